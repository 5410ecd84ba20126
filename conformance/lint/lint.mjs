/** Lints code for AppSync: many texts at once, as the files of one program, each text once. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import appsync from '@aws-appsync/eslint-plugin';
import { Linter } from 'eslint';
import ts from 'typescript';
import { allowList } from './allow-list.mjs';
import { facts } from './facts.mjs';

/** Where the files would lie: from here, packages are found. None is written. */
const folder = fileURLToPath(new URL('code', import.meta.url));

const options = {
  allowJs: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts'],
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

/**
 * A program of files that only exist in memory.
 * @param {Map<string, string>} files  text by path
 */
const programOf = (files) => {
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) =>
    (files.has(file) ? ts.createSourceFile(file, files.get(file), rest[0], true, ts.ScriptKind.JS) : getSourceFile(file, ...rest));
  return ts.createProgram([...files.keys()], options, host);
};

const configOf = (program, ownRules) => [
  {
    files: ['**/*.js'],
    languageOptions: { sourceType: 'module', parserOptions: { programs: [program], lib: [] } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
  { files: ['**/*.js'], ...appsync.configs.recommended },
  { files: ['**/*.js'], plugins: { own: { rules: { 'allow-list': allowList } } }, rules: ownRules },
];

const describe = ({ line, column, ruleId, message }) => `${line}:${column} ${ruleId ?? 'syntax'}: ${message}`;

const faultsOfLength = ({ length }) =>
  (length > facts.maxCharacters ? [`${length} characters, and AppSync takes ${facts.maxCharacters}`] : []);

const lintWith = (ownRules, texts) => {
  const named = new Map([...new Set(texts)].map((text, index) => [path.join(folder, `${index}.js`), text]));
  const config = configOf(programOf(named), ownRules);
  const linter = new Linter({ configType: 'flat', cwd: folder });
  return new Map([...named].map(([filename, text]) => [
    text,
    [...linter.verify(text, config, { filename, allowInlineConfig: false }).map(describe), ...faultsOfLength(text)],
  ]));
};

/**
 * What AWS's linter, our allow-list and the limit say about each text.
 * @param {string[]} texts
 * @returns {Map<string, string[]>} faults by text
 */
export const lint = (texts) => lintWith({ 'own/allow-list': 2 }, texts);

/**
 * What AWS's linter alone says, and the limit.
 * @param {string[]} texts
 * @returns {Map<string, string[]>} faults by text
 */
export const lintAsAws = (texts) => lintWith({}, texts);
