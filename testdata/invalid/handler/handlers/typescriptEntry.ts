import type { Context } from '@aws-appsync/utils';

export const request = (ctx: Context) => ({ payload: ctx.args });

export const response = (ctx: Context) => ctx.result;
