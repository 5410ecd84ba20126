/** Takes over in a browser what a server rendered: React must find nothing that differs, whatever the time zone of each. */
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { bundle } from './bundle.mjs';
import { formsIn, layOut } from './layout.mjs';

/** A component of all forms of a case, those that change a record with a full one. */
const appOf = (name, files) => `
import * as forms from './${name}/forms';
import * as definitions from './${name}/forms/definitions';
import { sampleOf } from './samples';
const App = () => (
  <>
    ${formsIn(files).map(({ component, definition, recordProp }) =>
    `<forms.${component} ${recordProp ? `{...{ ${JSON.stringify(recordProp)}: sampleOf(definitions.${definition}) }}` : ''} />`).join('\n    ')}
  </>
);`;

const onServer = `import { renderToString } from 'react-dom/server';\nexport const html = renderToString(<App />);`;

const inBrowser = `import { hydrateRoot } from 'react-dom/client';
window.recovered = [];
hydrateRoot(document.getElementById('root'), <App />, { onRecoverableError: (error) => window.recovered.push(error.message) });
setTimeout(() => { window.isDone = true; }, 200);`;

/**
 * @param {{ root: string, samples: string, name: string, files: Record<string, string>, react: 18 | 19, browser: import('playwright-core').Browser }} what
 * @returns {Promise<string[]>}  what React complained of
 */
export const hydrate = async ({ root, samples, name, files, react, browser }) => {
  layOut(root, name, files);
  const app = appOf(name, files).replace("'./samples'", JSON.stringify(samples));
  const bundled = async (end, platform) => (await bundle({ root, entry: `${app}\n${end}`, react, platform }))[0].text;
  const [server, page] = [await bundled(onServer, 'node'), await bundled(inBrowser, 'browser')];
  const module = { exports: {} };
  vm.runInThisContext(`(function (module, exports, require) {${server}\n})`)(module, module.exports, createRequire(import.meta.url));

  const context = await browser.newContext({ timezoneId: 'Pacific/Auckland', locale: 'en-NZ' });
  const tab = await context.newPage();
  const complaints = [];
  tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text().slice(0, 400)));
  tab.on('pageerror', (error) => complaints.push(error.message));
  await tab.setContent(`<!doctype html><html lang="en"><body><div id="root">${module.exports.html}</div></body></html>`);
  await tab.addScriptTag({ type: 'module', content: page });
  await tab.waitForFunction(() => window.isDone, undefined, { timeout: 30_000 });
  const recovered = await tab.evaluate(() => window.recovered);
  await context.close();
  return [...complaints, ...recovered];
};
