// What a first visit weighs: bytes as brotli makes them, at its best, of all that the page itself asks for.
// What the service worker fetches after it, for when there is no network, is weighed by itself.

import assert from "node:assert/strict";
import { brotliCompressSync } from "node:zlib";
import { awake, journey } from "../harness/journey.js";
import { guides, pages } from "../harness/site.js";

/** Bytes of a page and all that it loads. */
const PAGE = 20_000;
/** Bytes of the planner's page without its program and model. It holds every question with the words of each
 * of its answers, some 13,000 bytes, so that it works without scripts. */
const PLANNER_PAGE = 27_000;
/** Bytes of the planner's WebAssembly and its glue. The aim is 80,000: what a bare program of islands takes
 * with a text codec made by hand. */
const PROGRAM = 118_500;
/** Bytes of all that a first visit keeps for when there is no network. */
const KEPT = 440_000;

/** Opens a page for the first time; gives what it loaded. */
async function load(page, address) {
  const loaded = [];
  page.on("response", (response) => loaded.push(response));
  await page.goto(address, { waitUntil: "load" });
  if (address === "/fit") await awake(page);
  const files = new Map();
  const weigh = (url, body) => {
    const packed = brotliCompressSync(body).length;
    files.set(new URL(url).pathname, Math.min(packed, body.length));
  };
  for (const response of loaded) weigh(response.url(), await response.body());
  // What browsers fetch for their own windows shows in no log of the page.
  for (const link of await page.locator('link[rel="icon"], link[rel="manifest"]').all()) {
    const url = await link.evaluate(({ href }) => href);
    weigh(url, await (await page.request.get(url)).body());
  }
  return [...files].map(([address, bytes]) => ({ address, bytes }));
}

const isProgram = ({ address }) => /\.wasm$|^\/pkg\/.*\.js$/.test(address);
const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);
const list = (files) => files.map(({ address, bytes }) => `${address} ${bytes}`).join(", ");

for (const address of pages.filter((address) => address !== "/fit")) {
  journey(`${address} is light, and needs no program`, {}, async ({ page }) => {
    const files = await load(page, address);
    assert.ok(sum(files) <= PAGE, `${sum(files)} bytes: ${list(files)}`);
    assert.deepEqual(files.filter(isProgram), []);
    const found = await page.evaluate(() => {
      const blocking = ({ renderBlockingStatus }) => renderBlockingStatus === "blocking";
      return {
        fonts: document.fonts.size,
        scripts: [...document.scripts].filter((script) => script.src).length,
        blocking: performance.getEntriesByType("resource").filter(blocking).map(({ name }) => new URL(name).pathname),
      };
    });
    // The one sheet, which the HTML itself names: it paints one round trip after the HTML.
    assert.deepEqual(found, { fonts: 0, scripts: 0, blocking: [found.blocking[0]] });
    assert.match(found.blocking[0], /^\/pkg\/waymark\..*\.css$/);
  });
}

journey("the planner's page is light, and so is its program", {}, async ({ page }) => {
  const files = await load(page, "/fit");
  const program = files.filter(isProgram);
  const rest = files.filter((file) => !isProgram(file) && !file.address.startsWith("/data/"));
  assert.equal(program.length, 2, list(program));
  assert.ok(sum(program) <= PROGRAM, `${sum(program)} bytes: ${list(program)}`);
  assert.ok(sum(rest) <= PLANNER_PAGE, `${sum(rest)} bytes: ${list(rest)}`);
  assert.equal(await page.evaluate(() => document.fonts.size), 0);
});

journey("what is kept for when there is no network is light, and without what reads CVs", { keeps: true }, async ({ page }) => {
  await page.goto("/method");
  const kept = await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    return (await cache.keys()).map(({ url }) => url);
  });
  const files = [];
  for (const url of kept) {
    const body = await (await page.request.get(url)).body();
    files.push({ address: new URL(url).pathname, bytes: Math.min(brotliCompressSync(body).length, body.length) });
  }
  for (const address of [...pages, "/offline"]) assert.ok(files.some((file) => file.address === address), address);
  assert.deepEqual(files.filter(({ address }) => /reader|lexicon/.test(address)), []);
  assert.ok(sum(files) <= KEPT, `${sum(files)} bytes: ${list(files)}`);
});

journey("there is a guide to weigh", {}, async ({ page }) => {
  assert.ok(guides.length >= 16);
  const files = await load(page, guides[0]);
  for (const kind of [/^\/paths\/[a-z-]+$/, /\.css$/, /\.svg$/, /\.webmanifest$/]) {
    assert.ok(files.some(({ address, bytes }) => kind.test(address) && bytes > 100), `${kind}: ${list(files)}`);
  }
});
