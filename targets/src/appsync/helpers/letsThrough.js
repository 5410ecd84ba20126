/** Whether a filter of `authorize` lets a record through; it lets none through where there is none. */
function letsThrough(filter, record) {
  return filter.or.some((term) => {
    const [[name, test]] = Object.entries(term);
    const value = (record ?? {})[name];
    const wanted = test.in ?? [test.eq ?? test.contains];
    const held = test.contains ? value ?? [] : [value];
    return held.some((one) => wanted.some((other) => other === one));
  });
}
