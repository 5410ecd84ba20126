
// ---- Forms ----------------------------------------------------------------------------------------------------------

type OverrideOf<F> = F extends { kind: 'enum' }
  ? Partial<SelectFieldProps>
  : F extends { kind: 'boolean' }
    ? Partial<CheckboxFieldProps>
    : F extends { kind: 'json' }
      ? Partial<TextAreaFieldProps>
      : F extends { kind: 'list' | 'group' | 'hasMany' }
        ? Partial<FieldsetProps>
        : F extends { kind: 'belongsTo' | 'hasOne' }
          ? Partial<AutocompleteProps>
          : Partial<TextFieldProps>;

type EnumNames<F> = { [Name in keyof F]: F[Name] extends { kind: 'enum' } ? Name & string : never }[keyof F];

/** Properties of the parts of a form: of each field by its name, of the form and its buttons by theirs. */
export type Overrides<Name extends string, F> = { [Field in keyof F]?: OverrideOf<F[Field]> } & { [Form in Name]?: Partial<GridProps> } & {
  [Option in `${EnumNames<F>}option${number}`]?: Partial<React.ComponentProps<'option'>>;
} & {
  CTAFlex?: Partial<FlexProps>;
  SubmitButton?: Partial<ButtonProps>;
  ClearButton?: Partial<ButtonProps>;
  ResetButton?: Partial<ButtonProps>;
  CancelButton?: Partial<ButtonProps>;
};

type Layout = Omit<GridProps, 'as' | 'children' | 'id' | 'ref' | 'onChange' | 'onSubmit' | 'onError' | 'onReset' | keyof Hooks<object, object, object>>;

type Hooks<Values, Saved, Known> = {
  /** What is to be saved; what it answers, or comes to answer, is saved instead. */
  onSubmit?: (fields: Values) => Partial<Values> | void | Promise<Partial<Values> | void>;
  /** The record as it was saved. */
  onSuccess?: (record: Saved) => void;
  /** Why it was not saved. */
  onError?: (error: FormError<Values>, message: string) => void;
  /** Shows a button for it. */
  onCancel?: () => void;
  /** What the form holds after a change; of what it answers, the changed field is taken. */
  onChange?: (fields: Partial<Values>) => Partial<Values> | void;
  onValidate?: Validators<Known>;
  /** Whom the server takes for the caller. */
  authMode?: AuthMode;
};

/** The properties of a form that makes a record. */
export type CreateFormProps<Name extends string, E extends Entry, F extends Fields> = Layout &
  Hooks<E['createType'], E['type'], E['createType']> & {
    /** What the form begins with. */
    initialData?: Partial<E['createType']>;
    /** Whether the form is emptied when a record is saved; it is unless this is `false`. */
    clearOnSuccess?: boolean;
    overrides?: Overrides<Name, F> | null;
  };

/** The properties of a form that changes a record: the record itself, or its key. */
export type UpdateFormProps<
  Name extends string,
  E extends Entry,
  F extends Fields,
  RecordProp extends string,
  KeyName extends keyof E['identifier'] = never,
> = Omit<Layout, RecordProp> &
  Hooks<E['updateType'], E['type'], E['createType']> & {
    id?: E['identifier'] | E['identifier'][KeyName];
    overrides?: Overrides<Name, F> | null;
  } & { [Prop in RecordProp]?: E['type'] | undefined };

/** What all forms are given, whatever their model. */
type Given = Hooks<Row, Row, Row> & {
  overrides?: { readonly [name: string]: object | undefined } | null;
  initialData?: Row;
  clearOnSuccess?: boolean;
};

/** What a form's file says of it. */
type Wiring = {
  readonly form: ModelForm;
  readonly name: string;
  readonly settings: Settings;
  readonly props: object;
  /** None where nothing is asked. */
  readonly children?: React.ReactNode;
};

/** A form that makes a record. */
export function CreateForm({ props, children, ...wiring }: Wiring) {
  const { initialData, clearOnSuccess = true, ...given } = props as Given;
  const { form } = wiring;
  const words = wordsOf(wiring.settings);
  const fields = React.useMemo(() => writable(form, 'create'), [form]);
  const start = () => draftsOf(fields, initialData ?? {});
  const [store] = React.useState(() => storeOf(start()));
  // A record that was made while what should lead to it was not: trying again makes no second one.
  const made = React.useRef<Row | undefined>(undefined);
  const save = async (input: Row, options: Row) => {
    made.current ??= (await answered(modelOf(form.model).create(await owned(fields, input, words), selecting(form, options)))).data;
    await link(form, store.get().drafts, {}, made.current, options);
    const record = made.current;
    made.current = undefined;
    if (clearOnSuccess) store.set({ drafts: start(), errors: {} });
    return record;
  };
  // What is empty is left for the server to fill, unless that would bring a default back. What no input is about stays as given.
  const input = (values: Row) => ({
    ...Object.fromEntries(Object.entries(initialData ?? {}).filter(([name]) => !(name in values) && !isChildren(form.fields[name]))),
    ...Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== null || hasDefault(fields[name]))),
  });
  return (
    <Body {...wiring} given={given} fields={fields} store={store} start={start} input={input} save={save} isNew>
      {children}
    </Body>
  );
}

