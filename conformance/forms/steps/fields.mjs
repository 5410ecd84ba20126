/** What people do with a form of every kind of field, each by name; a step that sees something else than it expects throws. */
import assert from 'node:assert/strict';
import { apiKey } from '../../appsync/identity.mjs';

/** The mutations that a site was sent since it was last asked. */
const mutations = (site) => site.taken().filter(({ kind }) => kind === 'mutation');

/** The least that a record needs. */
const least = { title: 'A sheet', count: 1, seen: false, email: 'a@b.com', state: 'draft', home: { street: 'Main St' } };

const makeSheet = (site, more = {}) =>
  site.ask('mutation M($input: CreateSheetInput!) { createSheet(input: $input) { id } }', { input: { ...least, ...more } }, apiKey());

/** Fills what is required, by keyboard. */
const fillLeast = async (visitor) => {
  await visitor.enter('title', 'A sheet');
  await visitor.enter('count', '1');
  await visitor.enter('email', 'a@b.com');
  await visitor.enter('state', 'Dr');
  await visitor.enter('home.street', 'Main St');
};

/** @type {Record<string, (open: (story: string, query?: object) => Promise<object>, site: object) => Promise<void>>} */
export const steps = {
  'a form is filled by keyboard and saved': async (open, site) => {
    const visitor = await open('create');
    await visitor.look('fields-empty');
    await visitor.enter('title', 'Hello world');
    await visitor.enter('code', 'ABC');
    await visitor.enter('count', '12');
    await visitor.enter('rank', '-3');
    await visitor.enter('price', '2.5');
    await visitor.to('done');
    await visitor.press('Space');
    await visitor.to('seen');
    await visitor.press('Space');
    await visitor.enter('day', '02292024');
    await visitor.enter('at', '071530AM');
    await visitor.enter('moment', '02292024\t0730PM');
    await visitor.enter('stamp', '01012024\t1200AM');
    await visitor.enter('email', 'ann@example.com');
    await visitor.enter('extra', '{"a": [1]}');
    await visitor.enter('phone', '+1 202-555-0143');
    await visitor.enter('link', 'https://example.com/a');
    await visitor.enter('ip', '::1');
    await visitor.enter('reference', 'r-1');
    await visitor.enter('state', 'In');
    await visitor.enter('mood', 'Wi');
    await visitor.push('Add to tags');
    await visitor.type('one');
    await visitor.push('Add to tags');
    await visitor.type('two');
    await visitor.push('Add to mails');
    await visitor.type('x@y.com');
    await visitor.push('Add to scores');
    await visitor.type('5');
    await visitor.push('Add to states');
    await visitor.type('Pu');
    await visitor.push('Add to days');
    await visitor.type('03012024');
    await visitor.enter('home.street', 'Main St');
    await visitor.push('Add point');
    await visitor.type('1.5');
    await visitor.push('Add to stops');
    await visitor.type('2');
    await visitor.push('Add away');
    await visitor.type('Side St');
    await visitor.push('Add to former');
    await visitor.type('Old St');
    await visitor.look('fields-filled');
    await visitor.push('Submit');
    await visitor.told('success');
    const [{ field, variables }, ...more] = mutations(site);
    assert.deepEqual(more, []);
    assert.equal(field, 'createSheet');
    assert.deepEqual(variables.input, {
      title: 'Hello world', code: 'ABC', count: 12, rank: -3, price: 2.5, done: false, seen: true, day: '2024-02-29', at: '07:15:30',
      moment: '2024-03-01T00:30:00.000Z', stamp: 1704085200, email: 'ann@example.com', extra: '{"a": [1]}', phone: '+1 202-555-0143',
      link: 'https://example.com/a', ip: '::1', reference: 'r-1', state: 'inReview', mood: 'wild', size: 7, tags: ['one', 'two'],
      mails: ['x@y.com'], scores: [5], states: ['published'], days: ['2024-03-01'],
      home: { street: 'Main St', point: { lat: 1.5 }, stops: [{ lat: 2 }] },
      away: { street: 'Side St', stops: [] }, former: [{ street: 'Old St', stops: [] }],
    });
    await visitor.leave();
  },
  'what is missing is told, and nothing is sent': async (open, site) => {
    const visitor = await open('create');
    await visitor.push('Submit');
    await visitor.message('title');
    assert.deepEqual(await visitor.faults(), {
      title: 'Enter a value.', count: 'Enter a value.', email: 'Enter a value.', state: 'Choose a value.', 'home.street': 'Enter a value.',
    });
    await visitor.focused('title');
    assert.equal((await visitor.shown('title')).invalid, 'true');
    await visitor.look('fields-missing');
    assert.deepEqual(mutations(site), []);
    await visitor.leave();
  },
  'what is wrong is told, each by its own message, and nothing is sent': async (open, site) => {
    const visitor = await open('create');
    const wrong = {
      title: ['ab', 'Too short for a title'], code: ['abc', 'Three capital letters'], count: ['-1', 'Never negative'], rank: ['1.5', 'Enter a whole number.'],
      price: ['0', 'Enter a number greater than 0.'], email: ['a@bxcom', 'Enter an email address, such as name@example.com.'], extra: ['{x', 'Enter valid JSON.'],
      phone: ['call me', 'Enter a phone number: digits, spaces and hyphens, with + before a country code.'],
      link: ['example', 'Enter a URL, such as https://example.com/path.'], ip: ['1.2.3.256', 'Enter an IPv4 or IPv6 address.'], size: ['2147483648', 'Enter a whole number between -2147483648 and 2147483647.'],
    };
    for (const [name, [text]] of Object.entries(wrong)) await visitor.replace(name, text);
    await visitor.enter('day', '02');
    await visitor.enter('moment', '0229');
    await visitor.push('Add to mails');
    await visitor.type('not an address');
    await visitor.push('Add to scores');
    await visitor.push('Add away');
    await visitor.click('Submit');
    assert.equal(await visitor.message('title'), 'Too short for a title');
    const faults = await visitor.faults();
    for (const [name, [, message]] of Object.entries(wrong)) assert.equal(faults[name], message, name);
    assert.equal(faults.day, 'Complete this value.');
    assert.equal(faults.moment, 'Complete this value.');
    assert.equal(faults['mails.0'], wrong.email[1]);
    assert.equal(faults['scores.0'], 'Enter a value.');
    assert.equal(faults['away.street'], 'Enter a value.');
    await visitor.focused('title');
    await visitor.look('fields-wrong');
    await visitor.replace('title', 'Long enough');
    assert.equal((await visitor.shown('title')).described, '');
    assert.deepEqual(mutations(site), []);
    await visitor.leave();
  },
  'items and custom types are taken away again': async (open, site) => {
    const visitor = await open('create');
    await fillLeast(visitor);
    for (const word of ['one', 'two', 'three']) {
      await visitor.click('Add to tags');
      await visitor.type(word);
    }
    await visitor.click('Remove Tags 2');
    await visitor.click('Add away');
    await visitor.click('Remove away');
    await visitor.click('Add to former');
    await visitor.click('Remove Former 1');
    await visitor.click('Submit');
    await visitor.told('success');
    const [{ variables }] = mutations(site);
    assert.deepEqual(variables.input.tags, ['one', 'three']);
    assert.deepEqual(variables.input.former, []);
    assert.ok(!('away' in variables.input));
    await visitor.leave();
  },
  'a custom type that holds itself is opened level by level': async (open, site) => {
    const visitor = await open('plant');
    await visitor.push('Add tree');
    await visitor.type('Root');
    await visitor.push('Add to twigs');
    await visitor.type('Twig');
    await visitor.page.locator('li').getByRole('button', { name: 'Add to twigs' }).click();
    await visitor.focused('tree.twigs.0.twigs.0.name');
    assert.equal((await visitor.active()).type, 'text');
    await visitor.click('Submit');
    assert.equal(await visitor.message('tree.twigs.0.twigs.0.name'), 'Enter a value.');
    await visitor.look('fields-recursive');
    assert.deepEqual(mutations(site), []);
    await visitor.leave();
  },
  'pushing twice sends once': async (open, site) => {
    const visitor = await open('create');
    await fillLeast(visitor);
    site.slow(200);
    await visitor.page.getByRole('button', { name: 'Submit' }).dblclick();
    await visitor.told('success');
    site.slow(0);
    assert.equal(mutations(site).length, 1);
    await visitor.leave();
  },
  'a saved form is emptied': async (open, site) => {
    const visitor = await open('clearing', { record: JSON.stringify({ ...least, title: 'From before' }) });
    assert.equal(await visitor.value('title'), 'From before');
    await visitor.replace('title', 'Another');
    await visitor.click('Submit');
    await visitor.told('success');
    assert.equal(await visitor.value('title'), 'From before');
    assert.equal(mutations(site)[0].variables.input.title, 'Another');
    await visitor.leave();
  },
  'the form is left': async (open) => {
    const visitor = await open('create');
    await visitor.push('Cancel');
    await visitor.told('cancel');
    await visitor.leave();
  },
  'what the server says of a field stands at it, what it says of all above the buttons': async (open, site) => {
    const visitor = await open('create');
    await fillLeast(visitor);
    site.refuse('Too short for a title');
    await visitor.click('Submit');
    assert.deepEqual(await visitor.told('error'), { error: 'Too short for a title', more: 'Too short for a title' });
    assert.equal(await visitor.message('title'), 'Too short for a title');
    await visitor.focused('title');
    await visitor.look('fields-server');
    await visitor.replace('title', 'Better');
    site.refuse('Not Authorized to access createSheet on type Mutation');
    await visitor.click('Submit');
    assert.match(await visitor.alert(), /Not Authorized/);
    await visitor.look('fields-refused');
    await visitor.click('Submit');
    await visitor.told('success');
    assert.equal(mutations(site).length, 3);
    await visitor.leave();
  },
  'a record is loaded by its key, and only what changed is sent': async (open, site) => {
    const { id } = await makeSheet(site, { tags: ['a', 'b'], former: [{ street: 'Old' }], stamp: 1704085200 });
    const visitor = await open('byId', { key: id });
    await visitor.page.waitForSelector('[name="former.0.street"]');
    assert.equal(await visitor.value('title'), 'A sheet');
    assert.equal(await visitor.value('stamp'), '2024-01-01T00:00');
    await visitor.look('fields-update');
    await visitor.replace('title', 'Changed');
    await visitor.click('Render again');
    assert.equal(await visitor.value('title'), 'Changed');
    await visitor.click('Submit');
    assert.equal((await visitor.told('success')).title, 'Changed');
    const all = site.taken();
    assert.equal(all.filter(({ field }) => field === 'getSheet').length, 1);
    assert.deepEqual(all.filter(({ kind }) => kind === 'mutation').map(({ variables }) => variables.input), [{ id, title: 'Changed' }]);
    await visitor.leave();
  },
  'a record is given, and only what changed is sent': async (open, site) => {
    const { id } = await makeSheet(site);
    const visitor = await open('byRecord', { record: JSON.stringify({ ...least, id }) });
    await visitor.replace('count', '');
    await visitor.click('Submit');
    assert.equal(await visitor.message('count'), 'Enter a value.');
    await visitor.replace('count', '9');
    await visitor.click('Submit');
    await visitor.told('success');
    assert.deepEqual(mutations(site).map(({ variables }) => variables.input), [{ id, count: 9 }]);
    await visitor.leave();
  },
};
