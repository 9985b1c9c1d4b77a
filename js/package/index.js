// The package: it starts the WebAssembly, and passes on what that gives (js/src/border.rs).

import start, * as engine from "./bindings.js";

let starting;
let isReady = false;

/** Fetches and starts the WebAssembly, once: later calls wait for the same, and after a failure one tries again. */
export default function init(source = new URL("./finsamkalkylen.wasm", import.meta.url)) {
  starting ??= (async () => {
    try {
      await start({ module_or_path: await source });
      isReady = true;
    } catch (error) {
      starting = undefined;
      throw error;
    }
  })();
  return starting;
}

/** The function, or before `init()` an error that says so. */
const whenReady = (call) => (...given) => {
  if (isReady) return call(...given);
  const error = new Error("Call `await init()` before anything else of finsamkalkylen.");
  throw Object.assign(error, { code: "not_ready", field: "" });
};

export const calculate = whenReady(engine.calculate);
export const explain = whenReady(engine.explain);
export const datasets = whenReady(engine.datasets);
export const dataset = whenReady(engine.dataset);
export const encode = whenReady(engine.encode);
export const decode = whenReady(engine.decode);
export const applyEdits = whenReady(engine.applyEdits);