/** A form that changes a record. */
export function UpdateForm({ props, recordProp, children, ...wiring }: Wiring & { readonly recordProp: string }) {
  const { id, [recordProp]: record, ...given } = props as Given & Row;
  const { form, settings } = wiring;
  const row = isRow(record) ? record : undefined;
  const key = keyOf(form, id ?? row);
  const keyText = key && JSON.stringify(key);
  const fields = React.useMemo(() => writable(form, 'update'), [form]);
  const [store] = React.useState(() => storeOf(storedDrafts(form, row ?? {})));
  const [state, setState] = React.useState<'loading' | 'missing' | 'ready'>(row ? 'ready' : 'loading');
  const stored = React.useRef<{ row: Row; drafts: Drafts }>({ row: row ?? {}, drafts: store.get().drafts });
  const latest = React.useRef({ row, options: callOptions(given), settings });
  React.useEffect(() => {
    latest.current = { row, options: callOptions(given), settings };
  });

  // What tells the record from others decides, not the object it comes in: when a parent renders again, no edit is lost.
  React.useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      if (keyText === undefined) return;
      const { row: given, options, settings: how } = latest.current;
      const found = given ?? (await answered(modelOf(form.model).get(JSON.parse(keyText) as Row, selecting(form, options)))).data;
      if (!isCurrent) return;
      if (!found) return setState('missing');
      stored.current = { row: found, drafts: storedDrafts(form, found) };
      store.set({ drafts: stored.current.drafts, errors: {}, alert: undefined, status: 'editing' });
      setState('ready');
      const related = await relatedTo(form, found, options, how);
      if (!isCurrent) return;
      stored.current.drafts = { ...stored.current.drafts, ...related };
      store.set({ drafts: { ...store.get().drafts, ...related } });
    };
    load().catch((cause: unknown) => {
      if (isCurrent) store.set({ alert: new FormError(cause, {}).message });
    });
    return () => {
      isCurrent = false;
    };
  }, [form, keyText, store]);

  const save = async (input: Row, options: Row) => {
    const before = valuesOf(fields, stored.current.drafts);
    const changed = Object.entries(input).filter(([name, value]) => !form.key.includes(name) && !isSame(value, before[name]));
    const { drafts } = store.get();
    const saved =
      changed.length === 0
        ? stored.current.row
        : (await answered(modelOf(form.model).update({ ...key, ...Object.fromEntries(changed) }, selecting(form, options)))).data;
    await link(form, drafts, stored.current.drafts, saved, options);
    stored.current = { row: saved, drafts };
    return saved;
  };
  const words = wordsOf(settings);
  return (
    <Body
      {...wiring}
      given={given}
      fields={fields}
      store={store}
      start={() => stored.current.drafts}
      input={(values) => ({ ...key, ...values })}
      save={save}
      isNew={false}
    >
      {state === 'ready' ? children : null}
      {state === 'loading' ? <Text role="status">{words.loading}</Text> : null}
      {state === 'missing' ? <Alert variation="error">{words.notFound}</Alert> : null}
    </Body>
  );
}

/** The fields that a form of a kind may write. A record's key can't be changed. */
function writable({ fields, key }: ModelForm, when: 'create' | 'update'): Fields {
  const isKey = (name: string, field: Field) =>
    key.includes(name) || (field.kind === 'belongsTo' && field.references.some((reference) => key.includes(reference)));
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, field]) => (field.write ?? when) === when && !(when === 'update' && isKey(name, field)),
    ),
  );
}

/** The drafts of a stored record: what it doesn't have is empty, whatever the default. */
function storedDrafts({ fields }: ModelForm, row: Row): Drafts {
  const nothing = Object.fromEntries(Object.keys(fields).map((name) => [name, null]));
  return draftsOf(fields, { ...nothing, ...row });
}

/** The key of a record, or of what was given as one. */
function keyOf({ key }: ModelForm, given: unknown): Row | undefined {
  const [only] = key;
  if (isKeyPart(given) && key.length === 1 && only !== undefined) return { [only]: given };
  if (!isRow(given)) return undefined;
  return key.every((name) => isKeyPart(given[name])) ? Object.fromEntries(key.map((name) => [name, given[name]])) : undefined;
}

/** What is to be saved, with the caller for each owner that must be said and isn't. */
async function owned(fields: Fields, input: Row, words: Messages): Promise<Row> {
  const owners: { [name: string]: unknown } = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'owner' && input[name] === undefined) owners[name] = await ownerOf(field, words);
  }
  return { ...owners, ...input };
}

