// Starts the program, and says what to do where it cannot start or has stopped. The scenario is kept by the program
// under this name at every change, so it is there even when the program is not.
const kept = "finsam.scenario";

const stored = () => {
  try {
    return localStorage.getItem(kept);
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
  localStorage.setItem(`${kept}.aside`, stored() ?? "");
  localStorage.removeItem(kept);
  location.reload();
};

const stopped = "Ett fel i programmet gjorde att det inte kan räkna vidare. Ladda om sidan för att fortsätta.";
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) stop(stopped);
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) stop(stopped);
});

if (typeof WebAssembly !== "object") {
  stop("Webbläsaren saknar WebAssembly, som sidan räknar med. Uppdatera webbläsaren eller använd en annan.");
} else {
  try {
    const { default: init } = await import("./finsam.js");
    await init({ module_or_path: new URL("./finsam.wasm", import.meta.url) });
  } catch (error) {
    stop(error instanceof WebAssembly.RuntimeError ? stopped
      : "Programmet kunde inte hämtas eller startas. Kontrollera nätet och ladda om sidan; hjälper det inte kan din organisation ha stängt av WebAssembly.");
    throw error;
  }
}
