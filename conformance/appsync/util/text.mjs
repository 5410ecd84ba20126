/** The functions of `util` that turn one text into another. */

const bytesOf = (value) => (typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value));

/** As Java's URLEncoder: forms, so a space is `+`. */
const urlEncode = (value) =>
  encodeURIComponent(value)
    .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+');

const escapes = {
  '\b': '\\b',
  '\n': '\\n',
  '\t': '\\t',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
  '/': '\\/',
};

/** As Commons Lang's `escapeEcmaScript`. */
const escapeJavaScript = (value) =>
  value.replace(
    /[\b\n\t\f\r"'\\/]|[^\x20-\x7f]/g,
    (unit) => escapes[unit] ?? `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

export const text = Object.freeze({
  escapeJavaScript,
  urlEncode,
  urlDecode: (value) => decodeURIComponent(value.replace(/\+/g, ' ')),
  base64Encode: (value) => bytesOf(value).toString('base64'),
  base64Decode: (value) => Buffer.from(value, 'base64').toString('utf8'),
});

export const str = Object.freeze({
  toUpper: (value) => value.toUpperCase(),
  toLower: (value) => value.toLowerCase(),
  toReplace: (value, from, to) => value.replaceAll(from, to),
  normalize: (value, form) => value.normalize(form.toUpperCase()),
});
