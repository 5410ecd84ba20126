/** CloudFormation's values as text: what only a deployment knows is `<…>`. */

/** An id without the hash that the toolchain ends its parts with. */
export const plainId = (id) => id.replace(/[0-9A-F]{8}/g, '');

/** The text of a substitution: the variables that it brings itself are filled in, the others are references. */
const substituted = (argument) => {
  const [text, own] = [argument, {}].flat();
  return text.replace(/\$\{([^!}]+)\}/g, (_, name) => (name in own ? textOf(own[name]) : `<${plainId(name)}>`));
};

/** The text of a choice: both ways are the same where the toolchain leaves itself a way that it doesn't take. */
const chosen = ([, yes, no]) => (textOf(yes) === textOf(no) ? textOf(yes) : '<Fn::If>');

/**
 * A value as text.
 * @param {unknown} value
 * @returns {string | null | undefined}
 */
export const textOf = (value) => {
  if (value === undefined || value === null || typeof value === 'string') return value;
  if (value['Fn::Join']) return value['Fn::Join'][1].map(textOf).join(value['Fn::Join'][0]);
  if (value['Fn::Sub']) return substituted(value['Fn::Sub']);
  if (value['Fn::If']) return chosen(value['Fn::If']);
  if (value['Fn::Select']?.[1]['Fn::GetAtt']) return `${textOf(value['Fn::Select'][1])}[${value['Fn::Select'][0]}]`;
  if (value['Fn::GetAtt']) return `<${plainId(value['Fn::GetAtt'].join('.'))}>`;
  if (value.Ref) return `<${plainId(value.Ref)}>`;
  return `<${Object.keys(value)[0]}>`;
};

/** A value with text for everything that CloudFormation would fill in. */
export const plainValue = (value) => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainValue);
  const keys = Object.keys(value);
  if (keys.length === 1 && (keys[0] === 'Ref' || keys[0].startsWith('Fn::'))) return textOf(value);
  return Object.fromEntries(keys.map((key) => [key, plainValue(value[key])]));
};
