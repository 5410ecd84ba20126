/**
 * Runs the toolchain on one project, in this process. Loading the toolchain costs seconds, so a process runs many
 * projects; what the toolchain keeps between two runs is set back here.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineBackend } from '@aws-amplify/backend';

const internals = (file) => import(new URL(`../node_modules/@aws-amplify/${file}`, import.meta.url).href);
const { DataFactory } = await internals('backend-data/lib/factory.js');
const { AmplifyAuthFactory } = await internals('backend-auth/lib/factory.js');

process.env.CDK_CONTEXT_JSON = JSON.stringify({
  'amplify-backend-namespace': 'reference', 'amplify-backend-name': 'main', 'amplify-backend-type': 'sandbox',
  secretLastUpdated: 1, 'aws:cdk:bundling-stacks': [],
});

/** Only one `defineData` and one `defineAuth` are let through in the life of a process. */
const forgetEarlierProjects = () => {
  DataFactory.factoryCount = 0;
  AmplifyAuthFactory.factoryCount = 0;
  process.removeAllListeners('message');
};

const load = (file) => import(pathToFileURL(file).href);

/**
 * Synthesises the project as a deployment would.
 * @param {{ folder: string, data: string, auth: string | null }} project
 * @returns {Promise<string>} the folder of the cloud assembly
 */
export const synthesise = async (project) => {
  const cloud = path.join(path.dirname(project.folder), 'cloud-assembly');
  process.env.CDK_OUTDIR = cloud;
  process.chdir(project.folder);
  forgetEarlierProjects();
  const auth = project.auth ? await load(project.auth) : {};
  const { data } = await load(project.data);
  if (!data) throw new Error('the resource exports no `data`');
  defineBackend({ ...auth, data });
  process.emit('message', 'amplifySynth');
  return cloud;
};

/** The error at the bottom of a chain of causes, on one line, free of the scratch folder's name. */
export const rootCause = (error, project) => {
  let cause = error;
  while (cause?.cause) cause = cause.cause;
  return [cause?.name, cause?.message ?? String(cause)].filter(Boolean).join(': ')
    .replaceAll(`${project.folder}/`, '').trim();
};
