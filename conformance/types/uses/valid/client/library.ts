// Ordinary code of an app. It compiles with our types and with the reference's, and fails with both where it says so.
import { generateClient, type SelectionSet } from 'aws-amplify/data';
import { generateClient as generateServerClient } from 'aws-amplify/data/server';
import { createAIHooks } from '@aws-amplify/ui-react-ai';
import type { Schema } from 'schema';

const client = generateClient<Schema>();
const serverClient = generateServerClient<Schema>({ config: {} });
const key: Schema['Book']['identifier'] = { branch: 'b', isbn: 'i' };

export const lists = async () => {
  const page = await client.models.Book.list({
    branch: 'b',
    isbn: { beginsWith: '978' },
    sortDirection: 'DESC',
    limit: 10,
    filter: { or: [{ title: { contains: 'x' } }, { pages: { between: [1, 9] } }], not: { isNew: { eq: true } }, state: { eq: 'LENT' } },
  });
  const next: string | null | undefined = page.nextToken;
  const tag: string | undefined = page.data[0]?.tags?.[0];
  const deep = await client.models.Author.list({ selectionSet: ['name', 'books.title', 'books.loans.until', 'books.places.at.*', 'portrait.url'] });
  const until: string | undefined = deep.data[0]?.books[0]?.loans[0]?.until;
  const lat: number | undefined = deep.data[0]?.books[0]?.places[0]?.at?.lat;
  // @ts-expect-error not selected
  deep.data[0]?.email;
  // @ts-expect-error no such path
  await client.models.Author.list({ selectionSet: ['books.nothing'] });
  // @ts-expect-error a number is not compared with beginsWith
  await client.models.Book.list({ filter: { pages: { beginsWith: '1' } } });
  // @ts-expect-error no such field
  await client.models.Book.list({ filter: { author: { eq: 'x' } } });
  // @ts-expect-error the sort key is a text
  await client.models.Book.list({ branch: 'b', isbn: { gt: 1 } });
  await client.models.Book.booksOfAuthor({ authorId: 'a', pages: { ge: 3 } }, { filter: { isNew: { eq: true } }, selectionSet: ['isbn'] });
  await client.models.Book.listBookByState({ state: 'SHELVED' });
  await client.models.Book.listBookByTitleAndIsbnAndPages({ title: 't', isbnPages: { beginsWith: { isbn: '9' } } });
  // @ts-expect-error not a state
  await client.models.Book.listBookByState({ state: 'LOST' });
  // @ts-expect-error the partition key is needed
  await client.models.Book.booksOfAuthor({ pages: { ge: 3 } });
  return { next, tag, until, lat };
};

export const records = async () => {
  const made = await client.models.Book.create({
    ...key, title: 'T', pages: 1, isNew: false, state: 'ORDERED', authorId: 'a', places: [{ room: 'r', at: { lat: 1, lng: 2 } }], extra: { any: 'thing' },
  });
  const title: string | undefined = made.data?.title;
  await client.models.Author.create({ id: 'own', name: 'N', rank: 'new', owner: 'me', home: null });
  // @ts-expect-error a book needs its places
  await client.models.Book.create({ ...key, title: 'T', pages: 1, isNew: false, state: 'ORDERED', authorId: 'a' });
  // @ts-expect-error pages is a number
  await client.models.Book.update({ ...key, pages: '1' });
  // @ts-expect-error not a rank
  await client.models.Author.create({ name: 'N', rank: 'famous' });
  // @ts-expect-error timestamps are not written
  await client.models.Book.update({ ...key, createdAt: 'now' });
  // @ts-expect-error relationships are not written
  await client.models.Author.create({ name: 'N', books: [] });
  const got = await client.models.Book.get(key, { authMode: 'userPool' });
  // @ts-expect-error both fields of the key are needed
  await client.models.Book.get({ branch: 'b' });
  // @ts-expect-error the key is not nullable
  await client.models.Author.get({ id: null });
  const author = await got.data?.author({ headers: { x: '1' } });
  const books = await author?.data?.books({ limit: 3, nextToken: null });
  const portrait = await author?.data?.portrait();
  const pages: number | undefined = books?.data[0]?.pages;
  // @ts-expect-error one record has no pages
  await got.data?.author({ limit: 1 });
  await client.models.Book.delete(key);
  const picked = await client.models.Book.get(key, { selectionSet: ['isbn', 'author.name', 'author.books.title', 'places.*'] });
  const nested: string | undefined = picked.data?.author.books[0]?.title;
  return { title, pages, nested, url: portrait?.data?.url };
};

