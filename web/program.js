// The page's program, and what only JavaScript can do for it. Whoever draws something with it imports this file: the page
// itself, and the elements on other pages. They share one program.
let fetched;
let attempts = 0;

// Whether a program has stopped since that was last asked. It has then not come back from what it was at, so its stack is not as it
// was when it had nothing to do: the one global that it shares with its parts says where that ends. Who threw an error, no browser
// says for certain: Chromium knows two programs of the same bytes by one address.
const watch = ({ __wasm_split_shared0: stack }) => {
  let end = stack.value;
  return () => {
    const hasStopped = stack.value !== end;
    end = stack.value;
    return hasStopped;
  };
};

const fetchProgram = async (early, copy) => {
  // Some browsers remember a module that could not be fetched, and do not ask for that address again.
  const again = copy + (attempts++ ? `?${attempts}` : "");
  const module = import(`./finsam.js${again}`);
  const wasm = fetch(new URL("./finsam.wasm", import.meta.url));
  // What is wrong with the first is told below.
  wasm.catch(() => {});
  const { default: init, connect, fetchEarly, fetchLater, ...program } = await module;
  early.forEach(fetchEarly);
  const exports = await init({ module_or_path: wasm });
  connect(exports);
  fetchLater();
  return { ...program, hasStopped: watch(exports) };
};

// The functions of the program, once it has started; started once. `early` are the parts that it will need before it can draw: they
// are on their way while the program is. What could not be fetched is fetched anew when it is asked for again. Whoever wants another
// program asks another copy of this file for one of that copy: what this file's own address is, a service worker decides.
export const startProgram = (early = [], copy = "") => fetched ??= fetchProgram(early, copy).catch((error) => {
  fetched = undefined;
  throw error;
});

// Pictures of charts, for the program (src/browser/pictures.rs).
let failedPictures = 0;

globalThis.finsamFiles = {
  // A chart as a file's content. What makes pictures is fetched when it is first needed, by another address once it has failed.
  async picture(chart, ...said) {
    const again = failedPictures ? `?${failedPictures}` : "";
    try {
      const { picture } = await import(`./pictures.js${again}`);
      return await picture(chart, ...said);
    } catch (error) {
      failedPictures++;
      throw error;
    }
  },
};

// Tables and workbooks, for the program (src/browser/tables.rs): what reads and makes them is fetched when it is first needed.
// What could not be fetched is asked for by another address. What is thrown is JSON.
let failed = "";

const tables = (name) => async (...given) => {
  const module = await import(`./tables.js${failed}`).catch(() => {
    failed += "?";
    throw JSON.stringify("not_loaded");
  });
  return module[name](...given);
};

globalThis.finsamTables = { open: tables("open"), workbook: tables("workbook") };
