// From guide to guide on a warm visit: from the key that follows a link to the next page's first paint.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBrowser } from "../browser/harness/browser.js";
import { slugs } from "../browser/harness/site.js";
import { median, ms, quantile } from "./figures.js";
import { serve, serveWaymark, settled, target } from "./processes.js";
import { note, say } from "./table.js";

const JOURNEYS = 20;

/** Runs in every page: notes when a link is followed, for the next page to read. */
function watch() {
  addEventListener("click", () => sessionStorage.setItem("followed", `${performance.timeOrigin + performance.now()}`), true);
}

/** Runs in the page that was arrived at: milliseconds from the click to its first paint. */
async function arrival() {
  const painted = () => performance.getEntriesByName("first-contentful-paint")[0];
  while (!painted()) await new Promise((resolve) => setTimeout(resolve, 5));
  const [navigation] = performance.getEntriesByType("navigation");
  const shown = performance.timeOrigin + Math.max(painted().startTime, navigation.activationStart ?? 0);
  return { took: shown - Number(sessionStorage.getItem("followed")), worker: navigation.workerStart > 0, top: scrollY };
}

/** Two pages of one line each, that link to each other: what a navigation takes in this browser at least. */
async function serveLines(folder) {
  const pages = ["one", "two"].map((name, at) => {
    const file = join(folder, name);
    const other = ["two", "one"][at];
    writeFileSync(file, `content-type: text/html\ncache-control: no-cache\n\n<!DOCTYPE html><title>${name}</title><main><a href="/paths/${other}">${other}</a></main>`);
    return `/paths/${name}=${file}`;
  });
  return serve(`${target}/release/examples/plain`, pages);
}

/** Follows the first link of a page by key. */
async function follow(page, address) {
  await page.goto(address);
  const link = page.locator('main a[href^="/paths/"]').first();
  await link.focus();
  const to = await link.getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${to}`);
  return page.evaluate(arrival);
}

export async function navigation() {
  say(`Guide to guide: warm, by keyboard (nothing is fetched ahead), ${JOURNEYS} times, in turns with pages of one line`);
  const folder = mkdtempSync(join(tmpdir(), "waymark-lines-"));
  const server = await serveWaymark();
  const lines = await serveLines(folder);
  const browser = await startBrowser();
  try {
    await settled(server);
    for (const slower of [1, 4]) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      await context.addInitScript(watch);
      const page = await context.newPage();
      await page.goto(server.origin);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
      await page.reload();
      await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slower });
      const ours = [];
      const least = [];
      for (let at = 0; at < JOURNEYS; at += 1) {
        ours.push(await follow(page, `${server.origin}/paths/${slugs[at % slugs.length]}`));
        least.push(await follow(page, `${lines.origin}/paths/one`));
      }
      const took = (all) => all.map((one) => one.took);
      const middle = median(took(ours));
      const kept = ours.every(({ worker }) => worker) ? "from the service worker" : "not all from the service worker";
      const top = ours.every((one) => one.top === 0) ? "at the top" : "not at the top";
      const aim = slower === 1 ? { says: "under 100 ms", met: middle < 100 } : {};
      const where = slower === 1 ? "this machine" : "a quarter of its speed";
      note("navigation", `guide to guide, ${where}: p50 / p95`, `${ms(middle)} / ${ms(quantile(took(ours), 0.95))}, ${kept}, ${top}`, aim);
      note("navigation", `one line to one line, ${where}: p50 / p95`, `${ms(median(took(least)))} / ${ms(quantile(took(least), 0.95))}`);
      await context.close();
    }
  } finally {
    await browser.close();
    await lines.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
