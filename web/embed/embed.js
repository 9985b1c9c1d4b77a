// <finsam-kalkyl>, the calculator on somebody else's page: what of it must be there at once. What draws it is fetched when an
// element comes near to being seen. This file has a bound of 2 kB (xtask/src/sizes.rs).
const names = ["lan", "forbund", "view", "scenario", "lang", "theme", "unit", "readonly"];
const words = {
  sv: ["Kalkylen kunde inte hämtas.", "Försök igen"],
  en: ["The calculator could not be fetched.", "Try again"],
};

const make = (tag, fields) => Object.assign(document.createElement(tag), fields);
const ignore = () => {};

let rest;
// Changed when something has failed: some browsers remember a module that could not be fetched, and a program that has stopped
// is of no more use.
let again = "";

const fetchRest = () => rest ??= Promise.all(["./element.js", "./program.js"].map((part) => import(part + again)));

class Kalkyl extends HTMLElement {
  static observedAttributes = names;

  static #near = new IntersectionObserver((changes) => {
    for (const { isIntersecting, target } of changes) if (isIntersecting && target.isConnected) target.#draw();
  }, { rootMargin: "600px" });

  static {
    for (const name of ["getScenario", "setScenario", "getOutcome"]) {
      this.prototype[name] = async function (given) {
        return (await this.#draw())[name](given);
      };
    }
    for (const name of names) {
      Object.defineProperty(this.prototype, name, {
        get() {
          return name === "readonly" ? this.hasAttribute(name) : this.getAttribute(name) ?? "";
        },
        set(value) {
          if ((value ?? false) === false) this.removeAttribute(name);
          else this.setAttribute(name, value === true ? "" : value);
        },
      });
    }
  }

  #root = this.attachShadow({ mode: "open" });
  #drawn;

  constructor() {
    super();
    // What the host has written in the element is shown until the calculator is.
    this.#root.append(make("slot"));
    for (const name of names) {
      if (Object.hasOwn(this, name)) {
        // Set before this file had come.
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  connectedCallback() {
    Kalkyl.#near.observe(this);
  }

  disconnectedCallback() {
    Kalkyl.#near.unobserve(this);
    // What is only moved is in the document again when the host's script has come to its end.
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.#drawn?.then((drawn) => drawn.free(), ignore);
        this.#drawn = undefined;
      }
    });
  }

  attributeChangedCallback(name) {
    this.#drawn?.then((drawn) => drawn.update(name), ignore);
  }

  #draw() {
    if (!this.isConnected) throw Error("not in the document");
    if (!this.#drawn) {
      const used = fetchRest();
      // What has been removed in the meantime says nothing.
      const fail = (error) => this.#drawn === drawn && this.#fail(error, used);
      const drawn = this.#drawn = used.then(([{ draw }, program]) => draw(this, this.#root, program, fail));
      drawn.catch(fail);
    }
    return this.#drawn;
  }

  #fail({ code = "not_fetched", messages = words }, used) {
    this.#drawn = undefined;
    // Others may have another copy already.
    if (rest === used) {
      rest = undefined;
      again += "?1";
    }
    const [message, tryAgain] = messages[this.lang] ?? messages.sv;
    const button = make("button", { textContent: tryAgain, onclick: () => this.#draw() });
    const style = "padding:1em;font:16px system-ui";
    const box = make("p", { role: "alert", part: "message", style });
    box.append(message, " ", button);
    const hadFocus = this.#root.activeElement;
    this.#root.replaceChildren(box, make("slot"));
    if (hadFocus) button.focus();
    this.dispatchEvent(new CustomEvent("finsam-error", { bubbles: true, composed: true, detail: { code, message } }));
  }
}

try {
  customElements.define("finsam-kalkyl", Kalkyl);
} catch {
  // The page has this script twice: whoever comes first makes the element.
}
