// Compares what the package gives with what the engine has written into data.json, field by field.

import { deepStrictEqual, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import init, { applyEdits, calculate, dataset, datasets, decode, encode, explain } from "finsamkalkylen";

const { all, headings, datasets: whole } = JSON.parse(readFileSync("data.json", "utf8"));
await init();

deepStrictEqual(datasets(), headings);
for (const expected of whole) deepStrictEqual(dataset(expected.id), expected);

for (const { scenario, compact, link, outcome, explained } of all) {
  deepStrictEqual(calculate(scenario), outcome);
  strictEqual(encode(scenario), link);
  for (const text of [compact, link, `#${link}`, `https://example.se/finsam/#${link}`]) {
    deepStrictEqual(decode(text), { scenarios: [scenario], problems: [] });
  }
  for (const { figure, explanation } of explained) {
    if (explanation) deepStrictEqual(explain(scenario, figure), explanation);
    else {
      let code;
      try { explain(scenario, figure); } catch (error) { ({ code } = error); }
      strictEqual(code, "no_such_figure");
    }
  }
  const bare = { version: 1, base: scenario.base };
  const { scenario: applied, skipped } = applyEdits(bare, scenario.edits);
  deepStrictEqual(skipped, outcome.skipped);
  const refused = new Set(skipped.map(({ edit }) => edit));
  deepStrictEqual(applied.edits, scenario.edits.filter((_, index) => !refused.has(index)));
  deepStrictEqual({ ...calculate(applied), skipped }, outcome);
}

const four = all.slice(0, 4).map(({ scenario }) => scenario);
deepStrictEqual(decode(encode(four)).scenarios, four);
console.log(`${all.length} scenarios`);
