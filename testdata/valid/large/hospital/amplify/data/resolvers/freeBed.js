import { update } from '@aws-appsync/utils/dynamodb';

export const request = (ctx) => update({ key: { id: ctx.args.bed }, update: { state: 'cleaning' } });

export const response = (ctx) => ctx.result;
