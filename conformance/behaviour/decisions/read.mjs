/** Decisions on get, list and the queries of indexes. */
import { getNamedType } from 'graphql';
import { sent } from '../values.mjs';
import { operation, selectionOf } from './operation.mjs';

const pick = (values, names) => Object.fromEntries(names.map((name) => [name, values[name]]));

/** The key of no record, of the types that get takes. */
const absentKey = (field, key) => Object.fromEntries(key.map((name) => [name, sent(field.args.find((arg) => arg.name === name).type, 900)]));

export const ofGet = ({ model, models, callers, records }) => {
  const field = model.operations.get;
  if (!field) return [];
  const selection = selectionOf(field.type, models);
  const keys = [...records.map(({ name, values }) => [name, pick(values, model.key)]), ['no record', absentKey(field, model.key)]];
  return callers.flatMap((caller) => keys.map(([name, key]) => ({
    name: `${model.name}/get/${name}/${caller.name}`, caller, ...operation('query', field, key, selection),
  })));
};

const filterInput = (field) => getNamedType(field.args.find(({ name }) => name === 'filter').type);

/** How a filter input's operator is used on a value: alone, as a list, as a bound of two. */
const operand = (name, type, value, other) => {
  switch (name) {
    case 'attributeExists': return true;
    case 'attributeType': return 'string';
    case 'size': return { gt: 3 };
    case 'between': return [value, other];
    case 'beginsWith': case 'contains': case 'notContains': return typeof value === 'string' ? value.slice(0, 4) : value;
    default: return String(type).startsWith('[') ? [value, other] : value;
  }
};

const isOperators = (type) => /^Model(String|Int|Float|Boolean|ID)Input$/.test(getNamedType(type).name);

/** A value of a field in the records, to filter by. */
const valuesIn = (records, name) => records.map(({ values }) => values[name]).flat().filter((value) => ['string', 'number', 'boolean'].includes(typeof value));

/** For one field of each kind that no earlier model of the case had, every operator. */
const operatorFilters = (input, records, isNew) => {
  const fields = Object.values(input.getFields()).filter((field) => isOperators(field.type) && valuesIn(records, field.name).length > 0);
  const onePerType = fields.filter(({ type }) => isNew(getNamedType(type).name));
  return onePerType.flatMap((field) => {
    const values = valuesIn(records, field.name).sort();
    const [low, high] = [values[0], values.at(-1)];
    return Object.values(getNamedType(field.type).getFields()).map(({ name, type }) => [`${field.name} ${name}`, { [field.name]: { [name]: operand(name, type, high, high) } }, low])
      .map(([name, filter, from]) => [name, filter[field.name].between ? { [field.name]: { between: [from, high] } } : filter]);
  });
};

const combinedFilters = (input, records) => {
  const [first, second] = Object.values(input.getFields()).filter((field) => isOperators(field.type) && valuesIn(records, field.name).length > 0);
  if (!first) return [];
  const is = (field) => ({ [field.name]: { eq: valuesIn(records, field.name)[0] } });
  const other = second ?? first;
  return [
    ['and', { and: [is(first), is(other)] }],
    ['or', { or: [is(first), is(other)] }],
    ['not', { not: is(first) }],
    ['nested', { or: [{ and: [is(first), { not: is(other) }] }, is(other)] }],
    ['two fields', { ...is(first), ...is(other) }],
    ['two operators', { [first.name]: { eq: valuesIn(records, first.name)[0], ne: valuesIn(records, first.name).at(-1) } }],
    ['empty', {}],
    ['empty field', { [first.name]: {} }],
    ['empty and', { and: [] }],
    ['null field', { [first.name]: null }],
    ['equal to null', { [first.name]: { eq: null } }],
    ['in a text of null', { [first.name]: { ne: null } }],
  ];
};

const filtersOf = (field, records, isNew) => {
  const input = filterInput(field);
  return [...operatorFilters(input, records, isNew), ...combinedFilters(input, records)];
};

const simpleFilter = (field, records) => combinedFilters(filterInput(field), records).slice(0, 1).map(([, { and }]) => and[0]);

/** The conditions on a sort key that has its own argument, on the values of a record. */
const sortConditions = (argument, values, parts) => {
  const input = getNamedType(argument.type);
  const valueOf = parts.length === 1 ? values[parts[0]] : pick(values, parts);
  return Object.values(input.getFields()).map(({ name }) => {
    const value = name === 'between' ? [valueOf, valueOf] : valueOf;
    return [`${argument.name} ${name}`, { [argument.name]: { [name]: value } }];
  });
};

