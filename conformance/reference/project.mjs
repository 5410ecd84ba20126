/** Lays out a case as an Amplify project of its own, in a scratch folder that has the pinned toolchain. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const nodeModules = fs.realpathSync(fileURLToPath(new URL('../node_modules', import.meta.url)));

const compilerOptions = {
  target: 'es2022', module: 'es2022', moduleResolution: 'bundler', skipLibCheck: true,
  paths: { '$amplify/*': ['./.amplify/generated/*'] },
};

const authResource = `import { defineAuth } from '@aws-amplify/backend';
export const auth = defineAuth({ loginWith: { email: true } });
`;

/**
 * Copies `files` (project-relative path to source) into `folder` and adds what a deployment expects around them.
 * The backend has a user pool unless the project's amplify-schemac.toml says `auth = false`.
 * @returns {{ folder: string, data: string, auth: string | null }} the modules to import
 */
export const layOutProject = (folder, files) => {
  const write = (name, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  for (const [name, source] of Object.entries(files)) write(name, fs.readFileSync(source));
  fs.symlinkSync(nodeModules, path.join(folder, 'node_modules'));
  write('package.json', '{"name":"reference-project","type":"module"}');
  write('package-lock.json', '{"lockfileVersion":3}');
  write('amplify/package.json', '{"type":"module"}');
  write('tsconfig.json', JSON.stringify({ compilerOptions }));

  const settings = path.join(folder, 'amplify-schemac.toml');
  const withoutAuth = fs.existsSync(settings) && /^auth\s*=\s*false/m.test(fs.readFileSync(settings, 'utf8'));
  if (!withoutAuth) write('amplify/auth/resource.ts', authResource);
  return {
    folder,
    data: path.join(folder, 'amplify/data/resource.ts'),
    auth: withoutAuth ? null : path.join(folder, 'amplify/auth/resource.ts'),
  };
};
