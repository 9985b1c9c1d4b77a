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

const byId = (id) => document.getElementById(id);

const stop = (reason) => {
  const scenario = stored();
  byId("stopped-reason").textContent = reason;
  byId("stopped-scenario").value = scenario ?? "";
  for (const id of ["stopped-scenario", "stopped-kept"]) {
    byId(id).hidden = scenario === null;
  }
  byId("stopped-reset").hidden = scenario === null && location.hash.length < 2;
  byId("stopped").hidden = false;
  byId("stopped-reload").focus();
};

byId("stopped-reload").onclick = () => location.reload();
byId("stopped-reset").onclick = () => {
  const scenario = stored();
  try {
    // A link that has not been opened is still in the address: it is what the program stopped over.
    if (scenario !== null && !isLink()) putAside(scenario);
  } catch {
    byId("stopped-kept").textContent = "Webbläsarens lagring är full, så arbetet kan inte läggas åt sidan. Kopiera texten nedan och töm sedan något annat som webbläsaren har sparat för den här sidan.";
    byId("stopped-scenario").focus();
    return;
  }
  // Nor to the same view.
  history.replaceState(null, "", location.pathname + location.search);
  location.reload();
};

const stopped = "Ett fel i programmet gjorde att det inte kan räkna vidare. Ladda om sidan för att fortsätta.";
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) stop(stopped);
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) stop(stopped);
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
  stop("Webbläsaren saknar WebAssembly, som sidan räknar med. Uppdatera webbläsaren eller använd en annan.");
} else {
  try {
    // Not at the top of the file, so that it is told when it cannot be fetched.
    const { startProgram } = await import("./program.js");
    const program = await startProgram(early());
    await program.start();
    // Safari has no requestIdleCallback.
    if (workers) (globalThis.requestIdleCallback ?? setTimeout)(keepWithoutNetwork);
  } catch (error) {
    stop(error instanceof WebAssembly.RuntimeError ? stopped
      : "Programmet kunde inte hämtas eller startas. Kontrollera nätet och ladda om sidan; hjälper det inte kan din organisation ha stängt av WebAssembly.");
    throw error;
  }
}
