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

// The module, and how it is called. What is wrong comes as a string. After anything else it has stopped, and the next that is asked
// for is another; a table that it held may be asked later, and is none of that one's business.
const fetched = async () => {
  const own = formats ??= fetchFormats();
  const forget = () => {
    if (formats === own) formats = undefined;
  };
  const run = (call) => {
    try {
      return call();
    } catch (error) {
      if (typeof error === "string") throw error;
      forget();
      throw JSON.stringify("damaged");
    }
  };
  let module;
  try {
    module = await own;
  } catch {
    forget();
    throw JSON.stringify("not_loaded");
  }
  // What is going on is shown before the page stands still over it.
  await new Promise((then) => setTimeout(then, 30));
  return formats === own ? { module, run } : fetched();
};

// Holds a table or a workbook while the reader looks at what it would change.
export const open = async (bytes, request) => {
  const { module, run } = await fetched();
  const reading = run(() => module.Reading.open(bytes, request));
  return { say: (said) => run(() => reading.say(said)), free: () => run(() => reading.free()) };
};

// The bytes of a workbook.
export const workbook = async (request) => {
  const { module, run } = await fetched();
  return run(() => module.workbook(request));
};
