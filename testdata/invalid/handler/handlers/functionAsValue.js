const lower = (word) => word.toLowerCase();

function each(words, change) {
  return words.map((word) => change(word));
}

const rename = lower;

function picker() {
  return (word) => word.length > 3;
}

const wrap = () => lower;

export function request(ctx) {
  const words = each(ctx.args.words, lower);
  words.sort((one, other) => one.length - other.length);
  return { payload: words.filter((word) => word !== '').map(lower), pick: picker(), rename, wrap };
}

export const response = (ctx) => ctx.result;
