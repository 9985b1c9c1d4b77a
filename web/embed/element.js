// Draws the calculator into <finsam-kalkyl>. embed.js fetches this file when the first such element comes near to being seen, and a
// copy of it with another program where that one has stopped.
const home = new URL("./", import.meta.url).href;

// Which copy of this file it is, on the host's page; the first is 0.
const counted = Symbol.for("finsam-kalkyl copies");
const copy = globalThis[counted] ?? 0;
globalThis[counted] = copy + 1;

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
  not_fetched: {
    sv: ["Det som räknar för sidan omkring kunde inte hämtas."],
    en: ["What computes for the page around could not be fetched."],
  },
  engine_stopped: {
    sv: ["Ett fel i beräkningen gjorde att den inte kan svara på det här. Kalkylen går vidare som den är."],
    en: ["An error in the calculation: it cannot answer this. The calculator goes on as it is."],
  },
};

const because = (code, cause, lang = "en") => {
  const [message] = messages[code][lang] ?? messages[code].sv;
  return Object.assign(new Error(message, { cause }), { code, messages: messages[code] });
};

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

// It is a program of its own: over what stops it the calculators go on, and what is asked for next is answered by another.
const ask = async (lang, question) => {
  const asked = theEngine();
  const module = await asked.catch((error) => {
    throw because("not_fetched", error, lang);
  });
  // Over another question, meanwhile.
  if (engine !== asked) return ask(lang, question);
  try {
    module.setLanguage(lang === "en" ? "en" : "sv");
    return question(module);
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    engine = undefined;
    throw because("engine_stopped", error, lang);
  }
};

// The scenarios of elements whose program has stopped, as JSON, and the attribute that they had followed until then.
// A copy of this file that is fetched after a failure finds them too.
const kept = globalThis[Symbol.for("finsam-kalkyl kept")] ??= new WeakMap();

// What the host hands in while it has stopped comes after what was kept.
const keptOf = (host) => {
  const { text, followed } = kept.get(host) ?? {};
  return followed === host.getAttribute("scenario") ? text : undefined;
};

// What a host hands in as a scenario, as a text that the program reads. Nothing else reaches it: what it is not made for would
// stop it, and with it all calculators of the page. What is wrong is told in the language that the host has chosen for the element.
const linkOf = async (scenario, lang) => {
  if (scenario === null) return null;
  if (typeof scenario === "string") return scenario;
  // A function has no fields that anybody meant, and is an object to nobody.
  if (typeof scenario === "object") return ask(lang, ({ encode }) => encode(scenario));
  const message = lang === "en"
    ? `scenario must be an object, a link or null, and is ${typeof scenario}`
    : `scenario ska vara ett objekt, en länk eller null, och är ${typeof scenario}`;
  throw Object.assign(new TypeError(message), { code: "wrong_value", field: "scenario" });
};

const drawn = new Set();
// The calculator that was the last to hear of anything.
let latest;
// The program that they all share.
let shared;
// Rejects once that has stopped, for those who wait for it.
let tellWaiting;
const untilStopped = new Promise((_, reject) => tellWaiting = reject);
untilStopped.catch(() => {});
// When it has stopped it is of no more use to any calculator. The one in which it stopped says so; the others go on with another.
// Its clocks go on and can stop over it once more, which is no business of the copy of this file that has the other.
const stopAll = (error) => {
  tellWaiting(because("restarted", error));
  const all = [...drawn];
  for (const calculator of all) calculator.stop(error, calculator === latest ? "stopped" : "restarted");
  // Once all have left the program, so that they share the next.
  for (const calculator of all) if (calculator !== latest) pressGoOn(calculator.root);
};
// Does what the reader would: presses the only button that is there now.
const pressGoOn = (root) => root.querySelector("[part=message] button")?.click();
// The host may have programs of its own.
const hear = (error) => {
  if (error instanceof WebAssembly.RuntimeError && shared?.hasStopped()) stopAll(error);
};
const hasWebAssembly = typeof WebAssembly === "object";
if (hasWebAssembly) {
  addEventListener("error", ({ error }) => hear(error));
  addEventListener("unhandledrejection", ({ reason }) => hear(reason));
}

