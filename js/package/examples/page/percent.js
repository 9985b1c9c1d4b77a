// The folder finsamkalkylen/ is the package, copied beside the page.
import init, { calculate } from "./finsamkalkylen/index.js";

await init();

const { forbund } = calculate({ version: 1, base: "2023" });
const stockholm = forbund.find(({ id }) => id === "stockholms-stad");
document.querySelector("#percent").textContent = `${stockholm.percent_of_ideal.toFixed(1)} %`;
