
// ---- Relationships --------------------------------------------------------------------------------------------------

type RelationField = BelongsToField | HasField;

/** How many matches are shown at first, and with each push of the button for more; how many records are asked for at once. */
const MATCHES = 8;
const PAGE = 100;
/** All of them are seen: a list that scrolls could not be reached by keyboard. */
const UNBOUNDED = { '--amplify-components-autocomplete-menu-options-max-height': 'none' } as React.CSSProperties;

/** A record as it can be picked. */
function pickable(field: Related, row: Row, settings: Settings): Picked {
  const key = field.key.map((name) => row[name]).filter(isKeyPart);
  const own = settings.models?.[field.model]?.recordLabel as ((record: Row) => string) | undefined;
  const parts = field.label.map((name) => row[name]).filter(isKeyPart);
  return { key, label: own?.(row) ?? (parts.length > 0 ? parts : key).join(' ') };
}

/** The options of a call that answers with records to be picked: only what they are called by is read, unless the user says how. */
function picking(field: Related, options: Row, settings: Settings): Row {
  if (settings.models?.[field.model]?.recordLabel) return options;
  return { ...options, selectionSet: Array.from(new Set([...field.key, ...field.label])) };
}

function isSamePick(one: Picked, other: Picked): boolean {
  return isSame(one.key, other.key);
}

/** What a record is known to be related to, with the names that people know it by. */
async function relatedTo({ fields, key }: ModelForm, row: Row, options: Row, settings: Settings): Promise<Drafts> {
  const found = Object.entries(fields).map(async ([name, field]): Promise<readonly [string, Draft] | undefined> => {
    if (field.kind === 'belongsTo') {
      const [picked] = referred(field, row);
      const get = picked && modelOf(field.model).get;
      if (!get) return undefined;
      const target = Object.fromEntries(field.key.map((part, at) => [part, picked.key[at]]));
      // A caller who may not read the other record still sees its key.
      const { data } = await get(target, picking(field, options, settings)).catch(() => ({ data: null }));
      return data ? [name, { picked: [pickable(field, data, settings)] }] : undefined;
    }
    if (field.kind !== 'hasOne' && field.kind !== 'hasMany') return undefined;
    const values = Object.fromEntries(field.references.map((reference, at) => [reference, row[key[at] ?? '']]));
    const rows = await childrenOf(field, values, picking(field, options, settings));
    return [name, { picked: rows.map((child) => ({ ...pickable(field, child, settings), isStored: true })) }];
  });
  return Object.fromEntries((await Promise.all(found)).filter((entry) => entry !== undefined));
}

/** The records whose references hold these values. */
function childrenOf(field: HasField, values: Row, options: Row): Promise<Row[]> {
  const model = modelOf(field.model);
  const [first = '', ...others] = field.references;
  const are = (names: readonly string[]) => ({ and: names.map((name) => ({ [name]: { eq: values[name] } })) });
  if (field.query !== undefined) {
    const rest = others.length > 0 ? { filter: are(others) } : {};
    return allOf(model[field.query], { [first]: values[first] }, { ...options, ...rest, limit: PAGE });
  }
  const list = model['list'];
  const query = list && ((_: Row, how?: Row) => list(how ?? {}));
  return allOf(query, {}, { ...options, filter: are(field.references), limit: PAGE });
}

/** Makes related records lead to this one, and those that were taken away lead nowhere. */
async function link({ fields, key }: ModelForm, drafts: Drafts, before: Drafts, record: Row, options: Row) {
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'hasOne' && field.kind !== 'hasMany') continue;
    const [now, then] = [pickedIn(drafts[name]), pickedIn(before[name])];
    const refer = (picked: Picked, value: (at: number) => unknown) => {
      const child = field.key.map((part, at) => [part, picked.key[at]] as const);
      const references = field.references.map((reference, at) => [reference, value(at)] as const);
      return answered(modelOf(field.model).update(Object.fromEntries([...child, ...references]), { ...options, selectionSet: field.key }));
    };
    const gone = then.filter((one) => !now.some((other) => isSamePick(one, other)));
    const come = now.filter((one) => !then.some((other) => isSamePick(one, other)));
    await Promise.all(gone.map((picked) => refer(picked, () => null)));
    await Promise.all(come.map((picked) => refer(picked, (at) => record[key[at] ?? ''])));
  }
}

