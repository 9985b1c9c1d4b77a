// The package in Node.js, which does not fetch files from the disk.

import { readFile } from "node:fs/promises";
import init from "./index.js";

export * from "./index.js";

export default (source) => init(source ?? readFile(new URL("./finsamkalkylen.wasm", import.meta.url)));
