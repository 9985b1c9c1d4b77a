// The parts of the page that the browser fetches when they are first needed, or when it has nothing else to do
// (src/views/parts.rs). What each is in, and the functions by which the program asks for them, xtask adds at the end.

// What the program shares with its parts, and which of their files have been fetched, or are being. Whoever starts another program
// has parts of its own.
let program;

export const connect = (exports) => {
  program = { exports, files: {} };
};

const bytesOf = async (file) => {
  const answer = await fetch(new URL(file, import.meta.url));
  const bytes = await answer.arrayBuffer();
  // Nothing at all would pass for a part that is there.
  if (!answer.ok || !bytes.byteLength) throw new Error(`${answer.url}: ${answer.status}`);
  return bytes;
};

// What is on its way while the program is still coming.
const early = {};

// Asks for a part that the program will need before it can begin.
export const fetchEarly = (part) => {
  for (const file of parts[part]) {
    early[file] ??= bytesOf(file);
    // What is wrong with it is told when it is needed.
    early[file].catch(() => {});
  }
};

const start = async (file, { exports }) => {
  const coming = early[file];
  delete early[file];
  const bytes = await (coming ?? bytesOf(file));
  // Modules one after the other, each after its length in four bytes.
  for (let at = 0; at < bytes.byteLength;) {
    const end = at + 4 + new DataView(bytes).getUint32(at, true);
    // It has nothing of its own to begin with: it fills places in the program's memory and table of functions.
    const module = await WebAssembly.compile(bytes.slice(at + 4, end));
    // Those of a quick build ask for a sign that whoever loads them knows them.
    const sign = WebAssembly.Module.imports(module).find(({ name }) => name.startsWith("__canary_"));
    await WebAssembly.instantiate(module, { __wasm_split: sign ? { ...exports, [sign.name]: ~0xdead } : exports });
    at = end;
  }
};

// Each file once; one that could not be fetched is asked for anew when it is next needed.
const fetchFiles = (part, of) => Promise.all(parts[part].map((file) => of.files[file] ??= start(file, of).catch((error) => {
  delete of.files[file];
  throw error;
})));

// What the reader sees comes before what they may open.
const FIRST = "around";

const fetchPart = async (part, of = program) => {
  if (part !== FIRST) await fetchFiles(FIRST, of).catch(() => {});
  await fetchFiles(part, of);
};

// The program asks for a part with a function in its table and what to hand to that.
const tellOf = (part) => async (then, data) => {
  const of = program;
  const isThere = await fetchPart(part, of).then(() => true, () => false);
  of.exports.__indirect_function_table.get(then)(data, isThere);
};

// Safari has no requestIdleCallback.
const whenIdle = () => new Promise((then) => (globalThis.requestIdleCallback ?? setTimeout)(then));

// What many never open, and what is large for what it is, or for other pages alone: it waits until somebody asks.
const ON_DEMAND = ["elements", "map"];

// All other parts one after the other, so that they are there without a network too, and so that what a reader asks for meanwhile
// need not wait. What cannot be fetched is told when somebody asks for it.
export const fetchLater = async () => {
  const of = program;
  for (const part of Object.keys(parts).filter((part) => !ON_DEMAND.includes(part))) {
    await whenIdle();
    await fetchPart(part, of).catch(() => {});
  }
};
