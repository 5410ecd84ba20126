/** The expressions of one request, whose names and values AppSync gives one by one and DynamoDB wants together. */
import { isDeepStrictEqual } from 'node:util';
import { Unsupported } from '../errors.mjs';
import { invalidRequest } from './faults.mjs';
import { mapToServer } from './values.mjs';

/** All meanings of placeholders; none at all is not the same to DynamoDB as an empty list of them. */
const openMeanings = (parameter) => {
  let all;
  return {
    add: (more) => {
      for (const [name, meaning] of Object.entries(more)) {
        if (all?.[name] !== undefined && !isDeepStrictEqual(all[name], meaning))
          throw new Unsupported(`request that means two things by ${name}`);
      }
      all = { ...all, ...more };
    },
    collected: () => {
      if (all && Object.keys(all).length === 0) throw invalidRequest(`${parameter} must not be empty`);
      return all && { [parameter]: all };
    },
  };
};

export const openExpressions = () => {
  const names = openMeanings('ExpressionAttributeNames');
  const values = openMeanings('ExpressionAttributeValues');
  return {
    /** Takes an expression in, and answers its text. */
    add: (part) => {
      if (part?.expressionNames) names.add(part.expressionNames);
      if (part?.expressionValues) values.add(mapToServer(part.expressionValues));
      return part?.expression;
    },
    collected: () => ({ ...names.collected(), ...values.collected() }),
  };
};
