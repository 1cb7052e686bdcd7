// Results saved under a name, files of them, and deleting all of it.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAccessible } from "../harness/axe.js";
import { startFront } from "../harness/front.js";
import { awake, journey, until } from "../harness/journey.js";
import { assertFits } from "../harness/layout.js";
import { goTo, introduce, kept, openPlanner, write } from "../harness/planner.js";
import { startServer } from "../harness/server.js";
import { guides } from "../harness/site.js";

// A small content, and what becomes of it: the skill Bartering is part of Shaping, another has a new name; one
// question is reworded, one gone and one new; the path of weavers has made room for that of spinners.
const fixture = fileURLToPath(new URL("../../../app/catalog/tests/fixtures/valid", import.meta.url));
const seeds = mkdtempSync(join(tmpdir(), "waymark-seeds-"));
cpSync(fixture, seeds, { recursive: true });
const edits = {
  "skills.toml": [["retired = true", 'merged_into = "shaping"'], ['"Selling"', '"Knowing customers"']],
  "questions.toml": [
    ["retired = true\n", ""],
    ["Start while others sleep", "Rise before the town"],
    ['right = "Spend the morning with customers"\n', 'right = "Spend the morning with customers"\nretired = true\n'],
  ],
};
for (const name of readdirSync(join(seeds, "paths"))) {
  edits[`paths/${name}`] = [["alone-or-together", "coin-or-goods"], ["weaver", "spinner"], ["Weaver", "Spinner"]];
}
for (const [name, changes] of Object.entries(edits)) {
  const file = join(seeds, name);
  const text = changes.reduce((text, [from, to]) => text.replaceAll(from, to), readFileSync(file, "utf8"));
  writeFileSync(file, text);
}
renameSync(join(seeds, "paths/weaver.toml"), join(seeds, "paths/spinner.toml"));
const [before, merged] = [await startServer([], { seeds: fixture }), await startServer([], { seeds })];
const front = await startFront(before.origin);
after(async () => {
  await front.stop();
  await before.stop();
  await merged.stop();
  rmSync(seeds, { recursive: true });
});

/** Saves the present results under a name. */
async function save(page, name) {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator(".keepsakes strong").getByText(name, { exact: true }).waitFor();
}

/** Downloads all that is saved, and gives it as a file to be chosen. */
async function download(page) {
  const text = await page.evaluate(async () => {
    let blob;
    const make = URL.createObjectURL;
    URL.createObjectURL = (it) => {
      blob = it;
      return make.call(URL, it);
    };
    document.querySelector('[data-do="download-json"]').click();
    URL.createObjectURL = make;
    return blob.text();
  });
  return { name: "waymark.json", mimeType: "application/json", buffer: Buffer.from(text) };
}

const names = async (page) => (await kept(page)).saved.map((saved) => saved.name);

journey("results are saved, opened again, duplicated and deleted", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/saved");
  await save(page, "Spring");
  await goTo(page, "#/");
  await write(page.getByLabel("Years of work in technology"), "12");
  await goTo(page, "#/saved");
  await page.getByRole("button", { name: "Open" }).click();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.years === 6);
  // What was answered before that is a saved result too, once.
  assert.deepEqual(await names(page), ["Spring", "My answers"]);
  const open = page.getByRole("button", { name: "Open" });
  await open.nth(1).click();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.years === 12);
  await open.nth(0).click();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.years === 6);
  assert.deepEqual(await names(page), ["Spring", "My answers"]);
  await page.getByRole("button", { name: "Delete", exact: true }).nth(1).click();

  await page.getByRole("button", { name: "Duplicate" }).click();
  await page.locator(".keepsakes").getByText("Spring (copy)").waitFor();
  const [spring, copy] = (await kept(page)).saved;
  assert.notEqual(spring.id, copy.id);
  assert.deepEqual({ ...copy, id: spring.id, name: "Spring" }, spring);

  await page.getByRole("button", { name: "Delete", exact: true }).first().click();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).saved.length === 1);
  assert.deepEqual(await names(page), ["Spring (copy)"]);
});

