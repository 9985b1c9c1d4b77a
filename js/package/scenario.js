// A scenario as plain data (the design, section 3), and as the line of text that the engine reads: engine/src/compact.rs.

import { check, fault, plain } from "./fault.js";
import {
  forbund, fye, group, item, key, kind, kommun, object, party, pathRule, payer, percent, ruleChange, text, whole,
} from "./shape.js";

/** Each kind of edit: its letter, and its fields in the order of the line of text. */
const EDITS = {
  move: ["m", { kommun, to: forbund }],
  contribute: ["c", { forbund, party, kronor: whole }],
  create: ["n", { forbund, name: text }],
  merge: ["g", { from: forbund, into: forbund }],
  dissolve: ["d", { forbund }],
  key: ["k", { forbund, key }],
  rule: ["r", ruleChange],
  published_ideal: ["p", { forbund, kronor: whole }],
  fye: ["h", { kommun, value: fye }],
  population: ["f", { kommun, value: whole }],
  allocate: ["a", { forbund, kronor: whole }],
  stance: ["s", { party: payer, percent }],
  path: ["w", { forbund, group, rule: pathRule }],
  account: ["b", { forbund, year: whole, item, kronor: whole }],
};

/** The version of the format that is read and written. */
const VERSION = 1;

const LENGTH_OF_A_NOTE = 200;

/** An edit's part of the line. */
const writtenEdit = (edit, field) => {
  const name = kind(edit, field, EDITS);
  const [letter, fields] = EDITS[name];
  const at = `${field}.${name}`;
  if (fields === ruleChange) return [letter, ruleChange.write(edit[name], at)].filter(Boolean).join(".");
  const names = Object.keys(fields);
  const values = object(edit[name], at, names, ["to"]);
  // A kommun that moves to no förbund.
  const isThere = (name) => name !== "to" || values.to != null;
  return [letter, ...names.filter(isThere).map((name) => fields[name].write(values[name], `${at}.${name}`))].join(".");
};

const readEdit = (part) => {
  const [name, [letter, fields]] = Object.entries(EDITS).find(([, [letter]]) => letter === part.split(".")[0]);
  const rest = part.slice(letter.length + 1);
  if (fields === ruleChange) return { rule: ruleChange.read(rest) };
  const texts = rest.split(".");
  const names = Object.keys(fields);
  const read = (name, index) => {
    // The last one may have points of its own.
    const text = index < names.length - 1 ? texts[index] : texts.slice(index).join(".");
    return [name, name === "to" ? text || null : fields[name].read(text)];
  };
  return { [name]: Object.fromEntries(names.map(read)) };
};

/** FNV-1a, 32 bits. */
const checksum = (line) => {
  let sum = 0x811c9dc5;
  for (const sign of line) sum = Math.imul(sum ^ sign.charCodeAt(), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
};

/** Notes by the edits that they are on. */
const notesOf = ({ notes = [], edits }) => {
  check(Array.isArray(notes), notes, "notes", "a list");
  const written = [];
  notes.forEach((note, index) => {
    const field = `notes[${index}]`;
    const names = ["by", "date", "remark"];
    object(note, field, ["edit", ...names], names);
    const isFree = Number.isInteger(note.edit) && note.edit >= 0 && note.edit < edits.length && !written[note.edit];
    check(isFree, note.edit, `${field}.edit`, "the place, from 0, of an edit without another note");
    const texts = names.map((name) => {
      const words = text.write(note[name] ?? "", `${field}.${name}`);
      check([...(note[name] ?? "")].length <= LENGTH_OF_A_NOTE, note[name], `${field}.${name}`, "at most 200 signs long");
      return words;
    });
    written[note.edit] = `~i.${texts.join(".")}`;
  });
  return written;
};

/** The line of text of edits. */
export const writtenEdits = (edits, field = "edits") =>
  check(Array.isArray(edits), edits, field, "a list").map((edit, index) => writtenEdit(edit, `${field}[${index}]`));

/** The line of text of a scenario. */
export const written = (given) => {
  const scenario = plain(given, "scenario");
  check(scenario?.edits !== undefined || scenario?.base !== undefined, given && scenario, "scenario", "a scenario");
  if (scenario.version > VERSION) {
    throw fault("newer", "version", `is ${Number(scenario.version)}, and this package reads up to ${VERSION}`);
  }
  check(scenario.version === VERSION, scenario.version, "version", VERSION);
  const { base, title = "", edits = [] } = object(scenario, "", ["version", "base", "title", "edits", "notes"], [
    "title", "edits", "notes",
  ]);
  const parts = writtenEdits(edits);
  const notes = notesOf({ ...scenario, edits: parts });
  const head = `${VERSION}.${text.write(base, "base")}.${text.write(title, "title")}`;
  const line = [head, ...parts.map((part, index) => part + (notes[index] ?? ""))].join("~");
  return `${line}!${checksum(line)}`;
};

/** The scenario of a line of text that the engine has written. */
export const read = (line) => {
  const [head, ...parts] = line.split("!")[0].split("~");
  const [, base, title] = head.split(".").map(text.read);
  const edits = [];
  const notes = [];
  for (const part of parts) {
    if (part.startsWith("i.")) {
      const [, by, date, remark] = part.split(".").map(text.read);
      const said = Object.entries({ by, date, remark }).filter(([, words]) => words);
      notes.push({ edit: edits.length - 1, ...Object.fromEntries(said) });
    } else {
      edits.push(readEdit(part));
    }
  }
  return { version: VERSION, base, title, edits, ...(notes.length > 0 && { notes }) };
};
