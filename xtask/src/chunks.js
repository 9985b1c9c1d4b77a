// The parts of the page that the browser fetches when they are first needed (src/lazy.rs). xtask puts this into the page's
// JavaScript and fills in what stands between the comments' signs.
const chunksOf = {/*chunks*/};
const chunks = {};

const startChunk = async (address) => {
  const bytes = await (await fetch(new URL(address, import.meta.url))).arrayBuffer();
  // A chunk has nothing of its own to begin with: it fills places in the page's memory and table of functions.
  await WebAssembly.instantiate(bytes, { __wasm_split: {/*shared*/} });
};

// Each once; what could not be fetched is fetched anew when it is next asked for.
const startPart = (part) => Promise.all(chunksOf[part].map((address) =>
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
export const fetchLater = () => Promise.allSettled(Object.keys(chunksOf).map(startPart));
