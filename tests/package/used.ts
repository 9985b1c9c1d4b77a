// What programs write must have types, and what they must not write must be refused.

import init, { applyEdits, calculate, dataset, datasets, decode, encode, explain } from "finsamkalkylen";
import type { Edit, FinsamError, Outcome, Scenario } from "finsamkalkylen";

const scenario: Scenario = { version: 1, base: "2023" };
const edits: Edit[] = [
  { move: { kommun: "0184", to: "samsund" } },
  { stance: { party: "region-01", percent: "-2.5" } },
  { path: { forbund: "hbs", group: "state", rule: { reach: { kronor: 9_000_000, years: 3 } } } },
  { key: { forbund: "hbs", key: { weights: [["0126", 2]] } } },
  { rule: { equity_ladder: [{ up_to: null, hundredths_of_percent: 1_000 }] } },
];
await init();
await init("./finsamkalkylen.wasm");
await init(Promise.resolve(new Uint8Array(1)));
const outcome: Outcome = calculate(applyEdits(scenario, edits).scenario);
const percent: number | null | undefined = outcome.forbund[0]?.percent_of_ideal;
const links: string[] = [encode(scenario), encode([scenario])];
const years: number[] = datasets().map(({ id }) => dataset(id).year);
const read: Scenario | undefined = decode(links[0] ?? "").scenarios[0];
export const used = [percent, years, read, explain(scenario, { to_pay: { forbund: "hbs", percent: 100 } }).steps];
export const code = (error: FinsamError): string => `${error.code} ${error.field}`;

// @ts-expect-error: the version is a number
calculate({ version: "1", base: "2023" });
// @ts-expect-error: there is no such kind of edit
applyEdits(scenario, [{ jump: {} }]);
// @ts-expect-error: amounts are numbers
applyEdits(scenario, [{ contribute: { forbund: "hbs", party: "state", kronor: "1" } }]);
// @ts-expect-error: what is not known is null
export const unknown: number = calculate(scenario).forbund[0]?.allocation ?? null;
// @ts-expect-error: there is no such figure
explain(scenario, { profit: { forbund: "hbs" } });
