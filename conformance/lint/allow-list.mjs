/**
 * An ESLint rule: code has only what AWS documents of the runtime. The plugin of AWS refuses what it knows to be missing;
 * this refuses what nobody promises.
 */
import { facts } from './facts.mjs';

const methods = new Set([...facts.methods.array, ...facts.methods.string]);
const syntax = new Set(facts.syntax);
const globals = new Set([...facts.globals, ...Object.keys(facts.members)]);

/** The name at the left end of `a.b.c`. */
const rootOf = (node) => (node.type === 'MemberExpression' ? rootOf(node.object) : node.name);

/** The member that is read of a name, if it is one that can be told. */
const memberOf = ({ parent, ...node }) =>
  (parent.type === 'MemberExpression' && parent.object.range[0] === node.range[0] && !parent.computed ? parent.property.name : undefined);

/** Every use of a name that the code doesn't define: unknown ones, and those that ESLint takes for JavaScript's own. */
const foreign = ({ through, variables }) => [...through, ...variables.flatMap(({ references }) => references)];

/** @type {import('eslint').Rule.RuleModule} */
export const allowList = {
  meta: { type: 'problem', schema: [] },
  create: (context) => {
    const imported = new Set();
    const tell = (node, message) => context.report({ node, message });
    return {
      '*': (node) => {
        if (!syntax.has(node.type)) tell(node, `${node.type} is not in the allow-list`);
      },
      ImportDeclaration: ({ source, specifiers }) => {
        if (!facts.modules.includes(source.value)) tell(source, `the runtime has no module ${source.value}`);
        for (const { local } of specifiers) imported.add(local.name);
      },
      CallExpression: ({ callee }) => {
        if (callee.type !== 'MemberExpression' || callee.computed) return;
        const name = rootOf(callee);
        if (imported.has(name) || globals.has(name)) return;
        if (!methods.has(callee.property.name)) tell(callee.property, `the method ${callee.property.name} is not in the allow-list`);
      },
      'Program:exit': () => {
        for (const { identifier } of foreign(context.sourceCode.scopeManager.globalScope)) {
          const { name } = identifier;
          const member = memberOf(identifier);
          if (!globals.has(name)) {
            tell(identifier, `${name} is not in the allow-list`);
          } else if (member && facts.members[name] && !facts.members[name].includes(member)) {
            tell(identifier, `${name}.${member} is not in the allow-list`);
          }
        }
      },
    };
  },
};
