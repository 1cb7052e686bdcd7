// What was answered is kept, under each fault that a browser can throw.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { awake, journey } from "../harness/journey.js";
import { answerByKey, goTo, hold, introduce, kept, openPlanner, question, write } from "../harness/planner.js";
import { atEveryQuestion, patience } from "../harness/quiz.js";
import { slugs } from "../harness/site.js";

const older = new URL("../../../app/src/envelope/fixtures/", import.meta.url);

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

journey("at any question a reload loses nothing", { timeout: patience }, async ({ page }) => {
  await atEveryQuestion(page, async () => {
    await page.reload();
    await awake(page);
    return page;
  });
});

journey("an answer given before the program arrives counts", {}, async ({ page }) => {
  const release = await hold(page);
  await page.goto("/method");
  await page.evaluate(() => localStorage.setItem("waymark", JSON.stringify({ schema: 1, profile: { tools: ["python"] } })));
  await page.goto("/fit");
  await write(page.getByLabel("Years of work in technology"), "9");
  await write(page.getByLabel("Tools you use"), "Docker");
  release();
  await awake(page);
  const { profile } = await kept(page);
  assert.deepEqual([profile.years, profile.tools], [9, ["docker", "python"]]);
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

for (const [where, storage] of [["absent", undefined], ["null", null]]) {
  journey(`where storage is ${where}, the session works and the visitor is told`, {}, async ({ page }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(window, "localStorage", { value });
    }, storage);
    await openPlanner(page);
    await page.getByRole("status").getByText("does not let the page keep anything").waitFor();
    await introduce(page);
    await goTo(page, "#/results");
    assert.equal(await page.locator(".result").count(), slugs.length);
    await page.goto("/paths/backend-engineer");
    await page.getByRole("heading", { level: 1 }).waitFor();
  });
}

/** Runs in a page: leaves no room in its storage. */
function fill() {
  let size = 1 << 22;
  for (let at = 0; size > 0; at += 1) {
    try {
      localStorage.setItem(`filler${at}`, "x".repeat(size));
    } catch {
      size >>= 1;
    }
  }
}

/** Runs in a page: makes room again. */
function empty() {
  for (const key of Object.keys(localStorage)) if (key.startsWith("filler")) localStorage.removeItem(key);
}

const manyTools = "Python, PostgreSQL, Docker, Kubernetes, Terraform, Ansible, Jenkins, Grafana, Prometheus";

journey("where storage is full, nothing already answered is lost and the visitor is told", {}, async ({ page, context }) => {
  await openPlanner(page);
  await introduce(page);
  await page.evaluate(fill);
  await write(page.getByLabel("Years of work in technology"), "11");
  await write(page.getByLabel("Tools you use"), manyTools);
  await page.getByRole("status").getByText("storage is full").waitFor();
  await goTo(page, "#/results");
  await page.getByText("11 years of work").first().waitFor();

  // What can't be read is not written over either, though there is no room to set it aside.
  const text = await page.evaluate(() => {
    const size = localStorage.getItem("waymark").length;
    localStorage.setItem("waymark", "x".repeat(size));
    return localStorage.getItem("waymark");
  });
  const other = await context.newPage();
  await openPlanner(other);
  await write(other.getByLabel("Years of work in technology"), "3");
  await other.getByRole("status").getByText("storage is full").waitFor();
  assert.equal(await other.evaluate(() => localStorage.getItem("waymark")), text);
  await other.close();
  await page.evaluate(() => localStorage.removeItem("waymark"));

  // Once there is room again, the next answer brings all of it along.
  await page.evaluate(empty);
  await goTo(page, "#/");
  await write(page.getByLabel("Present pay, US dollars a year"), "90000");
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.pay === 90000);
  assert.equal((await kept(page)).profile.years, 11);
  await page.getByRole("status").getByText("storage is full").waitFor({ state: "detached" });
});

journey("what another tab stores while this one has no room becomes a saved result", {}, async ({ page, context }) => {
  await openPlanner(page);
  await introduce(page);
  await page.evaluate(fill);
  await write(page.getByLabel("Years of work in technology"), "11");
  await write(page.getByLabel("Tools you use"), manyTools);
  await page.getByRole("status").getByText("storage is full").waitFor();
  await page.evaluate(empty);
  const other = await context.newPage();
  await openPlanner(other);
  await write(other.getByLabel("Years of work in technology"), "4");
  await page.getByRole("status").getByText("among your saved results").waitFor();
  await write(page.getByLabel("Present pay, US dollars a year"), "90000");
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.pay === 90000);
  const { profile, saved } = await kept(page);
  assert.deepEqual([profile.years, saved.map((it) => it.profile.years)], [11, [4]]);

  // Nothing that this tab alone knew outlives being deleted in the other.
  await goTo(other, "#/saved");
  await other.getByRole("button", { name: "Delete everything" }).click();
  await page.waitForFunction(() => document.querySelector("#years").value === "");
});

