
// ---- The client -----------------------------------------------------------------------------------------------------

/** How a call proves who makes it. */
export type AuthMode = 'apiKey' | 'iam' | 'identityPool' | 'oidc' | 'userPool' | 'lambda' | 'none';

type Answer<Data> = { data: Data; errors?: readonly { message: string }[] | null; nextToken?: string | null };
type Call<Data> = (input: Row, options?: Row) => Promise<Answer<Data>>;
type Models = {
  readonly [model: string]: { create: Call<Row>; update: Call<Row>; get: Call<Row | null> } & { readonly [query: string]: Call<Row[]> };
};

let client: { readonly models: unknown } | undefined;

/** The methods of a model. The client is made when it is first needed: by then the app has configured Amplify. */
function modelOf(name: string): Models[string] {
  client ??= generateClient() as { readonly models: unknown };
  const model = (client.models as Models)[name];
  if (model) return model;
  client = undefined;
  throw new Error(`The client knows no model ${name}: call Amplify.configure with amplify_outputs.json before forms are shown.`);
}

/** The caller, as a record names its owner. */
async function ownerOf({ claim, many }: { readonly claim?: string; readonly many?: true }, words: Messages): Promise<unknown> {
  const { fetchAuthSession } = await import('aws-amplify/auth');
  const { accessToken, idToken } = (await fetchAuthSession()).tokens ?? {};
  const said = (name: string) => accessToken?.payload[name] ?? idToken?.payload[name];
  const owner = claim === undefined ? `${said('sub')}::${said('username') ?? said('cognito:username')}` : said(claim);
  if (!accessToken || owner === undefined) throw new Error(words.signedOut);
  return many ? [owner] : owner;
}

/** What the server answered, unless it answered with errors. */
async function answered<Data>(call: Promise<Answer<Data>>): Promise<Answer<Data>> {
  const answer = await call;
  if (answer.errors?.length) throw new ServerError(answer.errors.map((error) => error.message));
  return answer;
}

/** What the server has against a request. */
class ServerError extends Error {
  readonly messages: readonly string[];
  constructor(said: readonly string[]) {
    super(said.join('\n'));
    this.messages = said;
  }
}

/** Why a form was not saved. */
export class FormError<Values = object> extends Error {
  override readonly name = 'FormError';
  /** What was to be saved. */
  readonly fields: Values;
  /** Each fault by itself: what the server or the network answered. */
  readonly messages: readonly string[];
  constructor(cause: unknown, fields: Values) {
    const said = cause instanceof ServerError ? cause.messages : [cause instanceof Error && cause.message ? cause.message : messages.failed];
    super(said.join('\n'), { cause });
    this.fields = fields;
    this.messages = said;
  }
}

/** The options of a call that answers with a record of the form. */
function selecting({ selection }: ModelForm, options: Row): Row {
  return selection ? { ...options, selectionSet: selection } : options;
}

/** The field that a message of the server is about: its rule's own message, or the field's name in the default one. */
function fieldOfMessage(message: string, form: ModelForm): string | undefined {
  const names = Object.keys(form.fields);
  const holds = (name: string) => {
    const field = form.fields[name];
    return field !== undefined && 'rules' in field && field.rules?.some((rule) => rule.message !== undefined && message === rule.message);
  };
  const named = /^Field (\w+) of type \w+ must /.exec(message)?.[1] ?? /^Variable '(?:input\.)?(\w+)' has /.exec(message)?.[1];
  return names.find(holds) ?? names.find((name) => name === named);
}

/** Every page of a query. */
async function allOf(query: Call<Row[]> | undefined, input: Row, options: Row): Promise<Row[]> {
  const rows: Row[] = [];
  let nextToken: string | null | undefined;
  do {
    const page = await answered(query ? query(input, { ...options, nextToken }) : Promise.resolve({ data: [] }));
    rows.push(...page.data.filter(isRow));
    nextToken = page.nextToken;
  } while (nextToken);
  return rows;
}
