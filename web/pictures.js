// Charts as files, for the program (src/browser/pictures.rs). Fetched when somebody first saves one.
const SVG = "http://www.w3.org/2000/svg";
const DRAWN_BY_STYLE = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity",
  "font-family", "font-size", "font-weight", "text-anchor", "paint-order"];
// Around the chart, for what reaches beyond its own bounds.
const MARGIN = 16;

const child = (parent, name, text) => {
  const element = document.createElementNS(SVG, name);
  element.textContent = text;
  parent.prepend(element);
  return element;
};

// A copy that needs no style sheet, in light colours whatever the reader has chosen.
const selfContained = (chart, title, description) => {
  const light = document.createElement("div");
  light.dataset.theme = "light";
  light.className = "hidden";
  const copy = chart.cloneNode(true);
  light.append(copy);
  chart.after(light);
  const parts = [...copy.querySelectorAll("*")];
  // All styles before anything that they follow from goes.
  const styles = parts.map((part) => {
    const style = getComputedStyle(part);
    // What is shown only while it is pointed at.
    const isHidden = style.display === "none" && !part.closest("defs");
    return isHidden ? undefined : DRAWN_BY_STYLE.map((name) => [name, style.getPropertyValue(name)]);
  });
  for (const [place, part] of parts.entries()) {
    if (!styles[place]) {
      part.remove();
      continue;
    }
    for (const [name, value] of styles[place]) part.setAttribute(name, value);
    const told = part.getAttribute("aria-label");
    if (told) child(part, "title", told);
    for (const name of ["class", "tabindex", "role", "aria-label"]) part.removeAttribute(name);
  }
  light.remove();

  const { x, y, width, height } = copy.viewBox.baseVal;
  const box = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN];
  for (const name of ["class", "aria-hidden"]) copy.removeAttribute(name);
  const attributes = { viewBox: box.join(" "), width: box[2], height: box[3], role: "img", fill: "none" };
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value);
  const paper = child(copy, "path", "");
  paper.setAttribute("fill", "#fff");
  paper.setAttribute("d", `M${box[0]} ${box[1]}h${box[2]}v${box[3]}h${-box[2]}z`);
  if (description) child(copy, "desc", description);
  child(copy, "title", title);
  return [new XMLSerializer().serializeToString(copy), box[2], box[3]];
};

const toPng = async (svg, width, height) => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  // For screens and printers with finer points than a page's pixels.
  const canvas = Object.assign(document.createElement("canvas"), { width: 2 * width, height: 2 * height });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((then) => canvas.toBlob(then, "image/png"));
};

// The chart as a file's content, `kind` being "svg" or "png".
export const picture = async (chart, kind, title, description) => {
  const [svg, width, height] = selfContained(chart, title, description);
  if (kind === "svg") return new Blob([svg], { type: "image/svg+xml" });
  const png = await toPng(svg, width, height);
  if (!png) throw new Error("the canvas gives no picture");
  return png;
};