function Picker({ name }: InputProps) {
  const slot = useSlot(name);
  const { settings } = useForm();
  const { field } = slot;
  if (field.kind !== 'belongsTo' && field.kind !== 'hasOne' && field.kind !== 'hasMany') {
    throw new Error(`${name} is no relationship.`);
  }
  if (settings.fields?.[name]?.hidden) return null;
  return field.kind === 'hasMany' ? (
    <ManyPicker slot={slot} field={field} />
  ) : (
    <OnePicker slot={slot} field={field} />
  );
}

/** One related record. */
function OnePicker({ slot, field }: { slot: Slot; field: RelationField }) {
  const { form, isReadOnly, override, shown } = useInput(slot);
  const [picked] = pickedIn(useDraft(slot.path));
  if (isReadOnly || !field.search) {
    return <TextField {...shown} {...READ_ONLY} value={picked?.label ?? ''} {...override} />;
  }
  const canClear = field.kind === 'belongsTo' || field.unlink === true;
  return (
    <Search
      shown={shown}
      override={override}
      field={field}
      value={picked?.label ?? ''}
      onPick={(next) => form.edit(slot.path, { picked: [next] })}
      onClear={() => {
        if (canClear) form.edit(slot.path, { picked: [] });
      }}
      onLeave={() => form.leave(slot.path, false)}
    />
  );
}

/** Any number of related records. */
function ManyPicker({ slot, field }: { slot: Slot; field: HasField }) {
  const { form, isReadOnly, override, shown } = useInput(slot);
  const picked = pickedIn(useDraft(slot.path));
  const element = React.useRef<HTMLFieldSetElement>(null);
  const focus = useFocus();
  const edit = (next: readonly Picked[], news: string) => {
    form.edit(slot.path, { picked: next });
    form.store.set({ news });
  };
  const remove = (gone: Picked) => {
    edit(
      picked.filter((one) => !isSamePick(one, gone)),
      form.words.removed(gone.label),
    );
    focus(() => element.current?.querySelector('button[data-remove], input'));
  };
  return (
    <Fieldset ref={element} legend={slot.label} direction="column" data-path={slot.path.join('.')} {...override}>
      {picked.length > 0 ? (
        <Flex as="ul" direction="column" gap="xs" padding="0" margin="0" style={{ listStyle: 'none' }}>
          {picked.map((one) => (
            <Flex as="li" key={JSON.stringify(one.key)} alignItems="center" justifyContent="space-between">
              <Text as="span">{one.label}</Text>
              {!isReadOnly && (field.unlink || !one.isStored) ? (
                <Button type="button" variation="link" size="small" data-remove="" onClick={() => remove(one)}>
                  {form.words.remove(one.label)}
                </Button>
              ) : null}
            </Flex>
          ))}
        </Flex>
      ) : null}
      {isReadOnly || !field.search ? null : (
        <Search
          shown={{ ...shown, label: form.words.add(slot.label) }}
          override={undefined}
          field={field}
          value=""
          onPick={(next) => {
            if (!picked.some((one) => isSamePick(one, next))) edit([...picked, next], form.words.added(next.label));
          }}
          onClear={() => undefined}
          onLeave={() => form.leave(slot.path, false)}
        />
      )}
    </Fieldset>
  );
}

/** Finds records by what is typed, page by page. */
function Search({
  shown,
  override,
  field,
  value,
  onPick,
  onClear,
  onLeave,
}: {
  shown: ReturnType<typeof useInput>['shown'];
  override: object | undefined;
  field: RelationField;
  value: string;
  onPick: (picked: Picked) => void;
  onClear: () => void;
  onLeave: () => void;
}) {
  const { words } = useForm();
  /** What was typed since the input was entered. */
  const [typed, setTyped] = React.useState<string>();
  const [isOpen, setOpen] = React.useState(false);
  const { matches, isLoading, more, fault } = useMatches(field, typed ?? (isOpen ? '' : undefined));
  const rest = () => {
    setTyped(undefined);
    setOpen(false);
  };
  const base = React.useId();
  const input = React.useRef<HTMLInputElement>(null);
  const options = matches.map(({ label }, at) => ({ id: `${base}option${at}`, label }));
  const moreId = `${base}more`;
  const { isRequired, ...others } = shown;
  return (
    <Flex direction="column" gap="xs" style={UNBOUNDED}>
      <Autocomplete
        {...others}
        isRequired={isRequired && value === ''}
        labelHidden={false}
        placeholder={others.placeholder ?? words.search}
        value={typed ?? value}
        ref={input}
        options={more ? [...options, { id: moreId, label: words.more }] : options}
        optionFilter={() => true}
        isLoading={isLoading && matches.length === 0}
        menuSlots={{ ariaLabel: String(field.model), Empty: fault ?? words.noMatches, LoadingIndicator: words.loading }}
        onClick={() => {
          setOpen(true);
          // What is typed next is looked for instead of what is picked.
          if (typed === undefined) input.current?.select();
        }}
        onChange={(event) => setTyped(event.target.value)}
        onClear={() => {
          rest();
          onClear();
        }}
        onSelect={({ id }) => {
          if (id === moreId) {
            more?.();
            // Choosing closes the menu, and this opens it again.
            setTimeout(() => input.current?.click());
            return;
          }
          const picked = matches[options.findIndex((option) => option.id === id)];
          rest();
          if (picked) onPick(picked);
        }}
        onBlur={() => {
          // An input that is left empty names no record any more.
          if (typed === '') onClear();
          rest();
          onLeave();
        }}
        {...override}
      />
    </Flex>
  );
}

