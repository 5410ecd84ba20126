import { Unsupported } from '../errors.mjs';
import { toDynamoDB } from '../util/dynamodb.mjs';

const keyComparisons = { eq: '=', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** The condition of a query: an object of operators for each key attribute, as an expression. */
export const keyConditionOf = (conditions) => {
  const expressionNames = {};
  const expressionValues = {};
  const value = (name, operand) => {
    expressionValues[`:${name}`] = toDynamoDB(operand);
    return `:${name}`;
  };
  const parts = Object.entries(conditions).flatMap(([field, tests]) => {
    expressionNames[`#${field}`] = field;
    return Object.entries(tests)
      .filter(([, operand]) => operand !== undefined)
      .map(([operator, operand]) => {
        const name = `${field}_${operator}`;
        if (keyComparisons[operator]) return `(#${field} ${keyComparisons[operator]} ${value(name, operand)})`;
        if (operator === 'beginsWith') return `(begins_with(#${field},${value(name, operand)}))`;
        if (operator === 'between')
          return `(#${field} BETWEEN ${value(`${name}_1`, operand[0])} AND ${value(`${name}_2`, operand[1])})`;
        throw new Unsupported(`key operator '${operator}'`);
      });
  });
  return { expression: parts.join(' AND '), expressionNames, expressionValues };
};