/** A composite condition with only the first part, without it, with two operators. */
const oddConditions = (argument, values, parts) => {
  const whole = parts.length === 1 ? values[parts[0]] : pick(values, parts);
  const two = [[`${argument.name} by two operators`, { [argument.name]: { eq: whole, ge: whole } }], [`${argument.name} empty`, { [argument.name]: {} }]];
  if (parts.length === 1) return two;
  const [first, ...rest] = parts;
  return [
    ...two,
    ...['eq', 'beginsWith', 'le'].flatMap((operator) => [
      [`${argument.name} ${operator} first part`, { [argument.name]: { [operator]: pick(values, [first]) } }],
      [`${argument.name} ${operator} later parts`, { [argument.name]: { [operator]: pick(values, rest) } }],
    ]),
    [`${argument.name} between one`, { [argument.name]: { between: [whole] } }],
    [`${argument.name} between first parts`, { [argument.name]: { between: [pick(values, [first]), pick(values, [first])] } }],
  ];
};

const sortArgument = (field, parts) => {
  const [first, ...rest] = parts;
  const name = [first, ...rest.map((part) => part[0].toUpperCase() + part.slice(1))].join('');
  return field.args.find((arg) => arg.name === name);
};

/** Key arguments, right and wrong, on the values of a record that has them all. */
const keyVariants = (field, keys, records) => {
  const [partition, ...parts] = keys;
  const record = records.find(({ values }) => keys.every((name) => values[name] !== undefined && values[name] !== null));
  if (!record || !field.args.some(({ name }) => name === partition)) return [];
  const { values } = record;
  const at = { [partition]: values[partition] };
  const argument = parts.length > 0 ? sortArgument(field, parts) : undefined;
  const conditions = argument ? [...sortConditions(argument, values, parts), ...oddConditions(argument, values, parts)] : [];
  const isOptional = !String(field.args.find(({ name }) => name === partition).type).endsWith('!');
  return [
    ['by partition', at],
    ['by partition, descending', { ...at, sortDirection: 'DESC' }],
    ['by partition, ascending', { ...at, sortDirection: 'ASC' }],
    ...conditions.map(([name, condition]) => [name, { ...at, ...condition }]),
    ...(isOptional ? [
      ['direction alone', { sortDirection: 'DESC' }],
      ['partition null', { [partition]: null }],
      ...conditions.slice(0, 1).map(([name, condition]) => [`${name} alone`, condition]),
    ] : []),
  ];
};

/** The values of a partition key that records have. */
const partitionsOf = (records, name) => [...new Set(records.map(({ values }) => values[name]).filter((value) => value !== undefined && value !== null))];

const listing = ({ model, models, callers, curious, records, isNew }, field, word, keys) => {
  const selection = selectionOf(field.type, models);
  const [partition] = keys;
  const isRequired = String(field.args.find(({ name }) => name === partition)?.type ?? '').endsWith('!');
  const starts = isRequired ? partitionsOf(records, partition).slice(0, 8).map((value) => [`at ${value}`, { [partition]: value }]) : [['all', {}]];
  if (starts.length === 0) return [];
  const [, start] = starts[0];
  const [filter] = simpleFilter(field, records);
  const usual = [
    ...starts.map(([name, variables]) => [name, variables]),
    ...(filter ? [['filtered', { ...start, filter }]] : []),
    ['in pages', { ...start, limit: 2 }],
  ];
  const special = [...keyVariants(field, keys, records), ...filtersOf(field, records, isNew).map(([name, by]) => [`where ${name}`, { ...start, filter: by }])];
  const decision = (caller) => ([name, variables]) => ({
    name: `${model.name}/${word}/${name}/${caller.name}`, caller, ...operation('query', field, variables, selection), pages: name === 'in pages',
  });
  return [...callers.flatMap((caller) => usual.map(decision(caller))), ...curious.flatMap((caller) => special.map(decision(caller)))];
};

export const ofList = (scene) => (scene.model.operations.list ? listing(scene, scene.model.operations.list, 'list', scene.model.key) : []);

export const ofIndexes = (scene) => scene.model.operations.queries.flatMap(({ field, keys }) => listing(scene, field, field.name, keys));
