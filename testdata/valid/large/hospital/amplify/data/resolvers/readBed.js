import { util } from '@aws-appsync/utils';

export const request = (ctx) => ({ operation: 'GetItem', key: util.dynamodb.toMapValues({ id: ctx.args.bed }) });

export const response = (ctx) => ctx.result;
