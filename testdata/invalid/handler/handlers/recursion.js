const depth = (tree) => (tree.children ?? []).map((child) => 1 + depth(child));

function even(n) {
  return n === 0 || odd(n - 1);
}

function odd(n) {
  return n !== 0 && even(n - 1);
}

const once = (n) => n + 1;
const twice = (n) => once(once(n));

export function request(ctx) {
  const count = twice(ctx.args.words.length);
  return { payload: even(count) ? depth(ctx.args) : count };
}

export const response = (ctx) => ctx.result;