journey("what is saved twice in a row is kept once, and it is said that it is", { hasTouch: true, width: 390 }, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/results");
  const button = page.getByRole("button", { name: "Save", exact: true });
  await button.dblclick();
  await page.locator(".saved").getByRole("status").getByText("Saved in this browser.").waitFor();
  assert.deepEqual(await names(page), ["My results"]);
  await save(page, "Spring");
  assert.deepEqual(await names(page), ["My results", "Spring"]);

  // Other answers are another result, whatever its name.
  await goTo(page, "#/");
  await write(page.getByLabel("Years of work in technology"), "12");
  await goTo(page, "#/results");
  await page.locator(".saved").getByRole("status").getByText("They stay in this browser").waitFor();
  await button.click();
  assert.deepEqual(await names(page), ["My results", "Spring", "My results"]);
});

journey("saved results stand side by side with the answers of now", { width: 320 }, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/saved");
  await save(page, "Spring");
  await goTo(page, "#/");
  await write(page.getByLabel("Years of work in technology"), "0");
  await goTo(page, "#/saved");
  await save(page, "Beginner");
  await page.getByText("Compare what you saved").click();
  const table = page.getByRole("region", { name: "Saved results side by side" });
  assert.deepEqual(await table.locator("thead th").allInnerTexts(), ["Your answers now", "Spring", "Beginner"]);
  const row = await table.locator("tbody tr", { hasText: "Backend engineer" }).locator("td").allInnerTexts();
  assert.equal(row[0], row[2]);
  assert.ok(Number(row[1]) > Number(row[0]), row.join(" "));
  await assertFits(page);
  await assertAccessible(page);
});

/** What was kept, as if an earlier catalog had been in use then. */
async function withEarlierCatalog(page) {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/saved");
  await save(page, "Spring");
  await page.goto("/method");
  await page.evaluate(() => {
    const stored = JSON.parse(localStorage.getItem("waymark"));
    const [[, outline]] = Object.entries(stored.outlines);
    const lines = outline.split("\n").filter((line) => !line.startsWith("pqa-engineer\t") && !line.startsWith("ssql\t"));
    const earlier = [
      ...lines.map((line) => line.replace(/^sdebugging\t.*/, "sdebugging\tFinding faults")),
      "pwebmaster\tWebmaster",
      "qtea-or-coffee\tTea / Coffee",
      "",
    ];
    stored.outlines = { "of-old": earlier.join("\n") };
    stored.edition = "of-old";
    stored.saved[0].edition = "of-old";
    stored.saved[0].ranking = [["webmaster", 99], ["backend-engineer", 12.5]];
    localStorage.setItem("waymark", JSON.stringify(stored));
  });
}

const expected = [/^Skill “Finding faults” now reads “.+”\.$/, /^Path “Webmaster” is gone/, /^Question “Tea \/ Coffee” is gone/, /^Skill “SQL.*” is new\.$/, /^Path “.+” is new\.$/];

journey("a saved result says that the guides have changed, lists what did, and is computed anew on request", {}, async ({ page }) => {
  await withEarlierCatalog(page);
  await openPlanner(page, "#/saved");
  const item = page.locator(".keepsakes li").first();
  await item.getByText("Computed with guides that have changed since. Webmaster 99 and Backend engineer").waitFor();
  await item.getByText("What has changed").click();
  const told = await item.locator("details li").allInnerTexts();
  for (const change of expected) assert.ok(told.some((line) => change.test(line)), `${change} in ${told.join("|")}`);
  assert.equal(told.length, expected.length, told.join("|"));
  const anew = (await item.getByText("Computed anew: ").innerText()).replace("Computed anew: ", "");

  // Nothing is replaced before the visitor asks.
  assert.deepEqual((await kept(page)).saved[0].ranking[0], ["webmaster", 99]);
  await item.getByRole("button", { name: "Keep it computed anew" }).click();
  await item.getByText(`Computed with the present guides. ${anew}`).waitFor();
  const { saved, edition, outlines } = await kept(page);
  // What has changed for the answers of now was not shown yet.
  assert.equal(edition, "of-old");
  assert.deepEqual(Object.keys(outlines).sort(), [edition, saved[0].edition].sort());
});

