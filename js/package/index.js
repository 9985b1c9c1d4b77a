// The package: what programs call. The calculation is WebAssembly (js/src/lib.rs), to which only texts go.

import start, { ask as askEngine } from "./bindings.js";
import { bounded, check, fault, plain } from "./fault.js";
import { read, written, writtenEdits } from "./scenario.js";
import { writtenFigure } from "./figure.js";

let loading;
let isReady = false;

/** Fetches and starts the WebAssembly, once; later calls wait for the same. */
export default function init(source = new URL("./finsamkalkylen.wasm", import.meta.url)) {
  loading ??= (async () => {
    try {
      await start({ module_or_path: await source });
      isReady = true;
    } catch (error) {
      // To be tried again.
      loading = undefined;
      throw error;
    }
  })();
  return loading;
}

/** What the engine answers. It refuses with `!`, a code, and words on a line of their own. */
const ask = (request, field, text = "", figure = "") => {
  if (!isReady) throw fault("not_ready", "", "Call `await init()` before anything else of finsamkalkylen.");
  const answer = askEngine(request, text, figure);
  if (answer[0] !== "!") return answer;
  const [code, words] = answer.slice(1).split("\n");
  const within = { unknown_base: field === "scenario" && "base", no_such_figure: "figure" };
  throw fault(code, within[code] || field, `is refused: ${words}`);
};

const answer = (...request) => JSON.parse(ask(...request));

export const calculate = (scenario) => answer("calculate", "scenario", written(scenario));

export const explain = (scenario, figure) => {
  const asked = plain(figure, "figure");
  return { figure: asked, steps: answer("explain", "scenario", written(scenario), writtenFigure(asked)) };
};

export const datasets = () => answer("datasets");

export const dataset = (id) => answer("dataset", "id", bounded(id, "id"));

/** How many scenarios a link holds at most. */
const SCENARIOS = 4;

export const encode = (scenarios) => {
  const list = Array.isArray(scenarios) ? scenarios : [scenarios];
  check(list.length >= 1 && list.length <= SCENARIOS, list.length, "scenarios", `from one to ${SCENARIOS}`);
  return ask("encode", "scenario", list.map(written).join("\n"));
};

export const decode = (text) => {
  const { scenarios, problems } = answer("decode", "text", bounded(text, "text"));
  return { scenarios: scenarios.map(read), problems };
};

export const applyEdits = (scenario, edits) => {
  const before = plain(scenario, "scenario");
  const added = plain(edits, "edits");
  // Before they are put together, so that a mistake is told where it is.
  const line = written(before);
  writtenEdits(added);
  const kept = read(line);
  const first = kept.edits.length;
  const { skipped } = calculate({ ...kept, edits: [...kept.edits, ...added] });
  const refused = skipped.filter(({ edit }) => edit >= first).map((skip) => ({ ...skip, edit: skip.edit - first }));
  const isRefused = new Set(refused.map(({ edit }) => edit));
  const applied = added.filter((_, index) => !isRefused.has(index));
  return { scenario: { ...kept, edits: [...kept.edits, ...applied] }, skipped: refused };
};
