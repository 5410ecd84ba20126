export function request(ctx) {
  try {
    return { payload: JSON.parse(ctx.args.words[0]) };
  } catch (error) {
    throw error;
  } finally {
    console.log('done');
  }
}

export const response = (ctx) => ctx.result;
