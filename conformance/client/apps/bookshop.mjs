/** An app on `valid/client/bookshop`: models, relationships, custom operations, subscriptions. */
import assert from 'node:assert/strict';
import { allPages, dataOf, nextOf } from '../expect.mjs';

/** Signed-in users, for calls with `authMode: 'userPool'`. */
export const users = {
  ann: { sub: 'sub-ann', username: 'ann' },
  bob: { sub: 'sub-bob', username: 'bob' },
  eve: { sub: 'sub-eve', username: 'eve', 'cognito:groups': ['Staff'] },
};

const titles = (books) => books.map((book) => book.title).sort();

const books = [
  { id: 'b1', title: 'Aurora', genre: 'novel', year: 1890, tags: ['old', null] },
  { id: 'b2', title: 'Brook', genre: 'novel', year: 1950, authorId: 'a1' },
  { id: 'b3', title: 'Cliffs', genre: 'novel', year: 1990, authorId: 'a1' },
  { id: 'b4', title: 'Dunes', genre: 'essay', year: 1990, authorId: 'a2' },
  { id: 'b5', title: 'Auroras', genre: null },
];

/** @type {import('../app.mjs').DataSources} */
export const dataSources = () => ({
  lambdas: { PriceLambdaDataSource: ({ arguments: { pages, cover } }) => pages * (cover?.gold ? 0.25 : 0.1) },
});

