
// ---- What a form is about -------------------------------------------------------------------------------------------

/** A single value that is typed, picked or ticked. */
export type Scalar =
  | 'id'
  | 'string'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'date'
  | 'time'
  | 'datetime'
  | 'timestamp'
  | 'email'
  | 'json'
  | 'phone'
  | 'url'
  | 'ipAddress';

/** A rule of `.validate(…)`, with its message if it has one of its own. */
export type Rule = {
  readonly rule: 'gt' | 'lt' | 'gte' | 'lte' | 'minLength' | 'maxLength' | 'startsWith' | 'endsWith' | 'matches';
  readonly value: string;
  readonly message?: string;
};

/** What all fields can say: whether a value must be given, and when one may be (always, if nothing is said). */
type Common = { readonly required?: true; readonly write?: 'create' | 'update' | 'never' };

type ScalarField = Common & {
  readonly kind: Scalar;
  readonly default?: string | number | boolean;
  readonly rules?: readonly Rule[];
};

type EnumField = Common & { readonly kind: 'enum'; readonly values: readonly string[]; readonly default?: string };

/** A custom type, which may hold itself. */
type GroupField = Common & { readonly kind: 'group'; readonly fields: () => Fields };

type ListField = Common & { readonly kind: 'list'; readonly of: ScalarField | EnumField | GroupField };

/** Records of another model: how they are found, told from each other, and called. */
type Related = Common & {
  readonly model: string;
  /** The fields that hold the key of the other side: here for `belongsTo`, there for the others. */
  readonly references: readonly string[];
  /** The other model's key. */
  readonly key: readonly string[];
  /** The other model's fields that a person knows a record by. */
  readonly label: readonly string[];
  /** The query that finds records by a text: that of an index on `by`, or the list. */
  readonly search?: { readonly query: string; readonly by: readonly string[]; readonly exact?: true };
};

type BelongsToField = Related & { readonly kind: 'belongsTo' };

type HasField = Related & {
  readonly kind: 'hasOne' | 'hasMany';
  /** The query of an index on the first of `references`, where there is one. */
  readonly query?: string;
  /** Whether a record may be without this one. */
  readonly unlink?: true;
};

/** Who owns the record, which must be said: the caller, by a claim of the token or as the server names users. */
type OwnerField = Common & { readonly kind: 'owner'; readonly claim?: string; readonly many?: true };

/** A field of a form. */
export type Field = OwnerField | ScalarField | EnumField | GroupField | ListField | BelongsToField | HasField;

/** Fields by name. */
export type Fields = { readonly [name: string]: Field };

/** All that forms know of a model. */
export type ModelForm<F extends Fields = Fields> = {
  readonly model: string;
  readonly key: readonly string[];
  readonly fields: F;
  /** What is read of a record, where that can't be everything: a custom type that holds itself has no end. */
  readonly selection?: readonly string[];
};

/** A model's entry in `Schema`, as far as forms need it. */
type Entry = { type: object; createType: object; updateType: object; identifier: object };

// ---- What a user may set in overrides.ts ----------------------------------------------------------------------------

/** How one field is shown. */
export type FieldSettings = {
  label?: string;
  help?: string;
  placeholder?: string;
  /** Leaves the field out of the form; its value is sent all the same if it has one. */
  hidden?: boolean;
  readOnly?: boolean;
};

/** How the fields of a model are shown, and how its records are called in lists to pick from. */
export type ModelSettings<F extends Fields, Row> = {
  fields?: { readonly [Name in keyof F]?: FieldSettings };
  recordLabel?: (record: Row) => string;
};

/** What overrides.ts says. */
export type Settings = {
  messages?: Partial<Messages>;
  models?: { readonly [model: string]: ModelSettings<Fields, never> | undefined };
};
