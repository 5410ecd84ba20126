/** A copy of a value as JSON has it; what JSON has not is null. */
export const plain = (value) => {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
};
