/** Whether a new record is the caller's. One that names no owner is given to the caller. */
function isOwnedBy(forms, record, field) {
  if (forms.length > 0 && !Object.hasOwn(record, field)) {
    record[field] = forms[0];
  }
  return forms.some((form) => form === record[field]);
}
