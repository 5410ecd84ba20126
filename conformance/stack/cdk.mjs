/** Whether `CfnInclude` of aws-cdk-lib takes the templates, and leaves nothing that only this machine has. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { isRoot, resourcesOf, stacksOf } from './templates.mjs';

/** The nested stacks of a template, as `loadNestedStacks` takes them. */
const nestedOf = (stack, folder) =>
  Object.fromEntries(resourcesOf([stack])
    .filter(({ Type }) => Type === 'AWS::CloudFormation::Stack')
    .map(({ id, Properties }) => [id, { templateFile: path.join(folder, Properties.TemplateURL) }]));

/** Texts of synthesised templates that a deployment elsewhere would look for here. */
const localPaths = (text) => text.match(/"[^"]*(?:\.template\.json|\.\.\/resolvers\/)[^"]*"/g) ?? [];

/**
 * @param {Record<string, string>} files
 * @returns {string[]}
 */
export const cdkFaults = (files) => {
  const stacks = stacksOf(files);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-cdk-'));
  try {
    for (const { name, template } of stacks) fs.writeFileSync(path.join(folder, `${name}.template.json`), JSON.stringify(template));
    const outdir = path.join(folder, 'cdk.out');
    const app = new App({ outdir, analyticsReporting: false });
    for (const stack of stacks.filter(isRoot)) {
      const templateFile = path.join(folder, `${stack.name}.template.json`);
      new CfnInclude(new Stack(app, stack.name), 'Template', { templateFile, loadNestedStacks: nestedOf(stack, folder) });
    }
    app.synth();
    const written = fs.readdirSync(outdir).filter((file) => file.endsWith('.template.json'));
    return [
      ...(written.length >= stacks.length ? [] : [`${written.length} of ${stacks.length} templates synthesised`]),
      ...written.flatMap((file) => localPaths(fs.readFileSync(path.join(outdir, file), 'utf8')).map((text) => `cdk: ${file} holds ${text}`)),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};
