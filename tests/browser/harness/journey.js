// A test that walks through the site in a real browser.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { name as browserName, startBrowser } from "./browser.js";
import { guard } from "./guard.js";
import { startServer } from "./server.js";

// `WAYMARK_ORIGIN` names a site that runs already: an export behind another server, for example.
const server = process.env.WAYMARK_ORIGIN
  ? { origin: process.env.WAYMARK_ORIGIN, stop: async () => {} }
  : await startServer();
// Firefox has scripts off as a whole or not at all, so that it takes a second one.
const browsers = new Map();
function browserFor(scripts) {
  const kind = browserName === "firefox" && !scripts ? "unscripted" : "usual";
  if (!browsers.has(kind)) browsers.set(kind, startBrowser({ scripts }));
  return browsers.get(kind);
}

after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  await server.stop();
});

/** What Playwright says where a page asks for a service worker and is to have none. */
const BLOCKED = /Service Worker registration blocked/;

/** Where the site is: `http://127.0.0.1:<port>`. */
export const { origin } = server;

/**
 * Defines a test with a browser context of its own, which fails on any fault the guard sees.
 *
 * @param {string} name what holds, as a sentence
 * @param {object} options
 * @param {"light" | "dark"} [options.scheme]
 * @param {number} [options.width] of the window, in CSS pixels
 * @param {boolean} [options.scripts] whether the browser runs scripts
 * @param {boolean} [options.keeps] whether the browser keeps the site for when there is no network, with a service
 *   worker: that takes a fifth of what a page costs
 * @param {number} [options.timeout] how long it may take, in milliseconds
 * @param {RegExp[]} [options.pardon] faults that the journey brings about on purpose
 * @param {(step: {page: import("playwright-core").Page, context: import("playwright-core").BrowserContext,
 *   requests: string[]}) => Promise<void>} walk
 */
export function journey(name, options, walk) {
  const { scheme = "light", width = 1280, scripts = true, keeps = false, timeout = 120_000, pardon = [], ...rest } = options;
  test(name, { timeout }, async () => {
    const browser = await browserFor(scripts);
    const emulated = { colorScheme: scheme, javaScriptEnabled: scripts, reducedMotion: "reduce" };
    const context = await browser.newContext({
      baseURL: origin,
      viewport: { width, height: width < 600 ? 640 : 800 },
      serviceWorkers: keeps ? "allow" : "block",
      ...(browserName === "firefox" ? {} : emulated),
      ...rest,
    });
    context.setDefaultTimeout(30_000);
    const { faults, requests } = guard(context, options.baseURL ?? origin, [...pardon, ...(keeps ? [] : [BLOCKED])]);
    try {
      await walk({ page: await context.newPage(), context, requests });
    } finally {
      await context.close();
    }
    assert.deepEqual(faults, []);
  });
}

/** Waits until the islands of a page are awake. */
export function awake(page) {
  return page.locator("body[data-hydrated]").waitFor({ state: "attached" });
}

/** Waits until what runs in a page comes to something true. Playwright's own `waitForFunction` takes the promise of an
 * async function for that, whatever becomes of it. */
export async function until(page, holds, given) {
  const end = Date.now() + 30_000;
  while (!(await page.evaluate(holds, given))) assert.ok(Date.now() < end, `this never came true: ${holds}`);
}
