// The parts of the page that the browser fetches when they are first needed (src/lazy.rs). xtask puts this into the page's
// JavaScript and fills in what stands between the comments' signs. Which chunks a part has stands in a file of its own: their
// names are a kilobyte that the first view does without.
let chunksOf;
let attemptsAtList = 0;
const chunks = {};

const listOfChunks = async () => {
  // Some browsers remember a module that could not be fetched, and do not ask for that address again.
  const again = attemptsAtList++ ? `?${attemptsAtList}` : "";
  return chunksOf ??= (await import(`./chunks.js${again}`)).default;
};

const startChunk = async (address) => {
  const bytes = await (await fetch(new URL(address, import.meta.url))).arrayBuffer();
  // A chunk has nothing of its own to begin with: it fills places in the page's memory and table of functions.
  await WebAssembly.instantiate(bytes, { __wasm_split: {/*shared*/} });
};

// Each once; what could not be fetched is fetched anew when it is next asked for.
const startPart = async (part) => Promise.all((await listOfChunks())[part].map((address) =>
  chunks[address] ??= startChunk(address).catch((error) => {
    delete chunks[address];
    throw error;
  })));

const tellOfPart = async (part, then, data) => {
  let isThere = true;
  try {
    await startPart(part);
  } catch {
    isThere = false;
  }
  wasm.__indirect_function_table.get(then)(data, isThere);
};

// All parts, so that they are there without a network too; what cannot be fetched is told when somebody asks for it.
export const fetchLater = async () => {
  try {
    await Promise.allSettled(Object.keys(await listOfChunks()).map(startPart));
  } catch {}
};
