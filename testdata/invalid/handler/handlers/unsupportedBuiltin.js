export function request(ctx) {
  const frozen = Object.freeze({ key: process.env.KEY });
  setTimeout(() => console.log('late'), 10);
  return fetch(`https://example.com/?key=${frozen.key}&words=${ctx.args.words}`);
}

export const response = (ctx) => ctx.result;
