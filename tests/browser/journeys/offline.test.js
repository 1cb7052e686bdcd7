// The site without a network, over a slow one, and across releases.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAccessible } from "../harness/axe.js";
import { newer as newerBuild } from "../harness/builds.js";
import { startFront } from "../harness/front.js";
import { awake, journey, origin, until } from "../harness/journey.js";
import { assertFits } from "../harness/layout.js";
import { answerByKey, goTo, introduce, kept, openPlanner, readerIsKept, write } from "../harness/planner.js";
import { startServer } from "../harness/server.js";
import { guides } from "../harness/site.js";

const seeds = mkdtempSync(join(tmpdir(), "waymark-seeds-"));
cpSync(fileURLToPath(new URL("../../../seeds", import.meta.url)), seeds, { recursive: true });
const changed = join(seeds, "paths/backend-engineer.toml");
const text = readFileSync(changed, "utf8");
writeFileSync(changed, text.replace(/^title = ".*"$/m, 'title = "Engineer of back ends"'));

// The newer release is another build, and other content.
const newer = await startServer([], { seeds, build: newerBuild });
const front = await startFront(origin);
after(async () => {
  await front.stop();
  await newer.stop();
  rmSync(seeds, { recursive: true });
});

const lost = { keeps: true, pardon: [/net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_REFUSED|EMPTY_RESPONSE)/, /sw\.js/] };
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

/** One address of each kind of page. */
const kinds = ["/", "/paths", "/paths?q=cloud", "/map", "/method", "/fit", "/fit#/saved", guides[0]];

for (const kind of kinds) {
  journey(`after one visit to ${kind} the rest of the site opens without a network`, lost, async ({ page, context }) => {
    await visit(page, kind);
    await context.setOffline(true);
    const others = ["/", "/paths", "/map", "/method", guides.at(-1), "/fit"];
    for (const address of others) {
      const response = await page.goto(address);
      assert.ok(response.ok() && response.fromServiceWorker(), address);
    }
    await awake(page);
    await introduce(page);
  });
}

