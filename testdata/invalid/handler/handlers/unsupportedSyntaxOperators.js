export function request(ctx) {
  let count = 0;
  ++count;
  count--;
  const mask = ~count;
  const known = 'words' in ctx.args;
  const list = ctx.args.words instanceof Array;
  const vowels = /[aeiou]/g;
  const { title, ...rest } = ctx.args;
  delete rest.words;
  return { payload: { mask, known, list, vowels, title, rest, kind: typeof count, nothing: void 0, same: -count ** 2 } };
}

export const response = (ctx) => ctx.result;
