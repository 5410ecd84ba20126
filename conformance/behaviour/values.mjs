/** Sample values: the `n`th of a type, so that records and inputs differ where it matters and repeat where it helps. */
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isObjectType, isScalarType } from 'graphql';

const two = (n) => String((n % 28) + 1).padStart(2, '0');

const scalars = {
  ID: (n) => `id-${n}`,
  String: (n) => `text ${n}`,
  Int: (n) => 7 + n,
  Float: (n) => 1.5 + n,
  Boolean: (n) => n % 2 === 0,
  AWSDate: (n) => `2025-01-${two(n)}`,
  AWSTime: (n) => `08:${two(n)}:00Z`,
  AWSDateTime: (n) => `2025-01-${two(n)}T10:00:00.000Z`,
  AWSTimestamp: (n) => 1_700_000_000 + n,
  AWSEmail: (n) => `mail${n}@example.com`,
  AWSURL: (n) => `https://example.com/${n}`,
  AWSPhone: (n) => `+1415555${String(2000 + n)}`,
  AWSIPAddress: (n) => `192.0.2.${n + 1}`,
};

const deepest = 3;

/** Both kinds of a JSON value: the text that a caller sends, the value that is stored. */
const json = { sent: (n) => JSON.stringify({ n, list: [1, null] }), stored: (n) => ({ n, list: [1, null] }) };

const sample = (type, n, form, depth) => {
  const bare = getNullableType(type);
  if (isListType(bare)) return [0, 1].map((index) => sample(bare.ofType, n + index, form, depth));
  if (isEnumType(bare)) return bare.getValues()[n % bare.getValues().length].name;
  if (isInputObjectType(bare) || isObjectType(bare)) {
    if (depth >= deepest) return null;
    return Object.fromEntries(Object.values(bare.getFields())
      .filter((field) => depth < deepest - 1 || bare !== getNamedType(field.type))
      .map((field) => [field.name, sample(field.type, n, form, depth + 1)]));
  }
  if (bare.name === 'AWSJSON') return json[form](n);
  return isScalarType(bare) ? scalars[bare.name](n) : null;
};

/** The `n`th value of an input type, as a caller sends it. */
export const sent = (type, n) => sample(type, n, 'sent', 0);

/** The `n`th value of an output type, as a table has it. */
export const stored = (type, n) => sample(type, n, 'stored', 0);