journey("after one visit every guide opens without a network", lost, async ({ page, context }) => {
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

journey("without a network all saved results open, and more are saved", lost, async ({ page, context }) => {
  await openPlanner(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await introduce(page);
  await goTo(page, "#/saved");
  await page.getByLabel("Name", { exact: true }).fill("Spring");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator(".keepsakes").getByText("Spring").waitFor();
  await context.setOffline(true);
  await page.goto("/");
  await openPlanner(page, "#/saved");
  await page.getByRole("button", { name: "Open" }).click();
  await page.getByRole("button", { name: "Duplicate" }).click();
  await page.locator(".keepsakes").getByText("Spring (copy)").waitFor();
  assert.equal((await kept(page)).saved.length, 2);
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

/** How long the browser waited for the page it shows, in milliseconds. */
const waited = (page) => page.evaluate(() => performance.getEntriesByType("navigation")[0].responseStart);

journey("where the network does not answer, a page that is kept comes within a second while the network is tried", behind, async ({ page }) => {
  await visit(page, "/");
  front.answerOnly(() => false);
  try {
    for (const address of ["/fit", guides[0], "/method"]) {
      await page.goto(address);
      await page.locator("main h1").first().waitFor();
      assert.ok((await waited(page)) < 1000, `${address}: ${await waited(page)} ms`);
    }
    await page.goto("/fit");
    await awake(page);
    // The list is asked for what the visitor looks for, and comes whole when there is no answer.
    await page.goto("/paths?q=engineer");
    await page.locator('main a[href="/paths/backend-engineer"]').first().waitFor();
    await front.leftUnanswered("/paths?q=engineer");
    assert.ok((await waited(page)) < 2000, `${await waited(page)} ms`);
    // What is newest is asked for behind the visitor's back.
    await front.leftUnanswered("/sw.js");
  } finally {
    front.answerOnly(() => true);
  }
});

journey("on a network that fails every other time, pages that are kept open each time", behind, async ({ page }) => {
  await visit(page, "/");
  let asked = 0;
  front.answerOnly(() => {
    asked += 1;
    return asked % 2 === 0;
  });
  try {
    for (const address of guides.slice(0, 6)) {
      await page.goto(address);
      assert.equal(await page.locator("main h1").count(), 1, address);
    }
    await openPlanner(page);
    await introduce(page);
  } finally {
    front.answerOnly(() => true);
  }
});

journey("a restart of the server in the middle of a visit goes unnoticed", behind, async ({ page }) => {
  const first = await startServer();
  front.put(first.origin);
  try {
    await visit(page, "/");
    await openPlanner(page);
    await introduce(page);
    const before = await page.evaluate(() => caches.keys());
    assert.equal(before.length, 1);
    await first.stop();
    await page.goto(guides[0]);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const second = await startServer([], { port: new URL(first.origin).port });
    assert.equal(second.origin, first.origin);
    try {
      await openPlanner(page);
      await lookForUpdate(page);
      assert.equal((await kept(page)).profile.years, 6);
      const after = await page.evaluate(async () => {
        const { installing, waiting } = await navigator.serviceWorker.getRegistration();
        return [Boolean(installing || waiting), await caches.keys()];
      });
      assert.deepEqual(after, [false, before]);
      assert.ok(await page.locator(".update > p").isHidden());
    } finally {
      await second.stop();
    }
  } finally {
    front.put(origin);
    await first.stop();
  }
});

/** The heading over the ranking, which the program draws, by the build. */
const headings = new Map([["Your paths so far", "old"], ["Your paths by now", "newer"]]);

/**
 * Which build a page and its program are of, `old` or `newer`, after the program has come; fails where
 * they differ.
 */
async function build(page) {
  await awake(page);
  const used = await page.evaluate(() => ({
    page: [...document.scripts].map((script) => script.textContent).join("\n"),
    came: performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname),
  }));
  const [program] = used.came.filter((address) => address.endsWith(".wasm"));
  const [glue] = used.came.filter((address) => /^\/pkg\/waymark\..*\.js$/.test(address));
  const [model] = used.came.filter((address) => address.startsWith("/data/model."));
  for (const address of [program, glue, model]) assert.ok(used.page.includes(`"${address}"`), `${address} is not of the page`);
  return headings.get(await page.locator(".ranking h2").innerText());
}

journey("while a release takes another's place, no page has the program of the other", behind, async ({ page, context }) => {
  await visit(page, "/");
  await page.goto("/fit");
  assert.equal(await build(page), "old");
  front.put(newer.origin);
  try {
    // Before the browser has heard of it, while it waits, and in further tabs.
    const other = await context.newPage();
    await other.goto("/fit");
    assert.equal(await build(other), "old");
    await lookForUpdate(page);
    await page.getByRole("status").getByText("A new version of Waymark is ready").waitFor();
    await other.goto("/fit#/questions");
    await other.reload();
    assert.equal(await build(other), "old");
    await introduce(page);
    // A tab that was not asked is not reloaded when another one takes the newer release.
    await other.evaluate(() => {
      window.untouched = true;
    });
    await page.getByRole("button", { name: "Load it" }).click();
    await page.locator(".ranking h2").getByText("Your paths by now").waitFor();
    assert.equal(await build(page), "newer");
    assert.ok(await other.evaluate(() => window.untouched));
    await other.reload();
    assert.equal(await build(other), "newer");
    assert.equal((await kept(other)).profile.years, 6);
  } finally {
    front.put(origin);
  }
});

for (const scheme of ["light", "dark"]) {
  journey(`a newer release is offered readably on a narrow screen in a ${scheme} scheme`, { ...behind, scheme, width: 320 }, async ({ page }) => {
    await visit(page, "/");
    await openPlanner(page);
    front.put(newer.origin);
    try {
      await lookForUpdate(page);
      const bar = page.locator(".update > p");
      await bar.waitFor();
      await assertFits(page);
      await assertAccessible(page);
      for (const button of await bar.getByRole("button").all()) {
        const { width, height } = await button.boundingBox();
        assert.ok(width >= 44 && height >= 24, `${width} × ${height}`);
      }
      await bar.getByRole("button", { name: "Later" }).click();
      assert.ok(await bar.isHidden());
    } finally {
      front.put(origin);
    }
  });
}

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
    await write(page.getByLabel("Years of work in technology"), "8");
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
    await until(page, async () => (await caches.keys()).length === 1);
  } finally {
    front.put(origin);
  }
});

journey("what reads CVs is kept of a newer release too where it was used, and of none where it was not", behind, async ({ page }) => {
  await visit(page, "/");
  await openPlanner(page);
  const updated = async (server) => {
    front.put(server);
    await lookForUpdate(page);
    await page.getByRole("status").getByText("A new version of Waymark is ready").waitFor();
    await page.evaluate(() => {
      window.former = true;
    });
    await page.getByRole("button", { name: "Load it" }).click();
    await page.waitForFunction(() => !window.former);
    await awake(page);
    await until(page, async () => (await caches.keys()).length === 1);
  };
  try {
    await updated(newer.origin);
    assert.ok(!(await page.evaluate(readerIsKept)));
    await page.getByLabel("Paste its text").fill("SKILLS\nPython, Docker");
    await page.getByRole("button", { name: "Read this text" }).click();
    await page.getByRole("heading", { name: "Found in your CV" }).waitFor();
    await until(page, readerIsKept);
    await updated(origin);
    assert.ok(await page.evaluate(readerIsKept));
  } finally {
    front.put(origin);
  }
});

/** Waits until all of a release is kept. */
function whole(page) {
  return until(page, async (addresses) => {
    const found = await Promise.all(addresses.map((address) => caches.match(address, { ignoreVary: true })));
    return found.every(Boolean);
  }, ["/fit", "/offline", ...guides]);
}

const vanish = {
  "another tab deleted everything": async (page, context) => {
    const other = await context.newPage();
    await openPlanner(other, "#/saved");
    await other.getByRole("button", { name: "Delete everything" }).click();
  },
  "the browser let go of it": (page) =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    }),
};
for (const [how, go] of Object.entries(vanish)) {
  journey(`where ${how}, the next page has the site kept again`, lost, async ({ page, context }) => {
    await visit(page, "/");
    await page.reload();
    assert.ok(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)));
    await go(page, context);
    await until(page, async () => (await caches.keys()).length === 0);
    await page.goto("/method");
    await whole(page);
    await context.setOffline(true);
    const response = await page.goto(guides[0]);
    assert.ok(response.ok() && response.fromServiceWorker());
  });
}

