/** The record without those of the values that are null: an index takes no null for a key. */
function withoutNulls(record, names) {
  const kept = {};
  for (const [name, value] of Object.entries(record)) {
    if (value !== null || !names.some((other) => other === name)) {
      kept[name] = value;
    }
  }
  return kept;
}
