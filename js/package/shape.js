// The values in edits: each kind checks and writes one into the compact form (engine/src/compact.rs), and reads it from there.
//
// `write(value, field)` gives a text, or throws; `read(text)` gives back the value.

import { check, fault } from "./fault.js";

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** An object with these fields and no others; those that may be missing are told in `optional`. */
export const object = (value, field, names, optional = []) => {
  check(isObject(value), value, field, "an object");
  const within = (name) => (field ? `${field}.${name}` : name);
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) {
      throw fault("unknown_field", within(name.slice(0, 60)), `is not a field here; there are ${names.join(", ")}`);
    }
  }
  for (const name of names) {
    if (!Object.hasOwn(value, name) && !optional.includes(name)) throw fault("missing_field", within(name), "is missing");
  }
  return value;
};

/** An object whose one field says its kind. */
export const kind = (value, field, kinds) => {
  const names = check(isObject(value), value, field, "an object") && Object.keys(value);
  check(names.length === 1, value, field, "an object with one field, which says its kind");
  if (!Object.hasOwn(kinds, names[0])) {
    throw fault("unknown_kind", field, `is of the kind ${names[0].slice(0, 60)}; there are ${Object.keys(kinds).join(", ")}`);
  }
  return names[0];
};

const matching = (pattern, wanted) => ({
  write: (value, field) => check(typeof value === "string" && pattern.test(value), value, field, wanted),
  read: (text) => text,
});

export const kommun = matching(/^\d{4}$/, "a kommun's code, a text of four digits");
export const forbund = matching(/^[a-z\d-]{1,60}$/, "a förbund's id, a text of a–z, 0–9 and hyphens");

const wholeFrom = (lowest, highest, wanted) => ({
  write: (value, field) =>
    `${check(Number.isSafeInteger(value) && value >= lowest && value <= highest, value, field, wanted)}`,
  read: Number,
});

export const whole = wholeFrom(-Infinity, Infinity, "a whole number");
const weight = wholeFrom(0, 2 ** 32 - 1, "a whole number from 0 to 4294967295");

/** Full-year equivalents, in ten-thousandths. */
export const fye = {
  write: (value, field) => `${Math.round(check(typeof value === "number" && Math.abs(value) <= 1e11, value, field, "a number") * 1e4)}`,
  read: (text) => text / 1e4,
};

/** In hundredths. Where there are decimals it is a text, so that a file's reader needs no floating point. */
export const percent = {
  write: (value, field) => {
    const hundredths = typeof value === "string" && /^-?\d{1,12}([.,]\d\d?)?$/.test(value)
      ? Math.round(value.replace(",", ".") * 100)
      : value * 100;
    const is = Number.isSafeInteger(hundredths) && (typeof value === "string" || Number.isSafeInteger(value));
    check(is, value, field, "a whole number of percent, or a text with at most two decimals");
    return `${hundredths}`;
  },
  read: (text) => (text % 100 ? `${text / 100}` : text / 100),
};

