// The reader's own tables and workbooks, for the program (src/tables.rs). What knows the formats is a module of its own.

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

const open = (module, request, bytes) => {
  const { sheet, present } = request;
  // A sheet of a workbook is chosen once that has been read as a table.
  const own = sheet ? undefined : module.Workbook.open(bytes, present);
  const reading = own ?? module.Reading.open(bytes, sheet, present);
  request.isOwn = Boolean(own);
  request.ask = (question) => {
    const [name, ...values] = question.split("\x1f");
    try {
      return String(reading[name](...values));
    } catch (error) {
      wrong(error);
    }
  };
};

const save = (module, { present, lang, unit, date, link, file }) => {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  globalThis.finsamFiles.download(file, module.workbook(present, lang, unit, date, link), type);
};

// A request is the function that takes its answer, a code of what is wrong or "", with what is asked for as its properties.
// With the name of a `file`, a workbook of the `present` scenario is saved as that. Else a `source` (a file or a text) is read,
// or a `sheet` of it: the request gets the property `ask`, for what the page wants to know of the table (a method's name and
// its arguments, as one text), and `isOwn`, which says that it is a workbook of the page's own.
export const answer = async (request) => {
  let bytes;
  if (!request.file) {
    const blob = new Blob([request.source]);
    if (blob.size > MOST_BYTES) return request(`too_large:${blob.size}:${MOST_BYTES}`, "");
    try {
      bytes = new Uint8Array(await blob.arrayBuffer());
    } catch {
      return request("unreadable:0:", "");
    }
  }
  let module;
  try {
    module = await (formats ??= fetchFormats());
  } catch {
    formats = undefined;
    return request("not_loaded:0:", "");
  }
  // What is going on is shown before the page stands still over it.
  await new Promise((then) => setTimeout(then, 30));
  try {
    if (bytes) open(module, request, bytes);
    else save(module, request);
  } catch (error) {
    return request(wrong(error), "");
  }
  request("", "");
};
