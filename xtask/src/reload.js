// Reloads the page when the server has another version of it. Only under `cargo xtask serve --watch`.

const shown = new URL(import.meta.url).search.slice(1);

async function look() {
  const answer = await fetch("version", { cache: "no-store" });
  if (answer.ok && (await answer.text()) !== shown) location.reload();
}

// A server that does not answer is being restarted.
setInterval(() => look().catch(() => {}), 1000);
