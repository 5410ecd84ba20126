/** Decisions on create, update and delete. */
import { getNamedType, getNullableType, isListType, isNonNullType } from 'graphql';
import { ownerForms } from '../callers.mjs';
import { stoppedValues } from '../checks.mjs';
import { groupFields, ownerFields } from '../model.mjs';
import { sent } from '../values.mjs';
import { operation, selectionOf } from './operation.mjs';

const pick = (values, names) => Object.fromEntries(names.map((name) => [name, values[name]]));
const without = (values, names) => Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

/** What one who creates or updates may write into the fields that decide. */
const decidingVariants = ({ model }, input) => {
  const variants = (name, own, others) => {
    const field = input[name];
    if (!field) return [];
    const isList = isListType(getNullableType(field.type));
    const values = isList ? [...own.map((value) => [value]), [others, own[0]], [others], []] : [...own, others];
    return [...values.map((value) => [`${name}=${JSON.stringify(value)}`, { [name]: value }]), ...(isNonNullType(field.type) ? [] : [[`${name}=null`, { [name]: null }]])];
  };
  return [
    ...ownerFields(model).flatMap(({ name, claims }) => variants(name, ownerForms('alice', claims), ownerForms('bob', claims)[0])),
    ...groupFields(model).flatMap(({ name }) => variants(name, ['red'], 'blue')),
  ];
};

const decidingNames = (model) => [...ownerFields(model), ...groupFields(model)].map(({ name }) => name);

const inputOf = (field) => getNamedType(field.args.find(({ name }) => name === 'input').type).getFields();

/** What a caller may send for the input's fields; `n` tells inputs apart. */
const inputValues = ({ model, sentValue }, fields, n) =>
  Object.fromEntries(Object.values(fields).map(({ name, type }) => [name, sentValue(model, name, n, (as) => sent(type, as))]));

const conditionOf = (field, records) => {
  const condition = Object.values(getNamedType(field.args.find(({ name }) => name === 'condition').type).getFields())
    .find(({ name, type }) => /^Model(String|Int|Float)Input$/.test(getNamedType(type).name) && records[0].values[name] !== undefined && typeof records[0].values[name] !== 'object');
  return condition?.name;
};

const conditions = (field, records, { values }) => {
  const name = conditionOf(field, records);
  if (!name || values[name] === undefined) return [];
  return [
    ['condition holds', { condition: { [name]: { eq: values[name] } } }],
    ['condition fails', { condition: { [name]: { ne: values[name] } } }],
    ['condition empty', { condition: {} }],
  ];
};

const protectedNames = (model) => model.fields.filter(({ rules }) => rules).map(({ name }) => name);

/** Inputs that a validation stops, one a check. */
const stopped = (model, fields) =>
  Object.values(fields).flatMap(({ name, type }) =>
    stoppedValues(model, name, (n) => sent(type, n)).map(({ check, value }) => [`${name} stopped by ${check}`, { [name]: value }]));

const decisions = (scene, word, callers, variants) => {
  const field = scene.model.operations[word];
  const selection = selectionOf(field.type, scene.models);
  return callers.flatMap((caller) => variants.map(([name, variables]) => ({
    name: `${scene.model.name}/${word}/${name}/${caller.name}`, caller, ...operation('mutation', field, variables, selection),
  })));
};

const asInput = (variants) => variants.map(([name, input]) => [name, { input }]);

/** Fields with rules of their own: each alone, and all but it. */
const oneByOne = (names, whole, least) =>
  names.filter((name) => whole[name] !== undefined).flatMap((name) => [
    [`${name} too`, { ...least, [name]: whole[name] }],
    [`all but ${name}`, without(whole, [name])],
    [`${name} null`, { ...least, [name]: null }],
  ]);