journey("results say what has changed in the guides since the last answer", { width: 320 }, async ({ page }) => {
  await withEarlierCatalog(page);
  await openPlanner(page, "#/results");
  await page.getByText("The guides have changed since your last answer").waitFor();
  await page.getByText("What has changed").first().click();
  for (const change of expected) await page.locator(".outcome > details li").filter({ hasText: change }).waitFor();

  // Whoever answers before having seen that is told in another session.
  await page.goto("/method");
  await openPlanner(page);
  await write(page.getByLabel("Years of work in technology"), "7");
  await page.reload();
  await awake(page);
  await goTo(page, "#/results");
  await page.getByText("The guides have changed since your last answer").waitFor();
  // Once it was seen, the next answer counts as given with these guides.
  await goTo(page, "#/");
  await write(page.getByLabel("Years of work in technology"), "8");
  await page.reload();
  await awake(page);
  await goTo(page, "#/results");
  await page.locator(".result").first().waitFor();
  await page.getByText("The guides have changed").waitFor({ state: "detached" });
  await assertFits(page);
  await assertAccessible(page);
});

journey("answers that come back from where they were set aside still say what has changed in the guides", {}, async ({ page }) => {
  await withEarlierCatalog(page);
  await page.evaluate(() => {
    localStorage.setItem("waymark.aside.1", localStorage.getItem("waymark"));
    localStorage.removeItem("waymark");
  });
  await openPlanner(page, "#/results");
  await page.getByRole("status").getByText("can be read again").waitFor();
  await page.getByText("The guides have changed since your last answer").waitFor();
  await page.getByText("What has changed").first().click();
  for (const change of expected) await page.locator(".outcome > details li").filter({ hasText: change }).waitFor();
});

journey("an answer about a skill that was merged counts for the one it became part of", { baseURL: merged.origin }, async ({ page }) => {
  await page.goto("/method");
  await page.evaluate(() => localStorage.setItem("waymark", JSON.stringify({ schema: 1, profile: { skills: { bartering: { level: 3 } } } })));
  await openPlanner(page, "#/questions");
  assert.ok(await page.locator('[name="skill.shaping"][value="3"]').isChecked());
  await goTo(page, "#/");
  await write(page.getByLabel("Years of work in technology"), "6");
  assert.deepEqual((await kept(page)).profile.skills, { shaping: { level: 3 } });
});

// What the service worker keeps of a former release is looked at elsewhere.
const next = { baseURL: front.origin };
journey("when the catalog has changed, old answers keep their meaning, and results are computed anew and say what changed", next, async ({ page }) => {
  await openPlanner(page);
  await page.getByLabel("Your present job is closest to").selectOption("weaver");
  await write(page.getByLabel("Years of work in technology"), "3");
  for (const skill of ["selling", "heating", "shaping"]) {
    await goTo(page, `#/questions/skill.${skill}`);
    await page.locator(`[name="skill.${skill}"][value="3"]`).check();
  }
  for (const item of ["early-or-late", "alone-or-together"]) {
    await goTo(page, `#/questions/prefer.${item}`);
    await page.locator(`[name="prefer.${item}"][value="1"]`).check();
  }
  await goTo(page, "#/results");
  await save(page, "Spring");
  const said = (await kept(page)).profile;
  assert.deepEqual([said.skills.selling.level, said.preferences, said.roles[0].path], [3, { "alone-or-together": 1, "early-or-late": 1 }, "weaver"]);

  front.put(merged.origin);
  await openPlanner(page, "#/results");
  await page.reload();
  await awake(page);
  await page.getByText("these results are computed anew").waitFor();
  const told = await page.locator(".outcome > details li").allTextContents();
  const changes = [
    /^Skill “Selling” now reads “Knowing customers”\.$/,
    /^Question “Start while .+” now reads “Rise before the town .+”\.$/,
    /^Question “Spend the morning .+” is gone; what you said of it stays kept\.$/,
    /^Question “Take coin .+” is new\.$/,
    /^Path “Weaver” is gone; what you said of it stays kept\.$/,
    /^Path “Spinner” is new\.$/,
  ];
  for (const change of changes) assert.ok(told.some((line) => change.test(line)), `${change} in ${told.join("|")}`);
  assert.equal(told.length, changes.length, told.join("|"));
  await page.locator(".result h2").getByText("Spinner").waitFor();
  assert.ok(await page.locator('[name="prefer.early-or-late"][value="1"]').isChecked());
  await page.locator(".keepsakes li").getByText("Computed with guides that have changed since").waitFor();

  // Another answer takes nothing from those whose question, skill or path is another or gone.
  await goTo(page, "#/");
  await write(page.getByLabel("Years of work in technology"), "6");
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("waymark")).profile.years === 6);
  const { profile, saved } = await kept(page);
  assert.deepEqual(profile, { ...said, years: 6 });
  assert.deepEqual(saved[0].profile, said);
});

