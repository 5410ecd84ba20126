class Counter {
  add(word) {
    this.last = word;
  }
}

function* all(words) {
  yield* words;
}

export function request(ctx) {
  return { payload: all.call(this, ctx.args.words), counter: new Counter() };
}

export const response = (ctx) => ctx.result;
