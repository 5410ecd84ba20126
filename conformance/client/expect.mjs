/** What steps expect of the client's answers. */
import assert from 'node:assert/strict';

/** The data of an answer that has no errors. */
export const dataOf = ({ data, errors }) => {
  assert.equal(errors, undefined);
  return data;
};

/** Follows `nextToken` to the last page. */
export const allPages = async (list) => {
  const pages = [];
  let nextToken;
  do {
    const page = await list(nextToken);
    pages.push(dataOf(page));
    nextToken = page.nextToken;
  } while (nextToken);
  return pages;
};

/** What comes first of an observable that is wanted, `act` being called meanwhile; one that stays silent fails. */
export const nextOf = (observable, act, wanted = () => true) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(reject, new Error('nothing came')), 20_000);
    const subscription = observable.subscribe({
      next: (value) => wanted(value) && done(resolve, value),
      error: (error) => done(reject, new Error(JSON.stringify(error))),
    });
    const done = (settle, value) => {
      clearTimeout(timer);
      subscription.unsubscribe();
      settle(value);
    };
    act().catch((error) => done(reject, error));
  });