journey("all that is saved goes into one file and comes back from it in another browser, never twice", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/results");
  await save(page, "Spring");
  await goTo(page, "#/");
  await write(page.getByLabel("Years of work in technology"), "9");
  await goTo(page, "#/results");
  const file = await download(page);

  // What is here already does not come twice; answers that were not saved come as a saved result.
  const field = page.getByLabel("Bring back a file of saved results");
  await field.setInputFiles(file);
  await page.getByRole("status").getByText("1 saved results were new").waitFor();
  await field.setInputFiles(file);
  await page.getByRole("status").getByText("0 saved results were new").waitFor();
  assert.deepEqual(await names(page), ["Spring", "My answers"]);

  await page.evaluate(() => localStorage.clear());
  await page.goto("/fit#/results");
  await page.reload();
  await awake(page);
  await goTo(page, "#/");
  await write(page.getByLabel("Years of work in technology"), "1");
  await goTo(page, "#/results");
  await field.setInputFiles(file);
  await page.getByRole("status").getByText("2 saved results were new").waitFor();
  const { profile, saved } = await kept(page);
  assert.deepEqual([profile.years, ...saved.map((it) => it.profile.years)], [1, 6, 9]);
});

/** Brings a file back, and waits until the planner says how many of its results were new. */
async function bringBack(page, file, news) {
  await page.getByLabel("Bring back a file of saved results").setInputFiles(file);
  await page.getByRole("status").getByText(`${news} saved results were new`).waitFor();
}

for (const view of ["#/saved", "#/results"]) {
  journey(`a file comes back on ${view} in a browser that holds nothing`, { width: 320 }, async ({ page }) => {
    await openPlanner(page);
    await introduce(page);
    await goTo(page, "#/saved");
    await save(page, "Spring");
    const file = await download(page);
    await page.goto("/method");
    await page.evaluate(() => localStorage.clear());
    await openPlanner(page, view);
    assert.equal(await page.locator('[data-do="download-json"]').count(), 0);
    await assertFits(page);
    await assertAccessible(page);
    await bringBack(page, file, 1);
    const { profile, saved } = await kept(page);
    assert.deepEqual([profile.years, saved.map((it) => [it.name, it.profile.years])], [6, [["Spring", 6]]]);
    await page.getByRole("button", { name: "Download all I saved" }).waitFor();
    await assertFits(page);
  });
}

journey("what is saved is downloaded though no answer is left beside it", {}, async ({ page }) => {
  await openPlanner(page);
  await write(page.getByLabel("Years of work in technology"), "6");
  await goTo(page, "#/saved");
  await save(page, "Spring");
  await goTo(page, "#/");
  await page.getByLabel("Years of work in technology").fill("");
  await page.getByLabel("Years of work in technology").press("Tab");
  for (const view of ["#/results", "#/saved"]) {
    await goTo(page, view);
    const file = JSON.parse((await download(page)).buffer);
    assert.deepEqual([file.profile, file.saved.map((it) => it.profile.years)], [{}, [6]], view);
  }
});

journey("answers that were downloaded twice before they were saved come back as one result", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/saved");
  const files = [await download(page)];
  const [{ id }] = JSON.parse(files[0].buffer).saved;
  await page.waitForFunction((before) => Date.now() > before, id);
  files.push(await download(page));
  assert.ok(JSON.parse(files[1].buffer).saved[0].id > id);
  await goTo(page, "#/");
  await write(page.getByLabel("Years of work in technology"), "1");
  await goTo(page, "#/saved");
  await bringBack(page, files[0], 1);
  await bringBack(page, files[1], 0);
  assert.deepEqual(await names(page), ["My answers"]);
});

