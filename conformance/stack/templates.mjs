/** Reads `stack/`: every template with its resources, and the roots among them. */
import path from 'node:path';

/**
 * @typedef {object} Stack
 * @property {string} name       the file's, without its ending
 * @property {object} template
 *
 * @typedef {object} Resource
 * @property {string} stack      the stack's name
 * @property {string} id
 * @property {string} Type
 * @property {object} Properties
 */

const ending = '.template.json';

/** The name of the stack that a nested one's TemplateURL leads to. */
export const nameOf = (file) => path.posix.basename(file, ending);

/**
 * Every stack of a build's files.
 * @param {Record<string, string>} files
 * @returns {Stack[]}
 */
export const stacksOf = (files) =>
  Object.entries(files)
    .filter(([file]) => file.startsWith('stack/') && file.endsWith(ending))
    .map(([file, text]) => ({ name: nameOf(file), template: JSON.parse(text) }));

/**
 * Every resource of every stack.
 * @param {Stack[]} stacks
 * @returns {Resource[]}
 */
export const resourcesOf = (stacks) =>
  stacks.flatMap(({ name, template }) =>
    Object.entries(template.Resources).map(([id, resource]) => ({ stack: name, id, ...resource })));

/** Whether somebody deploys this template by itself. */
export const isRoot = ({ name }) => name === 'data' || /^api(-\d+)?$/.test(name);

/** Every `{ "Ref" }`, `{ "Fn::GetAtt" }`, … of a value, with the intrinsic's name. */
export const intrinsicsOf = (value) => {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const own = keys.length === 1 && (keys[0] === 'Ref' || keys[0].startsWith('Fn::')) ? [[keys[0], value[keys[0]]]] : [];
  return [...own, ...Object.values(value).flatMap(intrinsicsOf)];
};
