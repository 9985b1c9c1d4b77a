// The page's program, and what only JavaScript can do for it. Whoever draws something with it imports this file: the page
// itself, and the elements on other pages. They share one program.
let fetched;
let attempts = 0;

const fetchProgram = async () => {
  // Some browsers remember a module that could not be fetched, and do not ask for that address again. Who asks for this file
  // itself by another address wants another program (embed/embed.js).
  const again = new URL(import.meta.url).search + (attempts++ ? `?${attempts}` : "");
  const module = import(`./finsam.js${again}`);
  const wasm = fetch(new URL("./finsam.wasm", import.meta.url));
  // What is wrong with the first is told below.
  wasm.catch(() => {});
  const { default: init, connect, fetchLater, ...program } = await module;
  connect(await init({ module_or_path: wasm }));
  fetchLater();
  return program;
};

// The functions of the program, once it has started; started once. What could not be fetched is fetched anew when it is asked
// for again.
export const startProgram = () => fetched ??= fetchProgram().catch((error) => {
  fetched = undefined;
  throw error;
});

// The same, for elements on other pages.
export const startEmbedding = startProgram;

// Pictures of charts, for the program (src/browser/pictures.rs).
let failedPictures = 0;

globalThis.finsamFiles = {
  // What makes pictures is fetched when it is first needed.
  async picture(chart, kind, title, description, name, then) {
    let code = "";
    try {
      const again = failedPictures ? `?${failedPictures}` : "";
      const { picture } = await import(`./pictures.js${again}`);
      const content = await picture(chart, kind, title, description);
      this.download(name, content, content.type);
    } catch {
      failedPictures++;
      code = "not_loaded";
    }
    then(code, "");
  },

  download(name, content, type) {
    const href = URL.createObjectURL(new Blob([content], { type }));
    Object.assign(document.createElement("a"), { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  },
};

// Tables and workbooks: what reads and makes them is fetched when it is first needed. What could not be fetched is asked for by
// another address.
let failed = "";

globalThis.finsamTables = (request) => import(`./tables.js${failed}`).then(
  ({ answer }) => answer(request),
  () => {
    failed += "?";
    request("not_loaded:0:", "");
  },
);
