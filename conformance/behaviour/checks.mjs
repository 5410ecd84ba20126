/** Values that a field's validation lets pass, and values that one of its checks stops. */
const number = (value) => Number(value);

const passes = {
  gt: (value, limit) => value > number(limit),
  gte: (value, limit) => value >= number(limit),
  lt: (value, limit) => value < number(limit),
  lte: (value, limit) => value <= number(limit),
  minLength: (value, limit) => value.length >= number(limit),
  maxLength: (value, limit) => value.length <= number(limit),
  startsWith: (value, start) => value.startsWith(start),
  endsWith: (value, end) => value.endsWith(end),
  matches: (value, pattern) => new RegExp(pattern.replace(/^\/(.*)\/$/, '$1')).test(value),
};

const texts = ['', 'a', 'Abc', 'ABC', 'Abc def', 'abc def', 'abc-1', 'A quite long text indeed, longer than most limits would ever let it be'];
const numbers = [-2000, -10, -1, -0.5, 0, 0.5, 1, 2, 3, 4, 5, 10, 100, 1500, 250000];

const ofText = (checks) => {
  const values = (type) => checks.filter((check) => check.type === type).map(({ value }) => value);
  const around = texts.flatMap((text) => [text, ...values('startsWith').map((start) => start + text), ...values('endsWith').map((end) => text + end)]);
  return [...around, ...values('startsWith').flatMap((start) => values('endsWith').flatMap((end) => texts.map((text) => start + text + end)))];
};

const checksOf = (model, name) => model.fields.find((field) => field.name === name)?.checks ?? [];

const candidates = (checks, usual) => {
  if (typeof usual === 'string') return ofText(checks);
  return Number.isInteger(usual) ? numbers.filter(Number.isInteger) : numbers;
};

const holds = (check, value) => passes[check.type](value, check.value);

/** The `n`th value of a field, `usual(n)` unless the field is validated. */
export const fieldValue = (model, name, usual, n) => {
  const checks = checksOf(model, name);
  if (checks.length === 0) return usual(n);
  const valid = candidates(checks, usual(n)).filter((value) => checks.every((check) => holds(check, value)));
  if (valid.length === 0) throw new Error(`no sample passes the validation of ${model.name}.${name}`);
  return valid[n % valid.length];
};

/** For each check of a field a value that it is the first to stop. */
export const stoppedValues = (model, name, usual) => {
  const checks = checksOf(model, name);
  return checks.flatMap((check, index) => {
    const value = candidates(checks, usual(0)).find((candidate) => !holds(check, candidate) && checks.slice(0, index).every((other) => holds(other, candidate)));
    return value === undefined ? [] : [{ check: check.type, value }];
  });
};