export const text = {
  write: (value, field) =>
    encodeURIComponent(check(typeof value === "string", value, field, "a text").replace(/\p{Surrogate}/gu, "\ufffd"))
      .replace(/%..|[.!~*'()]/g, (sign) => (sign[1] ? sign.toLowerCase() : `%${sign.charCodeAt().toString(16)}`)),
  read: decodeURIComponent,
};

/** One of some words, or else what `other` takes. */
export const choice = (letters, other) => ({
  write: (value, field) => {
    if (typeof value === "string" && Object.hasOwn(letters, value)) return letters[value];
    if (other) return other.write(value, field);
    return check(false, value, field, `one of ${Object.keys(letters).join(", ")}`);
  },
  read: (letter) => Object.keys(letters).find((word) => letters[word] === letter) ?? other.read(letter),
});

export const party = choice({ state: "s", region: "r" }, {
  ...kommun,
  write: (value, field) => check(/^\d{4}$/.test(value), value, field, "state, region or a kommun's code"),
});

export const payer = choice({ state: "s" }, {
  write: (value, field) =>
    check(/^(region-\d\d|\d{4})$/.test(value), value, field, "state, region-01 (or another län's) or a kommun's code")
      .replace("region-", "r"),
  read: (letters) => letters.replace("r", "region-"),
});

export const group = choice({ state: "s", region: "r", kommuner: "k" });

export const item = choice({
  opening: "i", contributions: "m", other_income: "o", costs: "k", individual: "n", structural: "s", administration: "a",
  financial: "f", closing: "u", total_assets: "t", from_state: "e", from_region: "g", from_kommuner: "c",
});

const list = (value, field) => check(Array.isArray(value), value, field, "a list");

export const key = choice({ present: "p", population: "b", equal: "l", fye: "h" }, {
  write: (value, field) => {
    kind(value, field, { weights: 1 });
    const weights = list(value.weights, `${field}.weights`).map((pair, index) => {
      const at = `${field}.weights[${index}]`;
      check(Array.isArray(pair) && pair.length === 2, pair, at, "a list of a kommun's code and a weight");
      return `.${kommun.write(pair[0], `${at}[0]`)}-${weight.write(pair[1], `${at}[1]`)}`;
    });
    return `v${weights.join("")}`;
  },
  read: (fields) => ({
    weights: fields.split(".").slice(1).map((pair) => [pair.slice(0, 4), Number(pair.slice(5))]),
  }),
});

export const pathRule = choice({ model: "m", match: "f", hold: "h" }, {
  write: (value, field) => {
    if (kind(value, field, { percent: 1, reach: 1 }) === "percent") {
      return `p.${percent.write(value.percent, `${field}.percent`)}`;
    }
    const at = `${field}.reach`;
    const { kronor, years } = object(value.reach, at, ["kronor", "years"]);
    return `n.${whole.write(kronor, `${at}.kronor`)}.${whole.write(years, `${at}.years`)}`;
  },
  read: (fields) => {
    const [letter, first, years] = fields.split(".");
    return letter === "p" ? { percent: percent.read(first) } : { reach: { kronor: Number(first), years: Number(years) } };
  },
});

const shares = {
  write: (value, field) => {
    const names = ["state", "region", "kommuner"];
    object(value, field, names);
    return names.map((name) => whole.write(value[name], `${field}.${name}`)).join("_");
  },
  read: (fields) => {
    const [state, region, kommuner] = fields.split("_").map(Number);
    return { state, region, kommuner };
  },
};

const ladder = {
  write: (value, field) => list(value, field).map((tier, index) => {
    const at = `${field}[${index}]`;
    const { up_to, hundredths_of_percent: rate } = object(tier, at, ["up_to", "hundredths_of_percent"], ["up_to"]);
    const end = up_to == null ? "" : whole.write(up_to, `${at}.up_to`);
    return `${end}_${whole.write(rate, `${at}.hundredths_of_percent`)}`;
  }).join("*"),
  read: (fields) => (fields ? fields.split("*") : []).map((tier) => {
    const [end, rate] = tier.split("_");
    return { up_to: end ? Number(end) : null, hundredths_of_percent: Number(rate) };
  }),
};

const rules = {
  state_grant: ["a", whole], national_support: ["n", whole], base_grant: ["g", whole], population_weight: ["b", whole],
  fye_weight: ["h", whole], shares: ["s", shares], allocation: ["m", choice({ matched: "m", as_offered: "e" })],
  equity_ladder: ["t", ladder], greatest_decrease: ["d", percent], path_years: ["y", whole],
};

/** New values for some of the rules. */
export const ruleChange = {
  write: (value, field) => {
    const names = Object.keys(rules);
    object(value, field, names, names);
    return names.filter((name) => value[name] != null)
      .map((name) => rules[name][0] + rules[name][1].write(value[name], `${field}.${name}`)).join(".");
  },
  read: (fields) => Object.fromEntries((fields ? fields.split(".") : []).map((part) => {
    const [name, [, type]] = Object.entries(rules).find(([, [letter]]) => letter === part[0]);
    return [name, type.read(part.slice(1))];
  })),
};
