#!/usr/bin/env node
/**
 * node conformance/forms/measure.mjs
 *
 * How large the forms of two cases are, ours and those of Amplify's own generator, and how long one takes to show. Writes the
 * tables in docs/targets.md. Amplify's are rendered as `ampx generate forms` does, from the same model introspection.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import codegen from '@aws-amplify/codegen-ui';
import codegenReact from '@aws-amplify/codegen-ui-react';
import { build } from '../build.mjs';
import { findCases, root } from '../cases.mjs';
import { bundle } from './bundle.mjs';
import { layOut, withFolder } from './layout.mjs';
import { openBrowser } from './visitor.mjs';

const { AmplifyFormRenderer, ModuleKind, ReactUtilsStudioTemplateRenderer, ScriptKind, ScriptTarget, getDeclarationFilename } = codegenReact;

/** One with all that schemas have, and one with nothing but single values, of which Amplify's forms ask for as many. */
const measured = { 'valid/large/marketplace': 'Product', 'valid/scalars/every_scalar': 'Vessel' };
const rounds = 100;

/** As `ampx generate forms` sets it. */
const config = {
  module: ModuleKind.ES2020, target: ScriptTarget.ES2020, script: ScriptKind.JSX, includeUseClientDirective: true, renderTypeDeclarations: true,
  apiConfiguration: {
    dataApi: 'GraphQL', fragmentsFilePath: './graphql/fragments', mutationsFilePath: './graphql/mutations', queriesFilePath: './graphql/queries',
    subscriptionsFilePath: './graphql/subscriptions', typesFilePath: './graphql/types',
  },
  dependencies: { 'aws-amplify': '^6.0.0' },
};

const formOf = (dataTypeName, formActionType) => ({
  name: `${dataTypeName}${formActionType === 'create' ? 'Create' : 'Update'}Form`,
  formActionType, dataType: { dataSourceType: 'DataStore', dataTypeName }, fields: {}, sectionalElements: {}, style: {}, cta: {},
});

/** Amplify's forms: their files. */
const theirs = (introspection, statements) => {
  const schema = codegen.getGenericFromDataStore(introspection);
  const files = {};
  for (const [dataType, { isJoinTable }] of Object.entries(schema.models)) {
    if (isJoinTable) continue;
    for (const action of ['create', 'update']) {
      const renderer = new AmplifyFormRenderer(formOf(dataType, action), schema, config, undefined);
      const { componentText, declaration } = renderer.renderComponentInternal();
      files[`forms/${renderer.fileName}`] = componentText;
      files[`forms/${getDeclarationFilename(renderer.fileName)}`] = declaration;
    }
  }
  const utils = new ReactUtilsStudioTemplateRenderer(codegen.utilityNames ?? ['validation', 'formatter', 'fetchByPath', 'processFile'], config);
  files['forms/utils.js'] = utils.renderComponentInternal().componentText;
  for (const [file, text] of Object.entries(statements)) files[`forms/graphql/${path.basename(file)}`] = text;
  return files;
};

const sizeOf = (files, wanted) => {
  const texts = Object.entries(files).filter(([file]) => wanted(file)).map(([, text]) => text);
  return { count: texts.length, lines: texts.join('').split('\n').length - 1, bytes: Buffer.byteLength(texts.join('')) };
};

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const size = ({ lines, bytes }) => `${lines.toLocaleString('en')} lines, ${kilobytes(bytes)}`;