/** Fails unless another answer is kept beside what was said before, on a page where one has introduced oneself. */
async function assertGoesOn(page) {
  await write(page.getByLabel("Present pay, US dollars a year"), "70000");
  await page.waitForFunction(() => localStorage.getItem("waymark") !== null);
  const { profile } = await kept(page);
  assert.deepEqual([profile.years, profile.pay], [6, 70000]);
}

const damaged = {
  "cut off": '{"schema":1,"profile":{"years":',
  "not JSON": "hello",
  "JSON of something else": '{"schema":1,"profile":{"strange":true}}',
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

journey("however often something breaks what is stored, nothing that was set aside is written over", {}, async ({ page }) => {
  await page.goto("/method");
  const texts = Array.from({ length: 12 }, (_, at) => `{broken ${at}`);
  await page.evaluate((broken) => {
    for (const [at, text] of broken.entries()) localStorage.setItem(at ? `waymark.aside.${at}` : "waymark", text);
  }, texts);
  await openPlanner(page);
  await page.getByRole("status").getByText("set aside untouched").waitFor();
  await introduce(page);
  assert.equal((await kept(page)).profile.years, 6);
  const aside = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key !== "waymark").map(([, text]) => text));
  assert.deepEqual(aside.sort(), texts.sort());
});

const versions = readdirSync(older).map((name) => [name.replace(".json", ""), readFileSync(new URL(name, older), "utf8")]);
for (const [version, text] of versions) {
  journey(`what version ${version} stored is carried forward`, {}, async ({ page }) => {
    await page.goto("/method");
    await page.evaluate((value) => localStorage.setItem("waymark", value), text);
    await openPlanner(page);
    assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "3");
    await write(page.getByLabel("Years of work in technology"), "4");
    const now = await kept(page);
    const before = JSON.parse(text);
    assert.equal(now.schema, Math.max(...versions.map(([number]) => Number(number))));
    assert.deepEqual(now.profile, { ...before.profile, years: 4 });
    assert.deepEqual(now.saved, before.saved);
    assert.equal(await page.evaluate(() => localStorage.length), 1);
  });
}

journey("what could not be read is told by the planner, though a guide was opened before it", {}, async ({ page }) => {
  await page.goto("/method");
  const text = damaged["cut off"];
  await page.evaluate((value) => localStorage.setItem("waymark", value), text);
  for (const address of ["/paths/backend-engineer", "/map"]) {
    await page.goto(address, { waitUntil: "networkidle" });
    assert.equal(await page.evaluate(() => localStorage.getItem("waymark")), text);
  }
  await openPlanner(page);
  await page.getByRole("status").getByText("set aside untouched").waitFor();
});

journey("what a newer version stores while the page is open is left to it, and answers here come back there", {}, async ({ page, context }) => {
  await openPlanner(page);
  await introduce(page);
  const text = damaged["of a newer version"];
  const other = await context.newPage();
  await other.goto("/method");
  await other.evaluate((value) => localStorage.setItem("waymark", value), text);
  await page.getByRole("status").getByText("A newer version of this page keeps your answers now").waitFor();
  for (const pay of ["70000", "80000"]) await write(page.getByLabel("Present pay, US dollars a year"), pay);
  const stored = await page.evaluate(() => Object.entries(localStorage).sort());
  assert.deepEqual(stored.map(([key]) => key), ["waymark", "waymark.aside.1"]);
  assert.equal(stored[0][1], text);
  const { profile } = JSON.parse(stored[1][1]);
  assert.deepEqual([profile.years, profile.pay], [6, 80000]);
});

journey("what a newer version deletes is gone from a tab that it has overtaken", {}, async ({ page, context }) => {
  await openPlanner(page);
  await introduce(page);
  const other = await context.newPage();
  await other.goto("/method");
  await other.evaluate((value) => localStorage.setItem("waymark", value), damaged["of a newer version"]);
  await page.getByRole("status").getByText("A newer version of this page keeps your answers now").waitFor();
  await write(page.getByLabel("Present pay, US dollars a year"), "70000");
  await page.waitForFunction(() => localStorage.getItem("waymark.aside.1") !== null);
  await other.evaluate(() => {
    for (const key of ["waymark", "waymark.aside.1"]) localStorage.removeItem(key);
  });
  await page.waitForFunction(() => document.querySelector("#years").value === "");
  await write(page.getByLabel("Present pay, US dollars a year"), "80000");
  await page.waitForFunction(() => localStorage.getItem("waymark") !== null);
  assert.deepEqual((await kept(page)).profile, { pay: 80000 });
  assert.equal(await page.evaluate(() => localStorage.length), 1);
});