const abandoned = { ...behind, pardon: [...behind.pardon, /AbortError|aborted/i, /favicon\.ico/] };
journey("everything deleted while the site is on its way to be kept leaves nothing, though the tab is closed then", abandoned, async ({ page, context }) => {
  // One of the pages that are kept does not come.
  front.answerOnly((address) => address !== "/offline");
  try {
    await openPlanner(page, "#/saved");
    await front.leftUnanswered("/offline");
    assert.ok(await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).installing)));
    await page.getByRole("button", { name: "Delete everything" }).click();
    const empty = async () => [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations())].length === 0;
    await until(page, empty);
    await page.close();
    front.answerOnly(() => true);
    const other = await context.newPage();
    await other.goto("/robots.txt");
    assert.ok(await other.evaluate(empty));
  } finally {
    front.answerOnly(() => true);
  }
});

journey("where the browser forbids to ask for service workers, no click is a fault, and all else works", {}, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/saved");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction(() => localStorage.length > 0);
});

journey("where the browser has no service workers, the planner works and keeps the answers", {}, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
  });
  await openPlanner(page);
  await introduce(page);
  await page.reload();
  await awake(page);
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "6");
  await goTo(page, "#/saved");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.waitForFunction(() => localStorage.length === 0);
});

const half = { ...behind, pardon: [...behind.pardon, /status 404: .*\/(data|pkg)\//] };
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
