export function request(ctx) {
  const found = [];
  for (let i = 0; i < ctx.args.words.length; i++) {
    found.push(ctx.args.words[i]);
  }
  while (found.length > 10) found.pop();
  do {
    found.pop();
  } while (found.length > 5);
  outer: for (const word of found) {
    if (word === '') continue outer;
  }
  for (const place in found) found[place] = found[place].trim();
  for (const word of found) {
    if (word === 'stop') break;
  }
  return { payload: found };
}

export const response = (ctx) => ctx.result;
