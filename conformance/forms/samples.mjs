/** Records that have a value in every field, from what forms say of their models. */

const scalars = {
  id: 'an-id', string: 'a text', integer: 3, float: 0.5, boolean: true, date: '2024-02-29', time: '23:59:00', datetime: '2024-02-29T12:30:00.000Z',
  timestamp: 1700000000, email: 'ann@example.com', json: '{"a":[1]}', phone: '+1 555 0100', url: 'https://example.com/a', ipAddress: '192.0.2.1',
};

/** Custom types that hold themselves end at this depth. */
const depth = 3;

const valueOf = (field, level) => {
  if (field.kind === 'enum') return field.values[0];
  if (field.kind === 'list') return level < depth ? [valueOf(field.of, level), valueOf(field.of, level)] : [];
  if (field.kind === 'group') return level < depth ? valuesOf(field.fields(), level + 1) : null;
  return scalars[field.kind] ?? null;
};

const valuesOf = (fields, level) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.kind === 'hasOne' || field.kind === 'hasMany') return [];
      if (field.kind === 'belongsTo') return field.references.map((reference) => [reference, 'other']);
      return [[name, valueOf(field, level)]];
    }),
  );

/** A record of a model: `form` is its entry in definitions.ts. */
export const sampleOf = ({ key, fields }) => ({ ...Object.fromEntries(key.map((name) => [name, 'a-key'])), ...valuesOf(fields, 0) });
