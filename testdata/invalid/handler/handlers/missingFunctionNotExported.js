const request = (ctx) => ({ payload: ctx.args.words });

function response(ctx) {
  return ctx.result;
}

export default { request, response };
