/**
 * A process that compares types. Standard input: JSON `{ root, cases: { name: files } }`; standard output: JSON, the
 * faults of each case. One compiler reads all the files, so that what they share is read once.
 */
import { text } from 'node:stream/consumers';
import ts from 'typescript';

const { root, cases } = JSON.parse(await text(process.stdin));

const program = ts.createProgram({
  rootNames: Object.values(cases).flat(),
  options: {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ES2022,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    paths: { equal: [`${root}/equal.ts`], '$amplify/*': [`${root}/generated/*`] },
  },
});
const checker = program.getTypeChecker();

const show = (type) =>
  checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias);

const typeOf = (type, key) => {
  const symbol = type && checker.getPropertyOfType(type, key);
  return symbol && checker.getTypeOfSymbol(symbol);
};

const keysOf = (type) => checker.getPropertiesOfType(type).map((symbol) => symbol.name);

const isPlain = (type) =>
  type && (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && type.getCallSignatures().length === 0;

const isSame = (a, b) => a && b && checker.isTypeAssignableTo(a, b) && checker.isTypeAssignableTo(b, a);

const shortened = (line) => (line.length > 400 ? `${line.slice(0, 400)}…` : line);

/** Both types in full, for the eyes only: `TYPES_VERBOSE=1`. */
const details = (theirs, ours) =>
  (process.env.TYPES_VERBOSE ? [['ours', ours], ['reference', theirs]] : [])
    .map(([side, type]) => shortened(`    ${side}: ${type ? show(type) : 'absent'}`));

/** The members that differ, where both are objects: ` (owner, size)`. */
const differingMembers = (theirs, ours) => {
  if (!isPlain(theirs) || !isPlain(ours)) return '';
  const keys = [...new Set([...keysOf(theirs), ...keysOf(ours)])].filter((key) => !isSame(typeOf(theirs, key), typeOf(ours, key)));
  return keys.length > 0 ? ` (${keys.sort().join(', ')})` : '';
};

/** The faults of one entry: every part whose verdict isn't `equal`. */
const faultsOfEntry = (entry, theirs, ours, compared) => {
  if (!theirs || !ours) return [`${entry}: ${theirs ? 'absent' : 'absent in the reference'}`];
  const partOf = (type, part) => typeOf(type, part) ?? typeOf(typeOf(type, '__meta'), part);
  return keysOf(compared).flatMap((part) => {
    const verdict = typeOf(compared, part);
    if (verdict.flags & ts.TypeFlags.StringLiteral && verdict.value === 'equal') return [];
    const both = [partOf(theirs, part), partOf(ours, part)];
    return [[`${entry}.${part}: ${verdict.value ?? show(verdict)}${differingMembers(...both)}`, ...details(...both)].join('\n')];
  });
};

const faultsOf = (file) => {
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
  const [theirs, ours, compared] = ['theirs', 'ours', 'compared'].map((name) =>
    checker.getTypeOfSymbol(exported.find((symbol) => symbol.name === name)));
  if (theirs.flags & ts.TypeFlags.Any) return ['the reference computes no type'];
  return keysOf(compared).flatMap((entry) =>
    faultsOfEntry(entry, typeOf(theirs, entry), typeOf(ours, entry), typeOf(compared, entry)));
};

/** What the compiler has against the files of a case, but for the schema itself. */
const errorsIn = (folder) =>
  program.getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(`${folder}/`) && !fileName.startsWith(`${folder}/amplify/`))
    .flatMap((source) => [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)])
    .map(({ file, start, code, messageText }) => {
      const { line } = file.getLineAndCharacterOfPosition(start);
      return `${file.fileName.slice(folder.length + 1)}:${line + 1}: TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });

const faults = Object.fromEntries(Object.entries(cases).map(([name, [file]]) => {
  const folder = file.slice(0, file.lastIndexOf('/'));
  return [name, [...errorsIn(folder), ...faultsOf(file)]];
}));
process.stdout.write(JSON.stringify(faults));
