
// ---- Values, and drafts of them -------------------------------------------------------------------------------------

type Row = { readonly [name: string]: unknown };

/** A related record that was picked. */
type Picked = { readonly key: readonly (string | number)[]; readonly label: string; readonly isStored?: true };

/** A value while it is edited: what its input holds. `null` is a custom type that is not there. */
type Draft =
  | string
  | boolean
  | null
  | { readonly list: readonly { readonly id: string; readonly draft: Draft }[] }
  | { readonly group: Drafts }
  | { readonly picked: readonly Picked[] };

type Drafts = { readonly [name: string]: Draft };

/** Names of list items, which keep their identity while others come and go. */
let items = 0;
function newItem(draft: Draft) {
  items += 1;
  return { id: `#${items}`, draft };
}

/** What an input holds for a value; without one, for the default. */
function draftOf(field: Field, value: unknown): Draft {
  switch (field.kind) {
    case 'list':
      return { list: Array.isArray(value) ? value.map((item: unknown) => newItem(draftOf(field.of, item))) : [] };
    case 'group':
      if (isRow(value)) return { group: draftsOf(field.fields(), value) };
      return field.required ? { group: draftsOf(field.fields(), {}) } : null;
    case 'belongsTo':
    case 'hasOne':
    case 'hasMany':
      return { picked: [] };
    case 'owner':
      return null;
    case 'boolean':
      return typeof value === 'boolean' ? value : value === undefined && field.default === true;
    default: {
      const given = value === undefined ? field.default : value;
      if (given === undefined || given === null) return '';
      if (field.kind === 'json' && typeof given !== 'string') return JSON.stringify(given, null, 2);
      return String(given);
    }
  }
}

/** What the inputs of a form hold for a record. */
function draftsOf(fields: Fields, record: Row): Drafts {
  const drafts: { [name: string]: Draft } = {};
  for (const [name, field] of Object.entries(fields)) {
    drafts[name] = field.kind === 'belongsTo' ? { picked: referred(field, record) } : draftOf(field, record[name]);
  }
  return drafts;
}

/** The record that the reference fields name, called by its key until more is known of it. */
function referred(field: BelongsToField, record: Row): Picked[] {
  const key = field.references.map((name) => record[name]).filter(isKeyPart);
  return key.length === field.references.length ? [{ key, label: key.join(' ') }] : [];
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === 'number' || (typeof part === 'string' && part !== '');
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a draft; `null` if there is none. What can't be understood is none: validation tells of it. */
function valueOf(field: Field, draft: Draft): unknown {
  if (typeof draft === 'boolean') return draft;
  if (typeof draft === 'string') return scalarOf(field.kind, draft);
  if (draft === null || 'picked' in draft) return null;
  if ('list' in draft) {
    return field.kind === 'list' ? draft.list.map((item) => valueOf(field.of, item.draft)) : null;
  }
  return field.kind === 'group' ? present(valuesOf(field.fields(), draft.group)) : null;
}

function scalarOf(kind: Field['kind'], text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (kind) {
    case 'integer':
    case 'float':
    case 'timestamp': {
      const number = Number(trimmed);
      return Number.isFinite(number) ? number : null;
    }
    case 'string':
      return text;
    case 'time':
      return trimmed.length === 5 ? `${trimmed}:00` : trimmed;
    default:
      return trimmed;
  }
}

/** The values of all fields that a mutation takes; empty ones are `null`. */
function valuesOf(fields: Fields, drafts: Drafts): Row {
  const values: { [name: string]: unknown } = {};
  for (const [name, field] of Object.entries(fields)) {
    const draft = drafts[name] ?? null;
    if (field.kind === 'belongsTo') {
      const [picked] = pickedIn(draft);
      field.references.forEach((reference, at) => {
        values[reference] = picked?.key[at] ?? values[reference] ?? null;
      });
    } else if (field.kind !== 'hasOne' && field.kind !== 'hasMany' && field.kind !== 'owner') {
      values[name] = valueOf(field, draft);
    }
  }
  return values;
}

function pickedIn(draft: Draft | undefined): readonly Picked[] {
  return typeof draft === 'object' && draft !== null && 'picked' in draft ? draft.picked : [];
}

/** Without the empty ones. */
function present(values: Row): Row {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** The draft at a place: names of fields and ids of items. */
function draftAt(drafts: Drafts, path: readonly string[]): Draft {
  let draft: Draft = { group: drafts };
  for (const step of path) {
    if (typeof draft !== 'object' || draft === null) return null;
    if ('group' in draft) draft = draft.group[step] ?? null;
    else if ('list' in draft) draft = draft.list.find((item) => item.id === step)?.draft ?? null;
    else return null;
  }
  return draft;
}

/** The same drafts with another one at a place. */
function withDraft(draft: Draft, path: readonly string[], next: Draft): Draft {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof draft !== 'object' || draft === null) return draft;
  if ('group' in draft) {
    return { group: { ...draft.group, [step]: withDraft(draft.group[step] ?? null, rest, next) } };
  }
  if ('list' in draft) {
    const list = draft.list.map((item) => (item.id === step ? { ...item, draft: withDraft(item.draft, rest, next) } : item));
    return { list };
  }
  return draft;
}
