// The calculator in a frame on somebody else's page: the element, with what the address says. Nothing is kept.
import "./embed.js";

const element = document.createElement("finsam-kalkyl");
for (const name of customElements.get(element.localName).observedAttributes) {
  const value = new URLSearchParams(location.search).get(name);
  if (value !== null) element.setAttribute(name, value);
}
// What stands after the sign goes to no server.
if (location.hash.length > 1) element.setAttribute("scenario", location.hash);

const style = new CSSStyleSheet();
style.replaceSync("body { margin: 0 }");
document.adoptedStyleSheets = [style];
document.documentElement.lang = element.lang || "sv";
document.documentElement.style.colorScheme = { light: "light", dark: "dark" }[element.theme] ?? "light dark";
document.querySelector("main").append(element);

// How high it wants to be, for the page that the frame is in and for nobody else. Firefox does not say which that is but as
// where the frame was asked for from; a page in a sandbox is nobody.
const [embedding = document.referrer && new URL(document.referrer).origin] = location.ancestorOrigins ?? [];
if (parent !== window && embedding && embedding !== "null") {
  const tell = () => {
    const { height } = document.documentElement.getBoundingClientRect();
    parent.postMessage({ type: "finsam-height", height: Math.ceil(height) }, embedding);
  };
  addEventListener("message", ({ source, data }) => source === parent && data?.type === "finsam-tell-height" && tell());
  new ResizeObserver(tell).observe(document.documentElement);
}
