import { util } from '@aws-appsync/utils';
import { lower } from './words.js';
import uniq from 'lodash/uniq';

export const request = (ctx) => ({ payload: uniq(ctx.args.words.map((word) => lower(word))) });

export const response = (ctx) => {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result;
};
