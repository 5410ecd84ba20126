/** AppSync's scalars: values pass as they are, after AppSync's checks; AWSJSON is text outside and a value inside. */
import { isIP } from 'node:net';
import { GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

const offset = '(?:Z|[+-]\\d{2}:\\d{2}(?::\\d{2})?)';
const date = '\\d{4}-\\d{2}-\\d{2}';
const time = '\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?';

const isDay = (text) => {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  const read = new Date(Date.UTC(year, month - 1, day));
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
};

const isClock = (text) => {
  const [hour, minute, second = 0] = text
    .split(/[.Z+-]/)[0]
    .split(':')
    .map(Number);
  return hour < 24 && minute < 60 && second < 60;
};

const matching = (pattern) => {
  const expression = new RegExp(`^${pattern}$`);
  return (value) => typeof value === 'string' && expression.test(value);
};

const looksLike = {
  date: matching(`${date}${offset}?`),
  time: matching(`${time}${offset}?`),
  dateTime: matching(`${date}T${time}${offset}`),
};

const isUrl = (value) => {
  try {
    return typeof value === 'string' && Boolean(new URL(value));
  } catch {
    return false;
  }
};

const isAddress = (value) => {
  if (typeof value !== 'string') return false;
  const [address, prefix] = value.split('/');
  const version = isIP(address);
  return (
    version !== 0 &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)))
  );
};

const checks = {
  AWSDate: (value) => looksLike.date(value) && isDay(value),
  AWSTime: (value) => looksLike.time(value) && isClock(value),
  AWSDateTime: (value) => looksLike.dateTime(value) && isDay(value) && isClock(value.slice(11)),
  AWSTimestamp: (value) => Number.isInteger(value),
  AWSEmail: (value) => typeof value === 'string' && /^[^\s@]+@[^\s@]+$/.test(value),
  AWSURL: isUrl,
  AWSPhone: (value) => typeof value === 'string' && parsePhoneNumberFromString(value, 'US')?.isPossible() === true,
  AWSIPAddress: isAddress,
};

const checked = (name, isValid) => {
  const input = (value) => {
    if (!isValid(value)) throw new TypeError(`Unable to parse \`${value}\` as a valid ${name}.`);
    return value;
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => {
      if (!isValid(value)) throw new TypeError(`Unable to serialize \`${value}\` as a valid ${name}.`);
      return value;
    },
    parseValue: input,
    parseLiteral: (node) => input(valueFromASTUntyped(node)),
  });
};

const parseJson = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    throw new TypeError(`Unable to parse \`${text}\` as valid JSON.`);
  }
};

const json = new GraphQLScalarType({
  name: 'AWSJSON',
  serialize: (value) => JSON.stringify(value),
  parseValue: parseJson,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw new TypeError('AWSJSON is written as a text.');
    return parseJson(node.value);
  },
});

/** @type {Record<string, GraphQLScalarType>} */
export const scalars = {
  AWSJSON: json,
  ...Object.fromEntries(Object.entries(checks).map(([name, isValid]) => [name, checked(name, isValid)])),
};
