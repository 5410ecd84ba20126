/** How a record can name its owner: by both claims or by one, as far as the token has them. */
function anyOwnerForms(first, second) {
  const forms = first && second ? [`${first}::${second}`] : [];
  return [...forms, ...[first, second].filter((claim) => claim)];
}
