/** Decisions on the subscriptions of models: who may listen, and which events reach whom. */
import { getNamedType } from 'graphql';
import { ownerForms } from '../callers.mjs';
import { ownerFields } from '../model.mjs';
import { operation, selectionOf } from './operation.mjs';

const argumentVariants = (model, field) =>
  ownerFields(model).filter(({ name }) => field.args.some((arg) => arg.name === name)).flatMap(({ name, claims }) => [
    ...ownerForms('alice', claims).map((value) => [`${name}=${value}`, { [name]: value }]),
    [`${name}=other`, { [name]: ownerForms('bob', claims).at(-1) }],
    [`${name}=null`, { [name]: null }],
  ]);

/** A filter by a text field, as the caller's own. */
const filterVariants = (field, records, isNew) => {
  const inputs = Object.values(getNamedType(field.args.find(({ name }) => name === 'filter').type).getFields());
  const usable = inputs.filter(({ name, type }) => /^ModelSubscription(String|ID|Int|Float|Boolean)Input$/.test(getNamedType(type).name)
    && records.some(({ values }) => ['string', 'number', 'boolean'].includes(typeof values[name])));
  const [first, second = first] = usable;
  if (!first) return { usual: [], special: [] };
  const value = (input) => records.map(({ values }) => values[input.name]).find((found) => found !== undefined && found !== null);
  const is = (input) => ({ [input.name]: { eq: value(input) } });
  const operators = usable.filter(({ type }) => isNew(getNamedType(type).name)).flatMap((input) => Object.values(getNamedType(input.type).getFields()).map(({ name, type }) => {
    const operand = String(type).startsWith('[') ? [value(input), value(input)] : value(input);
    return [`where ${input.name} ${name}`, { filter: { [input.name]: { [name]: operand } } }];
  }));
  return {
    usual: [['filtered', { filter: is(first) }]],
    special: [
      ...operators,
      ['where and', { filter: { and: [is(first), is(second)] } }],
      ['where or', { filter: { or: [is(first), is(second)] } }],
      ['where both', { filter: { ...is(first), or: [is(first), is(second)] } }],
      ['where empty', { filter: {} }],
    ],
  };
};

export const ofSubscriptions = ({ model, models, callers, curious, records, isNew }) =>
  ['onCreate', 'onUpdate', 'onDelete'].flatMap((word) => {
    const field = model.operations[word];
    if (!field) return [];
    const selection = selectionOf(field.type, models);
    const own = argumentVariants(model, field);
    const { usual, special } = filterVariants(field, records, isNew);
    const both = own.slice(0, 1).flatMap(([name, variables]) => usual.map(([, filter]) => [`${name}, filtered`, { ...variables, ...filter }]));
    const decision = (caller) => ([name, variables]) => ({
      name: `${model.name}/${word}/${name}/${caller.name}`, caller, ...operation('subscription', field, variables, selection), eventsOf: model.name,
    });
    return [
      ...callers.flatMap((caller) => [['all', {}], ...usual, ...own, ...both].map(decision(caller))),
      ...(word === 'onCreate' ? curious.flatMap((caller) => special.map(decision(caller))) : []),
    ];
  });

/** What makes the events of a model: a mutation by a caller who may do everything, on each record. */
export const eventsOf = ({ model, models, records }) => {
  const word = ['update', 'delete'].find((name) => model.operations[name]);
  if (!word) return [];
  const field = model.operations[word];
  const selection = selectionOf(field.type, models);
  return records.map(({ name, values }) => ({
    name, ...operation('mutation', field, { input: Object.fromEntries(model.key.map((part) => [part, values[part]])) }, selection),
  }));
};
