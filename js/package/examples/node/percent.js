// node percent.js
import init, { applyEdits, calculate, encode } from "finsamkalkylen";

await init();

// Solna becomes a member of Samsund, and the region pays more to Stockholms stad.
const { scenario, skipped } = applyEdits({ version: 1, base: "2023" }, [
  { move: { kommun: "0184", to: "samsund" } },
  { contribute: { forbund: "stockholms-stad", party: "region", kronor: 10_000_000 } },
]);
for (const { edit, message } of skipped) console.warn(`Edit ${edit} does not apply: ${message}`);

for (const forbund of calculate(scenario).forbund) {
  const percent = forbund.percent_of_ideal;
  if (percent !== null) console.log(`${forbund.short_name}: ${percent.toFixed(1)} %`);
}
console.log(`#${encode(scenario)}`);
