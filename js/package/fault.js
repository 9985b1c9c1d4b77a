// What is wrong with what a program has handed in, and where.

/** An `Error` with a `code` for programs, and the `field` that it is about, which the message names too. */
export const fault = (code, field, words, cause) =>
  Object.assign(new Error(field ? `${field} ${words}` : words, cause && { cause }), { code, field });

const shown = (value) => {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** Throws unless the value is what it must be. */
export const check = (is, value, field, wanted) => {
  if (!is) throw fault("wrong_value", field, `must be ${wanted}, and is ${shown(value)}`);
  return value;
};

/** The longest text that is read: thousands of the longest edits. What is longer would fill the memory. */
const LONGEST = 8_000_000;

/** The text of what was handed in, if there is not too much of it. */
export const bounded = (text, field) => {
  check(typeof text === "string", text, field, "a text");
  if (text.length > LONGEST) throw fault("too_large", field, `is larger than ${LONGEST} signs`);
  return text;
};

/** A copy of plain data, which thereafter no getter can change and no circle makes endless. */
export const plain = (value, field) => {
  let text;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw fault("not_plain_data", field, `cannot be made JSON: ${cause?.message}`, cause);
  }
  return JSON.parse(bounded(text ?? "null", field));
};
