/** Decisions on custom operations: who may call them, what their handlers are told, what becomes of the answer. */
import { isNonNullType } from 'graphql';
import { moods } from '../outside.mjs';
import { sent, stored } from '../values.mjs';
import { operation, selectionOf } from './operation.mjs';

const argumentsOf = (field) => {
  const whole = Object.fromEntries(field.args.map(({ name, type }) => [name, sent(type, 3)]));
  const least = Object.fromEntries(field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => [name, whole[name]]));
  return Object.keys(whole).length === Object.keys(least).length ? [['called', whole]] : [['called', whole], ['called with least', least]];
};

/** @param {{ field: import('graphql').GraphQLField, kind: string, models: Set<string>, callers: import('../callers.mjs').Caller[] }} scene */
export const ofCustom = ({ field, kind, models, callers }) => {
  const selection = selectionOf(field.type, models);
  return callers.flatMap((caller) => argumentsOf(field).flatMap(([word, variables]) =>
    (kind === 'subscription' ? moods.slice(0, 1) : moods).map((mood) => ({
      name: `${field.name}/${word}, outside ${mood}/${caller.name}`, caller, ...operation(kind, field, variables, selection), mood, answer: stored(field.type, 5),
    }))));
};
