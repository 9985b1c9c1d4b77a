// The reader's own tables, for the program (src/import/table.rs). What knows the formats is a module of its own.

// As sheets/src/limits.rs has it: what is larger is not even read into memory.
const MOST_BYTES = 20_000_000;

let formats;
let attempts = 0;

const fetchFormats = async () => {
  const again = attempts++ ? `?${attempts}` : "";
  // In the page in one file there is only the first: it is gone on with.
  const module = await import(`./sheets.js${again}`).catch(() => import("./sheets.js"));
  await module.default({ module_or_path: new URL("./sheets.wasm", import.meta.url) });
  return module;
};

// What is wrong with a table comes as a string. After anything else the module is fetched anew.
const wrong = (error) => {
  if (typeof error === "string") return error;
  formats = undefined;
  return "damaged:0:";
};

// A request is the function that takes its answer, a code of what is wrong or "", with what is asked for as its properties:
// a `source` (a file or a text), a workbook's `sheet`, and the `present` scenario. It gets a property more, `ask`, for what
// the page wants to know of the table: a method's name and its arguments, as one text.
export const open = async (request) => {
  const { source, sheet, present } = request;
  const blob = new Blob([source]);
  if (blob.size > MOST_BYTES) return request(`too_large:${blob.size}:${MOST_BYTES}`, "");
  let bytes;
  try {
    bytes = new Uint8Array(await blob.arrayBuffer());
  } catch {
    return request("unreadable:0:", "");
  }
  let module;
  try {
    module = await (formats ??= fetchFormats());
  } catch {
    formats = undefined;
    return request("not_loaded:0:", "");
  }
  // That it is being read is shown before the page stands still over it.
  await new Promise((then) => setTimeout(then, 30));
  try {
    const reading = module.Reading.open(bytes, sheet, present);
    request.ask = (question) => {
      const [name, ...values] = question.split("\x1f");
      try {
        return String(reading[name](...values));
      } catch (error) {
        wrong(error);
      }
    };
  } catch (error) {
    return request(wrong(error), "");
  }
  request("", "");
};
