/**
 * `util.transform.toDynamoDBFilterExpression` and its twin for conditions: a filter object as a DynamoDB expression.
 * Names are `#field`; values `:field_operator`, with the path of `and`, `or`, `not` before them.
 */
import { Unsupported } from '../errors.mjs';
import { toDynamoDB } from './dynamodb.mjs';

const comparisons = { eq: '=', ne: '<>', le: '<=', lt: '<', ge: '>=', gt: '>' };

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Collects what the expression's text refers to. */
const openNames = () => {
  const expressionNames = {};
  const expressionValues = {};
  return {
    expressionNames,
    expressionValues,
    name: (field) => {
      expressionNames[`#${field}`] = field;
      return `#${field}`;
    },
    value: (key, value) => {
      if (expressionValues[`:${key}`]) throw new Unsupported(`filter with two values named :${key}`);
      expressionValues[`:${key}`] = toDynamoDB(value);
      return `:${key}`;
    },
  };
};

/** The operators of one field; `subject` is its name, or its size. */
const operatorText = (refs, subject, key, operator, operand) => {
  const value = (suffix, each) => refs.value(`${key}_${suffix}`, each);
  if (comparisons[operator]) return `(${subject} ${comparisons[operator]} ${value(operator, operand)})`;
  switch (operator) {
    case 'contains':
      return `(contains(${subject},${value(operator, operand)}))`;
    case 'notContains':
      return `(NOT contains(${subject},${value(operator, operand)}))`;
    case 'beginsWith':
      return `(begins_with(${subject},${value(operator, operand)}))`;
    case 'attributeExists':
      return `(${operand ? 'attribute_exists' : 'attribute_not_exists'}(${subject}))`;
    case 'attributeType':
      return `(attribute_type(${subject},${value(operator, attributeTypes[operand] ?? operand)}))`;
    case 'between':
      return `(${subject} BETWEEN ${value('between_1', operand[0])} AND ${value('between_2', operand[1])})`;
    case 'in':
      return `(${subject} IN (${operand.map((each, index) => value(`in_${index}`, each)).join(', ')}))`;
    default:
      throw new Unsupported(`filter operator '${operator}'`);
  }
};

/** The words that the API's filter inputs use for the types. */
const attributeTypes = {
  binary: 'B',
  binarySet: 'BS',
  bool: 'BOOL',
  list: 'L',
  map: 'M',
  number: 'N',
  numberSet: 'NS',
  string: 'S',
  stringSet: 'SS',
  _null: 'NULL',
};

const fieldText = (refs, prefix, field, operators) => {
  if (!isObject(operators)) throw new Unsupported(`filter whose field '${field}' is ${JSON.stringify(operators)}`);
  const subject = () => refs.name(field);
  return Object.entries(operators).flatMap(([operator, operand]) => {
    if (operand === undefined) return [];
    if (operator !== 'size') return [operatorText(refs, subject(), `${prefix}${field}`, operator, operand)];
    return Object.entries(operand ?? {}).map(([comparison, size]) =>
      operatorText(refs, `size(${subject()})`, `${prefix}${field}_size`, comparison, size),
    );
  });
};

const joined = (parts, word) => (parts.length > 1 ? `(${parts.join(` ${word} `)})` : parts.join(''));

const groupText = (refs, prefix, filters, word) =>
  joined(
    [filters]
      .flat()
      .flatMap((filter, index) =>
        (isObject(filter) ? [filterText(refs, `${prefix}${index}_`, filter)] : []).filter((text) => text !== ''),
      ),
    word,
  );

const filterText = (refs, prefix, filter) =>
  joined(
    Object.entries(filter)
      .flatMap(([name, part]) => {
        if (part === undefined || part === null) return [];
        if (name === 'and' || name === 'or') return [groupText(refs, `${prefix}${name}_`, part, name.toUpperCase())];
        if (name === 'not') {
          const text = groupText(refs, `${prefix}not_`, part, 'AND');
          return text === '' ? [] : [`(NOT ${text})`];
        }
        return fieldText(refs, prefix, name, part);
      })
      .filter((text) => text !== ''),
    'AND',
  );

/**
 * The expression of a filter object, or of a condition; its text is empty when nothing is asked.
 * @returns {{ expression: string, expressionNames: Record<string, string>, expressionValues: Record<string, object> }}
 */
export const toExpression = (filter) => {
  const refs = openNames();
  const expression = filterText(refs, '', filter ?? {});
  return { expression, expressionNames: refs.expressionNames, expressionValues: refs.expressionValues };
};
