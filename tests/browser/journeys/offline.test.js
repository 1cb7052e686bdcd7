// The site without a network, over a slow one, and across releases.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { startFront } from "../harness/front.js";
import { awake, journey, origin } from "../harness/journey.js";
import { answerByKey, introduce, kept, openPlanner } from "../harness/planner.js";
import { startServer } from "../harness/server.js";
import { guides } from "../harness/site.js";

const seeds = mkdtempSync(join(tmpdir(), "waymark-seeds-"));
cpSync(fileURLToPath(new URL("../../../seeds", import.meta.url)), seeds, { recursive: true });
const changed = join(seeds, "paths/backend-engineer.toml");
const text = readFileSync(changed, "utf8");
writeFileSync(changed, text.replace(/^title = ".*"$/m, 'title = "Engineer of back ends"'));

const newer = await startServer([], { seeds });
const front = await startFront(origin);
after(async () => {
  await front.stop();
  await newer.stop();
  rmSync(seeds, { recursive: true });
});

const lost = { pardon: [/net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_REFUSED|EMPTY_RESPONSE)/, /sw\.js/] };
const behind = { ...lost, baseURL: front.origin };

/** Opens a page and waits until the site is kept. */
async function visit(page, address) {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Has the browser look for a new release, as it does when one comes back to a tab. */
function lookForUpdate(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
  });
}

journey("after one visit to any page every guide opens without a network", lost, async ({ page, context }) => {
  await visit(page, "/method");
  await context.setOffline(true);
  for (const guide of guides) {
    const response = await page.goto(guide);
    assert.equal(response.status(), 200, guide);
    assert.ok(response.fromServiceWorker(), guide);
    assert.equal(await page.locator("main h1").count(), 1);
  }
});

journey("without a network the planner goes from the first question to a report, and keeps the answers", lost, async ({ page, context }) => {
  await visit(page, "/");
  await context.setOffline(true);
  await openPlanner(page);
  await introduce(page);
  await page.getByRole("link", { name: "Next: questions" }).click();
  await page.locator(".question.current").waitFor();
  await answerByKey(page, 3, 4);
  await page.locator(".parts").getByRole("link", { name: "What must hold" }).click();
  await page.getByRole("link", { name: "See my results" }).click();
  await page.locator(".result a").first().click();
  await page.getByRole("heading", { name: /^Your path into / }).waitFor();
  await page.goto("/fit#/");
  await awake(page);
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "6");
});

journey("without a network a page never seen gives one that says what is available", lost, async ({ page, context }) => {
  await visit(page, "/");
  await context.setOffline(true);
  await page.goto("/paths/no-such-path");
  await page.getByRole("heading", { name: "This page needs a connection" }).waitFor();
  for (const address of [...guides, "/fit", "/paths"]) {
    assert.ok((await page.locator(`main a[href="${address}"]`).count()) > 0, address);
  }
  await page.goto("/paths?q=engineer");
  await page.locator('main a[href="/paths/backend-engineer"]').first().waitFor();
});

journey("where the network does not answer, pages that are kept open all the same", behind, async ({ page }) => {
  await visit(page, "/");
  front.answerOnly(() => false);
  try {
    await page.goto("/fit");
    await awake(page);
    await page.goto("/paths?q=engineer");
    await page.locator('main a[href="/paths/backend-engineer"]').first().waitFor();
  } finally {
    front.answerOnly(() => true);
  }
});

journey("a restart of the server goes unnoticed", behind, async ({ page }) => {
  const first = await startServer();
  front.put(first.origin);
  try {
    await visit(page, "/");
    await openPlanner(page);
    await introduce(page);
    await first.stop();
    await page.goto(guides[0]);
    const second = await startServer();
    front.put(second.origin);
    try {
      await openPlanner(page);
      await lookForUpdate(page);
      assert.equal((await kept(page)).profile.years, 6);
      assert.ok(await page.locator(".update > p").isHidden());
    } finally {
      front.put(origin);
      await second.stop();
    }
  } finally {
    await first.stop();
  }
});

journey("a new release is offered, reloads nothing by itself, and the answers are there after it", behind, async ({ page }) => {
  await visit(page, "/");
  await openPlanner(page);
  await introduce(page);
  front.put(newer.origin);
  try {
    await page.evaluate(() => {
      window.untouched = true;
    });
    await lookForUpdate(page);
    await page.getByRole("status").getByText("A new version of Waymark is ready").waitFor();
    await page.getByLabel("Years of work in technology").fill("8");
    await page.getByLabel("Years of work in technology").blur();
    assert.ok(await page.evaluate(() => window.untouched));
    const other = await page.context().newPage();
    await other.goto("/paths/backend-engineer");
    assert.doesNotMatch(await other.locator("h1").innerText(), /Engineer of back ends/);

    await page.getByRole("button", { name: "Load it" }).click();
    await page.waitForFunction(() => !window.untouched);
    await awake(page);
    assert.equal((await kept(page)).profile.years, 8);
    await page.goto("/paths/backend-engineer");
    await page.getByRole("heading", { level: 1, name: /Engineer of back ends/ }).waitFor();
    await page.waitForFunction(async () => (await caches.keys()).length === 1);
  } finally {
    front.put(origin);
  }
});

const half = { ...behind, pardon: [...behind.pardon, /status 404: .*\/data\/model\./] };
journey("a release that is not whole leaves the one before working", half, async ({ page }) => {
  await visit(page, "/");
  const before = await page.evaluate(() => caches.keys());
  await page.goto("/fit");
  // A deployment half done: the worker is the new one, the pages are the old ones.
  front.put(newer.origin, "/sw.js");
  try {
    const end = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update();
      const worker = registration.installing;
      while (worker.state === "installing") await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
      return worker.state;
    });
    assert.equal(end, "redundant");
    assert.deepEqual(await page.evaluate(() => caches.keys()), before);
    await page.goto("/paths/backend-engineer");
    await page.getByRole("heading", { level: 1 }).waitFor();
  } finally {
    front.put(origin);
  }
});
