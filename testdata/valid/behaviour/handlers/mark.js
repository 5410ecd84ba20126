import { util } from '@aws-appsync/utils';

export const request = (ctx) => ({
  operation: 'UpdateItem',
  key: util.dynamodb.toMapValues({ id: ctx.args.id }),
  update: {
    expression: 'SET #text = :text, #updatedAt = :now',
    expressionNames: { '#text': 'text', '#updatedAt': 'updatedAt' },
    expressionValues: util.dynamodb.toMapValues({ ':text': `${ctx.prev.result?.text} by ${util.authType()}`, ':now': util.time.nowISO8601() }),
  },
});

export const response = (ctx) => {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result;
};
