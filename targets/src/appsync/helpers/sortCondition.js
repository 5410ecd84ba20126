/** What a sort key must be, by an argument such as `{ beginsWith: 'a' }`. */
function sortCondition(argument, name) {
  const operators = { eq: '=', lt: '<', le: '<=', gt: '>', ge: '>=' };
  const [operator, ...others] = Object.keys(argument ?? {}).filter((key) => argument[key] !== null);
  if (others.length > 0) {
    util.error(`Argument ${name} must specify at most one key condition operation.`, 'InvalidArgumentsError');
  }
  if (!operator) {
    return { expression: '', values: {} };
  }
  const value = argument[operator];
  if (operator === 'between') {
    if (value.length !== 2) {
      util.error(`Argument '${name}.between' expects exactly two elements.`, 'InvalidArgumentsError');
    }
    return { expression: ' AND #sortKey BETWEEN :low AND :high', values: { ':low': value[0], ':high': value[1] } };
  }
  const expression =
    operator === 'beginsWith' ? 'begins_with(#sortKey, :sortKey)' : `#sortKey ${operators[operator]} :sortKey`;
  return { expression: ` AND ${expression}`, values: { ':sortKey': value } };
}
