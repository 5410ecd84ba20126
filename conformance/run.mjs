#!/usr/bin/env node
/**
 * node conformance/run.mjs [FILTER] [--reference-only]
 *
 * Runs every part on the cases whose name contains FILTER. With --reference-only it only asks the reference about them,
 * which fills the cache and proves the corpus. Exit status: 0 all passed, 1 something failed.
 */
import { parseArgs } from 'node:util';
import { accepted } from './accepted.mjs';
import { ai } from './ai.mjs';
import { behaviour } from './behaviour.mjs';
import { browser } from './browser.mjs';
import { findCases } from './cases.mjs';
import { client } from './client.mjs';
import { forms } from './forms.mjs';
import { introspection } from './introspection.mjs';
import { lint } from './lint.mjs';
import { runPart } from './part.mjs';
import { referenceOf } from './reference/index.mjs';
import { sdl } from './sdl.mjs';
import { sqlPayloads } from './sql-payloads.mjs';
import { stack } from './stack.mjs';
import { statements } from './statements.mjs';
import { strict } from './strict.mjs';
import { tables } from './tables.mjs';
import { templates } from './templates.mjs';
import { types } from './types.mjs';
import { verdicts } from './verdicts.mjs';

const slots = 2;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'reference-only': { type: 'boolean' } } });

const cases = findCases(positionals[0]);
const started = performance.now();
let run = 0;
const references = await referenceOf(cases, { slots, onDone: () => { run += 1; } });
console.log(`toolchain: ${run} of ${cases.length} cases run in ${((performance.now() - started) / 1000).toFixed(1)} s, the others cached`);

const parts = values['reference-only']
  ? [accepted, templates]
  : [accepted, templates, sdl, tables, stack, introspection, statements, types, strict, client, forms, browser, ai, lint, sqlPayloads, verdicts, behaviour];
const total = { passed: 0, failed: 0 };
for (const part of parts) {
  const { passed, failed } = await runPart(part, cases, references, slots);
  total.passed += passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && cases.length > 0 ? 0 : 1;