export const ofCreate = (scene) => {
  const { model, callers, curious, records } = scene;
  const field = model.operations.create;
  if (!field) return [];
  const fields = inputOf(field);
  const all = inputValues(scene, fields, 40);
  const deciding = decidingNames(model);
  const optional = Object.values(fields).filter(({ name, type }) => !isNonNullType(type) && !model.key.includes(name)).map(({ name }) => name);
  const whole = without(all, [...deciding.filter((name) => optional.includes(name)), ...(model.key.includes('id') ? ['id'] : [])]);
  const least = without(whole, optional);
  const existing = { ...least, ...pick(records[0].values, model.key) };
  const indexed = model.indexes.flatMap(({ keys }) => keys).filter((name) => optional.includes(name));
  const named = protectedNames(model).filter((name) => fields[name] && !isNonNullType(fields[name].type));
  const nullable = optional.filter((name) => !indexed.includes(name) && !deciding.includes(name));
  const usual = [
    ['least', least],
    ['whole', whole],
    ...(fields.id ? [['with an id', { ...least, id: sent(fields.id.type, 77) }]] : []),
    ['existing', existing],
    ...decidingVariants(scene, fields).map(([name, values]) => [name, { ...least, ...values }]),
    ...oneByOne(named, whole, least),
  ];
  const special = [
    ...optional.filter((name) => !deciding.includes(name)).map((name) => [`${name} absent`, without(whole, [name])]),
    ...nullable.map((name) => [`whole, ${name} null`, { ...whole, [name]: null }]),
    ['all null', { ...whole, ...Object.fromEntries(nullable.map((name) => [name, null])) }],
    ...stopped(model, fields).map(([name, values]) => [name, { ...whole, ...values }]),
  ];
  return [
    ...decisions(scene, 'create', callers, asInput(usual)),
    ...decisions(scene, 'create', curious, asInput(special)),
    ...decisions(scene, 'create', curious, conditions(field, records, records[0]).flatMap(([name, condition]) => [
      [`new, ${name}`, { input: least, ...condition }],
      [`existing, ${name}`, { input: existing, ...condition }],
    ])),
  ];
};

export const ofUpdate = (scene) => {
  const { model, callers, curious, records } = scene;
  const field = model.operations.update;
  if (!field) return [];
  const fields = inputOf(field);
  const all = inputValues(scene, fields, 41);
  const deciding = decidingNames(model);
  const keyOf = ({ values }) => pick(values, model.key);
  const changeable = Object.keys(fields).filter((name) => !model.key.includes(name) && !deciding.includes(name));
  const indexed = model.indexes.flatMap(({ keys }) => keys);
  const plain = changeable.filter((name) => !indexed.includes(name));
  const [first = changeable[0]] = plain.filter((name) => !protectedNames(model).includes(name));
  const change = first ? { [first]: all[first] } : {};
  const mine = records.length > 1 ? records[1] : records[0];
  const named = protectedNames(model).filter((name) => fields[name]);
  const noRecord = Object.fromEntries(model.key.map((name) => [name, sent(fields[name].type, 900)]));
  const usual = [
    ...records.map((record) => [record.name, { ...keyOf(record), ...change }]),
    ['no record', { ...noRecord, ...change }],
    [`${mine.name}, key only`, keyOf(mine)],
    [`${mine.name}, whole`, { ...pick(all, changeable), ...keyOf(mine) }],
    ...(first ? [[`${mine.name}, ${first} null`, { ...keyOf(mine), [first]: null }]] : []),
    ...decidingVariants(scene, fields).filter(([, values]) => !model.key.includes(Object.keys(values)[0]))
      .map(([name, values]) => [`${mine.name}, ${name}`, { ...keyOf(mine), ...values }]),
    ...oneByOne(named, pick(all, changeable), {}).map(([name, values]) => [`${mine.name}, ${name}`, { ...keyOf(mine), ...values }]),
  ];
  const special = [
    ...changeable.map((name) => [`${mine.name}, ${name} changed`, { ...keyOf(mine), [name]: all[name] }]),
    ...changeable.map((name) => [`${mine.name}, ${name} emptied`, { ...keyOf(mine), [name]: null }]),
    ...stopped(model, fields).map(([name, values]) => [`${mine.name}, ${name}`, { ...keyOf(mine), ...values }]),
  ];
  return [
    ...decisions(scene, 'update', callers, asInput(usual)),
    ...decisions(scene, 'update', curious, asInput(special)),
    ...decisions(scene, 'update', curious, [records[0], mine].flatMap((record) => conditions(field, records, record)
      .map(([name, condition]) => [`${record.name}, ${name}`, { input: { ...keyOf(record), ...change }, ...condition }]))),
  ];
};

export const ofDelete = (scene) => {
  const { model, callers, curious, records } = scene;
  const field = model.operations.delete;
  if (!field) return [];
  const keyOf = ({ values }) => pick(values, model.key);
  const fields = inputOf(field);
  const noRecord = Object.fromEntries(model.key.map((name) => [name, sent(fields[name].type, 900)]));
  return [
    ...decisions(scene, 'delete', callers, asInput([...records.map((record) => [record.name, keyOf(record)]), ['no record', noRecord]])),
    ...decisions(scene, 'delete', curious, records.slice(0, 2).flatMap((record) => conditions(field, records, record)
      .map(([name, condition]) => [`${record.name}, ${name}`, { input: keyOf(record), ...condition }]))),
  ];
};
