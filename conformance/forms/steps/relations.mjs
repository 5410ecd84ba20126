/** What people do with forms of related models, and where rules say who may write what. */
import assert from 'node:assert/strict';
import { apiKey, userPool } from '../../appsync/identity.mjs';
import { tokenOf } from '../../client/endpoint.mjs';
import { until } from '../visitor.mjs';

const mutations = (site) => site.taken().filter(({ kind }) => kind === 'mutation').map(({ field, variables }) => ({ field, ...variables.input }));

const make = (site, model, input, selection = 'id', caller = apiKey()) =>
  site.ask(`mutation M($input: Create${model}Input!) { create${model}(input: $input) { ${selection} } }`, { input }, caller);

const ann = { sub: 'sub-ann', username: 'ann' };

/** Looks for a record and takes the first. */
const pick = async (visitor, name, text, found) => {
  await visitor.enter(name, text);
  await visitor.page.getByRole('option', { name: found, exact: true }).waitFor();
  await visitor.press('ArrowDown', 'Enter');
};

/** @type {Record<string, (open: (story: string, query?: object) => Promise<object>, site: object) => Promise<void>>} */
export const steps = {
  'a record is found by typing and picked by keyboard, composite keys too': async (open, site) => {
    const { id: authorId } = await make(site, 'Author', { name: 'Ann Author' });
    await make(site, 'Author', { name: 'Bob' });
    await make(site, 'Shelf', { hall: 'West', number: 4, label: 'Poems' }, 'hall number');
    const visitor = await open('book');
    await visitor.enter('title', 'A book');
    await visitor.push('Submit');
    assert.equal(await visitor.message('author'), 'Choose a value.');
    await visitor.page.focus('[name=title]');
    await pick(visitor, 'author', 'ann', 'Ann Author');
    assert.equal(await visitor.value('author'), 'Ann Author');
    await pick(visitor, 'shelf', 'Poems', 'Poems');
    await visitor.look('relations-picked');
    await visitor.push('Submit');
    await visitor.told('success');
    assert.deepEqual(mutations(site), [{ field: 'createBook', title: 'A book', authorId, shelfHall: 'West', shelfNumber: 4 }]);
    await visitor.leave();
  },
  'more records than a page are paged through': async (open, site) => {
    for (let at = 0; at < 230; at += 1) await make(site, 'Genre', { name: `Genre ${at}` });
    const { id: lastId } = await make(site, 'Genre', { name: 'Zebra' });
    const { id: authorId } = await make(site, 'Author', { name: 'Pager' });
    const { id: bookId } = await make(site, 'Book', { title: 'Paged', authorId });
    const visitor = await open('bookGenre');
    await pick(visitor, 'book', 'Paged', 'Paged');
    await visitor.enter('genre', 'Genre');
    await visitor.page.getByRole('option').nth(7).waitFor();
    await visitor.look('relations-matches');
    await visitor.page.getByRole('option', { name: 'Show more matches' }).click();
    await visitor.page.getByRole('option').nth(15).waitFor();
    await visitor.replace('genre', 'Zebra');
    await visitor.page.getByRole('option', { name: 'Zebra', exact: true }).waitFor();
    assert.ok(site.taken().filter(({ field, variables }) => field === 'listGenres' && variables.nextToken).length > 0);
    await visitor.press('ArrowDown', 'Enter');
    await visitor.push('Submit');
    await visitor.told('success');
    assert.deepEqual(mutations(site), [{ field: 'createBookGenre', bookId, genreId: lastId }]);
    await visitor.leave();
  },
  'related records are shown by name, and a reference is changed alone': async (open, site) => {
    const { id: authorId } = await make(site, 'Author', { name: 'Old Hand' });
    const { id: otherId } = await make(site, 'Author', { name: 'New Hand' });
    const { id } = await make(site, 'Book', { title: 'Handed', authorId });
    const visitor = await open('changedBook', { key: JSON.stringify({ id }) });
    await until(async () => (await visitor.value('author')) === 'Old Hand', 'the name of the author');
    await pick(visitor, 'author', 'New H', 'New Hand');
    await visitor.push('Submit');
    await visitor.told('success');
    assert.deepEqual(mutations(site), [{ field: 'updateBook', id, authorId: otherId }]);
    await visitor.leave();
  },
  'children are linked and unlinked': async (open, site) => {
    const { id: authorId } = await make(site, 'Author', { name: 'Owner' });
    const { id: otherId } = await make(site, 'Author', { name: 'Giver' });
    const { id: portraitId } = await make(site, 'Portrait', { title: 'In oil', authorId });
    const { id: given } = await make(site, 'Book', { title: 'Given away', authorId: otherId });
    const visitor = await open('author', { key: JSON.stringify({ id: authorId }) });
    await until(async () => (await visitor.value('portrait')) === 'In oil', 'the portrait');
    await visitor.enter('books', 'Given');
    await visitor.page.getByRole('option', { name: 'Given away', exact: true }).waitFor();
    await visitor.press('ArrowDown', 'Enter');
    await visitor.page.getByText('Given away', { exact: true }).first().waitFor();
    await visitor.look('relations-children');
    await visitor.replace('portrait', '');
    // All are offered again, the one that is given up among them.
    await visitor.page.getByRole('option', { name: 'In oil', exact: true }).waitFor();
    await visitor.press('Tab');
    await visitor.click('Submit');
    await visitor.told('success');
    const sent = mutations(site);
    assert.ok(sent.some(({ field, id, authorId: to }) => field === 'updateBook' && id === given && to === authorId), JSON.stringify(sent));
    assert.ok(sent.some(({ field, id, authorId: to }) => field === 'updatePortrait' && id === portraitId && to === null), JSON.stringify(sent));
    await visitor.leave();
  },
  'children of a composite key are taken away': async (open, site) => {
    await make(site, 'Shelf', { hall: 'East', number: 9 }, 'hall number');
    const { id: authorId } = await make(site, 'Author', { name: 'Shelver' });
    const { id } = await make(site, 'Book', { title: 'Shelved', authorId, shelfHall: 'East', shelfNumber: 9 });
    const visitor = await open('shelf', { key: JSON.stringify({ hall: 'East', number: 9 }) });
    await visitor.page.getByRole('button', { name: 'Remove Shelved' }).waitFor();
    assert.equal(await visitor.page.getAttribute('[name=hall]', 'readonly'), '');
    await visitor.look('relations-shelf');
    await visitor.click('Remove Shelved');
    await visitor.click('Submit');
    await visitor.told('success');
    assert.deepEqual(mutations(site), [{ field: 'updateBook', id, shelfHall: null, shelfNumber: null }]);
    await visitor.leave();
  },
  'what nobody may write is not asked for, and owners neither': async (open, site) => {
    const visitor = await open('note', { token: tokenOf(ann) });
    assert.equal(await visitor.page.locator('[name=stars], [name=owner]').count(), 0);
    await visitor.enter('text', 'Mine');
    await visitor.push('Submit');
    const { id, owner } = await visitor.told('success');
    assert.equal(owner, 'ann');
    assert.deepEqual(mutations(site), [{ field: 'createNote', text: 'Mine' }]);
    await visitor.leave();
    const again = await open('changedNote', { token: tokenOf(ann), key: JSON.stringify({ id }) });
    await again.page.waitForSelector('[name=text]');
    assert.equal(await again.page.getAttribute('[name=stars]', 'readonly'), '');
    await again.look('relations-note');
    await again.replace('text', 'Still mine');
    await again.click('Submit');
    await again.told('success');
    assert.deepEqual(mutations(site), [{ field: 'updateNote', id, text: 'Still mine' }]);
    await again.leave();
    assert.deepEqual(await site.ask('query Q($id: ID!) { getNote(id: $id) { text owner } }', { id }, userPool(ann)), { text: 'Still mine', owner });
  },
};
