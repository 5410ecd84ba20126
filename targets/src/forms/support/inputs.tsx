
// ---- Inputs ---------------------------------------------------------------------------------------------------------

/** The names of fields of a kind; of fields that are not known by name, all names. */
type Named<F, Kind> = string extends keyof F
  ? string
  : { [Name in keyof F]: F[Name] extends Kind ? Name & string : never }[keyof F];
type OfGroup = { kind: 'group' };
type OfGroups = { kind: 'list'; of: OfGroup };
type OfRecords = { kind: 'belongsTo' | 'hasOne' | 'hasMany' };

/** The inputs of a form, which take the names of its fields only. */
export function inputsOf<F extends Fields>(_fields: F) {
  return {
    /** A value, or a list of values. */
    Input: Input as (props: { name: string extends keyof F ? string : Exclude<keyof F & string, Named<F, OfGroup | OfGroups | OfRecords>> }) => React.JSX.Element | null,
    /** A custom type. */
    Group: Group as (props: { name: Named<F, OfGroup>; children: React.ReactNode }) => React.JSX.Element | null,
    /** A list of custom types. */
    Rows: RowsInput as (props: { name: Named<F, OfGroups>; children: React.ReactNode }) => React.JSX.Element | null,
    /** Records of other models. */
    Picker: Picker as (props: { name: Named<F, OfRecords> }) => React.JSX.Element | null,
  };
}

type InputProps = { name: string };

function Input({ name }: InputProps) {
  const slot = useSlot(name);
  const { settings } = useForm();
  if (slot.path.length === 1 && settings.fields?.[name]?.hidden) return null;
  return slot.field.kind === 'list' ? <ListInput slot={slot} field={slot.field} /> : <Leaf slot={slot} />;
}

/** What every input has: its name, its words, its fault. */
function useInput({ path, name, label, field, isItem }: Slot) {
  const form = useForm();
  const fault = useFault(path);
  const [top = ''] = path;
  const settings = path.length === 1 ? form.settings.fields?.[top] : undefined;
  const isReadOnly = form.isReadOnly(top) || settings?.readOnly === true;
  // A checkbox always says something.
  const isRequired = (field.required === true || isItem) && !isReadOnly && field.kind !== 'boolean';
  return {
    form,
    isReadOnly,
    override: path.length === 1 ? form.overrides[top] : undefined,
    shown: {
      name,
      'data-path': path.join('.'),
      label: isRequired ? <Marked label={label} /> : label,
      isRequired,
      hasError: fault !== undefined,
      errorMessage: fault,
      ...(settings?.help === undefined ? {} : { descriptiveText: settings.help }),
      ...(settings?.placeholder === undefined ? {} : { placeholder: settings.placeholder }),
    },
  };
}

/**
 * Moves the focus to what is found once the changes of the same event are shown. React runs the effects of a click
 * before the next event, so that a key that is pressed right after it goes nowhere else.
 */
function useFocus(): (find: () => HTMLElement | null | undefined) => void {
  const [wanted, want] = React.useState<{ find: () => HTMLElement | null | undefined }>();
  React.useEffect(() => wanted?.find()?.focus(), [wanted]);
  return (find) => want({ find });
}

function Marked({ label }: { label: string }) {
  return (
    <>
      {label}
      <span aria-hidden="true"> *</span>
    </>
  );
}

/** What an input has that can only be read. */
const READ_ONLY = { isReadOnly: true, inputStyles: { backgroundColor: 'background.disabled' } } as const;

/** A single value. */
function Leaf({ slot }: { slot: Slot }) {
  const { form, isReadOnly, override, shown } = useInput(slot);
  const draft = useDraft(slot.path);
  const isHydrated = useHydrated();
  const { field, path } = slot;
  const text = typeof draft === 'string' ? draft : '';
  const change = (next: Draft) => form.edit(path, next);
  const blur = (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
    form.leave(path, event.target.validity.badInput);
  const faultId = React.useId();
  switch (field.kind) {
    case 'boolean':
      return (
        <Flex direction="column" gap="xs">
          <CheckboxField
            {...shown}
            errorMessage={undefined}
            isRequired={false}
            value="true"
            checked={draft === true}
            isDisabled={isReadOnly}
            aria-invalid={shown.hasError}
            aria-describedby={shown.hasError ? faultId : undefined}
            onBlur={blur}
            onChange={(event) => change(event.target.checked)}
            {...override}
          />
          <Fault id={faultId} fault={shown.errorMessage} />
        </Flex>
      );
    case 'enum': {
      const { placeholder, ...rest } = shown;
      return (
        <SelectField {...rest} value={text} isDisabled={isReadOnly} onBlur={blur} onChange={(event) => change(event.target.value)} {...override}>
          <option value="">{placeholder ?? (field.required ? form.words.choose : form.words.none)}</option>
          {field.values.map((value, at) => (
            <option key={value} value={value} {...form.overrides[`${slot.name}option${at}`]}>
              {inWords(value)}
            </option>
          ))}
        </SelectField>
      );
    }
    case 'json':
      return (
        <TextAreaField {...shown} value={text} {...(isReadOnly ? READ_ONLY : {})} onBlur={blur} onChange={(event) => change(event.target.value)} {...override} />
      );
    case 'datetime':
    case 'timestamp':
      return (
        <TextField
          {...shown}
          type="datetime-local"
          value={isHydrated ? localTime(field.kind, text) : ''}
          {...(isReadOnly ? READ_ONLY : {})}
          onBlur={blur}
          onChange={(event) => change(fromLocalTime(field.kind, event.target.value))}
          {...override}
        />
      );
    default:
      return (
        <TextField
          {...shown}
          {...typeOf(field.kind)}
          value={field.kind === 'date' ? text.slice(0, 10) : text}
          {...(isReadOnly ? READ_ONLY : {})}
          onBlur={blur}
          onChange={(event) => change(event.target.value)}
          {...override}
        />
      );
  }
}

/** How a browser takes a kind of text. */
function typeOf(kind: Field['kind']): { type: 'text' | 'number' | 'date' | 'time' | 'email' | 'tel' | 'url'; step?: string } {
  switch (kind) {
    case 'integer':
    case 'float':
      return { type: 'number', step: 'any' };
    case 'date':
    case 'email':
    case 'url':
      return { type: kind };
    case 'time':
      return { type: 'time', step: '1' };
    case 'phone':
      return { type: 'tel' };
    default:
      return { type: 'text' };
  }
}

/** A moment as `datetime-local` has it, in the time zone of the browser. */
function localTime(kind: Scalar, text: string): string {
  if (text === '') return '';
  const date = kind === 'timestamp' ? new Date(Number(text) * 1000) : new Date(text);
  if (Number.isNaN(date.getTime())) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())].join('-');
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two);
  return `${day}T${(time[2] === '00' ? time.slice(0, 2) : time).join(':')}`;
}

/** The moment that a browser's `datetime-local` says: ISO 8601 in UTC, or seconds since 1970. */
function fromLocalTime(kind: Scalar, local: string): string {
  const date = new Date(local);
  if (local === '' || Number.isNaN(date.getTime())) return local;
  return kind === 'timestamp' ? String(Math.floor(date.getTime() / 1000)) : date.toISOString();
}

/** What is wrong with something that has no place for it. */
function Fault({ id, fault }: { id: string; fault: string | undefined }) {
  return fault === undefined ? null : (
    <Text id={id} className="amplify-field__error-message" variation="error">
      {fault}
    </Text>
  );
}
