// Times the engine's WebAssembly beside a plain JavaScript of the same work, and prints the ratios:
// node bench/bench.mjs engine.wasm
import { readFile } from "node:fs/promises";
import { calculate } from "./plain.mjs";

const module = new WebAssembly.Module(await readFile(process.argv[2]));
// What wasm-bindgen would connect is not called here.
const nothing = new Proxy({}, { get: () => () => 0 });
const imports = Object.fromEntries(WebAssembly.Module.imports(module).map(({ module }) => [module, nothing]));
const { exports } = new WebAssembly.Instance(module, imports);
// Each function's name has a mark of its crate at its end.
const engine = Object.fromEntries(Object.entries(exports).map(([name, of]) => [name.replace(/_[0-9a-f]{16}$/, ""), of]));

/** The median of many rounds, in milliseconds. */
function timed(work, rounds) {
  for (let round = 0; round < rounds / 4; round += 1) work();
  const each = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return each.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

/** What the JavaScript works with, as the dataset has it. */
function facts(kommuner) {
  const each = (count, of) => Array.from({ length: count }, (_, index) => of(index));
  const offer = (forbund, party) => (engine.offer(forbund, party) < 0 ? null : engine.offer(forbund, party));
  return {
    people: each(kommuner, (kommun) => [engine.inhabitants(kommun), engine.fye(kommun)]),
    forbund: each(engine.forbund(), (of) => ({
      members: each(engine.members(of), (index) => engine.member(of, index)),
      state: offer(of, 0),
      region: offer(of, 1),
      kommuner: each(engine.members(of), (index) => offer(of, 2 + index)),
    })),
  };
}

const milliseconds = (time) => `${time.toFixed(3).padStart(9)} ms`;
const row = (what, time, more = "") => console.log(`${what.padEnd(52)}${milliseconds(time)}  ${more}`);

const kommuner = engine.prepare(1, 0, 0);
const nation = facts(kommuner);
if (calculate(nation).sum !== engine.apply_and_calculate()) throw new Error("the two do not give the same");
const plain = timed(() => calculate(nation), 4000);
const wasm = timed(engine.apply_and_calculate, 4000);
row("the nation, plain JavaScript", plain);
row("the nation, State::apply and calculate", wasm, `${(wasm / plain).toFixed(1)} times the JavaScript (at most 4)`);

for (const times of [10, 100, 1000]) {
  const count = engine.prepare(times, 0, 0);
  const time = timed(engine.apply_and_calculate, Math.ceil(1000 / times) + 4);
  const ratio = time / count / (wasm / kommuner);
  row(`${count} kommuner`, time, `${ratio.toFixed(2)} times as much a kommun (at most 1.5 at 290 000)`);
}
engine.prepare(1, 2000, 0);
row("2 000 offers", timed(engine.apply_and_calculate, 200), "at most 10 ms");
engine.prepare(1, 0, 2000);
row("2 000 published ideals", timed(engine.apply_and_calculate, 200), "at most 10 ms");
engine.prepare(1, 0, 0);
row("the path and the accounts", timed(engine.project, 400));
