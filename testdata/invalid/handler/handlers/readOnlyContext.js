export function request(ctx) {
  ctx.stash.started = true;
  ctx.stash = { started: true };
  ctx.args.words = ctx.args.words.filter((word) => word !== '');
  return { payload: ctx.args.words };
}

export const response = (context) => {
  delete context.error;
  context = { result: context.result };
  return context.result;
};
