/** Proves that the part `browser` can fail: what all forms share is broken in several ways, each seen by a step. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSite, hydrateForms, useForms } from '../browser.mjs';
import { findCases } from '../cases.mjs';

const support = 'forms/support.tsx';

/** What is replaced by what, the step that must see it, and what it says. */
const damage = [
  ['what is missing is told', [[/label: isRequired \?/, "label: path.join('') === 'code' ? '' : isRequired ?"]], /label: <input/],
  ['what is missing is told', [[/\[aria-invalid="true"\], \[data-fault\]/, '[data-nothing]']], /title/],
  ['what is wrong is told', [[/Enter valid JSON\./, 'Enter something else.']], /extra/],
  ['what is wrong is told', [[/faultOf\(field, draft, isItem, words\)/, 'faultOf(field, draft, isItem, words) && undefined']], /never: a message of title/],
  ['what the server says', [[/names\.find\(holds\) \?\?/, '']], /never: a message of title/],
  ['a record is given', [[/isSame\(one: unknown, other: unknown\): boolean \{/, (text) => `${text} if (one !== other) return false;`]], /Expected values/],
  ['pushing twice', [[/if \(store\.get\(\)\.status === 'sending'\) return;/, ''], [/isDisabled=\{isSending\} isLoading=\{isSending\}/, '']], /2 !== 1/],
];

const [found] = findCases('valid/forms/fields');

const broken = (files, replacements) => {
  let text = files[support];
  for (const [from, to] of replacements) {
    assert.match(text, from);
    text = text.replace(from, to);
  }
  return { ...files, [support]: text };
};

test('each fault is seen by a step', async () => {
  const files = await buildSite(found.input);
  for (const [step, replacements, said] of damage) {
    const faults = await useForms(found, broken(files, replacements), 18, (title) => title.startsWith(step));
    assert.equal(faults.length, 1, step);
    assert.match(faults[0], said);
  }
});

test('what a server renders differently is seen', async () => {
  const files = await buildSite(found.input);
  const faults = await hydrateForms(found, broken(files, [[/submit: 'Submit'/, "submit: typeof document === 'undefined' ? 'Submit' : 'Send'"]]), 18);
  assert.match(faults.join('\n'), /did not match/);
});
