
// ---- Words ----------------------------------------------------------------------------------------------------------

/** Every text that forms show besides labels. `value` is what the schema's rule says. */
export const messages = {
  required: 'Enter a value.',
  requiredChoice: 'Choose a value.',
  requiredList: 'Add at least one item.',
  incomplete: 'Complete this value.',
  integer: 'Enter a whole number.',
  integerRange: 'Enter a whole number between -2147483648 and 2147483647.',
  float: 'Enter a number.',
  date: 'Enter a date.',
  time: 'Enter a time.',
  datetime: 'Enter a date and time.',
  timestamp: 'Enter a date and time.',
  email: 'Enter an email address, such as name@example.com.',
  json: 'Enter valid JSON.',
  phone: 'Enter a phone number: digits, spaces and hyphens, with + before a country code.',
  url: 'Enter a URL, such as https://example.com/path.',
  ipAddress: 'Enter an IPv4 or IPv6 address.',
  gt: (value: string) => `Enter a number greater than ${value}.`,
  lt: (value: string) => `Enter a number less than ${value}.`,
  gte: (value: string) => `Enter ${value} or a greater number.`,
  lte: (value: string) => `Enter ${value} or a smaller number.`,
  minLength: (value: string) => `Enter at least ${value} characters.`,
  maxLength: (value: string) => `Enter at most ${value} characters.`,
  startsWith: (value: string) => `Begin with ${value}.`,
  endsWith: (value: string) => `End with ${value}.`,
  matches: (value: string) => `Enter a text that matches ${value}.`,
  submit: 'Submit',
  submitting: 'Submitting…',
  clear: 'Clear',
  reset: 'Reset',
  cancel: 'Cancel',
  saved: 'Saved.',
  loading: 'Loading…',
  signedOut: 'Sign in first.',
  notFound: 'There is no such record.',
  failed: 'Something went wrong. Try again.',
  choose: 'Choose…',
  none: 'None',
  search: 'Search…',
  noMatches: 'No matches.',
  more: 'Show more matches',
  item: (label: string, place: number) => `${label} ${place}`,
  add: (label: string) => `Add to ${label.toLowerCase()}`,
  set: (label: string) => `Add ${label.toLowerCase()}`,
  remove: (what: string) => `Remove ${what}`,
  added: (what: string) => `${what} added.`,
  removed: (what: string) => `${what} removed.`,
};

/** Every text that forms show besides labels. */
export type Messages = typeof messages;

/** `publishedAt` as a person reads it: `Published at`. */
function inWords(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean)
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
