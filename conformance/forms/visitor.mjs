/** Somebody who uses a page in Chromium, by keyboard unless said otherwise, and what can be seen there. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../cases.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where pictures of the pages go. */
const pictures = path.join(root, 'target/forms');

/** The browser: $CHROMIUM, else the first that Debian's package or others install. */
const executable = () => {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = known.find((file) => file && fs.existsSync(file));
  if (!found) throw new Error('no Chromium: install the package chromium, or name the binary by CHROMIUM');
  return found;
};

export const openBrowser = () => chromium.launch({ executablePath: executable(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });

/** Waits until `find` gives something that is not nothing, for so long that a busy machine passes. */
export const until = async (find, what) => {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
};

/**
 * Opens a story of a site.
 * @param {import('playwright-core').Browser} browser
 * @param {Awaited<ReturnType<typeof import('./site.mjs').openSite>>} site
 */
export const visit = async (browser, site, story, query = {}) => {
  const context = await browser.newContext({ viewport: { width: 900, height: 1000 }, locale: 'en-US', timezoneId: 'America/New_York' });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text().slice(0, 300)));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.url}/?${new URLSearchParams(query)}#${story}`);
  page.setDefaultTimeout(20_000);
  await page.waitForSelector('form');

  const active = () => page.evaluate(() => {
    const { activeElement: element } = document;
    return { name: element?.getAttribute('name'), text: element?.textContent, type: element?.getAttribute('type') };
  });
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
  /** Tab by Tab to what is looked for. */
  const tabTo = async (isIt, what) => {
    for (let count = 0; count < 60; count += 1) {
      if (isIt(await active())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key never leads to ${what}`);
  };
  const shown = (name) => page.evaluate((wanted) => {
    const input = document.querySelector(`[name="${wanted}"]`) ?? document.querySelector(`[data-path="${wanted}"]`);
    const described = (input?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    return { invalid: input?.getAttribute('aria-invalid'), described };
  }, name);
  return {
    page,
    active,
    /** Waits until the focus is in an input. */
    focused: (name) => until(async () => (await active()).name === name, `the focus in ${name}`),
    press,
    type: (text) => page.keyboard.type(text),
    to: (name) => tabTo((element) => element.name === name, name),
    toButton: (text) => tabTo((element) => element.text === text, text),
    /** Goes to an input and types. */
    enter: async (name, text) => {
      await tabTo((element) => element.name === name, name);
      for (const part of text.split(/(\t)/)) await (part === '\t' ? page.keyboard.press('ArrowRight') : page.keyboard.type(part));
    },
    /** Goes to a button and pushes it. */
    push: async (text) => {
      await tabTo((element) => element.text === text, text);
      await page.keyboard.press('Enter');
    },
    /** By mouse. */
    click: (text) => page.getByRole('button', { name: text, exact: true }).click(),
    replace: async (name, text) => { await page.fill(`[name="${name}"]`, text); },
    value: (name) => page.inputValue(`[name="${name}"]`),
    told: (what) => until(() => page.evaluate((wanted) => window.told.find(([name]) => name === wanted), what), `told of ${what}`).then(([, value]) => value),
    alert: () => until(() => page.evaluate(() => document.querySelector('[role=alert]')?.textContent), 'an alert'),
    /** What an input's message says, once there is one. */
    message: async (name) => {
      const found = await until(async () => { const now = await shown(name); return now.described && now; }, `a message of ${name}`);
      return found.described;
    },
    shown,
    /** Everything that stands as a fault, by the name of its input. */
    faults: () => page.evaluate(() => Object.fromEntries(
      [...document.querySelectorAll('[aria-invalid=true], [data-fault]')].map((input) => [
        input.getAttribute('name') ?? input.getAttribute('data-path'),
        (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join(' ').trim(),
      ]),
    )),
    /** No rule of accessibility is broken; and a picture is made. */
    look: async (name) => {
      fs.mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
      assert.deepEqual(await violations(page), []);
    },
    leave: async () => {
      await context.close();
      assert.deepEqual(complaints, []);
    },
  };
};

/** What axe finds on a page: rule and element. */
export const violations = async (page) => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
};
