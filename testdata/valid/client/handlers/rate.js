export function request() {
  return {};
}

export function response(ctx) {
  return { bookId: ctx.args.bookId, stars: ctx.args.stars };
}
