
// ---- Lists and custom types -----------------------------------------------------------------------------------------

/** The same words with the place that they are about: `Remove Twigs 1, Branches 2`. */
function inPlace(words: string, within: string): string {
  return within === '' ? words : `${words}, ${within}`;
}

type ListSlot = { slot: Slot; field: ListField };

/** What lists can do. */
function useList({ slot, field }: ListSlot) {
  const { form, isReadOnly, override, shown } = useInput(slot);
  const draft = useDraft(slot.path);
  const element = React.useRef<HTMLFieldSetElement>(null);
  const list = typeof draft === 'object' && draft !== null && 'list' in draft ? draft.list : [];
  const focus = useFocus();
  const itemLabel = (at: number) => form.words.item(slot.label, at + 1);
  const add = () => {
    form.edit(slot.path, { list: [...list, newItem(draftOf({ ...field.of, required: true }, undefined))] });
    form.store.set({ news: form.words.added(itemLabel(list.length)) });
    focus(() => {
      const items = element.current?.querySelectorAll(`:scope > ul > li`) ?? [];
      return items[items.length - 1]?.querySelector('input, select, textarea, button');
    });
  };
  const remove = (at: number) => {
    form.edit(slot.path, { list: list.filter((_, other) => other !== at) });
    form.store.set({ news: form.words.removed(itemLabel(at)) });
    focus(() => {
      const buttons = Array.from(element.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? []);
      const own = buttons.filter((button) => button.closest('[data-list]') === element.current);
      return own[at] ?? own.at(-1) ?? element.current?.querySelector(':scope > [data-add]');
    });
  };
  return { form, isReadOnly, override, shown, element, list, itemLabel, add, remove };
}

/** A list: its items, each with a button to remove it, and a button to add one. */
function List({
  slot,
  field,
  renderItem,
}: ListSlot & { renderItem: (item: Slot, remove: React.ReactNode) => React.ReactNode }) {
  const { form, isReadOnly, override, shown, element, list, itemLabel, add, remove } = useList({ slot, field });
  const faultId = React.useId();
  return (
    <Fieldset
      ref={element}
      legend={shown.label}
      direction="column"
      data-list=""
      data-path={slot.path.join('.')}
      aria-describedby={shown.hasError ? faultId : undefined}
      {...(shown.hasError ? { 'data-fault': '', tabIndex: -1 } : {})}
      {...override}
    >
      <Flex as="ul" direction="column" padding="0" margin="0" style={{ listStyle: 'none' }}>
        {list.map(({ id }, at) => (
          <li key={id}>
            {renderItem(
              { field: field.of, path: [...slot.path, id], name: `${slot.name}.${at}`, label: itemLabel(at), within: slot.within, isItem: true },
              isReadOnly ? null : (
                <Button
                  type="button"
                  variation="link"
                  size="small"
                  alignSelf="flex-start"
                  paddingInlineStart="0"
                  data-remove=""
                  aria-label={inPlace(form.words.remove(itemLabel(at)), slot.within)}
                  onClick={() => remove(at)}
                >
                  {form.words.remove(itemLabel(at))}
                </Button>
              ),
            )}
          </li>
        ))}
      </Flex>
      <Fault id={faultId} fault={shown.errorMessage} />
      {isReadOnly ? null : (
        <Button
          type="button"
          size="small"
          alignSelf="flex-start"
          data-add=""
          aria-label={inPlace(form.words.add(slot.label), slot.within)}
          onClick={add}
        >
          {form.words.add(slot.label)}
        </Button>
      )}
    </Fieldset>
  );
}

function ListInput(list: ListSlot) {
  return (
    <List
      {...list}
      renderItem={(item, remove) => (
        <Flex alignItems="flex-start" justifyContent="space-between">
          <Flex grow="1" direction="column">
            <Leaf slot={item} />
          </Flex>
          <Flex paddingTop="xl">{remove}</Flex>
        </Flex>
      )}
    />
  );
}

function RowsInput({ name, children }: InputProps & { children: React.ReactNode }) {
  const slot = useSlot(name);
  const { settings } = useForm();
  const { field } = slot;
  if (field.kind !== 'list') throw new Error(`${name} is no list.`);
  if (slot.path.length === 1 && settings.fields?.[name]?.hidden) return null;
  return (
    <List
      slot={slot}
      field={field}
      renderItem={(item, remove) => (
        <Fieldset legend={item.label} variation="outlined" direction="column">
          <Inside slot={item}>{children}</Inside>
          {remove}
        </Fieldset>
      )}
    />
  );
}

/** The fields of a custom type. */
function Inside({ slot, children }: { slot: Slot; children: React.ReactNode }) {
  const fields = slot.field.kind === 'group' ? slot.field.fields() : {};
  const within = slot.isItem ? inPlace(slot.label, slot.within) : slot.within;
  return <Place.Provider value={{ path: slot.path, name: slot.name, within, fields }}>{children}</Place.Provider>;
}

function Group({ name, children }: InputProps & { children: React.ReactNode }) {
  const slot = useSlot(name);
  const { form, isReadOnly, override, shown } = useInput(slot);
  const draft = useDraft(slot.path);
  const faultId = React.useId();
  const element = React.useRef<HTMLFieldSetElement>(null);
  const focus = useFocus();
  const { field } = slot;
  if (field.kind !== 'group') throw new Error(`${name} is no custom type.`);
  if (slot.path.length === 1 && form.settings.fields?.[name]?.hidden) return null;
  const isOpen = draft !== null;
  const canClose = !field.required;
  const toggle = () => {
    form.edit(slot.path, isOpen ? null : draftOf(field, {}));
    form.store.set({ news: isOpen ? form.words.removed(slot.label) : form.words.added(slot.label) });
    focus(() => element.current?.querySelector(isOpen ? 'button' : 'input, select, textarea, button'));
  };
  return (
    <Fieldset
      ref={element}
      legend={shown.label}
      variation="outlined"
      direction="column"
      data-path={slot.path.join('.')}
      aria-describedby={shown.hasError ? faultId : undefined}
      {...(shown.hasError ? { 'data-fault': '', tabIndex: -1 } : {})}
      {...override}
    >
      {isOpen ? <Inside slot={slot}>{children}</Inside> : null}
      <Fault id={faultId} fault={shown.errorMessage} />
      {canClose && !isReadOnly ? (
        <Button type="button" size="small" alignSelf="flex-start" {...(isOpen ? { variation: 'link', paddingInlineStart: '0' } : {})} aria-label={inPlace(isOpen ? form.words.remove(slot.label.toLowerCase()) : form.words.set(slot.label), slot.within)} onClick={toggle}>
          {isOpen ? form.words.remove(slot.label.toLowerCase()) : form.words.set(slot.label)}
        </Button>
      ) : null}
    </Fieldset>
  );
}
