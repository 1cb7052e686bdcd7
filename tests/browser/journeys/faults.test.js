// Faults that only Chromium can be made to suffer: tabs that crash, the cache of pages gone back to,
// storage and workers that are forbidden for real.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { startChromium, wholeChromium } from "../harness/browser.js";
import { awake, journey, origin } from "../harness/journey.js";
import { answerByKey, goTo, introduce, openPlanner } from "../harness/planner.js";
import { atEveryQuestion, patience } from "../harness/quiz.js";
import { slugs } from "../harness/site.js";

// What Chromium writes down of tabs that crash is let go of.
const crashes = mkdtempSync(join(tmpdir(), "waymark-crashes-"));
process.env.BREAKPAD_DUMP_LOCATION = crashes;
after(() => rmSync(crashes, { recursive: true }));

journey("at any question a tab that crashes loses nothing", { timeout: patience }, async ({ page, context }) => {
  await atEveryQuestion(page, async (page) => {
    const debug = await context.newCDPSession(page);
    debug.send("Page.crash").catch(() => {});
    const [again] = await Promise.all([context.newPage(), page.waitForEvent("crash")]);
    await Promise.all([openPlanner(again, "#/questions"), page.close()]);
    return again;
  });
});

/** Runs in a page before all else: notes whether it came out of the cache when it was shown last. */
function noteWhenShown() {
  addEventListener("pageshow", ({ persisted }) => {
    window.cameBack = persisted;
  });
  addEventListener("pagehide", () => {
    delete window.cameBack;
  });
}

test("at any question one who comes back by the back button finds the answers of now", { timeout: patience }, async () => {
  // Playwright switches the cache off, as it is hard on its own bookkeeping.
  const browser = await startChromium({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  try {
    const context = await browser.newContext({ baseURL: origin });
    const other = await context.newPage();
    await openPlanner(other);
    const years = other.getByLabel("Years of work in technology");
    // The service worker empties the cache as it takes over.
    await other.evaluate(() => navigator.serviceWorker.ready);
    const page = await context.newPage();
    await page.addInitScript(noteWhenShown);
    let times = 0;
    await atEveryQuestion(page, async (page, given, said) => {
      // Now and then a browser lets a page go from the cache, and loads it anew.
      for (let [cameBack, tries] = [false, 0]; !cameBack; tries += 1) {
        assert.ok(tries < 10, "the page never came out of the cache");
        await page.goto("/method", { waitUntil: "commit" });
        // Meanwhile another tab, which has heard of the answer, goes on.
        await other.waitForFunction((given) => document.querySelectorAll(".question input:checked").length === given, given);
        times += 1;
        said.years = String(times % 50);
        await years.fill(said.years);
        await years.blur();
        await page.goBack({ waitUntil: "commit" });
        const shown = (years) => "cameBack" in window && document.querySelector("#years").value === years;
        await page.waitForFunction(shown, said.years);
        cameBack = await page.evaluate(() => window.cameBack);
      }
      return page;
    });
  } finally {
    await browser.close();
  }
});

test("where the browser's settings forbid storage and workers, everything else works and the visitor is told", { timeout: 120_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), "waymark-browser-"));
  mkdirSync(join(home, "Default"));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(home, "Default/Preferences"), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(home, {
    executablePath: wholeChromium,
    baseURL: origin,
    args: ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
  try {
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto("/method");
    const storage = await page.evaluate(() => {
      try {
        return typeof localStorage;
      } catch (error) {
        return error.name;
      }
    });
    assert.equal(storage, "SecurityError");
    const worker = await page.evaluate(() => navigator.serviceWorker.register("/sw.js").then(() => "registered", () => "refused"));
    assert.equal(worker, "refused");

    await openPlanner(page);
    await page.getByRole("status").getByText("does not let the page keep anything").waitFor();
    await introduce(page);
    await goTo(page, "#/questions");
    await answerByKey(page, 3, 4);
    await goTo(page, "#/results");
    assert.equal(await page.locator(".result").count(), slugs.length);
    await page.getByLabel("Name", { exact: true }).fill("Spring");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(".keepsakes").getByText("Spring").waitFor();
    await page.goto("/paths/backend-engineer");
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
    rmSync(home, { recursive: true, force: true });
  }
});

/**
 * Runs in the page: what an icon shows where a mask may cut it off, outside the circle whose radius is two fifths
 * of its size. Its ground, how many points there differ from that, and whether any inside does.
 */
async function outsideTheMask(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const size = image.naturalWidth;
  const paint = new OffscreenCanvas(size, size).getContext("2d", { willReadFrequently: true });
  paint.drawImage(image, 0, 0);
  const points = new Uint32Array(paint.getImageData(0, 0, size, size).data.buffer);
  let [others, drawn] = [0, false];
  points.forEach((point, at) => {
    const radius = Math.hypot((at % size) + 0.5 - size / 2, Math.floor(at / size) + 0.5 - size / 2);
    if (point === points[0]) return;
    if (radius > size * 0.4) others += 1;
    else drawn = true;
  });
  const [red, green, blue, opaque] = paint.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
  return { ground: opaque === 255 ? `#${hex}` : "see-through", others, drawn };
}

for (const scheme of ["light", "dark"]) {
  journey(`what surrounds a page has its colour in a ${scheme} scheme`, { scheme }, async ({ page }) => {
    for (const address of ["/", "/fit", "/paths/backend-engineer"]) {
      await page.goto(address);
      const [around, ground] = await page.evaluate(() => {
        const colours = [...document.querySelectorAll('meta[name="theme-color"]')].filter(({ media }) => matchMedia(media).matches);
        const paint = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
        const painted = [colours[0].content, getComputedStyle(document.documentElement).backgroundColor].map((colour) => {
          paint.fillStyle = colour;
          paint.fillRect(0, 0, 1, 1);
          return [...paint.getImageData(0, 0, 1, 1).data];
        });
        return colours.length === 1 ? painted : [];
      });
      assert.deepEqual(around, ground, address);
    }
  });
}

journey("the site can be installed", { keeps: true }, async ({ page, context }) => {
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  const debug = await context.newCDPSession(page);
  const { errors, data } = await debug.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  // A browser without a profile of its own installs nothing, whatever the site.
  const { installabilityErrors } = await debug.send("Page.getInstallabilityErrors");
  const found = installabilityErrors.map((error) => error.errorId).filter((id) => id !== "in-incognito");
  assert.deepEqual(found, []);

  const manifest = JSON.parse(data);
  assert.deepEqual([manifest.short_name, manifest.start_url, manifest.scope, manifest.display], ["Waymark", "/", "/", "standalone"]);
  for (const colour of [manifest.theme_color, manifest.background_color]) assert.match(colour, /^#[0-9a-f]{6}$/i);
  const icons = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  for (const icon of ["192x192 any", "512x512 any", "512x512 maskable", "any any"]) assert.ok(icons.includes(icon), icon);
  for (const { src, sizes } of manifest.icons.filter(({ type }) => type === "image/png")) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    assert.equal(size, sizes, src);
  }
  const maskable = manifest.icons.find(({ purpose }) => purpose === "maskable");
  assert.deepEqual(await page.evaluate(outsideTheMask, maskable.src), { ground: manifest.theme_color.toLowerCase(), others: 0, drawn: true });
  assert.deepEqual(manifest.shortcuts.map(({ url }) => url).slice(0, 2), ["/fit", "/fit#/saved"]);
  await page.goto(manifest.shortcuts[1].url);
  await awake(page);
  await page.getByRole("heading", { level: 1, name: "Saved results" }).waitFor();
});
