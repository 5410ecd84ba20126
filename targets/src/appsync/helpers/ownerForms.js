/** How a record names its owner: by both claims, which is how it is stored today, or by one. */
function ownerForms(first, second) {
  return first && second ? [`${first}::${second}`, first, second] : [];
}
