export const handler = (ctx) => ({ payload: ctx.args.words });
