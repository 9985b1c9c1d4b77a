// Runs before anything is shown: the first view was drawn at build time (src/bin/prerender.rs), and not every reader is to see
// that one. It is held back where another will take its place, until the program has drawn that (src/browser/as_left.rs).
{
  const { dataset } = document.documentElement;

  // As src/state/preferences.rs keeps them. The colours are a matter of style alone, and so is a question that is asked no more.
  const areOthers = ({ lang = "sv", unit = "tkr", theme, lan = "01", answered }) => {
    if (theme) dataset.theme = theme;
    if (answered) dataset.answered = "";
    return lang !== "sv" || unit !== "tkr" || lan !== "01";
  };

  // As src/state/tab.rs keeps the work of each tab. Whose is taken up, only the program knows.
  const isOther = ({ scenario }) => {
    const { base, edits } = JSON.parse(scenario);
    return base !== "2023" || edits.length > 0;
  };

  const willDiffer = () => {
    let kept;
    try {
      kept = Object.entries(localStorage);
    } catch {
      // The browser keeps nothing.
      return location.hash.length > 1;
    }
    try {
      // First, since the reader's colours are theirs whatever is shown.
      const areOther = areOthers(JSON.parse(localStorage.getItem("finsam.preferences") ?? "{}"));
      // A view, a förbund, or a proposal; the scenario of a link, as src/state/tab.rs keeps it.
      const isAddressed = location.hash.length > 1 || sessionStorage.getItem("finsam.linked") !== null;
      return areOther || isAddressed || kept.some(([place, text]) => place.startsWith("finsam.work.") && isOther(JSON.parse(text)));
    } catch {
      // What cannot be read, the program tells of.
      return true;
    }
  };

  if (willDiffer()) dataset.held = "";

  // What is typed, chosen and clicked on before the program has come (src/browser/as_left.rs).
  const remember = ({ target }) => {
    if (target.closest("[data-made]")) target.dataset.typed = "";
  };
  // Not everything that chooses for a reader tells of both.
  addEventListener("input", remember);
  addEventListener("change", remember);
  addEventListener("click", ({ target }) => {
    const button = target.closest("[data-made] button");
    if (button) button.dataset.clicked = "";
  });
}
