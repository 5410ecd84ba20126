/** `util.time`: a clock, and texts of times by the patterns of Java's DateTimeFormatter. */
import { Unsupported } from '../errors.mjs';

const two = (value) => String(value).padStart(2, '0');

/** The fields of an instant in a time zone. */
const fieldsIn = (instant, timeZone) => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    weekday: 'long',
  }).formatToParts(new Date(instant));
  const read = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((name) =>
    Number(read[name]),
  );
  const millisecond = ((instant % 1000) + 1000) % 1000;
  const offset = Math.round((Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - instant) / 60_000);
  return { year, month, day, hour, minute, second, millisecond, offset, weekday: read.weekday };
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const offsetText = (offset, colon) => {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
};

/** What each letter of a pattern writes, by how often it is repeated. */
const writers = {
  y: ({ year }, count) => (count === 2 ? two(year % 100) : String(year).padStart(count, '0')),
  u: (fields, count) => writers.y(fields, count),
  M: ({ month }, count) =>
    [() => `${month}`, () => two(month), () => months[month - 1].slice(0, 3), () => months[month - 1]][count - 1](),
  d: ({ day }, count) => String(day).padStart(count, '0'),
  H: ({ hour }, count) => String(hour).padStart(count, '0'),
  h: ({ hour }, count) => String(hour % 12 || 12).padStart(count, '0'),
  m: ({ minute }, count) => String(minute).padStart(count, '0'),
  s: ({ second }, count) => String(second).padStart(count, '0'),
  S: ({ millisecond }, count) => String(millisecond).padStart(3, '0').padEnd(count, '0').slice(0, count),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  E: ({ weekday }, count) => (count === 4 ? weekday : weekday.slice(0, 3)),
  Z: ({ offset }) => offsetText(offset, ''),
  X: ({ offset }, count) => (offset === 0 ? 'Z' : offsetText(offset, count === 3 ? ':' : '')),
};

/** The pieces of a pattern: quoted text, runs of one letter, and what stands for itself. */
const piecesOf = (pattern) =>
  [...pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g)].map(([piece, quoted, letter]) => {
    if (quoted !== undefined) return { text: quoted === '' ? "'" : quoted.replaceAll("''", "'") };
    if (letter === undefined) return { text: piece };
    if (!writers[letter]) throw new Unsupported(`letter '${letter}' in the date pattern '${pattern}'`);
    return { letter, count: piece.length };
  });

const format = (instant, pattern, timeZone = 'UTC') => {
  const fields = fieldsIn(instant, timeZone);
  return piecesOf(pattern)
    .map(({ text, letter, count }) => text ?? writers[letter](fields, count))
    .join('');
};

const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const readers = {
  y: ['(\\d{2,4})', 'year'],
  u: ['(\\d{4})', 'year'],
  M: ['(\\d{1,2})', 'month'],
  d: ['(\\d{1,2})', 'day'],
  H: ['(\\d{1,2})', 'hour'],
  m: ['(\\d{1,2})', 'minute'],
  s: ['(\\d{1,2})', 'second'],
  S: ['(\\d{1,9})', 'fraction'],
  Z: ['([+-]\\d{4})', 'offset'],
  X: ['(Z|[+-]\\d{2}(?::?\\d{2})?)', 'offset'],
};

const offsetOf = (text) => {
  if (text === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

const parse = (text, pattern, timeZone = 'UTC') => {
  const pieces = piecesOf(pattern);
  const unread = pieces.find(({ letter }) => letter && !readers[letter]);
  if (unread) throw new Unsupported(`reading of the letter '${unread.letter}' in the date pattern '${pattern}'`);
  const found = new RegExp(
    `^${pieces.map((piece) => (piece.letter ? readers[piece.letter][0] : escapeRegExp(piece.text))).join('')}$`,
  ).exec(text);
  if (!found) throw new Error(`Text '${text}' could not be parsed by '${pattern}'`);
  const fields = Object.fromEntries(
    pieces.filter(({ letter }) => letter).map(({ letter }, index) => [readers[letter][1], found[index + 1]]),
  );
  const local = Date.UTC(
    Number(fields.year ?? 1970),
    Number(fields.month ?? 1) - 1,
    Number(fields.day ?? 1),
    Number(fields.hour ?? 0),
    Number(fields.minute ?? 0),
    Number(fields.second ?? 0),
    Number((fields.fraction ?? '0').padEnd(3, '0').slice(0, 3)),
  );
  const offset = fields.offset === undefined ? fieldsIn(local, timeZone).offset : offsetOf(fields.offset);
  return local - offset * 60_000;
};

/** @param {() => number} now  milliseconds since the epoch */
export const openTime = (now) =>
  Object.freeze({
    nowISO8601: () => new Date(now()).toISOString(),
    nowEpochSeconds: () => Math.floor(now() / 1000),
    nowEpochMilliSeconds: () => now(),
    nowFormatted: (pattern, timeZone) => format(now(), pattern, timeZone),
    parseFormattedToEpochMilliSeconds: parse,
    parseISO8601ToEpochMilliSeconds: (text) => {
      const instant = Date.parse(text);
      if (Number.isNaN(instant)) throw new Error(`Text '${text}' is no ISO 8601 time`);
      return instant;
    },
    epochMilliSecondsToSeconds: (milliseconds) => Math.floor(milliseconds / 1000),
    epochMilliSecondsToISO8601: (milliseconds) => new Date(milliseconds).toISOString(),
    epochMilliSecondsToFormatted: format,
  });
