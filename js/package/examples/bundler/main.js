// esbuild main.js --bundle --format=esm --loader:.wasm=file --outdir=dist
import init, { calculate } from "finsamkalkylen";
import wasm from "finsamkalkylen/finsamkalkylen.wasm";

await init(new URL(wasm, import.meta.url));

const { forbund } = calculate({ version: 1, base: "2023" });
const stockholm = forbund.find(({ id }) => id === "stockholms-stad");
document.querySelector("#percent").textContent = `${stockholm.percent_of_ideal.toFixed(1)} %`;
