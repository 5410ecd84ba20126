
// ---- The state of a form --------------------------------------------------------------------------------------------

type State = {
  readonly drafts: Drafts;
  /** Messages by the place of their input. */
  readonly errors: { readonly [path: string]: string | undefined };
  readonly status: 'editing' | 'sending' | 'saved';
  /** What is wrong with the form as a whole. */
  readonly alert: string | undefined;
  /** What just happened, for those who can't see it. */
  readonly news: string;
};

type Store = {
  get: () => State;
  set: (change: Partial<State>) => void;
  subscribe: (listener: () => void) => () => void;
};

function storeOf(drafts: Drafts): Store {
  let state: State = { drafts, errors: {}, status: 'editing', alert: undefined, news: '' };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What inputs know of the form that they stand in. */
type FormContext = {
  readonly store: Store;
  readonly words: Messages;
  readonly settings: ModelSettings<Fields, never>;
  readonly overrides: { readonly [name: string]: object | undefined };
  readonly allSettings: Settings;
  /** Which records of an update's fields can't be changed. */
  readonly isReadOnly: (name: string) => boolean;
  readonly edit: (path: readonly string[], draft: Draft) => void;
  readonly leave: (path: readonly string[], isIncomplete: boolean) => void;
  readonly callOptions: Row;
  readonly isNew: boolean;
};

/** Which fields the inputs of a part of the form are about. */
type Scope = { readonly path: readonly string[]; readonly name: string; readonly within: string; readonly fields: Fields };

const Form = React.createContext<FormContext | undefined>(undefined);
const Place = React.createContext<Scope | undefined>(undefined);

function useForm(): FormContext {
  const form = React.useContext(Form);
  if (!form) throw new Error('Inputs of forms stand inside a form.');
  return form;
}

/** One input: its field, what it holds, and what is wrong with it. */
type Slot<F extends Field = Field> = {
  readonly field: F;
  readonly path: readonly string[];
  /** Its `name`: `address.street`, `tags.0`. */
  readonly name: string;
  readonly label: string;
  /** The list items that hold it, for those who can't see them around it. */
  readonly within: string;
  readonly isItem: boolean;
};

function useSlot(name: string): Slot {
  const scope = React.useContext(Place);
  const { settings } = useForm();
  const field = scope?.fields[name];
  if (!scope || !field) throw new Error(`This part of the form has no field ${name}.`);
  const label = (scope.path.length === 0 ? settings.fields?.[name]?.label : undefined) ?? inWords(name);
  return { field, path: [...scope.path, name], name: scope.name === '' ? name : `${scope.name}.${name}`, label, within: scope.within, isItem: false };
}

function useDraft(path: readonly string[]): Draft {
  const { store } = useForm();
  const snapshot = () => draftAt(store.get().drafts, path);
  return React.useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

function useFault(path: readonly string[]): string | undefined {
  const { store } = useForm();
  const snapshot = () => store.get().errors[path.join('.')];
  return React.useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

function usePart<Part>(store: Store, part: (state: State) => Part): Part {
  const snapshot = () => part(store.get());
  return React.useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

/** Whether this is a browser that has taken over what the server rendered: only it knows the local time zone. */
function useHydrated(): boolean {
  return React.useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never() {
  return () => undefined;
}
