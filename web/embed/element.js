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
    sv: ["Ett fel i kalkylen gjorde att den inte kan räkna vidare. Dina ändringar finns kvar.", "Fortsätt"],
    en: ["An error in the calculator made it stop. Your changes are kept.", "Go on"],
  },
  restarted: {
    sv: ["En annan kalkyl på sidan stannade. Den här börjar om med dina ändringar.", "Fortsätt"],
    en: ["Another calculator on the page has stopped. This one begins anew with your changes.", "Go on"],
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

// What follows from a scenario, and links to it: fetched when the host first asks for one or wants to hear of a change.
let engine;
let attempts = 0;
const fetchEngine = async () => {
  // Some browsers remember a module that could not be fetched, and do not ask for that address again.
  const module = await import(`./engine.js${attempts++ ? `?${attempts}` : ""}`);
  await module.default();
  return module;
};

const once = (promise, forget) => {
  // Asked for again, it is fetched again.
  promise.catch(forget);
  return promise;
};
const theSheet = () => sheet ??= once(fetchSheet(), () => sheet = undefined);
const theEngine = () => engine ??= once(fetchEngine(), () => engine = undefined);

// The scenarios of elements whose program has stopped, as JSON.
// A copy of this file that is fetched after a failure finds them too.
const kept = globalThis[Symbol.for("finsam-kalkyl kept")] ??= new WeakMap();

const linkTo = async (text) => {
  if (!text) return undefined;
  const { encode } = await theEngine();
  return encode(JSON.parse(text));
};

// What a host hands in as a scenario, as a text that the program reads. Nothing else reaches it: what it is not made for would
// stop it, and with it all calculators of the page. What is wrong is told in the language that the host has chosen for the element.
const linkOf = async (scenario, lang) => {
  if (scenario === null) return "";
  if (typeof scenario === "string") return scenario;
  // A function has no fields that anybody meant, and is an object to nobody.
  if (typeof scenario === "object") {
    const engine = await theEngine();
    engine.setLanguage(lang === "en" ? "en" : "sv");
    return engine.encode(scenario);
  }
  const message = lang === "en"
    ? `scenario must be an object, a link or null, and is ${typeof scenario}`
    : `scenario ska vara ett objekt, en länk eller null, och är ${typeof scenario}`;
  throw Object.assign(new TypeError(message), { code: "wrong_value", field: "scenario" });
};

const drawn = new Set();
// The calculator that was the last to hear of anything.
let latest;
// When the program has stopped it is of no more use to any calculator. The one in which it stopped says so; the others go on with
// another program.
const stopAll = (error) => {
  const all = [...drawn];
  for (const calculator of all) calculator.stop(error, calculator === latest ? "stopped" : "restarted");
  // Once all have left the program, so that they share the next.
  for (const calculator of all) if (calculator !== latest) calculator.restart();
};
// The host may have programs of its own.
const hear = (error) => {
  if (error instanceof WebAssembly.RuntimeError && error.stack.includes(home)) stopAll(error);
};
const hasWebAssembly = typeof WebAssembly === "object";
if (hasWebAssembly) {
  addEventListener("error", ({ error }) => hear(error));
  addEventListener("unhandledrejection", ({ reason }) => hear(reason));
}

class Calculator {
  #host;
  #root;
  #program;
  #fail;
  #place;
  // The scenario as it was last asked for, as JSON.
  #text;
  #gone = new AbortController();

  constructor(host, root, program, fail, link) {
    this.#host = host;
    this.#root = root;
    this.#program = program;
    this.#fail = fail;
    this.#text = kept.get(host);
    latest = this;
    for (const type of ["pointerdown", "click", "keydown", "input", "change", "focusin"]) {
      root.addEventListener(type, () => latest = this, { capture: true, signal: this.#gone.signal });
    }
    this.#place = program.embed(root, home, () => this.#changed());
    drawn.add(this);
    for (const name of names) if (host.hasAttribute(name)) this.update(name);
    if (link) this.#set("scenario", link);
    this.#text = program.scenarioText(this.#place);
  }

  // Follows an attribute of the host's element.
  update(name) {
    const message = this.#set(name, this.#host.getAttribute(name));
    if (message) {
      console.error(`<finsam-kalkyl ${name}>: ${message}`);
      this.#tell("finsam-error", { code: "wrong_attribute", message });
    }
  }

  async getScenario() {
    return JSON.parse(this.#scenarioText());
  }

  async getOutcome() {
    const { calculate, setLanguage } = await theEngine();
    setLanguage(this.#host.lang === "en" ? "en" : "sv");
    return calculate(JSON.parse(this.#scenarioText()));
  }

  async setScenario(scenario) {
    const message = this.#set("scenario", await linkOf(scenario, this.#host.lang));
    if (message) throw Object.assign(new Error(message), { code: "wrong_scenario" });
  }

  free() {
    this.#gone.abort();
    if (drawn.delete(this)) this.#program.unembed(this.#place);
  }

  // The program has stopped and answers no more.
  stop(error, code) {
    this.#gone.abort();
    drawn.delete(this);
    kept.set(this.#host, this.#text);
    this.#fail(because(code, error));
  }

  // Does what the reader would: presses the only button that is there now.
  restart() {
    this.#root.querySelector("button")?.click();
  }

  // A place that is free may be another element's.
  #set(name, value) {
    if (!drawn.has(this)) return "";
    latest = this;
    try {
      return this.#program.setAttribute(this.#place, name, value ?? undefined);
    } catch (error) {
      // Whoever called may tell nobody.
      stopAll(error);
      throw because("stopped", error);
    }
  }

  #scenarioText() {
    if (drawn.has(this)) this.#text = this.#program.scenarioText(this.#place);
    return this.#text;
  }

  async #changed() {
    const text = this.#scenarioText();
    let detail;
    try {
      const { calculate } = await theEngine();
      // Only the last of several changes.
      if (text !== this.#text || !drawn.has(this)) return;
      const scenario = JSON.parse(text);
      detail = { scenario, outcome: calculate(scenario) };
    } catch (error) {
      const { code = "not_fetched", message } = error;
      this.#tell("finsam-error", { code, message });
      return;
    }
    this.#tell("finsam-change", detail);
  }

  #tell(name, detail) {
    this.#host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

// Draws the calculator into the shadow root of the host's element. `fail` is told if it stops later.
export const draw = async (host, root, { startProgram }, fail) => {
  if (!hasWebAssembly) throw because("no_webassembly");
  try {
    const started = startProgram(["elements", "around", "kept", "link"]).then(async (program) => {
      await program.ready();
      return program;
    });
    const [program, style, link] = await Promise.all([started, theSheet(), linkTo(kept.get(host))]);
    // A button that is about to go.
    const hadFocus = root.activeElement;
    root.adoptedStyleSheets = [style];
    root.replaceChildren();
    const calculator = new Calculator(host, root, program, fail, link);
    kept.delete(host);
    if (hadFocus) root.getElementById("main")?.focus();
    return calculator;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) {
      stopAll(error);
      throw because("stopped", error);
    }
    // Safari's for what the host's policy refuses is an EvalError.
    const isRefused = error instanceof WebAssembly.CompileError || error instanceof EvalError;
    throw isRefused ? because("no_webassembly", error) : error;
  }
};
