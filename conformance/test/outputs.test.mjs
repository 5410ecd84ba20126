/** Our amplify_outputs.json has the type that the toolchain publishes for the file. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { build } from '../build.mjs';
import { findCases } from '../cases.mjs';

const published = fileURLToPath(import.meta.resolve('@aws-amplify/client-config')
  .replace(/index\.js$/, 'client-config-schema/client_config_v1.5.js'));

/** What TypeScript has against documents as values of the published type. */
const faultsOf = (documents) => {
  const name = path.join(import.meta.dirname, 'outputs.ts');
  const type = `import('${published}').AWSAmplifyBackendOutputs`;
  const text = documents.map((document, index) => `const outputs${index}: ${type} = ${document};`).join('\n');
  const modules = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], ...modules };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (file, ...rest) =>
    (file === name ? ts.createSourceFile(file, text, ...rest) : getSourceFile(file, ...rest));
  host.fileExists = (file) => file === name || fileExists(file);
  const program = ts.createProgram([name], options, host);
  return ts.getPreEmitDiagnostics(program).map((each) => ts.flattenDiagnosticMessageText(each.messageText, '\n'));
};

test('files of every authorization mode have the published type, and other files have not', async () => {
  const cases = ['valid/data/', 'valid/auth/default'].flatMap(findCases).filter((found) => found.kind === 'valid');
  const files = await Promise.all(cases.map((found) => build('introspection', found.input)));
  const documents = files.map((built) => built['amplify_outputs.json']);
  assert.ok(documents.length > 8);
  assert.deepEqual(faultsOf(documents), []);
  const [document] = documents;
  assert.equal(faultsOf([document.replace('"AWS_IAM"', '"IAM"')]).length, 1);
  assert.equal(faultsOf([document.replace('"url"', '"endpoint"')]).length, 1);
  assert.equal(faultsOf([document.replace('"1.5"', '"1.4"')]).length, 1);
});
