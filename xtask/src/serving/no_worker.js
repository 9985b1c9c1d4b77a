// Instead of the worker that keeps the page: takes away what an earlier version has kept, and itself.
const forget = async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(`finsamkalkylen ${registration.scope} `)) await caches.delete(name);
  }
  await registration.unregister();
  for (const client of await clients.matchAll({ type: "window" })) await client.navigate(client.url);
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(forget()));
