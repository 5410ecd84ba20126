
// ---- Validation -----------------------------------------------------------------------------------------------------

/** What is thought of a value. */
export type ValidationResponse = { hasError: boolean; errorMessage?: string };

/** Judges a value, after the rules of the schema; what it answers counts. */
export type ValidationFunction<Value> = (
  value: string extends Value ? Value : Value | undefined,
  validationResponse: ValidationResponse,
) => ValidationResponse | Promise<ValidationResponse>;

/** A function for each field; of a list, for each item; of a custom type, an object of functions or one for the whole. */
export type Validators<Values> = { [Name in keyof Values]?: Validator<NonNullable<Values[Name]>> };

type Validator<Value> = [Value] extends [readonly (infer Item)[]]
  ? Validator<NonNullable<Item>>
  : [Value] extends [object]
    ? ValidationFunction<Value> | Validators<Value>
    : ValidationFunction<Value>;

type AnyValidator = ((value: unknown, response: ValidationResponse) => ValidationResponse | Promise<ValidationResponse>) | { [name: string]: AnyValidator };

/** Something to judge, by the place of its input. */
type Claim = { path: readonly string[]; field: Field; draft: Draft; isItem: boolean; validator: AnyValidator | undefined };

/** A field and all that it holds. */
function claimsOf(field: Field, draft: Draft, path: readonly string[], validator: AnyValidator | undefined, isItem = false): Claim[] {
  const own: Claim = { path, field, draft, isItem, validator };
  if (typeof draft !== 'object' || draft === null) return [own];
  if (field.kind === 'list' && 'list' in draft) {
    const inside = draft.list.flatMap((item) => claimsOf(field.of, item.draft, [...path, item.id], validator, true));
    return [{ ...own, validator: undefined }, ...inside];
  }
  if (field.kind === 'group' && 'group' in draft) {
    const inside = Object.entries(field.fields()).flatMap(([name, inner]) =>
      claimsOf(inner, draft.group[name] ?? null, [...path, name], typeof validator === 'object' ? validator[name] : undefined),
    );
    return [own, ...inside];
  }
  return [own];
}

/** What is wrong, or nothing. */
async function judge({ field, draft, isItem, validator }: Claim, words: Messages): Promise<string | undefined> {
  const fault = faultOf(field, draft, isItem, words);
  const response: ValidationResponse = fault === undefined ? { hasError: false } : { hasError: true, errorMessage: fault };
  if (typeof validator !== 'function') return fault;
  const picked = pickedIn(draft)[0];
  const value = picked ? picked.key[0] : valueOf(field, draft);
  const answer = await validator(value ?? (typeof draft === 'string' && isText(field) ? '' : undefined), response);
  return answer?.hasError ? (answer.errorMessage ?? words.required) : undefined;
}

/** Whether the value is any text, so that an empty one is a text too. */
function isText(field: Field): boolean {
  return !['integer', 'float', 'timestamp', 'enum', 'boolean'].includes(field.kind);
}

/** What the schema has against a draft. */
function faultOf(field: Field, draft: Draft, isItem: boolean, words: Messages): string | undefined {
  const isRequired = field.required === true || isItem;
  if (typeof draft === 'boolean') return undefined;
  if (typeof draft === 'string') {
    const text = draft.trim();
    if (text === '') {
      if (!isRequired) return undefined;
      return field.kind === 'enum' ? words.requiredChoice : words.required;
    }
    return formatFault(field, text, words) ?? ruleFault(field, draft, words);
  }
  if (!isRequired) return undefined;
  if (draft === null) return words.required;
  if ('list' in draft) return draft.list.length === 0 ? words.requiredList : undefined;
  if ('picked' in draft) return draft.picked.length === 0 ? words.requiredChoice : undefined;
  return undefined;
}

function formatFault(field: Field, text: string, words: Messages): string | undefined {
  switch (field.kind) {
    case 'integer':
      if (!/^[+-]?\d+$/.test(text)) return words.integer;
      return Math.abs(Number(text) + 0.5) < 2147483648 ? undefined : words.integerRange;
    case 'float':
      return Number.isFinite(Number(text)) ? undefined : words.float;
    case 'timestamp':
      return /^-?\d+$/.test(text) ? undefined : words.timestamp;
    case 'date':
      return isDate(text) ? undefined : words.date;
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d(:\d\d)?)?$/.test(text) ? undefined : words.time;
    case 'datetime':
      return Number.isNaN(Date.parse(text)) ? words.datetime : undefined;
    case 'email':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) ? undefined : words.email;
    case 'phone':
      return /^\+?\d([ -]?\d){2,14}$/.test(text) ? undefined : words.phone;
    case 'url':
      return isUrl(text) ? undefined : words.url;
    case 'ipAddress':
      return isIpAddress(text) ? undefined : words.ipAddress;
    case 'json':
      return isJson(text) ? undefined : words.json;
    case 'enum':
      return field.values.includes(text) ? undefined : words.requiredChoice;
    default:
      return undefined;
  }
}

function isDate(text: string): boolean {
  const day = /^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d(:\d\d)?)?$/.exec(text)?.[1];
  if (day === undefined) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function isUrl(text: string): boolean {
  try {
    return new URL(text).href !== '' && !/\s/.test(text);
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** An IPv4 or IPv6 address, with the length of a prefix behind it if need be. */
function isIpAddress(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const isV4 = isIpv4(address);
  if (more.length > 0 || (!isV4 && !isIpv6(address))) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (isV4 ? 32 : 128));
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}

/** At most eight groups, of which `::` stands for one or more; the last two may be an IPv4 address. */
function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? [];
  const ending = last.at(-1) ?? '';
  const count = groups.flat().length + (ending.includes('.') ? 1 : 0);
  const isGroup = (group: string, at: number, all: string[]) =>
    /^[\da-f]{1,4}$/i.test(group) || (all === last && at === all.length - 1 && isIpv4(group));
  return groups.every((half) => half.every(isGroup)) && (halves.length === 2 ? count < 8 : count === 8);
}

function ruleFault(field: Field, text: string, words: Messages): string | undefined {
  if (!('rules' in field)) return undefined;
  const broken = field.rules?.find((rule) => !keeps(rule, text));
  return broken && (broken.message ?? words[broken.rule](broken.value));
}

function keeps({ rule, value }: Rule, text: string): boolean {
  switch (rule) {
    case 'gt':
      return Number(text) > Number(value);
    case 'lt':
      return Number(text) < Number(value);
    case 'gte':
      return Number(text) >= Number(value);
    case 'lte':
      return Number(text) <= Number(value);
    case 'minLength':
      return text.length >= Number(value);
    case 'maxLength':
      return text.length <= Number(value);
    case 'startsWith':
      return text.startsWith(value);
    case 'endsWith':
      return text.endsWith(value);
    case 'matches':
      return matches(value, text);
  }
}

/** The server has its own dialect of patterns: what this one doesn't know is left to it. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return true;
  }
}