class Calculator {
  root;
  #host;
  #program;
  #fail;
  #place;
  // The scenario as it was last asked for, as JSON.
  #text;
  // What the host's attribute of that name said when it was last followed.
  #followed = null;
  #gone = new AbortController();

  constructor(host, root, program, fail) {
    this.#host = host;
    this.root = root;
    this.#program = program;
    this.#fail = fail;
    this.#text = keptOf(host);
    latest = this;
    this.#place = program.embed(root, home, () => this.#changed());
    for (const type of ["pointerdown", "click", "keydown", "input", "change", "focusin"]) {
      root.addEventListener(type, () => latest = this, { capture: true, signal: this.#gone.signal });
    }
    drawn.add(this);
    const goesOn = () => this.#text !== undefined && program.goOnWith(this.#place, this.#text);
    for (const name of names) {
      if (name === "scenario" && goesOn()) this.#followed = host.getAttribute(name);
      else if (host.hasAttribute(name)) this.update(name);
    }
    this.#text = program.scenarioText(this.#place);
  }

  // Follows an attribute of the host's element.
  update(name) {
    const value = this.#host.getAttribute(name);
    if (name === "scenario") this.#followed = value;
    const message = this.#set(name, value);
    if (message) {
      console.error(`<finsam-kalkyl ${name}>: ${message}`);
      this.#tell("finsam-error", { code: "wrong_attribute", message });
    }
  }

  async getScenario() {
    return JSON.parse(this.#scenarioText());
  }

  async getOutcome() {
    const text = this.#scenarioText();
    return ask(this.#host.lang, ({ calculate }) => calculate(JSON.parse(text)));
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
    kept.set(this.#host, { text: this.#text, followed: this.#followed });
    this.#fail(because(code, error));
  }

  // A place that is free may be another element's.
  #set(name, value) {
    if (!drawn.has(this)) return "";
    latest = this;
    const message = this.#use((program) => program.setAttribute(this.#place, name, value ?? undefined));
    // What the host does itself is not told to it.
    if (name === "scenario") this.#scenarioText();
    return message;
  }

  #scenarioText() {
    if (drawn.has(this)) this.#text = this.#use((program) => program.scenarioText(this.#place));
    return this.#text;
  }

  #use(call) {
    try {
      return call(this.#program);
    } catch (error) {
      // Whoever called may tell nobody.
      latest = this;
      stopAll(error);
      throw because("stopped", error, this.#host.lang);
    }
  }

  async #changed() {
    let detail;
    try {
      const text = this.#scenarioText();
      detail = await ask(this.#host.lang, ({ calculate }) => {
        // Only the last of several changes.
        if (text !== this.#text || !drawn.has(this)) return undefined;
        const scenario = JSON.parse(text);
        return { scenario, outcome: calculate(scenario) };
      });
    } catch (error) {
      const { code, message } = error;
      // Of what has stopped, what draws the element has told.
      if (code !== "stopped") this.#tell("finsam-error", { code, message });
      return;
    }
    if (detail) this.#tell("finsam-change", detail);
  }

  #tell(name, detail) {
    this.#host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

// Draws the calculator into the shadow root of the host's element. `fail` is told if it stops later.
export const draw = async (host, root, { startProgram }, fail) => {
  if (!hasWebAssembly) throw because("no_webassembly");
  try {
    const started = startProgram(["elements", "around", "kept", "link"], copy ? `?${copy}` : "").then(async (program) => {
      shared = program;
      await program.ready();
      return program;
    });
    const [program, style] = await Promise.race([untilStopped, Promise.all([started, theSheet()])]);
    // A button that is about to go.
    const hadFocus = root.activeElement;
    root.adoptedStyleSheets = [style];
    root.replaceChildren();
    const calculator = new Calculator(host, root, program, fail);
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
