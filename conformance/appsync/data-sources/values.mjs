/** DynamoDB's typed values on their way in and out of the server. */
import { ResolverError } from '../errors.mjs';

const invalid = (value) => new ResolverError(`Unsupported element '${JSON.stringify(value)}'.`, 'MappingTemplate');

const texts = (values) => {
  if (!Array.isArray(values)) throw invalid(values);
  return values.map(String);
};

/** A typed value as the server takes it: numbers are text, NULL is true. */
export const toServer = (value) => {
  const entries = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  if (entries.length !== 1) throw invalid(value);
  const [[type, content]] = entries;
  switch (type) {
    case 'S':
      if (typeof content !== 'string') throw invalid(value);
      return { S: content };
    case 'N':
      return { N: String(content) };
    case 'BOOL':
      return { BOOL: content };
    case 'NULL':
      return { NULL: true };
    case 'B':
      return { B: Buffer.from(content, 'base64') };
    case 'L':
      return { L: content.map(toServer) };
    case 'M':
      return { M: mapToServer(content) };
    case 'SS':
      return { SS: texts(content) };
    case 'NS':
      return { NS: texts(content) };
    case 'BS':
      return { BS: content.map((each) => Buffer.from(each, 'base64')) };
    default:
      throw invalid(value);
  }
};

export const mapToServer = (values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toServer(value)]));

const readers = {
  S: (text) => text,
  N: Number,
  BOOL: (flag) => flag,
  NULL: () => null,
  B: (bytes) => Buffer.from(bytes).toString('base64'),
  L: (list) => list.map(fromServer),
  M: (map) => mapFromServer(map),
  SS: (list) => list,
  NS: (list) => list.map(Number),
  BS: (list) => list.map((bytes) => Buffer.from(bytes).toString('base64')),
};

/** A typed value of the server as JSON. */
export const fromServer = (value) => {
  const [[type, content]] = Object.entries(value);
  return readers[type](content);
};

export const mapFromServer = (item) =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, fromServer(value)]));
