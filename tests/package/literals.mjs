// Writes what the package gives for the scenarios of data.json as literals of its types into literals.ts.

import { readFileSync, writeFileSync } from "node:fs";
import init, { applyEdits, calculate, dataset, datasets, decode, explain } from "finsamkalkylen";

await init();
const types = ["Applied", "Dataset", "DatasetHeading", "Decoded", "Explanation", "Outcome"];
const lines = [`import type { ${types.join(", ")} } from "finsamkalkylen";`];
const declare = (type, value) => lines.push(`export const value${lines.length}: ${type} = ${JSON.stringify(value)};`);

for (const { scenario, link, explained } of JSON.parse(readFileSync("data.json", "utf8")).all) {
  declare("Outcome", calculate(scenario));
  declare("Decoded", decode(link));
  declare("Applied", applyEdits({ version: 1, base: scenario.base }, scenario.edits));
  for (const { figure, explanation } of explained) if (explanation) declare("Explanation", explain(scenario, figure));
}
// With something that could not be read.
declare("Decoded", decode("s=9.x&s=1.2023.~d.hbs~d.samsu"));
declare("DatasetHeading[]", datasets());
for (const { id } of datasets()) declare("Dataset", dataset(id));
writeFileSync("literals.ts", `${lines.join("\n")}\n`);
