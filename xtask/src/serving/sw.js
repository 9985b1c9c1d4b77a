// Keeps the last complete version of the page, so that it opens without a network, and never mixes two. xtask fills in what
// stands between the comments' signs (xtask/src/serving/offline.rs).
//
// Each version lies in a cache of its own, whose index.html comes last: a cache that has one is complete. Whichever worker is
// at work answers with the index.html of the newest complete cache, and with the files that it names from any cache: they have
// a hash of their content in their names. So a page goes on with the files that it began with, and the next load takes up
// the new version. All later workers must keep to this, as pages and workers of two versions are there at the same time.
const version = "/*version*/";
// Each with its integrity: what a server sends instead of a file is not kept for it.
const files = {/*files*/};
const index = "index.html";

const { scope } = registration;
// Several calculators on one server know their own.
const prefix = `finsamkalkylen ${scope} `;

// The oldest first, as browsers tell them.
const versions = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

const newestComplete = async () => {
  for (const cacheName of (await versions()).reverse()) {
    const page = await caches.match(scope + index, { cacheName });
    if (page) return { cacheName, page };
  }
};

const fetchWhole = async (name) => {
  const ask = (cache) => fetch(scope + name, { integrity: files[name], cache });
  // The browser may have kept what a server once sent instead of the file.
  const answer = await ask(name === index ? "no-cache" : "default").catch(() => ask("reload"));
  // Some servers send on to "/", and no browser takes an answer that was sent on for a page.
  return answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer;
};

const keep = async () => {
  const cacheName = prefix + Date.now();
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(Object.keys(files).filter((name) => name !== index).map(async (name) => {
      const address = scope + name;
      await cache.put(address, (await caches.match(address)) ?? (await fetchWhole(name)));
    }));
    await cache.put(scope + index, await fetchWhole(index));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
  for (const client of await clients.matchAll({ includeUncontrolled: true })) client.postMessage(version);
};

// Only once every page that the former worker answered is closed. What is younger than the newest complete version is on its way.
const forgetFormer = async () => {
  const names = await versions();
  const newest = await newestComplete();
  await Promise.all(names.slice(0, names.indexOf(newest?.cacheName)).map((name) => caches.delete(name)));
  await clients.claim();
};

const openPage = async (request) => {
  const newest = await newestComplete();
  if (newest) return newest.page;
  // The browser has thrown away what was kept.
  keep().catch(() => {});
  return fetch(request);
};

const openFile = async (request, address) => (await caches.match(address)) ?? fetch(request);

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forgetFormer()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !address.startsWith(scope)) return;
  const name = address.slice(scope.length);
  if (request.mode === "navigate") {
    if (name === "" || name === index) event.respondWith(openPage(request));
  } else if (/^[^/]+-[0-9a-f]{16}\.\w+$/.test(name)) {
    event.respondWith(openFile(request, address));
  }
});
