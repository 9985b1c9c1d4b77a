// node look.mjs FOLDER CHROMIUM: serves the folder under the page's policy, and writes what Chromium shows of it.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";

const [, , folder, chromium] = process.argv;
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

const server = createServer(async ({ url }, response) => {
  const name = url === "/" ? "index.html" : url.slice(1);
  try {
    const content = await readFile(join(folder, name));
    response.writeHead(200, {
      "Content-Type": types[extname(name)] ?? "application/octet-stream",
      "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

// Time stands still for the page until its requests are answered.
const { stdout } = await promisify(execFile)(chromium, [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--virtual-time-budget=10000", "--dump-dom",
  `http://127.0.0.1:${server.address().port}/`,
]);
console.log(stdout);
server.close();
