/** Whether the entry files of conversation handlers can be bundled as their package.json says, to a handler. */
import vm from 'node:vm';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The packages are those of this folder. */
const resolveDir = fileURLToPath(new URL('..', import.meta.url));

/** What a bundle exports. */
const exportsOf = (code) => {
  const module = { exports: {} };
  vm.runInThisContext(`(function (module, exports, require) {${code}\n})`)(module, module.exports, createRequire(import.meta.url));
  return module.exports;
};

const faultOf = async ([file, contents]) => {
  const options = { bundle: true, platform: 'node', target: 'node22', write: false, logLevel: 'silent' };
  try {
    const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir, sourcefile: file } });
    return typeof exportsOf(outputFiles[0].text).handler === 'function' ? [] : [`${file}: exports no handler`];
  } catch (error) {
    return [`${file}: ${error.message}`];
  }
};

/**
 * @param {Record<string, string>} files
 * @returns {Promise<string[]>}
 */
export const handlerFaults = async (files) => {
  const entries = Object.entries(files).filter(([file]) => /^functions\/[^/]+\/index\.mjs$/.test(file));
  return (await Promise.all(entries.map(faultOf))).flat();
};
