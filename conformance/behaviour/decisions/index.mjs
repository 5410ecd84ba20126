/**
 * The decisions of a case: every operation, by every caller that its rules tell apart, on every record that they tell
 * apart. Deterministic, each with a name of its own.
 *
 * @typedef {object} Decision
 * @property {string} name       `<Model>/<operation>/<record or input>/<caller>`
 * @property {import('../callers.mjs').Caller} caller
 * @property {string} query
 * @property {Record<string, unknown>} variables
 * @property {boolean} [pages]   whether to follow the pages to the end
 * @property {string} [eventsOf] the model whose events a subscriber may be told
 * @property {import('../outside.mjs').Mood} [mood]   how functions and endpoints behave
 * @property {unknown} [answer]   what they answer with
 *
 * @typedef {object} Scenario
 * @property {Decision[]} decisions
 * @property {import('../model.mjs').Model[]} models
 * @property {Record<string, import('../records.mjs').StoredRecord[]>} records   by model
 * @property {Record<string, { name: string, query: string, variables: object }[]>} events   by model
 */
import { callersOf, trusted } from '../callers.mjs';
import { modelsOf, rulesOfOperations } from '../model.mjs';
import { openRecords } from '../records.mjs';
import { ofCustom } from './custom.mjs';
import { ofGet, ofIndexes, ofList } from './read.mjs';
import { ofRelations } from './relate.mjs';
import { eventsOf, ofSubscriptions } from './subscribe.mjs';
import { ofCreate, ofDelete, ofUpdate } from './write.mjs';

const kinds = [ofGet, ofList, ofIndexes, ofCreate, ofUpdate, ofDelete, ofSubscriptions, ofRelations];

const operationNames = (models) => new Set(models.flatMap(({ operations: { queries, ...named } }) =>
  [...Object.values(named), ...queries.map(({ field }) => field)].map(({ name }) => name)));

const customFields = (models, schema) => {
  const known = operationNames(models);
  return ['Query', 'Mutation', 'Subscription'].flatMap((type) =>
    Object.values(schema[`get${type}Type`]()?.getFields() ?? {})
      .filter((field) => !known.has(field.name))
      .map((field) => ({ field, kind: type.toLowerCase() })));
};

/** A test that holds once for each text. */
const once = () => {
  const seen = new Set();
  return (text) => !seen.has(text) && Boolean(seen.add(text));
};

/**
 * @param {{ directives: string, schema: import('graphql').GraphQLSchema, modes: Set<string> }} api
 * @returns {Scenario}
 */
export const scenarioOf = ({ directives, schema, modes }) => {
  const models = modelsOf(directives, schema);
  const stored = openRecords(models, schema);
  const isNew = once();
  const names = new Set(models.map(({ name }) => name));
  const scenes = models.map((model) => {
    const callers = callersOf(model, modes);
    const curious = [trusted, ...callers.filter(({ identity }) => identity.mode.endsWith('POOLS') || identity.mode.startsWith('OPEN')).slice(0, 1)];
    return { model, models: names, type: schema.getType(model.name), callers, curious, records: stored.of(model.name), sentValue: stored.sentValue, isNew };
  });
  const rules = rulesOfOperations(directives);
  const callersOfOperation = (name) => callersOf({ rules: rules.get(name) ?? [], fields: [] }, modes);
  return {
    decisions: [
      ...scenes.flatMap((scene) => kinds.flatMap((kind) => kind(scene))),
      ...customFields(models, schema).flatMap(({ field, kind }) => ofCustom({ field, kind, models: names, callers: callersOfOperation(field.name) })),
    ],
    models,
    records: Object.fromEntries(models.map(({ name }) => [name, stored.of(name)])),
    events: Object.fromEntries(scenes.map((scene) => [scene.model.name, eventsOf(scene)])),
  };
};
