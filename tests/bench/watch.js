// Runs before the page's own scripts: notes when the figures are on the screen and when the page answers to typing.
{
  const measured = globalThis.measured = { shift: 0 };

  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime } of list.getEntries()) {
      if (!hadRecentInput && !(startTime > measured.typed)) measured.shift += value;
    }
  }).observe({ type: "layout-shift", buffered: true });

  // The time when the next frame has been painted.
  const painted = () => new Promise((then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  }));

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const showsFigures = () => [...document.querySelectorAll(".overview td, .hero")].some((cell) => /\d\s?%/.test(cell.textContent) && isShown(cell));
  // What was drawn at build time answers nothing.
  const field = () => document.querySelector("#page:not([data-made]) main input[id^='offer-']");

  const watch = async () => {
    while (!showsFigures()) await painted();
    measured.figures = await painted();
    while (!field()) await painted();
    measured.typed = performance.now();
    const main = document.querySelector("main");
    const before = main.textContent;
    field().value = "20000";
    field().dispatchEvent(new Event("input", { bubbles: true }));
    do {
      measured.answered = await painted();
    } while (main.textContent === before);
    const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const until = files.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= measured.typed);
    // What was fetched early is told twice.
    const sizes = new Map(until.map(({ name, encodedBodySize }) => [name, encodedBodySize]));
    measured.bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    measured.isDone = true;
  };
  watch();

  // Types into a field and gives the milliseconds until everything that follows has been painted.
  globalThis.stroke = async (selector, text) => {
    const field = document.querySelector(selector);
    let isChanged = true;
    const observer = new MutationObserver(() => { isChanged = true; });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const begun = performance.now();
    let last = begun;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // Two frames in which nothing changes are the end of it.
    for (let quiet = 0; quiet < 2; ) {
      const now = await painted();
      quiet = isChanged ? 0 : quiet + 1;
      if (isChanged) last = now;
      isChanged = false;
    }
    observer.disconnect();
    return last - begun;
  };
}
