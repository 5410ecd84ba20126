import { extensions, util } from '@aws-appsync/utils';

export function request() {
  return { payload: null };
}

export function response(ctx) {
  if (ctx.args.bookId) extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ bookId: { eq: ctx.args.bookId } }));
  return null;
}
