import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return { operation: 'Scan', filter: JSON.parse(util.transform.toDynamoDBFilterExpression({ title: { contains: ctx.args.word } })) };
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result.items;
}