journey("a version that moves what it can't read out of its way takes nothing from an open tab", {}, async ({ page, context }) => {
  await openPlanner(page);
  await introduce(page);
  const other = await context.newPage();
  await other.goto("/method");
  const heard = page.evaluate(() => new Promise((resolve) => addEventListener("storage", ({ key, newValue }) => key === "waymark" && resolve(newValue))));
  await other.evaluate(() => {
    localStorage.setItem("waymark.aside.1", localStorage.getItem("waymark"));
    localStorage.removeItem("waymark");
  });
  assert.equal(await heard, null);
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "6");
  await assertGoesOn(page);
});

journey("what was set aside comes back once it can be read", {}, async ({ page }) => {
  await page.goto("/method");
  await page.evaluate(() => {
    localStorage.setItem("waymark", JSON.stringify({ schema: 1, profile: { years: 2 } }));
    localStorage.setItem("waymark.aside.1", JSON.stringify({ schema: 1, profile: { years: 9 } }));
    localStorage.setItem("waymark.aside.2", "hello");
    localStorage.setItem("waymark.aside.3", JSON.stringify({ schema: 1, profile: { years: 5 } }));
  });
  await openPlanner(page, "#/saved");
  await page.getByRole("status").getByText("can be read again").waitFor();
  await page.locator(".keepsakes").getByText("Earlier answers").first().waitFor();
  const { profile, saved } = await kept(page);
  assert.deepEqual([profile.years, saved.map((it) => it.profile.years)], [2, [9, 5]]);
  const rest = await page.evaluate(() => [1, 2, 3].map((number) => localStorage.getItem(`waymark.aside.${number}`)));
  assert.deepEqual(rest, [null, "hello", null]);
});

journey("two tabs that answer different questions keep each other's answers, and show them", {}, async ({ page, context }) => {
  await openPlanner(page);
  const other = await context.newPage();
  await openPlanner(other);
  await write(page.getByLabel("Years of work in technology"), "3");
  await write(other.getByLabel("Present pay, US dollars a year"), "80000");
  await other.waitForFunction(() => document.querySelector("#years").value === "3");
  await page.waitForFunction(() => document.querySelector("#pay").value === "80000");
  const { profile } = await kept(page);
  assert.deepEqual([profile.years, profile.pay], [3, 80000]);
});

journey("what is being typed, or is asked about, stays while another tab answers something else", {}, async ({ page, context }) => {
  await openPlanner(page);
  await write(page.getByLabel("Years of work in technology"), "99");
  await page.getByLabel("Pay you want").pressSequentially("120");
  const other = await context.newPage();
  await openPlanner(other);
  await other.getByLabel("Your present job is closest to").selectOption("qa-engineer");
  await page.waitForFunction(() => document.getElementById("role").value === "qa-engineer");
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "99");
  assert.equal(await page.getByLabel("Pay you want").inputValue(), "120");
  await page.bringToFront();
  await page.getByLabel("Pay you want").pressSequentially("000");
  await page.getByLabel("Pay you want").press("Tab");
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.wanted_pay === 120000);
  assert.equal((await kept(page)).profile.roles[0].path, "qa-engineer");
});

journey("two tabs that answer the same question both show the last answer", {}, async ({ page, context }) => {
  await openPlanner(page);
  const other = await context.newPage();
  await openPlanner(other);
  for (const [tab, years] of [[page, "3"], [other, "5"]]) {
    await write(tab.getByLabel("Years of work in technology"), years);
  }
  await page.waitForFunction(() => document.querySelector("#years").value === "5");
  assert.equal((await kept(page)).profile.years, 5);
});

journey("storage cleared while the page is open loses nothing, and the visitor is told", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await page.evaluate(() => localStorage.clear());
  await assertGoesOn(page);
  await page.getByRole("status").getByText("storage was cleared meanwhile").waitFor();
});

journey("storage that another tab clears as a whole is stored again at once, and the visitor is told", {}, async ({ page, context }) => {
  await openPlanner(page);
  await introduce(page);
  const other = await context.newPage();
  await other.goto("/method");
  await other.evaluate(() => localStorage.clear());
  await page.getByRole("status").getByText("storage was cleared meanwhile").waitFor();
  await page.reload();
  await awake(page);
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "6");
  assert.equal((await kept(page)).profile.years, 6);
});

journey("an answer whose question is gone stays kept", {}, async ({ page }) => {
  await page.goto("/method");
  const profile = { skills: { "a-skill-of-old": { level: 3 } }, preferences: { "a-question-of-old": 2 }, tools: ["a-tool-of-old"] };
  await page.evaluate((value) => localStorage.setItem("waymark", JSON.stringify({ schema: 1, profile: value })), profile);
  await openPlanner(page);
  await write(page.getByLabel("Years of work in technology"), "6");
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.years === 6);
  const now = (await kept(page)).profile;
  assert.deepEqual([now.skills, now.preferences, now.tools], [profile.skills, profile.preferences, profile.tools]);
  await write(page.getByLabel("Tools you use"), "Docker");
  assert.deepEqual((await kept(page)).profile.tools, [...profile.tools, "docker"]);
});
