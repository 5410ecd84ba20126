export const request = (ctx) => ({ payload: { fieldName: ctx.info.fieldName, api: ctx.stash.awsAppsyncApiId, environment: ctx.stash.amplifyApiEnvironmentName } });

export const response = (ctx) => JSON.stringify(ctx.result);
