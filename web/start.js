// Starts the page, and says what to do where it cannot start or has stopped. The program keeps the work of each tab at every
// change (src/state/tab.rs), so it is there even when the program is not.
const place = () => `finsam.work.${sessionStorage.getItem("finsam.tab")}`;

// As it lies there, where it is not what the program writes.
const scenarioOf = (kept) => {
  try {
    return JSON.parse(kept)?.scenario ?? kept;
  } catch {
    return kept;
  }
};

const stored = () => {
  try {
    return sessionStorage.getItem("finsam.linked") ?? scenarioOf(localStorage.getItem(place()));
  } catch {
    // The browser keeps nothing.
    return null;
  }
};

// Puts the work aside, where the page lists it (src/state/aside.rs), wherever it lies: the next start would go on with a copy. What
// the reader had made beside a link stays. With a full storage there is room for it only once it no longer lies where it was.
const putAside = (scenario) => {
  const isOwn = (at) => sessionStorage.getItem("finsam.linked") === null && at === place();
  const taken = Object.entries(localStorage).filter(([at, text]) => at.startsWith("finsam.work.") && (isOwn(at) || scenarioOf(text) === scenario));
  for (const [at] of taken) localStorage.removeItem(at);
  try {
    localStorage.setItem(`finsam.unreadable.${new Date().toISOString()}-${Math.random().toString(36).slice(2)}`, scenario);
  } catch (error) {
    for (const [at, text] of taken) localStorage.setItem(at, text);
    throw error;
  }
  sessionStorage.removeItem("finsam.linked");
};

const isLink = () => /[#&]s=/.test(location.hash);

const words = {
  sv: {
    title: "Sidan har stannat",
    trapped: "Ett fel i programmet gjorde att det inte kan räkna vidare. Ladda om sidan för att fortsätta.",
    not_started: "Programmet kunde inte startas. Ladda om sidan för att försöka igen.",
    not_fetched: "Programmet kunde inte hämtas eller startas. Kontrollera nätet och ladda om sidan; hjälper det inte kan din organisation ha stängt av WebAssembly.",
    no_webassembly: "Webbläsaren saknar WebAssembly, som sidan räknar med. Uppdatera webbläsaren eller använd en annan.",
    kept: "Texten nedan är ditt arbete, som webbläsaren har sparat. Kopiera den om du vill vara säker.",
    may_lack: "Den allra sista ändringen kan saknas.",
    not_kept: "Webbläsaren sparar inget här just nu, så det du senast ändrade kan vara borta.",
    kept_before: "Texten nedan är arbetet som det senast sparades.",
    full: "Webbläsarens lagring är full, så arbetet kan inte läggas åt sidan. Kopiera texten nedan och töm sedan något annat som webbläsaren har sparat för den här sidan.",
    scenario: "Scenariot",
    reload: "Ladda om sidan",
    reset: "Börja från underlaget",
  },
  en: {
    title: "The page has stopped",
    trapped: "An error in the program made it stop. Reload the page to go on.",
    not_started: "The program could not be started. Reload the page to try again.",
    not_fetched: "The program could not be fetched or started. Check the network and reload the page; if that does not help, your organisation may have turned off WebAssembly.",
    no_webassembly: "The browser lacks WebAssembly, with which the page computes. Update the browser or use another.",
    kept: "The text below is your work, which the browser has saved. Copy it if you want to be sure.",
    may_lack: "The very last change may be missing.",
    not_kept: "The browser saves nothing here just now, so what you changed last may be gone.",
    kept_before: "The text below is the work as it was last saved.",
    full: "The browser’s storage is full, so the work cannot be put aside. Copy the text below and then remove something else that the browser has saved for this page.",
    scenario: "The scenario",
    reload: "Reload the page",
    reset: "Begin from the dataset",
  },
};

// The reader's, also where the program has not come to say so (src/state/preferences.rs).
const chosen = () => {
  try {
    if (!document.querySelector("[data-made]")) return document.documentElement.lang;
    return JSON.parse(localStorage.getItem("finsam.preferences")).lang;
  } catch {
    return document.documentElement.lang;
  }
};
const lang = () => chosen() === "en" ? "en" : "sv";

const byId = (id) => document.getElementById(id);

// Where the program has stopped over what the reader was at, they may begin from the dataset; what only did not come has not.
const stop = (code) => {
  const box = byId("stopped");
  // Clocks of a program that has stopped go on, and it can stop over them again: the reader may be copying the text.
  if (!box.hidden) return;
  const said = words[lang()];
  const scenario = stored();
  const isKept = scenario !== null;
  // As src/views/page/notices.rs has told.
  const isLastKept = byId("not-kept") === null;
  const hasStopped = code === "trapped" || code === "not_started";
  const say = (part, text, isThere = true) => {
    const element = byId(`stopped-${part}`);
    element.textContent = text;
    element.hidden = !isThere;
  };
  say("title", said.title);
  say("reason", said[code]);
  const kept = isLastKept ? [said.kept, hasStopped && said.may_lack] : [said.not_kept, isKept && said.kept_before];
  say("kept", kept.filter(Boolean).join(" "), isKept || !isLastKept);
  say("scenario", scenario, isKept);
  say("reload", said.reload);
  say("reset", said.reset, hasStopped && (isKept || location.hash.length > 1));
  byId("stopped-scenario").setAttribute("aria-label", said.scenario);
  box.lang = lang();
  box.hidden = false;
  byId("stopped-reload").focus();
};

byId("stopped-reload").onclick = () => location.reload();
byId("stopped-reset").onclick = () => {
  const scenario = stored();
  try {
    // A link that has not been opened is still in the address: it is what the program stopped over.
    if (scenario !== null && !isLink()) putAside(scenario);
  } catch {
    byId("stopped-kept").textContent = words[lang()].full;
    byId("stopped-scenario").focus();
    return;
  }
  // Nor to the same view.
  history.replaceState(null, "", location.pathname + location.search);
  location.reload();
};

addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) stop("trapped");
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) stop("trapped");
});