const refused = {
  "is cut off": ['{"schema":1,"saved":[{', "cut off or damaged"],
  "is no JSON": ["PK\u0003\u0004", "cut off or damaged"],
  "is sound up to its last result": ['{"schema":2,"profile":{},"saved":[{"id":5,"name":"Sound","edition":"e","profile":{},"ranking":[]},{"id":1}]}', "sound JSON, but not a file of saved results"],
  "is JSON of something else": ['{"schema":1,"saved":[{"id":1}]}', "sound JSON, but not a file of saved results"],
  "has an id that could not be written again": ['{"schema":2,"saved":[{"id":9223372036854775808,"name":"Far","edition":"e","profile":{},"ranking":[]}]}', "sound JSON, but not a file of saved results"],
  "is of a newer version": ['{"schema":999}', "newer version of this page wrote this file"],
};
for (const [what, [text, reason]] of Object.entries(refused)) {
  journey(`a file that ${what} is refused whole, with the reason`, {}, async ({ page }) => {
    await openPlanner(page);
    await introduce(page);
    await goTo(page, "#/results");
    await save(page, "Spring");
    const before = await kept(page);
    const file = { name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await page.getByLabel("Bring back a file of saved results").setInputFiles(file);
    await page.getByRole("status").getByText(reason).waitFor();
    await page.getByRole("status").getByText("Nothing was taken from it").waitFor();
    assert.deepEqual(await kept(page), before);
  });
}

/** All places where a site can leave something. */
function left(page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
}

const nothing = { local: [], session: [], caches: [], workers: 0, databases: 0, cookies: "" };

journey("everything is deleted in one step, and nothing is left; it comes back within ten seconds", { keeps: true }, async ({ page }) => {
  await page.goto("/method");
  await page.evaluate(() => localStorage.setItem("waymark.aside.1", "hello"));
  await openPlanner(page);
  await introduce(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  assert.equal((await left(page)).caches.length, 1);
  await goTo(page, "#/saved");
  await save(page, "Spring");
  const before = await kept(page);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await until(page, async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0);
  assert.deepEqual(await left(page), nothing);

  // A second press takes nothing from what can be brought back.
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction(() => localStorage.getItem("waymark") !== null);
  assert.deepEqual(await kept(page), before);
  assert.equal(await page.evaluate(() => localStorage.getItem("waymark.aside.1")), "hello");
  // What is kept of the site for when there is no network is whole again.
  await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 1);
  await until(page, async (addresses) => {
    const found = await Promise.all(addresses.map((address) => caches.match(address, { ignoreVary: true })));
    return found.every(Boolean);
  }, ["/fit", ...guides]);
});

journey("what was answered after everything was deleted stays beside what comes back", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/saved");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("status").getByText("Everything is deleted.").waitFor();
  await page.waitForFunction(() => document.activeElement.textContent === "Undo");
  await goTo(page, "#/");
  await write(page.getByLabel("Years of work in technology"), "3");
  await goTo(page, "#/saved");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator(".keepsakes").getByText("Earlier answers").waitFor();
  const { profile, saved } = await kept(page);
  assert.deepEqual([profile.years, saved.map((it) => it.profile.years)], [6, [3]]);
});

journey("what was deleted before comes back too, though something was deleted after it", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  for (const years of [undefined, "9"]) {
    await goTo(page, "#/");
    if (years) await write(page.getByLabel("Years of work in technology"), years);
    await goTo(page, "#/saved");
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.waitForFunction(() => localStorage.getItem("waymark") === null);
  }
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator(".keepsakes").getByText("Earlier answers").waitFor();
  const { profile, saved } = await kept(page);
  assert.deepEqual([profile.years, profile.roles[0].path, saved.map((it) => it.profile)], [6, "backend-engineer", [{ years: 9 }]]);
});

journey("what was deleted is gone for good after ten seconds, in every tab", {}, async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto("/method");
  await page.clock.install({ time: 0 });
  await openPlanner(page);
  await introduce(page);
  await openPlanner(other);
  await goTo(page, "#/saved");
  await page.clock.pauseAt(3_600_000);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Undo" }).waitFor();
  await page.clock.runFor(9_900);
  assert.ok(await page.getByRole("button", { name: "Undo" }).isVisible());
  await page.clock.runFor(200);
  await page.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
  await other.waitForFunction(() => document.querySelector("#years").value === "");
  assert.deepEqual((await left(other)).local, []);
});