function isChildren(field: Field | undefined): boolean {
  return field?.kind === 'hasOne' || field?.kind === 'hasMany';
}

function hasDefault(field: Field | undefined): boolean {
  return field !== undefined && 'default' in field;
}

function wordsOf(settings: Settings): Messages {
  return { ...messages, ...settings.messages };
}

function callOptions({ authMode }: Given): Row {
  return authMode === undefined ? {} : { authMode };
}

/** The form itself, with its buttons. */
function Body({
  form,
  name,
  settings,
  given,
  fields,
  store,
  start,
  input,
  save,
  isNew,
  children,
}: Omit<Wiring, 'props'> & {
  readonly given: Given;
  readonly fields: Fields;
  readonly store: Store;
  readonly start: () => Drafts;
  readonly input: (values: Row) => Row;
  readonly save: (input: Row, options: Row) => Promise<Row>;
  readonly isNew: boolean;
}) {
  const { onSubmit, onSuccess, onError, onCancel, onChange, onValidate, authMode, overrides, ...layout } = given;
  const words = wordsOf(settings);
  const status = usePart(store, (state) => state.status);
  const alert = usePart(store, (state) => state.alert);
  const news = usePart(store, (state) => state.news);
  const rounds = React.useRef(new Map<string, number>());
  const released = useReleased();
  const offered = (drafts: Drafts) => input(valuesOf(fields, drafts));

  /** Judges what stands at or below a place. What is judged again meanwhile keeps the later answer. */
  const judgeAll = async (place: readonly string[], deep = true) => {
    const claims = Object.entries(fields)
      .flatMap(([field, definition]) => {
        const validator = onValidate?.[field] ?? (definition.kind === 'belongsTo' ? onValidate?.[definition.references[0] ?? ''] : undefined);
        return claimsOf(definition, store.get().drafts[field] ?? null, [field], validator as AnyValidator | undefined);
      })
      .filter(({ path }) => place.every((step, at) => path[at] === step) && (deep || path.length === place.length));
    const judged = await Promise.all(
      claims.map(async (claim) => {
        const key = claim.path.join('.');
        const round = (rounds.current.get(key) ?? 0) + 1;
        rounds.current.set(key, round);
        const fault = await judge(claim, words);
        return { key, fault, isLatest: () => rounds.current.get(key) === round };
      }),
    );
    const latest = judged.filter(({ isLatest }) => isLatest()).map(({ key, fault }) => [key, fault] as const);
    const rest = Object.entries(store.get().errors).filter(([key]) => !isAt(key, place, deep));
    const errors = Object.fromEntries([...rest, ...latest].filter(([, fault]) => fault !== undefined));
    store.set({ errors });
    return errors;
  };

  /** A validator of the user's that fails has judged nothing. */
  const tell = (cause: unknown) => store.set({ alert: new FormError(cause, {}).message });

  const edit = (path: readonly string[], draft: Draft) => {
    const changed = (drafts: Drafts, place: readonly string[], next: Draft): Drafts => {
      const all = withDraft({ group: drafts }, place, next);
      return all !== null && typeof all === 'object' && 'group' in all ? all.group : drafts;
    };
    store.set({ drafts: changed(store.get().drafts, path, draft), status: 'editing' });
    const [top = ''] = path;
    const field = fields[top];
    if (onChange && field) {
      const now = offered(store.get().drafts);
      const answer = onChange(now);
      if (isRow(answer) && top in answer && !isSame(answer[top], now[top])) {
        store.set({ drafts: changed(store.get().drafts, [top], draftOf(field, answer[top])) });
      }
    }
    if (Object.keys(store.get().errors).some((key) => isAt(key, path, true))) void judgeAll(path).catch(tell);
  };

  const leave = (path: readonly string[], isIncomplete: boolean) => {
    void released.current.then(() => {
      if (isIncomplete) store.set({ errors: { ...store.get().errors, [path.join('.')]: words.incomplete } });
      else void judgeAll(path, false).catch(tell);
    });
  };

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    if (store.get().status === 'sending') return;
    store.set({ status: 'sending', alert: undefined, news: '' });
    let fieldsToSave: Row = {};
    try {
      const errors = { ...(await judgeAll([])), ...incomplete(element, words) };
      if (Object.keys(errors).length > 0) {
        store.set({ errors, status: 'editing', alert: unseen(element, errors) });
        return focusOnFault(element);
      }
      fieldsToSave = offered(store.get().drafts);
      const answer = await onSubmit?.(fieldsToSave);
      if (isRow(answer)) fieldsToSave = answer;
      const record = await save(fieldsToSave, callOptions(given));
      store.set({ status: 'saved', news: words.saved });
      onSuccess?.(record);
    } catch (cause) {
      const error = new FormError(cause, fieldsToSave);
      const told = error.messages.map((message) => ({ message, field: fieldOfMessage(message, form) }));
      const errors = Object.fromEntries(told.flatMap(({ field, message }) => (field === undefined ? [] : [[field, message]])));
      const alert = told.filter(({ field }) => field === undefined || !(field in fields)).map(({ message }) => message);
      store.set({ errors, status: 'editing', alert: alert.length > 0 ? alert.join('\n') : undefined });
      focusOnFault(element);
      onError?.(error, error.message);
    }
  };

  const context: FormContext = {
    store,
    words,
    settings: settings.models?.[form.model] ?? {},
    allSettings: settings,
    overrides: overrides ?? {},
    isReadOnly: (field) => !(field in fields),
    edit,
    leave,
    callOptions: callOptions(given),
    isNew,
  };
  const resetKind = isNew ? 'ClearButton' : 'ResetButton';
  const reset = () => store.set({ drafts: start(), errors: {}, alert: undefined, status: 'editing', news: '' });
  const isSending = status === 'sending';
  const place = React.useMemo(() => ({ path: [], name: '', within: '', fields: form.fields }), [form]);
  return (
    <Form.Provider value={context}>
      <Place.Provider value={place}>
        <Grid as="form" noValidate rowGap="15px" columnGap="15px" padding="20px" {...layout} {...overrides?.[name]} aria-busy={isSending} onSubmit={submit}>
          {children}
          {alert === undefined ? null : (
            <Alert variation="error" whiteSpace="pre-line">
              {alert}
            </Alert>
          )}
          <Flex justifyContent="space-between" {...overrides?.['CTAFlex']}>
            <Button type="button" isDisabled={isSending} onClick={reset} {...overrides?.[resetKind]}>
              {textIn(overrides?.[resetKind]) ?? (isNew ? words.clear : words.reset)}
            </Button>
            <Flex gap="15px">
              {onCancel ? (
                <Button type="button" onClick={onCancel} {...overrides?.['CancelButton']}>
                  {textIn(overrides?.['CancelButton']) ?? words.cancel}
                </Button>
              ) : null}
              <Button type="submit" variation="primary" isDisabled={isSending} isLoading={isSending} loadingText={words.submitting} {...overrides?.['SubmitButton']}>
                {textIn(overrides?.['SubmitButton']) ?? words.submit}
              </Button>
            </Flex>
          </Flex>
          <Text role="status" fontSize="small">
            {news}
          </Text>
        </Grid>
      </Place.Provider>
    </Form.Provider>
  );
}

