// Keeps one release in the browser, so that the site opens without a network, or before a slow one has
// answered. Pages and programs come from the same release or not at all.

const CACHE = "waymark-{release}";
// Each address that is kept, with the hash of what has to be there; none for what is drawn.
const FILES = "{files}";
// The same of what is kept once the visitor has used it: what reads CVs, which weighs as much as all else.
const LATER = "{later}";
// How many milliseconds a visitor waits for the network where a page that is kept would do.
const PATIENCE = 1000;
// Ends what is on its way to be kept.
let ending = new AbortController();

// What was deleted meanwhile is not made anew by looking for it.
const kept = (address) => caches.match(address, { cacheName: CACHE, ignoreVary: true });

async function hash(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  const text = btoa(String.fromCharCode(...new Uint8Array(digest, 0, 12)));
  return text.replaceAll("+", "-").replaceAll("/", "_");
}

// A file of this release, once it is there whole.
async function fetched(address, signal) {
  const response = await fetch(address, { cache: "no-cache", redirect: "error", signal });
  const wanted = FILES[address] ?? LATER[address];
  const found = await hash(response.clone());
  // The server may have gone on to another release since it sent this script.
  if (!response.ok || (wanted && found !== wanted)) throw new Error(`${address} is not of this release`);
  return response;
}

// Names of files have their hash after the first dot.
const called = (address) => address.split(".")[0];

// Whether this browser keeps, of any release, what is kept once it was used.
async function used() {
  const names = new Set(Object.keys(LATER).map(called));
  for (const name of await caches.keys()) {
    const files = await (await caches.open(name)).keys();
    if (files.some(({ url }) => names.has(called(new URL(url).pathname)))) return true;
  }
  return false;
}

async function install() {
  const { signal } = ending;
  try {
    const addresses = Object.keys({ ...FILES, ...((await used()) && LATER) });
    // Nothing is kept before all of it is there: whoever leaves meanwhile leaves nothing behind.
    const files = await Promise.all(addresses.map((address) => fetched(address, signal)));
    const cache = await caches.open(CACHE);
    await Promise.all(files.map((file, at) => cache.put(addresses[at], file)));
    signal.throwIfAborted();
  } catch (error) {
    // Half a release is none. The one before goes on.
    await caches.delete(CACHE);
    throw error;
  }
}

// What was used just now is in the browser's own cache, so that this costs next to nothing. Where it does
// not arrive, or there is no room for it, it is kept another time.
async function keepLater() {
  if (!(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  const missing = Object.keys(LATER).map(async (address) => {
    if (!(await cache.match(address))) await cache.put(address, await fetched(address));
  });
  await Promise.allSettled(missing);
}

function end() {
  ending.abort();
  ending = new AbortController();
}

async function forget() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith("waymark-") && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

// The list of paths, asked for something. Without an answer in time it is the whole list.
async function list(request) {
  const answer = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    return (await Promise.race([answer, late])) ?? (await kept("/paths")) ?? (await answer);
  } catch {
    return (await kept("/paths")) ?? Response.error();
  }
}

async function page(request, url) {
  const address = url.pathname.replace(/(.)\/$/, "$1");
  if (address === "/paths" && url.search) return list(request);
  const here = Object.hasOwn(FILES, address) && (await kept(address));
  if (here) return here;
  try {
    return await fetch(request);
  } catch {
    return (await kept("/offline")) ?? Response.error();
  }
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(forget()));
// A new release waits until nobody has the old one open, or until the visitor asks for it.
addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(skipWaiting());
  if (event.data === "forget") end();
  if (event.data === "keep") event.waitUntil(install());
  if (event.data === "keep later") event.waitUntil(keepLater());
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(page(request, url));
  } else if (!url.search && (Object.hasOwn(FILES, url.pathname) || Object.hasOwn(LATER, url.pathname))) {
    event.respondWith(kept(url.pathname).then((file) => file ?? fetch(request)));
  }
});
