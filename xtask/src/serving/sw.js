// Keeps the last complete version of the page, so that it opens without a network, and never mixes two. xtask fills in what
// stands between the comments' signs (xtask/src/serving/offline.rs).
//
// Each version lies in a cache of its own, whose index.html comes last: a cache that has one is complete. Whichever worker is
// at work answers with the documents of the newest complete cache, and with the files that they name from any cache: they have
// a hash of their content in their names. So a page goes on with the files that it began with, and the next load takes up
// the new version. All later workers must keep to this, as pages and workers of two versions are there at the same time.
const version = "/*version*/";
// Each with its integrity: what a server sends instead of a file is not kept for it.
const files = {/*files*/};
const index = "index.html";
// Those that keep their names are as the newest complete version has them: the calculator in a frame, and its script.
const isHashed = (name) => /^[^/]+-[0-9a-f]{16}\.\w+$/.test(name);

const { scope } = registration;
// Several calculators on one server know their own.
const prefix = `finsamkalkylen ${scope} `;

// The oldest first, as browsers tell them.
const versions = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

const newestComplete = async () => {
  for (const cacheName of (await versions()).reverse()) {
    if (await caches.match(scope + index, { cacheName })) return cacheName;
  }
};

const fetchWhole = async (name) => {
  const ask = (cache) => fetch(scope + name, { integrity: files[name], cache });
  // The browser may have kept what a server once sent instead of the file.
  const answer = await ask(isHashed(name) ? "default" : "no-cache").catch(() => ask("reload"));
  // Some servers send on to "/", and no browser takes an answer that was sent on for a page.
  return answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer;
};

const keep = async () => {
  const cacheName = prefix + Date.now();
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(Object.keys(files).filter((name) => name !== index).map(async (name) => {
      const address = scope + name;
      await cache.put(address, (isHashed(name) && await caches.match(address)) || (await fetchWhole(name)));
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
  await Promise.all(names.slice(0, names.indexOf(newest)).map((name) => caches.delete(name)));
  await clients.claim();
};

const openNewest = async (request, name) => {
  // A browser that cannot say what it has kept has kept nothing.
  const cacheName = await newestComplete().catch(() => undefined);
  const kept = cacheName && await caches.match(scope + name, { cacheName }).catch(() => undefined);
  if (kept) return kept;
  // The browser has thrown away what was kept.
  keep().catch(() => {});
  return fetch(request);
};

const openFile = async (request, address) => (await caches.match(address).catch(() => undefined)) ?? fetch(request);

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forgetFormer()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !address.startsWith(scope)) return;
  const name = address.slice(scope.length) || index;
  if (isHashed(name)) event.respondWith(openFile(request, address));
  // What is asked for as a page is one only by its own name: the files of others are the server's to give out.
  else if (Object.hasOwn(files, name) && (request.mode === "navigate" || name !== index)) event.respondWith(openNewest(request, name));
});