/** @type {import('../app.mjs').Steps} */
export const steps = {
  'create answers the whole record': async ({ models }) => {
    const author = dataOf(await models.Author.create({ id: 'a1', name: 'Ada', home: { city: 'Graz', zip: '8010' } }));
    assert.deepEqual([author.id, author.name, author.home], ['a1', 'Ada', { city: 'Graz', zip: '8010' }]);
    assert.match(author.createdAt, /^\d{4}-\d\d-\d\dT/);
    const { id } = dataOf(await models.Author.create({ name: 'Bo' }));
    assert.match(id, /^[0-9a-f-]{36}$/);
    for (const book of books) assert.deepEqual(dataOf(await models.Book.create(book)).title, book.title);
  },

  'create refuses an id that is taken': async ({ models }) => {
    const { data, errors } = await models.Author.create({ id: 'a1', name: 'Other' });
    assert.equal(data, null);
    assert.equal(errors[0].errorType, 'DynamoDB:ConditionalCheckFailedException');
  },

  'get finds a record, and null where there is none': async ({ models }) => {
    const book = dataOf(await models.Book.get({ id: 'b1' }));
    assert.deepEqual([book.title, book.genre, book.year, book.tags], ['Aurora', 'novel', 1890, ['old', null]]);
    assert.equal(dataOf(await models.Book.get({ id: 'none' })), null);
  },

  'update changes what is given': async ({ models }) => {
    const book = dataOf(await models.Book.update({ id: 'b4', year: 1991, tags: ['sand'] }));
    assert.deepEqual([book.title, book.year, book.tags], ['Dunes', 1991, ['sand']]);
  },

  'list filters': async ({ models }) => {
    const filter = { or: [{ title: { beginsWith: 'Aur' } }, { year: { ge: 1991 } }] };
    const found = dataOf(await models.Book.list({ filter }));
    assert.deepEqual(titles(found), ['Aurora', 'Auroras', 'Dunes']);
  },

  'list pages': async ({ models }) => {
    const pages = await allPages((nextToken) => models.Book.list({ limit: 2, nextToken }));
    assert.ok(pages.length >= 3 && pages.every((page) => page.length <= 2));
    assert.deepEqual(titles(pages.flat()), titles(books));
  },

  'an index is queried by its keys, in order': async ({ models }) => {
    const keys = { genre: 'novel', year: { gt: 1900 } };
    const found = dataOf(await models.Book.booksByGenre(keys, { sortDirection: 'DESC' }));
    assert.deepEqual(found.map((book) => book.title), ['Cliffs', 'Brook']);
    const pages = await allPages((nextToken) => models.Book.booksByGenre({ genre: 'novel' }, { limit: 2, nextToken }));
    assert.deepEqual(pages.flat().map((book) => book.title), ['Aurora', 'Brook', 'Cliffs']);
  },

  'a composite key gets, lists and updates': async ({ models }) => {
    for (const number of [1, 2, 3]) dataOf(await models.Copy.create({ library: 'north', number, isLent: false }));
    assert.equal(dataOf(await models.Copy.get({ library: 'north', number: 2 })).isLent, false);
    const found = dataOf(await models.Copy.list({ library: 'north', number: { ge: 2 }, sortDirection: 'DESC' }));
    assert.deepEqual(found.map((copy) => copy.number), [3, 2]);
    assert.equal(dataOf(await models.Copy.update({ library: 'north', number: 2, isLent: true })).isLent, true);
  },

  'relationships load when asked': async ({ models }) => {
    const book = dataOf(await models.Book.get({ id: 'b2' }));
    const author = dataOf(await book.author());
    assert.equal(author.name, 'Ada');
    assert.deepEqual(titles(dataOf(await author.books())), ['Brook', 'Cliffs']);
    dataOf(await models.Cover.create({ id: 'c1', colour: 'red', bookId: 'b2' }));
    assert.equal(dataOf(await book.cover()).colour, 'red');
    const orphan = dataOf(await models.Book.get({ id: 'b1' }));
    assert.deepEqual(dataOf(await orphan.author()), null);
  },

  'a selection set goes through relationships': async ({ models }) => {
    const selectionSet = ['name', 'home.*', 'books.title', 'books.cover.colour'];
    const author = dataOf(await models.Author.get({ id: 'a1' }, { selectionSet }));
    assert.deepEqual(author.home, { city: 'Graz', zip: '8010' });
    const found = author.books.sort((a, b) => (a.title < b.title ? -1 : 1));
    assert.deepEqual(found, [{ title: 'Brook', cover: { colour: 'red' } }, { title: 'Cliffs', cover: null }]);
  },

  'custom operations take arguments and answer': async ({ client }) => {
    assert.deepEqual(titles(dataOf(await client.queries.booksWith({ word: 'urora' }))), ['Aurora', 'Auroras']);
    assert.deepEqual(dataOf(await client.mutations.rate({ bookId: 'b1', stars: 4 })), { bookId: 'b1', stars: 4 });
    assert.equal(dataOf(await client.queries.price({ pages: 100, cover: { gold: true } })), 25);
  },

  'enums list their values': async ({ client }) => {
    assert.deepEqual(client.enums.Genre.values(), ['novel', 'essay', 'poetry']);
  },

  'statements run': async ({ client, statements }) => {
    const { data } = await client.graphql({ query: statements.getBook, variables: { id: 'b2' } });
    assert.equal(data.getBook.author.name, 'Ada');
    assert.equal(data.getBook.cover.colour, 'red');
    const listed = await client.graphql({ query: statements.booksByGenre, variables: { genre: 'essay' } });
    assert.deepEqual(titles(listed.data.booksByGenre.items), ['Dunes']);
  },

  'owners see their own records, and groups all': async ({ models, as }) => {
    const mode = { authMode: 'userPool' };
    as(users.ann);
    const loan = dataOf(await models.Loan.create({ copy: 'north/1', due: '2030-01-31' }, mode));
    assert.equal(loan.owner, 'ann');
    assert.equal(dataOf(await models.Loan.list(mode)).length, 1);
    as(users.bob);
    assert.deepEqual(dataOf(await models.Loan.list(mode)), []);
    const { data, errors } = await models.Loan.update({ id: loan.id, due: '2031-01-31' }, mode);
    assert.deepEqual([data, errors.length > 0], [null, true]);
    as(users.eve);
    assert.equal(dataOf(await models.Loan.get({ id: loan.id }, mode)).due, '2030-01-31');
    as(users.ann);
    assert.equal(dataOf(await models.Loan.delete({ id: loan.id }, mode)).id, loan.id);
  },

  'callers of another mode are turned away': async ({ models }) => {
    const { data, errors } = await models.Loan.list();
    assert.deepEqual(data, []);
    assert.equal(errors[0].errorType, 'Unauthorized');
  },

  'subscriptions tell what passes their filter': async ({ models, whenSubscribed }) => {
    const observable = models.Book.onCreate({ filter: { genre: { eq: 'poetry' } } });
    const book = await nextOf(observable, whenSubscribed(async () => {
      await models.Book.create({ id: 'b6', title: 'Eddies', genre: 'essay' });
      await models.Book.create({ id: 'b7', title: 'Fog', genre: 'poetry' });
    }));
    assert.deepEqual([book.id, book.title, book.genre], ['b7', 'Fog', 'poetry']);
  },

  'custom subscriptions tell what the mutation answered': async ({ client, whenSubscribed }) => {
    const rating = await nextOf(client.subscriptions.onRate({ bookId: 'b2' }), whenSubscribed(async () => {
      await client.mutations.rate({ bookId: 'b1', stars: 1 });
      await client.mutations.rate({ bookId: 'b2', stars: 5 });
    }));
    assert.deepEqual([rating.bookId, rating.stars], ['b2', 5]);
  },

  'observeQuery lists, then follows': async ({ models, whenSubscribed }) => {
    let created = false;
    const create = whenSubscribed(() => { created = true; return models.Author.create({ id: 'a9', name: 'Cy' }); }, 3);
    const { items, isSynced } = await nextOf(
      models.Author.observeQuery(), create, ({ items }) => created && items.some((author) => author.id === 'a9'));
    assert.equal(isSynced, true);
    assert.equal(items.length, 3);
  },

  'delete answers the record that was': async ({ models }) => {
    assert.equal(dataOf(await models.Book.delete({ id: 'b7' })).title, 'Fog');
    assert.equal(dataOf(await models.Book.get({ id: 'b7' })), null);
  },
};
