/**
 * The records that tell callers apart: for each field that says whose a record is, every form that it may have; the
 * other fields differ enough for filters, keys and relations to have something to choose from.
 *
 * @typedef {{ name: string, values: Record<string, unknown> }} StoredRecord
 */
import { getNullableType, isListType } from 'graphql';
import { ownerForms } from './callers.mjs';
import { fieldValue } from './checks.mjs';
import { groupFields, ownerFields } from './model.mjs';
import { stored } from './values.mjs';

const absent = Symbol('absent');
const fewest = 4;

const distinctBy = (list, key) => [...new Map(list.map((item) => [key(item), item])).values()];

/** What an owner or group field may hold, by name; the first belongs to somebody else. */
const formsOf = (isList, others, own) => {
  const names = own.map((value) => (isList ? [value, [others[0], value]] : [value, value]));
  return [
    ['other', isList ? [others[0]] : others[0]],
    ...names.map(([name, value]) => [String(name), value]),
    ...(isList ? [['none', []]] : []),
    ['null', null],
    ['absent', absent],
  ];
};

/** The fields that decide, each with what it may hold. */
const decidingFields = (model, type) => {
  const isList = (name) => isListType(getNullableType(type.getFields()[name]?.type ?? type));
  const owners = ownerFields(model).map(({ name, claims }) => ({
    name, forms: formsOf(isList(name), ownerForms('bob', claims), ownerForms('alice', claims)),
  }));
  const groups = groupFields(model).map(({ name }) => ({ name, forms: formsOf(isList(name), ['blue'], ['red']) }));
  return distinctBy([...owners, ...groups], ({ name }) => name);
};

const isKey = (model, name) => model.key.includes(name);
const isIndexKey = (model, name) =>
  model.indexes.some(({ keys }) => keys.includes(name))
  || model.fields.some(({ relation }) => relation?.kind === 'belongsTo' && relation.references.includes(name));

/** Two records can't have one key: where the key says whose a record is, each of somebody else's is of somebody else. */
const withOwnKey = (model, { name, deciding }, base, n) => {
  const [key, ...more] = model.key;
  const isShared = n > 0 && more.length === 0 && base[key] !== undefined && deciding[key] === base[key];
  return { name, deciding: isShared ? { ...deciding, [key]: `${base[key]}-${n}` } : deciding };
};

/** One record a form, the other deciding fields being somebody else's; what a key can't hold is left out. */
const variationsOf = (model, type) => {
  const deciding = decidingFields(model, type);
  const base = Object.fromEntries(deciding.map(({ name, forms }) => [name, forms[0][1]]));
  const fits = (name, value) => {
    if (isKey(model, name)) return typeof value === 'string';
    return !(isIndexKey(model, name) && value === null);
  };
  const others = { name: 'other', deciding: base };
  const own = deciding.flatMap(({ name, forms }) => forms.slice(1)
    .filter(([, value]) => fits(name, value))
    .map(([form, value]) => ({ name: `${name}=${form}`, deciding: { ...base, [name]: value } })));
  const fill = Array.from({ length: Math.max(0, fewest - own.length - 1) }, (_, index) => ({ name: `plain ${index + 1}`, deciding: base }));
  return [others, ...own, ...fill].map((variation, n) => withOwnKey(model, variation, base, n));
};

/** Which field of which model a reference field repeats. */
const referencesOf = (models) => {
  const found = models.flatMap((model) => model.fields.filter(({ relation }) => relation).flatMap(({ relation }) => {
    const [child, parent] = relation.kind === 'belongsTo' ? [model.name, relation.model] : [relation.model, model.name];
    return relation.references.map((name, part) => [`${child}.${name}`, { parent, part }]);
  }));
  return new Map(found);
};

/** Several relations may be over the same child, each with an index of the joined rest of its references. */
const joinsOf = (models, model) => [
  model.key.slice(1),
  ...model.indexes.map(({ keys }) => keys.slice(1)),
  ...models.flatMap((parent) => parent.fields
    .filter(({ relation }) => relation && relation.kind !== 'belongsTo' && relation.model === model.name)
    .map(({ relation }) => relation.references.slice(1))),
].filter((parts) => parts.length > 1);

const withJoined = (values, joins) => {
  const joined = joins
    .filter((parts) => parts.every((name) => values[name] !== undefined && values[name] !== null))
    .map((parts) => [parts.join('#'), parts.map((name) => values[name]).join('#')]);
  return { ...values, ...Object.fromEntries(joined) };
};

const parents = 3;

/**
 * @param {import('./model.mjs').Model[]} models
 * @param {import('graphql').GraphQLSchema} schema
 */
export const openRecords = (models, schema) => {
  const byName = new Map(models.map((model) => [model.name, model]));
  const references = referencesOf(models);
  const variations = new Map(models.map((model) => [model.name, variationsOf(model, schema.getType(model.name))]));

  /** The value of a field in the `n`th record, without regard to who owns it. */
  const plainValue = (model, name, n, type) => {
    const reference = references.get(`${model.name}.${name}`);
    if (reference) {
      const parent = byName.get(reference.parent);
      const known = Math.min(parents, variations.get(parent.name).length);
      /* Of a key that is made of references, no two are the same pair. */
      const turn = model.key.indexOf(name) > 0 ? Math.floor(n / known) : 0;
      return valueOf(parent, parent.key[reference.part], (n + turn) % known);
    }
    const [partition, ...sort] = model.key;
    if (name === partition) return fieldValue(model, name, type, sort.length === 0 ? n : n % 2);
    if (sort.includes(name)) return fieldValue(model, name, type, n);
    const index = model.indexes.find(({ keys }) => keys.includes(name));
    return fieldValue(model, name, type, n % (index?.keys[0] === name ? 2 : 3));
  };

  const typeOf = (model, name) => schema.getType(model.name).getFields()[name].type;

  const valueOf = (model, name, n) => {
    const decided = variations.get(model.name)[n]?.deciding[name];
    return typeof decided === 'string' ? decided : plainValue(model, name, n, (as) => stored(typeOf(model, name), as));
  };

  const isRelated = (field, model) => model.fields.find(({ name }) => name === field)?.relation;

  const recordOf = (model, { name, deciding }, n) => {
    const fields = Object.keys(schema.getType(model.name).getFields()).filter((field) => !isRelated(field, model));
    const values = Object.fromEntries(fields.map((field) => [field, valueOf(model, field, n)]));
    const all = Object.entries({ ...values, ...deciding, __typename: model.name }).filter(([, value]) => value !== absent);
    return { name, values: withJoined(Object.fromEntries(all), joinsOf(models, model)) };
  };

  const all = new Map(models.map((model) => [model.name, variations.get(model.name).map((variation, n) => recordOf(model, variation, n))]));
  return {
    /** @returns {StoredRecord[]} */
    of: (name) => all.get(name),
    /** The `n`th value of a field of the create or update input, as a caller sends it. */
    sentValue: plainValue,
  };
};
