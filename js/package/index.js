// The package: it starts the WebAssembly, and passes on what that gives (js/src/border.rs).

import start, * as engine from "./bindings.js";

let starting;
let isReady = false;
// In which what is wrong is told.
let language = "en";
const say = (en, sv) => language === "sv" ? sv : en;

const because = (code, field, message, cause) => Object.assign(new Error(message, { cause }), { code, field });

/** What the WebAssembly comes from, fetched where it is an address. */
const fetched = async (source) => {
  if (typeof source !== "string" && !(typeof source === "object" && source !== null)) {
    throw because("wrong_value", "source", say(
      `source must be an address, bytes, a response or a module, and is ${String(source)}`,
      `source ska vara en adress, byte, ett svar eller en modul, och är ${String(source)}`,
    ));
  }
  const isAddress = typeof source === "string" || source instanceof URL;
  const answer = isAddress ? await fetch(source) : source;
  if (answer.ok === false) throw new Error(say(`${answer.url} is not there: ${answer.status}`, `${answer.url} finns inte: ${answer.status}`));
  return answer;
};

/** The engine of it, compiled: what starts anything else would not let itself be started anew. */
const compiled = async (given) => {
  if (given instanceof WebAssembly.Module) return given;
  const isAnswer = typeof Response === "function" && given instanceof Response;
  // While it comes, where the server says what it is.
  if (isAnswer && given.headers.get("content-type")?.startsWith("application/wasm")) return WebAssembly.compileStreaming(given);
  return WebAssembly.compile(isAnswer ? await given.arrayBuffer() : given);
};
const engineOf = async (given) => {
  const module = await compiled(given);
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  if (names.includes("calculate") && names.includes("setLanguage")) return module;
  throw new WebAssembly.LinkError(say("it is another WebAssembly", "det är en annan WebAssembly"));
};

/** Why it does not start, with a code. */
const told = (cause) => {
  if (cause?.code === "wrong_value") return cause;
  const isRefused = cause instanceof WebAssembly.CompileError || cause instanceof WebAssembly.LinkError;
  const code = isRefused ? "not_webassembly" : "not_fetched";
  const words = say("finsamkalkylen cannot start", "finsamkalkylen kan inte starta");
  return because(code, "source", `${words}: ${cause?.message ?? String(cause)}`, cause);
};

/** Fetches and starts the WebAssembly, once: later calls wait for the same, and after a failure one tries again. */
export default function init(source = new URL("./finsamkalkylen.wasm", import.meta.url)) {
  starting ??= (async () => {
    try {
      await start({ module_or_path: await engineOf(await fetched(await source)) });
      engine.setLanguage(language);
      isReady = true;
    } catch (error) {
      starting = undefined;
      throw told(error);
    }
  })();
  return starting;
}

/** What is wrong is told in this language from now on, also before `init()`: "en" or "sv". */
export const setLanguage = (wanted) => {
  if (wanted !== "en" && wanted !== "sv") {
    const shown = typeof wanted === "string" ? JSON.stringify(wanted.slice(0, 60)) : typeof wanted;
    throw because("wrong_value", "language", say(
      `language must be one of en, sv, and is ${shown}`,
      `language ska vara något av en, sv, och är ${shown}`,
    ));
  }
  language = wanted;
  if (isReady) engine.setLanguage(language);
};

/** The function, or before `init()` an error that says so. */
const whenReady = (call) => (...given) => {
  if (isReady) return call(...given);
  throw because("not_ready", "", say(
    "Call `await init()` before anything else of finsamkalkylen.",
    "Anropa `await init()` före allt annat i finsamkalkylen.",
  ));
};

export const calculate = whenReady(engine.calculate);
export const explain = whenReady(engine.explain);
export const datasets = whenReady(engine.datasets);
export const dataset = whenReady(engine.dataset);
export const encode = whenReady(engine.encode);
export const decode = whenReady(engine.decode);
export const applyEdits = whenReady(engine.applyEdits);
