/** The facts of the runtime APPSYNC_JS: the compiler's own file, which names its sources. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../cases.mjs';

/**
 * @type {{
 *   maxCharacters: number,
 *   modules: string[],
 *   globals: string[],
 *   members: Record<string, string[]>,
 *   methods: { array: string[], string: string[] },
 *   syntax: string[],
 * }}
 */
export const facts = JSON.parse(fs.readFileSync(path.join(root, 'compiler/src/vocab/appsync_js.json'), 'utf8'));
