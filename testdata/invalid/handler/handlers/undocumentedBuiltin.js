import { util } from '@aws-appsync/utils';

export function request(ctx) {
  const first = ctx.args.words[0];
  const size = Math.abs(parseInt(first));
  if (!Array.isArray(ctx.args.words)) utill.error('no words');
  return { payload: { size, name: first.padStart(10), id: util.autoId(), day: Object.keys(ctx.args), last: NaN } };
}

export const response = (ctx) => ctx.result;
