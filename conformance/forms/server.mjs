/** Renders forms on a server: each one empty, and those that change a record with a full one. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { formsIn } from './layout.mjs';

const renderer = fileURLToPath(new URL('render.mjs', import.meta.url));
const samples = fileURLToPath(new URL('samples.mjs', import.meta.url));

/** The module that renders the forms of all cases. */
const entryOf = (cases) => {
  const names = cases.map(([name]) => name);
  const entries = cases.flatMap(([name, files], at) =>
    formsIn(files).flatMap(({ component, definition, recordProp }) => {
      const entry = (props) => `{ name: ${JSON.stringify(name)}, form: '${component}', render: () => renderToString(<forms${at}.${component} ${props} />) },`;
      return recordProp
        ? [entry('id={undefined}'), entry(`{...{ ${JSON.stringify(recordProp)}: sampleOf(definitions${at}.${definition}) }}`)]
        : [entry('onCancel={() => undefined}')];
    }),
  );
  return [
    `import { renderToString } from 'react-dom/server';`,
    `import { sampleOf } from ${JSON.stringify(samples)};`,
    ...names.map((name, at) => `import * as forms${at} from './${name}/forms';\nimport * as definitions${at} from './${name}/forms/definitions';`),
    `export const forms = [`,
    ...entries,
    `];`,
  ].join('\n');
};

/**
 * @param {string} root     where the cases lie
 * @param {[string, Record<string, string>][]} cases
 * @param {18 | 19} react
 * @returns {Promise<{ count: number, faults: { name: string, form: string, fault: string }[] }>}
 */
export const renderOnServer = async (root, cases, react) => {
  const [{ text: code }] = await bundle({ root, entry: entryOf(cases), react, platform: 'node' });
  const child = spawn(process.execPath, [renderer], { stdio: ['pipe', 'pipe', 'pipe'] });
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  child.stdin.end(JSON.stringify({ code }));
  const [out, err] = await printed;
  if (!out) throw new Error(`rendering broke down: ${err.slice(-1500)}`);
  return JSON.parse(out);
};
