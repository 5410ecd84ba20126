/** What the documentation promises of its examples. */
import assert from 'node:assert/strict';
import { apiKey } from '../../appsync/identity.mjs';
import { until } from '../visitor.mjs';

const mutations = (site) => site.taken().filter(({ kind }) => kind === 'mutation').map(({ variables }) => variables.input);

const gone = (visitor) => until(async () => (await visitor.page.locator('form').count()) === 0, 'the form is gone');

const makeAuthor = (site) => site.ask('mutation M($input: CreateAuthorInput!) { createAuthor(input: $input) { id } }', { input: { name: 'Ann' } }, apiKey());

/** @type {Record<string, (open: (story: string, query?: object) => Promise<object>, site: object) => Promise<void>>} */
export const steps = {
  'overrides set the properties of a field': async (open) => {
    const visitor = await open('fieldProps');
    await visitor.page.getByLabel('Todo', { exact: true }).waitFor();
    assert.match(await visitor.page.getAttribute('[name=content]', 'class'), /quiet/);
    await visitor.leave();
  },
  'overrides set the spacing of a form': async (open) => {
    const visitor = await open('spacing');
    const { rowGap, padding } = await visitor.page.evaluate(() => { const { rowGap: gap, padding: around } = getComputedStyle(document.querySelector('form')); return { rowGap: gap, padding: around }; });
    assert.deepEqual({ rowGap, padding }, { rowGap: '32px', padding: '32px' });
    await visitor.leave();
  },
  'overrides name buttons': async (open, site) => {
    const visitor = await open('buttonTexts');
    await visitor.enter('content', 'To do');
    await visitor.click('Close');
    assert.equal(await visitor.value('content'), '');
    await visitor.enter('content', 'Done');
    await visitor.click('Save todo');
    assert.deepEqual(await until(() => { const sent = mutations(site); return sent.length > 0 && sent; }, 'a mutation'), [{ content: 'Done' }]);
    await visitor.leave();
  },
  'overrides hide buttons': async (open) => {
    const visitor = await open('hiddenButtons');
    assert.equal(await visitor.page.getByRole('button').count(), 0);
    await visitor.leave();
  },
  'onChange sees every change': async (open) => {
    const visitor = await open('onChange');
    const said = visitor.page.waitForEvent('console');
    await visitor.enter('content', 'x');
    assert.deepEqual(await (await said).args()[0].jsonValue(), { fields: { content: 'x' } });
    assert.equal(await visitor.value('content'), 'x');
    await visitor.leave();
    const app = await open('onChangeOfApp');
    await app.enter('name', 'Villa');
    assert.match(await app.page.textContent('output'), /"name":"Villa"/);
    await app.leave();
  },
  'onSubmit changes what is saved': async (open, site) => {
    const visitor = await open('onSubmit');
    await visitor.enter('name', '  Villa ');
    await visitor.enter('address', ' 1 Main St  ');
    await visitor.enter('price', '3');
    await visitor.push('Submit');
    assert.equal((await visitor.told('success')).name, 'Villa');
    assert.deepEqual(mutations(site), [{ name: 'Villa', address: '1 Main St', price: 3 }]);
    await visitor.leave();
  },
  'onSuccess hides the form': async (open, site) => {
    const visitor = await open('onSuccess');
    await visitor.enter('address', '1 Main St');
    await visitor.push('Submit');
    await gone(visitor);
    assert.equal(mutations(site).length, 1);
    await visitor.leave();
  },
  'onError is told of errors': async (open, site) => {
    const visitor = await open('onError');
    await visitor.enter('address', '1 Main St');
    site.refuse('Out of order');
    const said = visitor.page.waitForEvent('console');
    await visitor.push('Submit');
    assert.match((await said).text(), /Out of order/);
    await visitor.leave();
  },
  'onCancel hides the form': async (open) => {
    const visitor = await open('onCancel');
    await visitor.push('Cancel');
    await gone(visitor);
    await visitor.leave();
  },
  'onValidate adds a rule': async (open, site) => {
    const visitor = await open('onValidate');
    await visitor.enter('address', '1 Main St');
    await visitor.push('Submit');
    assert.equal(await visitor.message('address'), 'Address must start with a number');
    assert.deepEqual(mutations(site), []);
    await visitor.leave();
  },
  'onValidate reaches into custom types': async (open, site) => {
    const visitor = await open('onValidateNested');
    await visitor.push('Add price');
    await visitor.type('%');
    await visitor.push('Submit');
    assert.equal(await visitor.message('price.currency'), 'Currency must be either "$", "€", "￥", or "₹".');
    assert.deepEqual(mutations(site), []);
    await visitor.replace('price.currency', '€');
    await visitor.push('Submit');
    assert.deepEqual(await until(() => { const sent = mutations(site); return sent.length > 0 && sent; }, 'a mutation'), [{ price: { currency: '€' } }]);
    await visitor.leave();
  },
  'onValidate may ask others': async (open, site) => {
    const visitor = await open('onValidateAsync');
    await visitor.page.route('http://localhost:3000/**', (route) => route.fulfill({
      status: route.request().url().endsWith('/api/agent/7') ? 200 : 204, headers: { 'access-control-allow-origin': '*' },
    }));
    await visitor.enter('licenseNumber', '8');
    await visitor.push('Submit');
    assert.equal(await visitor.message('licenseNumber'), 'No agent was not found with that license number.');
    assert.deepEqual(mutations(site), []);
    await visitor.replace('licenseNumber', '7');
    await visitor.push('Submit');
    assert.deepEqual(await until(() => { const sent = mutations(site); return sent.length > 0 && sent; }, 'a mutation'), [{ licenseNumber: '7' }]);
    await visitor.leave();
  },
  'a record is given by its id or itself': async (open, site) => {
    const { id } = await makeAuthor(site);
    const visitor = await open('byId', { key: id });
    await until(async () => (await visitor.page.locator('[name=name]').count()) === 1 && (await visitor.value('name')) === 'Ann', 'the name');
    await visitor.leave();
    const other = await open('byRecord', { key: id });
    assert.equal(await other.value('name'), 'From the record');
    await other.leave();
  },
};
