/** Whether the caller is among the owners of a new record. One that names no owners is given to the caller. */
function isSharedBy(forms, record, field) {
  if (forms.length > 0 && !Object.hasOwn(record, field)) {
    record[field] = [forms[0]];
  }
  return (record[field] ?? []).some((owner) => forms.some((form) => form === owner));
}
