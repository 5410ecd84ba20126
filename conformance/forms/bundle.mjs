/** Bundles code with forms by esbuild, for a server or a browser, with React 18 or 19. */
import esbuild from 'esbuild';

/** What the packages of React are called in package.json. */
export const reacts = { 18: {}, 19: { react: 'react19', 'react-dom': 'react-dom19' } };

/**
 * @param {{ root: string, entry: string, react: 18 | 19, platform: 'node' | 'browser', options?: import('esbuild').BuildOptions }} what
 *     `entry` is the text of a module that stands in `root`
 * @returns {Promise<import('esbuild').OutputFile[]>}
 */
export const bundle = async ({ root, entry, react, platform, options = {} }) => {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: entry, resolveDir: root, loader: 'tsx' },
    bundle: true, write: false, absWorkingDir: root, outdir: root, jsx: 'automatic', logLevel: 'silent', platform, alias: reacts[react],
    format: platform === 'node' ? 'cjs' : 'esm', target: 'es2022',
    define: { 'process.env.NODE_ENV': '"development"' },
    ...options,
  });
  return outputFiles;
};