/** Resolved unless a pointer is down: a message that appears meanwhile would move the button away that is being pressed. */
function useReleased() {
  const released = React.useRef<Promise<void>>(Promise.resolve());
  React.useEffect(() => {
    const press = () => {
      released.current = new Promise((resolve) => {
        const release = () => setTimeout(resolve);
        document.addEventListener('pointerup', release, { once: true });
        document.addEventListener('pointercancel', release, { once: true });
      });
    };
    document.addEventListener('pointerdown', press, true);
    return () => document.removeEventListener('pointerdown', press, true);
  }, []);
  return released;
}

/** What an override puts into a button. */
function textIn(override: object | undefined): React.ReactNode {
  return override && 'children' in override ? (override.children as React.ReactNode) : undefined;
}

/** Whether a place, in its text form, is this one, or one below. */
function isAt(key: string, place: readonly string[], deep: boolean): boolean {
  const own = place.join('.');
  return key === own || (deep && (own === '' || key.startsWith(`${own}.`)));
}

/** The inputs that hold something which is no value yet, such as half a date. */
function incomplete(element: HTMLFormElement, words: Messages): { [path: string]: string } {
  const inputs = Array.from(element.elements).filter((input): input is HTMLInputElement => input instanceof HTMLInputElement);
  const halves = inputs.filter((input) => input.validity.badInput && input.dataset['path'] !== undefined);
  return Object.fromEntries(halves.map((input) => [input.dataset['path'] ?? '', words.incomplete]));
}

/** Faults of fields that have no input in this form, which nobody could see otherwise. */
function unseen(element: HTMLFormElement, errors: { readonly [path: string]: string | undefined }): string | undefined {
  const seen = new Set(Array.from(element.querySelectorAll<HTMLElement>('[data-path]'), (input) => input.dataset['path']));
  const lines = Object.entries(errors).filter(([path]) => !seen.has(path));
  return lines.length > 0 ? lines.map(([path, fault]) => `${inWords(path)}: ${fault ?? ''}`).join('\n') : undefined;
}

/** Puts the focus on the first input that is wrong, once that is shown. */
function focusOnFault(element: HTMLFormElement) {
  setTimeout(() => element.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus());
}
