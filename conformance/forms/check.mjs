/**
 * A process that compiles forms as strictly as TypeScript can, all cases as one program, and looks for names whose type
 * is `any`. Standard input: JSON of `root` and `files`. Standard output: JSON of the faults, each with its file's path
 * from the root, or without one.
 */
import fs from 'node:fs';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import ts from 'typescript';

const { root, files } = await json(process.stdin);

const options = {
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], jsx: ts.JsxEmit.ReactJSX, types: [], noEmit: true, skipLibCheck: true,
  strict: true, isolatedModules: true, verbatimModuleSyntax: true, exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, noUnusedLocals: true, noUnusedParameters: true,
  noImplicitReturns: true, noImplicitOverride: true, noFallthroughCasesInSwitch: true,
};

const program = ts.createProgram(files, options);
const checker = program.getTypeChecker();

const fault = (file, start, text) => {
  if (!file) return { file: null, fault: text };
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const name = path.relative(root, file.fileName);
  return { file: name, fault: `${path.basename(name)}:${line + 1}:${character + 1}: ${text}` };
};

const faults = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) =>
  fault(file, start, ts.flattenDiagnosticMessageText(messageText, ' ')),
);

/** The places of a file that say `any`, or declare something that is. */
const anyIn = (file) => {
  const found = [];
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(fault(file, node.getStart(file), 'says any'));
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isPropertySignature(node) || ts.isBindingElement(node);
    if (declares && checker.getTypeAtLocation(node.name).flags & ts.TypeFlags.Any) {
      found.push(fault(file, node.getStart(file), `${node.name.getText(file)} is any`));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${root}/`) && !fileName.includes('/node_modules/') && !fileName.includes('/client/'));
fs.writeSync(1, JSON.stringify([...faults, ...own.flatMap(anyIn)]));