export const live = () => {
  client.models.Book.onCreate({ filter: { pages: { in: [1, 2] }, title: { notIn: ['x'] } } }).subscribe({ next: (book) => book.isbn });
  client.models.Author.onDelete({ selectionSet: ['id'] }).subscribe({ next: (author) => author.id });
  client.models.Author.observeQuery({ filter: { rank: { eq: 'new' } } }).subscribe({ next: ({ items, isSynced }) => [items[0]?.rank, isSynced] });
  client.subscriptions.ordered().subscribe({ next: (event) => event.count + 1 });
  // @ts-expect-error switched off in the schema
  client.models.Book.onDelete();
  // @ts-expect-error not selected
  client.models.Author.onUpdate({ selectionSet: ['id'] }).subscribe({ next: (author) => author.name });
};

export const operations = async () => {
  const found = await client.queries.search({ words: 'x', near: { room: 'r' }, state: 'LENT' });
  const isbn: string | undefined = found.data?.[0]?.isbn;
  await client.queries.ping({ authMode: 'apiKey' });
  const ordered = await client.mutations.order({ isbn: 'i', before: null });
  const count: number | undefined = ordered.data?.count;
  const counted = await client.mutations.recount({ branch: 'b' });
  const success: boolean | undefined = counted.data?.success;
  // @ts-expect-error the isbn is required
  await client.mutations.order({});
  // @ts-expect-error no such argument
  await client.queries.search({ words: 'x', author: 'a' });
  const states: ('ORDERED' | 'SHELVED' | 'LENT')[] = client.enums.State.values();
  const ranks: ('new' | 'known')[] = client.enums.AuthorRank.values();
  // @ts-expect-error no such enum
  client.enums.Place;
  const outline = await client.generations.outline({ text: 'x' });
  const point: string | null | undefined = outline.data?.points?.[0];
  return { isbn, count, success, states, ranks, point };
};

export const conversations = async () => {
  const { data: chat } = await client.conversations.librarian.create({ name: 'n', metadata: { a: 1 } });
  const sent = await chat?.sendMessage({ content: [{ text: 'hi' }], aiContext: { page: 1 } });
  const role: 'user' | 'assistant' | undefined = sent?.data?.role;
  const ears = chat?.onStreamEvent({
    next: (event) => event.text ?? event.toolUse?.name ?? event.stopReason,
    error: (event) => event.errors[0]?.errorType,
  });
  ears?.unsubscribe();
  // @ts-expect-error content is a list
  await chat?.sendMessage({ content: { text: 'hi' } });
  await client.conversations.librarian.list({ limit: 5 });
  const message: Schema['librarian']['messageType'] | undefined = (await chat?.listMessages())?.data[0];
  return { role, text: message?.content[0]?.text };
};

export const Panel = () => {
  const { useAIConversation, useAIGeneration } = createAIHooks(client);
  const [{ data, isLoading }, send] = useAIConversation('librarian');
  send({ content: [{ text: data.messages[0]?.id ?? '' }] });
  const [outline, make] = useAIGeneration('outline');
  make({ text: 'x' });
  // @ts-expect-error the text is required
  make({});
  // @ts-expect-error no such route
  useAIConversation('nobody');
  const heading: string | null | undefined = outline.data?.heading;
  return { isLoading, heading };
};

export const server = async (context: Parameters<typeof serverClient.models.Book.get>[0]) => {
  const got = await serverClient.models.Book.get(context, key, { selectionSet: ['title'] });
  // @ts-expect-error not selected
  got.data?.pages;
  // @ts-expect-error the context comes first
  await serverClient.models.Book.get(key);
  const found = await serverClient.queries.search(context, { words: 'x' });
  const pages: number | undefined = found.data?.[0]?.pages;
  return { title: got.data?.title, pages };
};

export const search: Schema['search']['functionHandler'] = async (event, context) => {
  const words: string = event.arguments.words;
  const room: string | undefined = event.arguments.near?.room;
  return [{
    ...key, title: `${words} ${room} ${context.awsRequestId}`, pages: 1, isNew: true, state: 'LENT', places: [], authorId: 'a', createdAt: '', updatedAt: '',
  }];
};
export const order: Schema['order']['functionHandler'] = async ({ arguments: { isbn } }) => ({ count: isbn.length });
export const recount: Schema['recount']['functionHandler'] = async () => {};
// @ts-expect-error count is a number
export const wrong: Schema['order']['functionHandler'] = async () => ({ count: '1' });

export type Picked = SelectionSet<Schema['Book'], ['isbn', 'author.name']>;
export const shown: Picked = { isbn: 'i', author: { name: 'n' } };
// @ts-expect-error the name is missing
export const bare: Picked = { isbn: 'i', author: {} };
export const nested: Schema['Author']['nestedTypes']['rank']['type'] = 'new';
