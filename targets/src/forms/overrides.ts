// Yours: made once, never written again. What you set here holds for every form, and stays when forms are generated anew.

import type { FormSettings } from './definitions';

export const overrides: FormSettings = {
  // Words, such as those of another language:
  // messages: { required: 'Bitte ausfüllen.', submit: 'Speichern' },
  //
  // How fields are shown, and what a record is called where one can be picked:
  // models: {
  //   Post: {
  //     fields: { title: { label: 'Headline', help: 'As on the front page.' }, rank: { hidden: true } },
  //     recordLabel: (post) => post.title,
  //   },
  // },
};
