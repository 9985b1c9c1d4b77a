// The figures that can be explained, as the engine reads them: js/src/requests.rs.

import { forbund, kommun, kind, object, percent } from "./shape.js";

const FIGURES = {
  ideal: ["i", { forbund }],
  allocation: ["a", { forbund }],
  percent_of_ideal: ["p", { forbund }],
  to_pay: ["t", { forbund, percent }],
  recommended_max_equity: ["r", { forbund }],
  ideal_part: ["k", { kommun }],
  fye: ["h", { kommun }],
};

/** A figure's letter, and what it is of. */
export const writtenFigure = (figure) => {
  const name = kind(figure, "figure", FIGURES);
  const [letter, fields] = FIGURES[name];
  const at = `figure.${name}`;
  const names = Object.keys(fields);
  object(figure[name], at, names);
  return [letter, ...names.map((field) => fields[field].write(figure[name][field], `${at}.${field}`))].join(".");
};
