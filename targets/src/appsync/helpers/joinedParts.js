/** The parts of a joined key that are given, which must be the first ones. */
function joinedParts(value, name, parts) {
  const given = parts.filter((part) => `${value[part] ?? ''}` !== '');
  const missing = parts.slice(0, given.length).find((part, at) => part !== given[at]);
  if (missing) {
    const later = given.find((part) => parts.indexOf(part) > parts.indexOf(missing));
    util.error(`When providing argument '${name}.${later}' you must also provide '${name}.${missing}'.`, 'InvalidArgumentsError');
  }
  return given.map((part) => value[part]).join('#');
}