// A packed page has a version, and a worker that keeps it for days without a network (sw.js). The worker tells when it has all
// of another version; style/base.css then shows what src/views/page/notices.rs has drawn for it.
const { dataset } = document.documentElement;
let workers;
try {
  // Not everywhere: not without https, and not in a sandbox.
  workers = dataset.version && navigator.serviceWorker;
} catch {}

if (workers) {
  // Other calculators and pages of the same site have workers of their own, which tell all.
  const own = new URL("sw.js", location.href).href;
  workers.onmessage = ({ data, source }) => {
    if (source?.scriptURL === own && data !== dataset.version) dataset.newVersion = data;
  };
}

const keepWithoutNetwork = async () => {
  try {
    const kept = await workers.register("sw.js", { updateViaCache: "none" });
    // A page can be open for days.
    document.onvisibilitychange = () => document.hidden || kept.update().catch(() => {});
  } catch {}
};

// The browser has kept something: the program begins with what reads that (src/state/kept.rs).
const hasKept = () => {
  try {
    return [localStorage, sessionStorage].some((storage) => Object.keys(storage).some((place) => place.startsWith("finsam.")));
  } catch {
    // It keeps nothing.
    return false;
  }
};

// The parts of the program that it needs before it can begin (src/views/parts.rs).
const early = () => [
  ...hasKept() || /[#&]s=.*&s=/.test(location.hash) ? ["kept"] : [],
  ...isLink() ? ["link"] : [],
  // Where what was drawn at build time is not shown, all of the page is drawn anew.
  ..."held" in dataset ? ["around"] : [],
];

if (typeof WebAssembly !== "object") {
  stop("no_webassembly");
} else {
  let program;
  try {
    // Not at the top of the file, so that it is told when it cannot be fetched.
    const { startProgram } = await import("./program.js");
    program = await startProgram(early());
    await program.start();
    // Safari has no requestIdleCallback.
    if (workers) (globalThis.requestIdleCallback ?? setTimeout)(keepWithoutNetwork);
  } catch (error) {
    // The program itself says in words what it could not fetch (src/bin/page.rs).
    const code = program && typeof error !== "string" ? "not_started" : "not_fetched";
    stop(error instanceof WebAssembly.RuntimeError ? "trapped" : code);
    throw error;
  }
}
