// Starts the program, and says what to do where it cannot start or has stopped. The program keeps the work of each tab at
// every change (src/storage.rs), so it is there even when the program is not.
const place = () => `finsam.work.${sessionStorage.getItem("finsam.tab")}`;

const stored = () => {
  try {
    // The time comes first.
    return localStorage.getItem(place())?.replace(/^\S+ /, "") ?? null;
  } catch {
    return null;
  }
};

const byId = (id) => document.getElementById(id);

const stop = (reason) => {
  byId("loading")?.remove();
  const scenario = stored();
  byId("stopped-reason").textContent = reason;
  byId("stopped-scenario").value = scenario ?? "";
  for (const id of ["stopped-scenario", "stopped-kept", "stopped-reset"]) {
    byId(id).hidden = scenario === null;
  }
  byId("stopped").hidden = false;
  byId("stopped-reload").focus();
};

byId("stopped-reload").onclick = () => location.reload();
byId("stopped-reset").onclick = () => {
  // Put aside, not thrown away.
  localStorage.setItem("finsam.unreadable.stopped", stored() ?? "");
  localStorage.removeItem(place());
  location.reload();
};

const stopped = "Ett fel i programmet gjorde att det inte kan räkna vidare. Ladda om sidan för att fortsätta.";
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) stop(stopped);
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) stop(stopped);
});

// Files, for the program (src/files.rs): each answers `then` with a code of what went wrong, or "", and a text. What knows
// the formats is fetched when it is first needed.
let formats;
let attempts = 0;

const fetchFormats = async () => {
  // Some browsers remember a module that could not be fetched, and do not ask for that address again.
  const again = attempts++ ? `?${attempts}` : "";
  const module = await import(`./files.js${again}`);
  await module.default({ module_or_path: new URL("./files.wasm", import.meta.url) });
  return module;
};

globalThis.finsamFiles = {
  async convert(name, text, then) {
    let answer = ["not_loaded", ""];
    try {
      const module = await (formats ??= fetchFormats());
      try {
        answer = ["", module[name](text)];
      } catch (error) {
        // What is wrong with a file comes as a string. After anything else the module is fetched anew.
        if (typeof error !== "string") formats = undefined;
        answer[0] = formats ? error : "unreadable";
      }
    } catch {
      formats = undefined;
    }
    then(...answer);
  },

  pick(accept, most, then) {
    byId("file")?.remove();
    const input = Object.assign(document.createElement("input"), { type: "file", id: "file", accept, hidden: true });
    input.onchange = async () => {
      const [file] = input.files;
      let code = file.size > most ? "too_large" : "unreadable";
      let text = "";
      if (file.size <= most) {
        try {
          const bytes = await file.arrayBuffer();
          code = "not_text";
          text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
          code = "";
        } catch {}
      }
      then(code, text);
      input.remove();
    };
    // Safari forgets one that is not in the document.
    document.body.append(input);
    input.click();
  },

  download(name, text) {
    const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    Object.assign(document.createElement("a"), { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  },
};

// A packed page has a version, and a worker that keeps it for days without a network (sw.js). The worker tells when it has all
// of another version; style/base.css then shows what src/app.rs has drawn for it.
const { dataset } = document.documentElement;
let workers;
try {
  // Not everywhere: not without https, and not in a sandbox.
  workers = dataset.version && navigator.serviceWorker;
} catch {}

if (workers) {
  workers.onmessage = ({ data }) => {
    if (data !== dataset.version) dataset.newVersion = data;
  };
}

const keepWithoutNetwork = async () => {
  try {
    const kept = await workers.register("sw.js", { updateViaCache: "none" });
    // A page can be open for days.
    document.onvisibilitychange = () => document.hidden || kept.update().catch(() => {});
  } catch {}
};

if (typeof WebAssembly !== "object") {
  stop("Webbläsaren saknar WebAssembly, som sidan räknar med. Uppdatera webbläsaren eller använd en annan.");
} else {
  try {
    const { default: init, fetchLater } = await import("./finsam.js");
    await init({ module_or_path: new URL("./finsam.wasm", import.meta.url) });
    // Safari has no requestIdleCallback.
    const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
    whenIdle(fetchLater);
    if (workers) whenIdle(keepWithoutNetwork);
  } catch (error) {
    stop(error instanceof WebAssembly.RuntimeError ? stopped
      : "Programmet kunde inte hämtas eller startas. Kontrollera nätet och ladda om sidan; hjälper det inte kan din organisation ha stängt av WebAssembly.");
    throw error;
  }
}
