/** `ctx.info`: the field, the request's variables, and what is selected of the field. */
import { print } from 'graphql';

const selections = (info, nodes) =>
  nodes
    .flatMap((node) => node.selectionSet?.selections ?? [])
    .flatMap((selection) => {
      switch (selection.kind) {
        case 'Field':
          return [selection];
        case 'FragmentSpread':
          return selections(info, [info.fragments[selection.name.value]]);
        default:
          return selections(info, [selection]);
      }
    });

/** The paths of the selected fields, `a`, `a/b`, each by its alias if it has one. */
const pathsOf = (info, nodes, prefix = '') =>
  selections(info, nodes).flatMap((field) => {
    const path = `${prefix}${(field.alias ?? field.name).value}`;
    return [path, ...pathsOf(info, [field], `${path}/`)];
  });

/** @param {import('graphql').GraphQLResolveInfo} info */
export const infoOf = (info) => ({
  fieldName: info.fieldName,
  parentTypeName: info.parentType.name,
  variables: info.variableValues,
  selectionSetList: [...new Set(pathsOf(info, info.fieldNodes))],
  selectionSetGraphQL: info.fieldNodes.map((node) => (node.selectionSet ? print(node.selectionSet) : '')).join('\n'),
});
