import init from "./finsam.js";
await init({ module_or_path: new URL("./finsam.wasm", import.meta.url) });
