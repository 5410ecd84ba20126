import { util } from '@aws-appsync/utils';

export const request = (ctx) => ({
  operation: 'GetItem',
  key: util.dynamodb.toMapValues({ id: ctx.args.id }),
});

export const response = (ctx) => {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result;
};
