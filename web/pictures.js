// Charts as files, for the program (src/browser/pictures.rs). Fetched when somebody first saves one.
const SVG = "http://www.w3.org/2000/svg";
const DRAWN_BY_STYLE = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity",
  "font-family", "font-size", "font-weight", "text-anchor", "paint-order"];
// Around the chart, for what reaches beyond its own bounds.
const MARGIN = 16;
// What is said above and below it: the size of the letters, how far apart lines are, and about how wide a letter is.
const HEADING = { size: 16, line: 22, weight: 700 };
const TEXT = { size: 12, line: 17, weight: 400 };
const LETTER = 0.55;
const INK = "#1a1a1a";

const child = (parent, name, text) => {
  const element = document.createElementNS(SVG, name);
  element.textContent = text;
  parent.prepend(element);
  return element;
};

// A text in lines that a width has room for.
const wrapped = (text, width, { size }) => {
  const most = Math.floor(width / (size * LETTER));
  const lines = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length && `${lines.at(-1)} ${word}`;
    if (longer && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

// Draws lines of text below each other, and gives where the next would stand.
const write = (picture, x, y, lines, { size, line, weight }, family) => {
  for (const text of lines) {
    y += line;
    const element = document.createElementNS(SVG, "text");
    const attributes = { x, y, fill: INK, "font-family": family, "font-size": size, "font-weight": weight };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    picture.append(element);
  }
  return y;
};

// A copy that needs no style sheet, in light colours whatever the reader has chosen.
const selfContained = (chart, { heading, about, legend }) => {
  const family = getComputedStyle(chart.parentElement).fontFamily;
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

  // What it is of stands above it, and what is drawn how, and in which unit, below.
  const { x, y, width, height } = copy.viewBox.baseVal;
  const [above, facts, below] =
    [wrapped(heading, width, HEADING), wrapped(about, width, TEXT), wrapped(legend, width, TEXT)];
  const head = above.length * HEADING.line + facts.length * TEXT.line + MARGIN;
  const box = [x - MARGIN, y - MARGIN - head, width + 2 * MARGIN, height + 2 * MARGIN + head + below.length * TEXT.line + MARGIN / 2];
  const next = write(copy, x, box[1] + MARGIN / 2, above, HEADING, family);
  write(copy, x, next, facts, TEXT, family);
  write(copy, x, y + height + MARGIN / 2, below, TEXT, family);
  for (const name of ["class", "aria-hidden"]) copy.removeAttribute(name);
  const attributes = { viewBox: box.join(" "), width: box[2], height: box[3], role: "img", fill: "none" };
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value);
  const paper = child(copy, "path", "");
  paper.setAttribute("fill", "#fff");
  paper.setAttribute("d", `M${box[0]} ${box[1]}h${box[2]}v${box[3]}h${-box[2]}z`);
  if (legend) child(copy, "desc", legend);
  child(copy, "title", `${heading}, ${about}`);
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

// The chart as a file's content, `kind` being "svg" or "png"; what is said in it is its heading, what it is of, and its legend.
export const picture = async (chart, kind, heading, about, legend) => {
  const [svg, width, height] = selfContained(chart, { heading, about, legend });
  if (kind === "svg") return new Blob([svg], { type: "image/svg+xml" });
  const png = await toPng(svg, width, height);
  if (!png) throw new Error("the canvas gives no picture");
  return png;
};
