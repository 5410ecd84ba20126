/**
 * Part `browser`: people use the forms of some cases in Chromium, with our resolvers behind them: `forms/steps/` says
 * what they do and see, `forms/pages/` what is shown to them. And React takes over what a server rendered. Pictures of
 * the pages go to `target/forms/`.
 */
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { hydrate } from './forms/hydration.mjs';
import { withFolder } from './forms/layout.mjs';
import { openSite } from './forms/site.mjs';
import { openBrowser, visit } from './forms/visitor.mjs';

const samples = fileURLToPath(new URL('forms/samples.mjs', import.meta.url));

/** The cases that somebody uses. */
const used = ['valid/forms/fields', 'valid/forms/lifecycle', 'valid/forms/relations'];

/** A front end and what answers it. */
export const buildSite = (input) => build('sdl,resolvers,tables,introspection,client,forms', input);

/**
 * Goes through the steps of a case.
 * @param {import('./cases.mjs').Case} found
 * @param {Record<string, string>} files   our output
 * @param {18 | 19} react
 * @param {(title: string) => boolean} [wanted]
 * @returns {Promise<string[]>}   the steps that failed
 */
export const useForms = (found, files, react, wanted = () => true) =>
  withFolder(async (root) => {
    const { steps } = await import(`./forms/steps/${found.slug}.mjs`);
    const browser = await openBrowser();
    const site = await openSite({ root, found, files, react });
    const faults = [];
    try {
      for (const [title, step] of Object.entries(steps).filter(([name]) => wanted(name))) {
        try {
          site.taken();
          await step((story, query) => visit(browser, site, story, query), site);
        } catch (error) {
          faults.push(`React ${react}: ${title}: ${error.message.split('\n').filter(Boolean).slice(0, 12).join(' ')}`);
        }
      }
    } finally {
      await browser.close();
      await site.close();
    }
    return faults;
  });

/** What React says when it takes over what a server rendered. */
export const hydrateForms = (found, files, react) =>
  withFolder(async (root) => {
    const browser = await openBrowser();
    try {
      const complaints = await hydrate({ root, samples, name: found.name, files, react, browser });
      return complaints.map((text) => `React ${react}: hydration: ${text}`);
    } finally {
      await browser.close();
    }
  });

/** @type {import('./part.mjs').Part} */
export const browser = {
  name: 'browser',
  covers: ({ name }) => used.includes(name),
  faults: async (found) => {
    const files = await buildSite(found.input);
    if (files === null) return ['build finds errors, see the part verdicts'];
    const faults = [];
    for (const react of [18, 19]) faults.push(...(await useForms(found, files, react)), ...(await hydrateForms(found, files, react)));
    return faults;
  },
};
