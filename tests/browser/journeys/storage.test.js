// What was answered is kept, under each fault that a browser can throw.

import assert from "node:assert/strict";
import { awake, journey } from "../harness/journey.js";
import { answerByKey, goTo, introduce, kept, openPlanner, question } from "../harness/planner.js";
import { slugs } from "../harness/site.js";

journey("each answer is kept as it is given, and there after a reload", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/questions");
  const first = await question(page);
  await answerByKey(page, 1, 3);
  await page.reload();
  await awake(page);
  await goTo(page, "#/");
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "6");
  assert.equal(await page.locator("#tools").inputValue(), "Docker, PostgreSQL, Python");
  assert.ok(await page.locator(`[data-item="${first}"] input`).nth(2).isChecked());
});

journey("an answer given before the program arrives counts", {}, async ({ page }) => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/fit");
  await page.getByLabel("Years of work in technology").fill("9");
  release();
  await awake(page);
  assert.equal((await kept(page)).profile.years, 9);
});

journey("where storage is blocked, the session works and the visitor is told", {}, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  await openPlanner(page);
  await page.getByRole("status").getByText("does not let the page keep anything").waitFor();
  await introduce(page);
  await goTo(page, "#/results");
  assert.equal(await page.locator(".result").count(), slugs.length);
});

journey("where storage is full, nothing already answered is lost and the visitor is told", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await page.evaluate(() => {
    let size = 1 << 22;
    for (let at = 0; size > 0; at += 1) {
      try {
        localStorage.setItem(`filler${at}`, "x".repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });
  await page.getByLabel("Years of work in technology").fill("11");
  await page.getByLabel("Tools you use").fill("Python, PostgreSQL, Docker, Kubernetes, Terraform, Ansible, Jenkins, Grafana, Prometheus");
  await page.getByLabel("Tools you use").blur();
  await page.getByRole("status").getByText("storage is full").waitFor();
  await goTo(page, "#/results");
  await page.getByText("11 years of work").first().waitFor();

  // Once there is room again, the next answer brings all of it along.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("filler")) localStorage.removeItem(key);
  });
  await goTo(page, "#/");
  await page.getByLabel("Present pay, US dollars a year").fill("90000");
  await page.getByLabel("Present pay, US dollars a year").blur();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.pay === 90000);
  assert.equal((await kept(page)).profile.years, 11);
});

const damaged = {
  "cut off": '{"schema":1,"profile":{"years":',
  "not JSON": "hello",
  "of a newer version": '{"schema":999,"profile":{"years":4},"more":true}',
};
for (const [what, text] of Object.entries(damaged)) {
  journey(`stored text that is ${what} is set aside untouched, and the visitor is told`, {}, async ({ page }) => {
    await page.goto("/method");
    await page.evaluate((value) => localStorage.setItem("waymark", value), text);
    await openPlanner(page);
    await page.getByRole("status").getByText("set aside untouched").waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem("waymark.aside.1")), text);
    await introduce(page);
    assert.equal((await kept(page)).profile.years, 6);
  });
}

journey("two tabs that answer different questions keep each other's answers, and show them", {}, async ({ page, context }) => {
  await openPlanner(page);
  const other = await context.newPage();
  await openPlanner(other);
  await page.getByLabel("Years of work in technology").fill("3");
  await page.getByLabel("Years of work in technology").blur();
  await other.getByLabel("Present pay, US dollars a year").fill("80000");
  await other.getByLabel("Present pay, US dollars a year").blur();
  await other.waitForFunction(() => document.querySelector("#years").value === "3");
  await page.waitForFunction(() => document.querySelector("#pay").value === "80000");
  const { profile } = await kept(page);
  assert.deepEqual([profile.years, profile.pay], [3, 80000]);
});

journey("two tabs that answer the same question both show the last answer", {}, async ({ page, context }) => {
  await openPlanner(page);
  const other = await context.newPage();
  await openPlanner(other);
  for (const [tab, years] of [[page, "3"], [other, "5"]]) {
    await tab.getByLabel("Years of work in technology").fill(years);
    await tab.getByLabel("Years of work in technology").blur();
  }
  await page.waitForFunction(() => document.querySelector("#years").value === "5");
  assert.equal((await kept(page)).profile.years, 5);
});

journey("storage cleared while the page is open loses nothing", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await page.evaluate(() => localStorage.clear());
  await page.getByLabel("Present pay, US dollars a year").fill("70000");
  await page.getByLabel("Present pay, US dollars a year").blur();
  await page.waitForFunction(() => localStorage.getItem("waymark") !== null);
  const { profile } = await kept(page);
  assert.deepEqual([profile.years, profile.pay], [6, 70000]);
});

journey("an answer whose question is gone stays kept", {}, async ({ page }) => {
  await page.goto("/method");
  const profile = { skills: { "a-skill-of-old": { level: 3 } }, preferences: { "a-question-of-old": 2 }, tools: ["a-tool-of-old"] };
  await page.evaluate((value) => localStorage.setItem("waymark", JSON.stringify({ schema: 1, profile: value })), profile);
  await openPlanner(page);
  await page.getByLabel("Years of work in technology").fill("6");
  await page.getByLabel("Years of work in technology").blur();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.years === 6);
  const now = (await kept(page)).profile;
  assert.deepEqual([now.skills, now.preferences, now.tools], [profile.skills, profile.preferences, profile.tools]);
});

journey("results are saved, opened again and deleted", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/saved");
  await page.getByLabel("Name", { exact: true }).fill("Spring");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator(".keepsakes").getByText("Spring").waitFor();
  await goTo(page, "#/");
  await page.getByLabel("Years of work in technology").fill("12");
  await page.getByLabel("Years of work in technology").blur();
  await goTo(page, "#/saved");
  await page.getByRole("button", { name: "Open" }).click();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.years === 6);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).saved.length === 0);
});

journey("everything is deleted in one step, and comes back for ten seconds", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/saved");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.waitForFunction(() => localStorage.length === 0);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction(() => localStorage.getItem("waymark") !== null);
  assert.equal((await kept(page)).profile.years, 6);
});

journey("saved results go into a file and come back from it, never twice; a damaged file is refused whole", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/results");
  await page.getByLabel("Name", { exact: true }).fill("Spring");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download all I saved" }).click(),
  ]);
  const file = await download.path();
  await page.getByLabel("Bring back a file of saved results").setInputFiles(file);
  await page.getByRole("status").getByText("0 saved results were new").waitFor();
  assert.equal((await kept(page)).saved.length, 1);

  await page.getByLabel("Bring back a file of saved results").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from('{"schema":1,"saved":[{') });
  await page.getByRole("status").getByText("Nothing was taken from it").waitFor();
  assert.equal((await kept(page)).saved.length, 1);
});
