/** Decisions on relations: reached from a record, from a page, and in a mutation's result. */
import { getNamedType } from 'graphql';
import { operation, selectionOf } from './operation.mjs';

const pick = (values, names) => Object.fromEntries(names.map((name) => [name, values[name]]));

const variantsOf = (field, type, models) => {
  const below = selectionOf(type, models);
  const plain = ['', `${field} ${below}`];
  if (!/^Model.*Connection$/.test(getNamedType(type).name)) return [plain];
  return [
    plain,
    [' in pages', `${field}(limit: 1) ${below}`],
    [' descending', `${field}(sortDirection: DESC) ${below}`],
    [' empty filter', `${field}(filter: {}) ${below}`],
    [' filtered out', `${field}(filter: { not: { ${firstField(type)}: { attributeExists: true } } }) ${below}`],
  ];
};

const firstField = (type) => {
  const item = getNamedType(getNamedType(type).getFields().items.type);
  return Object.values(item.getFields()).find((field) => /^(ID|String|Int)$/.test(getNamedType(field.type).name)).name;
};

export const ofRelations = ({ model, models, callers, curious, records, type }) => {
  const relations = model.fields.filter(({ relation }) => relation);
  const { get, list, update } = model.operations;
  const key = model.key[0];
  return relations.flatMap(({ name }) => {
    const [[, plain], ...special] = variantsOf(name, type.getFields()[name].type, models);
    const at = `{ ${key} ${plain} }`;
    const decision = (caller, word, kind, variables, selection) => ({
      name: `${model.name}.${name}/${word}/${caller.name}`, caller, ...operation(kind, model.operations[word.split(' ')[0]], variables, selection),
    });
    const rest = get ? special.flatMap(([word, text]) => curious.flatMap((caller) => records.slice(0, 2).map((record) => ({
      name: `${model.name}.${name}/get ${record.name}${word}/${caller.name}`, caller,
      ...operation('query', get, pick(record.values, model.key), `{ ${text} }`),
    })))) : [];
    return [
      ...(get ? callers.flatMap((caller) => records.map((record) => ({
        name: `${model.name}.${name}/get ${record.name}/${caller.name}`, caller, ...operation('query', get, pick(record.values, model.key), at),
      }))) : []),
      ...(list ? callers.map((caller) => decision(caller, 'list', 'query', {}, `{ items ${at} }`)) : []),
      ...(update ? callers.map((caller) => decision(caller, 'update', 'mutation', { input: pick(records[1].values, model.key) }, at)) : []),
      ...rest,
    ];
  });
};
