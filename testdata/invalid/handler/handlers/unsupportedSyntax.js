export async function request(ctx) {
  const answer = await ctx.args.words;
  return { payload: answer };
}

export const response = (ctx) => ctx.result;