/** The records that match a text; none while nothing is searched for. */
function useMatches(field: RelationField, text: string | undefined) {
  const { allSettings, callOptions: options } = useForm();
  const [found, setFound] = React.useState<Found>({ rows: [], nextToken: undefined });
  const [count, setCount] = React.useState(MATCHES);
  const [isLoading, setLoading] = React.useState(false);
  /** What was last looked for. */
  const [sought, setSought] = React.useState<string>();
  const [fault, setFault] = React.useState<string>();
  const round = React.useRef(0);
  const authMode = options['authMode'];
  /** Asks for pages until there are so many matches, or no more. */
  const load = React.useCallback(
    async (typed: string, { rows, nextToken }: Found, wanted: number) => {
      round.current += 1;
      const own = round.current;
      const isLatest = () => own === round.current;
      setLoading(true);
      setFault(undefined);
      setCount(wanted);
      setSought(typed);
      try {
        do {
          const page = await answered(search(field, typed, { ...picking(field, authMode === undefined ? {} : { authMode }, allSettings), nextToken }));
          rows = [...rows, ...page.data.filter(isRow).map((row) => pickable(field, row, allSettings))];
          nextToken = page.nextToken;
        } while (nextToken && rows.length < wanted && isLatest());
        if (isLatest()) setFound({ rows, nextToken });
      } catch (cause) {
        if (isLatest()) setFault(new FormError(cause, {}).message);
      } finally {
        if (isLatest()) setLoading(false);
      }
    },
    [field, authMode, allSettings],
  );
  React.useEffect(() => {
    if (text === undefined) return undefined;
    const timer = setTimeout(() => void load(text, { rows: [], nextToken: undefined }, MATCHES), 200);
    return () => clearTimeout(timer);
  }, [text, load]);
  const showMore = () => {
    setCount(count + MATCHES);
    if (text !== undefined && found.nextToken && found.rows.length < count + MATCHES) void load(text, found, count + MATCHES);
  };
  const hasMore = text !== undefined && (found.rows.length > count || Boolean(found.nextToken));
  return { matches: text === undefined ? [] : found.rows.slice(0, count), isLoading: isLoading || sought !== text, more: hasMore ? showMore : undefined, fault };
}

type Found = { rows: readonly Picked[]; nextToken: string | null | undefined };

/** A page of the records that match a text. */
function search(field: RelationField, text: string, options: Row): Promise<Answer<Row[]>> {
  const query = field.search && modelOf(field.model)[field.search.query];
  if (!field.search || !query) return Promise.resolve({ data: [] });
  const { by, exact } = field.search;
  const [first = ''] = by;
  const typed = text.trim();
  if (exact) return typed === '' ? Promise.resolve({ data: [] }) : query({ [first]: typed }, { ...options, limit: PAGE });
  // The database tells upper from lower case: the spellings that are likely are looked for.
  const spellings = new Set([typed, typed.toLowerCase(), typed.toUpperCase(), typed.charAt(0).toUpperCase() + typed.slice(1)]);
  const or = by.flatMap((name) => Array.from(spellings, (spelling) => ({ [name]: { contains: spelling } })));
  return query(typed === '' || or.length === 0 ? { ...options, limit: PAGE } : { ...options, filter: { or }, limit: PAGE });
}
