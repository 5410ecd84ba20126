/** What eslint has against forms: jsx-a11y at its strictest, and all that react-hooks recommends. */
import path from 'node:path';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import accessibility from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';

/** What the components of the UI library are in HTML. */
const components = { Button: 'button', Fieldset: 'fieldset', Flex: 'div', Grid: 'div', Text: 'p', TextAreaField: 'textarea', VisuallyHidden: 'span' };

const config = [
  accessibility.flatConfigs.strict,
  hooks.configs.flat.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    settings: { 'jsx-a11y': { components, polymorphicPropName: 'as' } },
    rules: { 'react-hooks/exhaustive-deps': 'error' },
  },
];

/**
 * @param {string} root
 * @param {string[]} files   below it
 * @returns {Promise<{ file: string, fault: string }[]>}
 */
export const lintForms = async (root, files) => {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config });
  const results = await eslint.lintFiles(files);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, ruleId, message }) => {
      const file = path.relative(root, filePath);
      return { file, fault: `${path.basename(file)}:${line}:${column}: ${ruleId ?? 'syntax'}: ${message.split('\n')[0]}` };
    }),
  );
};
