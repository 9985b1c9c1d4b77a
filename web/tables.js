// The reader's own tables and workbooks, for the program (src/browser/tables.rs). What knows the formats is a module of its own.
// What crosses is JSON, as sheets/src/border has it, also what is thrown.

let formats;
let attempts = 0;

const fetchFormats = async () => {
  const again = attempts++ ? `?${attempts}` : "";
  // In the page in one file there is only the first: it is gone on with.
  const module = await import(`./sheets.js${again}`).catch(() => import("./sheets.js"));
  await module.default({ module_or_path: new URL("./sheets.wasm", import.meta.url) });
  return module;
};

const fetched = async () => {
  let module;
  try {
    module = await (formats ??= fetchFormats());
  } catch {
    formats = undefined;
    throw JSON.stringify("not_loaded");
  }
  // What is going on is shown before the page stands still over it.
  await new Promise((then) => setTimeout(then, 30));
  return module;
};

// What is wrong comes as a string. After anything else the module has stopped, and is fetched anew.
const run = (call) => {
  try {
    return call();
  } catch (error) {
    if (typeof error === "string") throw error;
    formats = undefined;
    throw JSON.stringify("damaged");
  }
};

// Holds a table or a workbook while the reader looks at what it would change.
export const open = async (bytes, request) => {
  const module = await fetched();
  const reading = run(() => module.Reading.open(bytes, request));
  return { say: (said) => run(() => reading.say(said)), free: () => run(() => reading.free()) };
};

// The bytes of a workbook.
export const workbook = async (request) => {
  const module = await fetched();
  return run(() => module.workbook(request));
};
