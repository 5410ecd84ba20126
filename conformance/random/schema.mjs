/** Random schemas, the same for the same seed: models with keys, indexes, relations, rules; operations; AI routes. */

const scalars = [
  'id', 'string', 'integer', 'float', 'boolean', 'date', 'time', 'datetime', 'timestamp', 'email', 'json', 'phone',
  'url', 'ipAddress',
];

/** Draws from a seed (Marsaglia's xorshift). */
const openDraw = (seed) => {
  let state = (seed * 2654435761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    below,
    chance: (probability) => next() < probability,
    of: (list) => list[below(list.length)],
    some: (list, most) => [...new Set(Array.from({ length: below(most) + 1 }, () => list[below(list.length)]))],
  };
};

const quoted = (words) => words.map((word) => `'${word}'`).join(', ');

const modifiers = (draw) => {
  const element = draw.chance(0.4) ? '.required()' : '';
  return draw.chance(0.25) ? `${element}.array()${draw.chance(0.5) ? '.required()' : ''}` : element;
};

const typeOf = (draw, depth = 0) => {
  const kinds = [
    ...Array(6).fill(() => `a.${draw.of(scalars)}()${modifiers(draw)}`),
    () => `a.enum(['x', 'y', 'z_${draw.below(9)}'])`,
    () => `a.ref('${draw.of(['Status', 'Place'])}')${modifiers(draw)}`,
    ...(depth < 2 ? [() => `a.customType({ inner: ${typeOf(draw, depth + 1)}, other: a.string() })`] : []),
  ];
  return draw.of(kinds)();
};

const ruleOf = (draw) => {
  const provider = () => draw.of(['', "'userPools'", "'oidc'"]);
  const rule = draw.of([
    () => 'allow.publicApiKey()',
    () => 'allow.guest()',
    () => `allow.authenticated(${draw.of(['', "'userPools'", "'oidc'", "'identityPool'"])})`,
    () => `allow.owner(${provider()})`,
    () => `allow.owner().identityClaim('${draw.of(['sub', 'username', 'email'])}')`,
    () => "allow.ownerDefinedIn('writer')",
    () => "allow.ownersDefinedIn('writers')",
    () => "allow.group('Staff')",
    () => `allow.groups(['A', 'B'], ${draw.of(["'userPools'", "'oidc'"])}).withClaimIn('roles')`,
    () => "allow.groupDefinedIn('team')",
    () => "allow.groupsDefinedIn('teams')",
    () => `allow.custom(${draw.of(['', "'function'"])})`,
  ])();
  return draw.chance(0.4) ? `${rule}.to(['${draw.of(['create', 'update', 'delete'])}', 'read'])` : rule;
};

const rulesOf = (draw) => {
  const rules = Array.from({ length: draw.below(2) + 1 }, () => ruleOf(draw));
  return `.authorization((allow) => [${rules.join(', ')}])`;
};

const indexesOf = (draw, model) => {
  const indexes = draw.some(['first', 'second'], 2).map((field) => {
    const sort = draw.chance(0.5) ? `.sortKeys(['${field === 'first' ? 'second' : 'first'}'])` : '';
    const name = draw.of(['', `.name('by_${field}')`, `.queryField('${field}Of${model}')`, '.queryField(null)']);
    return `index('${field}')${sort}${name}`;
  });
  return `.secondaryIndexes((index) => [${indexes.join(', ')}])`;
};

const operations = [
  'queries', 'list', 'get', 'mutations', 'create', 'update', 'delete', 'subscriptions', 'onCreate', 'onDelete',
];

const modelOf = (draw, { name, fields, key }) => {
  const members = fields.map(([field, type]) => `${field}: ${type}`).join(', ');
  return [
    `${name}: a.model({ ${members} })`,
    key.length > 0 ? `.identifier([${quoted(key)}])` : '',
    draw.chance(0.4) ? indexesOf(draw, name) : '',
    draw.chance(0.3) ? `.disableOperations([${quoted(draw.some(operations, 2))}])` : '',
    draw.chance(0.85) ? rulesOf(draw) : '',
  ].join('');
};

const insert = (draw, list, item) => list.splice(draw.below(list.length + 1), 0, item);

/** Relates two models, perhaps one to itself, in any order of the fields. */
const relate = (draw, models, number) => {
  const [parent, child] = [draw.of(models), draw.of(models)];
  if (parent.key.length > 0) return;
  const kind = draw.of(['hasMany', 'hasOne']);
  insert(draw, parent.fields, [`down${number}`, `a.${kind}('${child.name}', 'ref${number}')`]);
  insert(draw, child.fields, [`up${number}`, `a.belongsTo('${parent.name}', 'ref${number}')`]);
  insert(draw, child.fields, [`ref${number}`, 'a.id()']);
};

const operationOf = (draw, models, number) => {
  const returns = draw.of([() => typeOf(draw), () => `a.ref('${draw.of(models).name}')${modifiers(draw)}`])();
  const rule = draw.of(['authenticated()', "authenticated('oidc')", 'publicApiKey()', "group('Staff')", 'custom()']);
  return [
    `act${number}: a.${draw.of(['query', 'mutation'])}()`,
    draw.chance(0.7) ? `.arguments({ one: ${typeOf(draw)}, two: ${typeOf(draw)} })` : '',
    `.returns(${returns}).handler(a.handler.function('act${number}')).authorization((allow) => [allow.${rule}])`,
  ].join('');
};

const place = "{ lat: a.float().required(), kind: a.enum(['home', 'work']), at: a.customType({ zip: a.string() }) }";

const implicit = [['id', 'a.id().required()'], ['createdAt', 'a.datetime()'], ['owner', 'a.string()']];

const ai = "aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Talk.'";

const routes = [
  `make: a.generation({ ${ai} }).arguments({ of: a.string() }).returns(a.ref('Place'))
    .authorization((allow) => [allow.authenticated()])`,
  `talk: a.conversation({ ${ai} }).authorization((allow) => allow.owner())`,
];

/**
 * The definition of `schema`, an expression of the builder `a`.
 * @param {number} seed
 */
export const randomSchema = (seed) => {
  const draw = openDraw(seed);
  const models = ['Post', 'person', 'Category', 'URLItem'].slice(draw.below(4)).map((name) => ({
    name,
    key: draw.of([[], [], [], [], ['first'], ['first', 'second']]),
    fields: [
      ...Array.from({ length: draw.below(4) + 1 }, (_, index) => [`field${index}`, typeOf(draw)]),
      ...implicit.filter(() => draw.chance(0.15)),
      ['first', `a.${draw.of(['string', 'id', 'integer', 'datetime'])}().required()`],
      ['second', `a.${draw.of(['string', 'integer', 'float'])}().required()`],
    ],
  }));
  Array.from({ length: draw.below(5) }, (_, number) => relate(draw, models, number));
  const definitions = [
    "Status: a.enum(['on', 'off'])",
    `Place: a.customType(${place})`,
    ...models.map((model) => modelOf(draw, model)),
    ...Array.from({ length: draw.below(3) }, (_, number) => operationOf(draw, models, number)),
    ...routes.filter(() => draw.chance(0.2)),
  ];
  return `a.schema({\n  ${definitions.join(',\n  ')},\n}).authorization((allow) => [allow.authenticated()])`;
};
