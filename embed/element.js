// Draws the calculator into <finsam-kalkyl>. embed.js fetches this file when the first such element comes near to being seen.
const home = new URL("./", import.meta.url).href;

// Those that decide what the others may be come first.
const names = ["lang", "theme", "unit", "scenario", "lan", "forbund", "view", "readonly"];

const messages = {
  no_webassembly: {
    sv: ["Kalkylen räknar med WebAssembly, som den här sidan inte tillåter eller webbläsaren saknar. Be den som sköter sidan om ”wasm-unsafe-eval”.", "Försök igen"],
    en: ["The calculator needs WebAssembly, which this page does not allow or the browser lacks. Ask whoever runs the page for “wasm-unsafe-eval”.", "Try again"],
  },
  stopped: {
    sv: ["Ett fel i kalkylen gjorde att den inte kan räkna vidare. Ändringarna här är borta.", "Börja om"],
    en: ["An error in the calculator made it stop. The changes made here are lost.", "Start again"],
  },
};

const because = (code, cause) => Object.assign(new Error(messages[code].en[0], { cause }), { code, messages: messages[code] });

// One sheet for all elements.
let sheet;
const fetchSheet = async () => {
  const answer = await fetch(new URL("./style.css", import.meta.url));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return new CSSStyleSheet().replace(await answer.text());
};

const once = (promise, forget) => {
  // Asked for again, it is fetched again.
  promise.catch(forget);
  return promise;
};
const theSheet = () => sheet ??= once(fetchSheet(), () => sheet = undefined);

const drawn = new Set();
const stopAll = (error) => {
  // The host may have programs of its own.
  if (error instanceof WebAssembly.RuntimeError && error.stack.includes(home)) {
    for (const calculator of drawn) calculator.stop(error);
  }
};
const hasWebAssembly = typeof WebAssembly === "object";
if (hasWebAssembly) {
  addEventListener("error", ({ error }) => stopAll(error));
  addEventListener("unhandledrejection", ({ reason }) => stopAll(reason));
}

class Calculator {
  #host;
  #program;
  #fail;
  #place;

  constructor(host, root, program, fail) {
    this.#host = host;
    this.#program = program;
    this.#fail = fail;
    this.#place = program.embed(root, home, () => {});
    drawn.add(this);
    for (const name of names) if (host.hasAttribute(name)) this.update(name);
  }

  // Follows an attribute of the host's element.
  update(name) {
    const message = this.#set(name, this.#host.getAttribute(name));
    if (message) {
      console.error(`<finsam-kalkyl ${name}>: ${message}`);
      this.#tell("finsam-error", { code: "wrong_attribute", message });
    }
  }

  async setScenario(scenario) {
    const message = this.#set("scenario", scenario);
    if (message) throw Object.assign(new Error(message), { code: "wrong_scenario" });
  }

  free() {
    if (drawn.delete(this)) this.#program.unembed(this.#place);
  }

  // The program has stopped and answers no more.
  stop(error) {
    drawn.delete(this);
    this.#fail(because("stopped", error));
  }

  // A place that is free may be another element's.
  #set(name, value) {
    return drawn.has(this) ? this.#program.setAttribute(this.#place, name, value ?? undefined) : "";
  }

  #tell(name, detail) {
    this.#host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

// Draws the calculator into the shadow root of the host's element. `fail` is told if it stops later.
export const draw = async (host, root, { startEmbedding }, fail) => {
  if (!hasWebAssembly) throw because("no_webassembly");
  try {
    const [program, style] = await Promise.all([startEmbedding(), theSheet()]);
    // A button that is about to go.
    const hadFocus = root.activeElement;
    root.adoptedStyleSheets = [style];
    root.replaceChildren();
    const calculator = new Calculator(host, root, program, fail);
    if (hadFocus) root.getElementById("main")?.focus();
    return calculator;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw because("stopped", error);
    // Safari's for what the host's policy refuses is an EvalError.
    const isRefused = error instanceof WebAssembly.CompileError || error instanceof EvalError;
    throw isRefused ? because("no_webassembly", error) : error;
  }
};