/** What a form adds to an app that has the libraries already. */
const bundled = async (folder, file) => {
  const external = ['react', 'react-dom', '@aws-amplify/*', 'aws-amplify', 'aws-amplify/*'];
  const entry = `export { default } from './${file}';`;
  const [{ text }] = await bundle({ root: folder, entry, react: 18, platform: 'browser', options: { minify: true, external } });
  return { bytes: text.length, gzipped: gzipSync(text).length };
};

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** Milliseconds that a server takes to render a form, the median. */
const onServer = async (folder, file) => {
  const entry = `import { renderToString } from 'react-dom/server'; import Form from './${file}'; export const render = () => renderToString(<Form />);`;
  const define = { 'process.env.NODE_ENV': '"production"' };
  const [{ text }] = await bundle({ root: folder, entry, react: 18, platform: 'node', options: { define } });
  const module = { exports: {} };
  vm.runInThisContext(`(function (module, exports, require) {${text}\n})`)(module, module.exports, createRequire(import.meta.url));
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    module.exports.render();
    return performance.now() - started;
  });
  return median(times.slice(10));
};

/** Milliseconds that a browser takes to show a form, the median. */
const inBrowser = async (browser, folder, file) => {
  const entry = `
    import { createRoot } from 'react-dom/client'; import { flushSync } from 'react-dom'; import Form from './${file}';
    globalThis.show = () => {
      const root = createRoot(document.body.appendChild(document.createElement('div')));
      const started = performance.now();
      flushSync(() => root.render(<Form />));
      const taken = performance.now() - started;
      root.unmount();
      return taken;
    };`;
  const define = { 'process.env.NODE_ENV': '"production"' };
  const [{ text }] = await bundle({ root: folder, entry, react: 18, platform: 'browser', options: { define, minify: true } });
  const page = await browser.newPage();
  await page.addScriptTag({ content: text, type: 'module' });
  await page.waitForFunction(() => 'show' in globalThis);
  const times = await page.evaluate((count) => Array.from({ length: count }, () => globalThis.show()), rounds);
  await page.close();
  return median(times.slice(10));
};

const isForm = (file) => /Form\.(tsx|jsx|d\.ts)$/.test(file);
const isShared = (file) => file.startsWith('forms/') && !isForm(file) && !file.includes('graphql/');

const figuresOf = async (browser, files, form) =>
  withFolder(async (folder) => {
    layOut(folder, 'app', files);
    const app = path.join(folder, 'app');
    return { files, bundled: await bundled(app, form), server: await onServer(app, form), browser: await inBrowser(browser, app, form) };
  });

/** The table of a case. */
const tableOf = async (browser, name, model) => {
  const [found] = findCases(name);
  const own = await build('client,forms,introspection', found.input);
  const statements = Object.fromEntries(Object.entries(own).filter(([file]) => /^client\/(queries|mutations|subscriptions)\.ts$/.test(file)));
  const other = theirs(JSON.parse(own['model_introspection.json']), statements);
  const sides = [];
  for (const files of [own, other]) sides.push(await figuresOf(browser, files, `forms/${model}CreateForm`));
  const rows = [
    ['forms', ({ files }) => size(sizeOf(files, isForm))],
    ['what they share', ({ files }) => size(sizeOf(files, isShared))],
    [`\`${model}CreateForm\` in an app, minified (gzipped)`, ({ bundled: { bytes, gzipped } }) => `${kilobytes(bytes)} (${kilobytes(gzipped)})`],
    ['rendered on a server', ({ server }) => `${server.toFixed(2)} ms`],
    ['shown in a browser', ({ browser: time }) => `${time.toFixed(2)} ms`],
  ];
  const lines = rows.map(([title, figure]) => `| ${[title, ...sides.map(figure)].join(' | ')} |`);
  return [`| \`${name}\` | this compiler | Amplify |`, '|---|---|---|', ...lines].join('\n');
};

const browser = await openBrowser();
const tables = [];
for (const [name, model] of Object.entries(measured)) tables.push(await tableOf(browser, name, model));
await browser.close();
const table = tables.join('\n\n');
console.log(table);
const docs = path.join(root, 'docs/targets.md');
const text = fs.readFileSync(docs, 'utf8');
const marks = /<!-- measured: forms -->[^]*?<!-- end -->/;
if (!marks.test(text)) throw new Error('docs/targets.md has no place for the table');
fs.writeFileSync(docs, text.replace(marks, () => `<!-- measured: forms -->\n\n${table}\n\n<!-- end -->`));
