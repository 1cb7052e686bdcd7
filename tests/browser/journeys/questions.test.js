// One question after the other: how one answers, skips, goes back, and where it goes on from there.

import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.js";
import { awake, journey } from "../harness/journey.js";
import { answerByKey, goTo, introduce, kept, openPlanner, question, write } from "../harness/planner.js";

const phone = { width: 390, hasTouch: true };
const other = (page, before) => page.locator(`.question.current:not([data-item="${before}"])`).waitFor();

/** Does something on each question until none is left; gives how often. */
async function untilNoneIsLeft(page, answer) {
  for (let count = 0; ; count += 1) {
    const before = await question(page);
    await answer();
    await page.waitForFunction((before) => document.querySelector(".question.current")?.dataset.item !== before, before);
    if (!(await page.locator(".question.current").count())) return count + 1;
  }
}

journey("after the last question the way leads on, and what was skipped is asked again", {}, async ({ page }) => {
  await openPlanner(page, "#/questions");
  const skip = page.getByRole("button", { name: "Skip", exact: true });
  const skipped = await untilNoneIsLeft(page, () => skip.click());
  await page.getByText(`0 answered. You skipped all that are left: ${skipped}.`).waitFor();
  assert.equal(await skip.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.className), "stage-heading");
  await page.getByRole("link", { name: "See my results" }).waitFor();
  await goTo(page, "#/results");
  await goTo(page, "#/questions");
  await page.getByRole("button", { name: "Ask the skipped ones again" }).click();
  await page.locator(".question.current").waitFor();
  await untilNoneIsLeft(page, () => page.keyboard.press("4"));
  await page.getByText(/^\d+ answered. That was the last question.$/).waitFor();
  assert.equal(await page.getByRole("button", { name: "Ask the skipped ones again" }).count(), 0);
  await assertAccessible(page);
  await page.getByRole("link", { name: "Next: what must hold" }).click();
  await page.getByLabel("Hours a week you have to learn").waitFor();
});

journey("once the first three are likely settled, the way leads on from any question", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/questions");
  const on = page.getByRole("link", { name: "Next: what must hold" });
  const left = [];
  for (let at = 0; !(await on.count()); at += 1) {
    const progress = await page.locator(".progress").innerText();
    const [, count] = progress.match(/^\d+ answered, (\d+) left; this one moves fits by up to \d+ points?\.$/);
    left.push(Number(count));
    await answerByKey(page, 1, (at % 5) + 1);
  }
  assert.deepEqual(left, left.toSorted((one, other) => other - one), "what is left never grows");
  await page.getByText(/^\d+ answered. Your first three are likely settled; \d+ more would sharpen the rest, this one by up to \d+ points?\.$/).waitFor();
  // What is said beside it agrees.
  assert.equal(await page.locator(".ranking").getByText(/settled/).count(), 0);
  await page.getByRole("button", { name: "Skip" }).waitFor();
  await page.getByRole("link", { name: "See my results" }).click();
  await page.getByRole("heading", { name: "Your results", exact: true }).waitFor();
});

journey("a finger drawn across a question passes it over, and back", phone, async ({ page, context }) => {
  await openPlanner(page, "#/questions");
  const touch = await context.newCDPSession(page);
  const swipe = async (across, down) => {
    const from = { x: 200, y: 250 };
    const send = (type, touchPoints) => touch.send("Input.dispatchTouchEvent", { type, touchPoints });
    await send("touchStart", [from]);
    for (const part of [0.25, 0.5, 1]) await send("touchMove", [{ x: from.x + part * across, y: from.y + part * down }]);
    await send("touchEnd", []);
  };
  const first = await question(page);
  await swipe(-120, 10);
  await other(page, first);
  const second = await question(page);
  await swipe(120, 10);
  await page.locator(`.question.current[data-item="${first}"]`).waitFor();
  await swipe(-80, -70);
  await swipe(-120, 10);
  await page.locator(`.question.current[data-item="${second}"]`).waitFor();
});

journey("a mouse drawn across a question selects its words and stays there", {}, async ({ page }) => {
  await openPlanner(page, "#/questions");
  const first = await question(page);
  const box = await page.locator(".question.current :is(.hint, .task)").first().boundingBox();
  await page.mouse.move(box.x + 200, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 10, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => getSelection().toString().length > 3);
  assert.equal(await question(page), first);
});

journey("the second of two quick taps on an answer answers no question that nobody saw", phone, async ({ page }) => {
  await openPlanner(page, "#/questions");
  const first = await question(page);
  const given = async () => {
    const { skills = {}, preferences = {} } = (await kept(page))?.profile ?? {};
    return Object.keys({ ...skills, ...preferences }).length;
  };
  const answer = page.locator(".question.current .answer").nth(3);
  // The page is scrolled to the question when it is shown.
  await answer.tap({ trial: true });
  const tap = async () => {
    const { x, y, width, height } = await answer.boundingBox();
    await page.touchscreen.tap(x + width / 2, y + height / 2);
  };
  // From here on, questions take longer to settle than any machine is slow.
  const settling = (words) => page.evaluate((words) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(words);
    document.adoptedStyleSheets = [sheet];
  }, words);
  await settling(`.question:not([data-item="${first}"]) .answer { animation-duration: 1000s; }`);
  await answer.tap();
  await other(page, first);
  const second = await question(page);
  await tap();
  assert.equal(await given(), 1);
  // Keys are meant for what is seen.
  await page.keyboard.press("2");
  await other(page, second);
  await settling("");
  const third = await question(page);
  await answer.tap();
  await other(page, third);
  assert.equal(await given(), 3);
});

journey("a key that is held answers one question", {}, async ({ page }) => {
  await openPlanner(page, "#/questions");
  const first = await question(page);
  await page.keyboard.down("3");
  await other(page, first);
  for (let at = 0; at < 5; at += 1) await page.keyboard.down("3");
  await page.keyboard.up("3");
  const { skills = {}, preferences = {} } = (await kept(page)).profile;
  assert.equal(Object.keys({ ...skills, ...preferences }).length, 1);
});

journey("an answer changed from a report leads back to the report", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/data-engineer");
  await page.getByLabel("Your level: Data pipelines").selectOption("4");
  const link = page.locator(".waterfall").getByRole("link", { name: /^Data pipelines: / });
  await link.click();
  await page.locator('.question.current[data-item="skill.data-pipelines"]').waitFor();
  await page.keyboard.press("2");
  await page.locator(".waterfall").getByText("Data pipelines: followed a guide").waitFor();
  await link.click();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("heading", { name: "Your path into Data engineer" }).waitFor();
  // What leads back from there doesn't lead to the question again.
  await page.goBack();
  await page.locator('.planner[data-view="start"]').waitFor();
  await page.goForward();
  await page.getByRole("heading", { name: "Your path into Data engineer" }).waitFor();

  // The questions themselves go on where they were.
  await goTo(page, "#/questions");
  await page.locator('.question.current:not([data-item="skill.data-pipelines"])').waitFor();
});

for (const [answer, field] of [["6 years of work", "years"], ["Your work as backend engineer", "role"], ["Python: you use it", "tool-search"]]) {
  journey(`"${answer}" in a report leads to its field, which has the focus`, {}, async ({ page }) => {
    await openPlanner(page);
    await introduce(page);
    await goTo(page, "#/report/backend-engineer");
    await page.locator(".waterfall").getByRole("link", { name: answer }).click();
    await page.waitForFunction((id) => document.activeElement.id === id, field);
  });
}

journey("the way past the header leads out of no view", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/results");
  await page.getByRole("link", { name: "Skip to content" }).press("Enter");
  await page.waitForURL("**#main");
  await page.waitForFunction(() => document.activeElement.className === "stage-heading");
  assert.equal(await page.locator(".stage-heading").innerText(), "Your results");
});

journey("the ranking is read in its order, and on a phone no more of it than is seen", phone, async ({ page }) => {
  await openPlanner(page);
  await introduce(page, { role: "qa-engineer" });
  const rows = page.locator(".ranking .row");
  const places = await rows.evaluateAll((rows) => Object.fromEntries(rows.map((row) => [row.id, Number(row.dataset.place)])));
  const read = (await page.locator(".rows").getAttribute("aria-owns")).split(" ");
  assert.deepEqual(read.map((id) => places[id]), read.map((_, at) => at + 1));

  const stops = new Set();
  await page.getByLabel("Years of work in technology").focus();
  for (let at = 0; at < 25; at += 1) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() => document.activeElement.closest(".row")?.dataset.place);
    if (place) stops.add(place);
  }
  assert.deepEqual([...stops].sort(), ["1", "2", "3"]);
  assert.equal(await page.locator(".rows").evaluate((rows) => rows.scrollTop), 0);
});

journey("what a value may be meant as is asked under its field until it is mended", { viewport: { width: 360, height: 640 } }, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  const years = page.getByLabel("Years of work in technology");
  await write(years, "1987");
  const question = page.getByRole("alert").filter({ hasText: "Is this perhaps a year of birth" });
  await question.waitFor();
  assert.equal((await kept(page)).profile.years, 6);
  const [field, asked] = [await years.boundingBox(), await question.boundingBox()];
  assert.ok(asked.y - field.y - field.height < 20, "it stands under its field");
  await write(page.getByLabel("Present pay, US dollars a year"), "95.5k");
  assert.equal((await kept(page)).profile.pay, 95_500);
  assert.ok(await question.isVisible());
  assert.equal(await years.getAttribute("aria-invalid"), "true");
  await assertAccessible(page);

  // Enter goes no further than there.
  await page.getByLabel("Pay you want, US dollars a year").press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "years");
  await write(years, "7+ years");
  await question.waitFor({ state: "hidden" });
  assert.equal(await years.getAttribute("aria-invalid"), null);
  assert.equal((await kept(page)).profile.years, 7);
});

journey("Enter in the last field leads on to the results, and each view has a title", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  const titles = [await page.title()];
  for (const view of ["#/questions", "#/constraints"]) {
    await goTo(page, view);
    titles.push(await page.title());
  }
  await page.getByLabel("Hours a week you have to learn").press("Enter");
  await page.getByRole("heading", { name: "Your results", exact: true }).waitFor();
  titles.push(await page.title());
  await goTo(page, "#/report/data-engineer");
  titles.push(await page.title());
  assert.deepEqual(titles.map((title) => title.replace("\u00a0", " ")), [
    "Find your fit · Waymark",
    "Questions · Waymark",
    "What must hold · Waymark",
    "Results · Waymark",
    "Your path into Data engineer · Waymark",
  ]);
});

journey("with text twice as large nothing of the form is wider than a small phone", { width: 320 }, async ({ page }) => {
  await openPlanner(page);
  await page.evaluate(() => {
    const larger = new CSSStyleSheet();
    larger.replaceSync("html { font-size: 200% }");
    document.adoptedStyleSheets = [larger];
  });
  await introduce(page, { tools: "PostgreSQL, Kubernetes, React Testing Library" });
  const wide = [];
  const look = async (where) => {
    if (await page.evaluate(() => document.documentElement.scrollWidth > 320)) wide.push(where);
  };
  await look("start");
  for (const item of await page.locator(".question").evaluateAll((all) => all.map((one) => one.dataset.item))) {
    await goTo(page, `#/questions/${item}`);
    await page.locator(`.question.current[data-item="${item}"]`).waitFor();
    await look(item);
  }
  await goTo(page, "#/constraints");
  await look("constraints");
  assert.deepEqual(wide, []);
});

journey("what is restored into the form takes nothing from newer answers", {}, async ({ page, context }) => {
  await openPlanner(page);
  await introduce(page);
  const elsewhere = await context.newPage();
  await openPlanner(elsewhere);
  await page.goto("/method");
  await write(elsewhere.getByLabel("Years of work in technology"), "9");
  await elsewhere.close();
  await page.goBack();
  await awake(page);
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "9");
  assert.equal((await kept(page)).profile.years, 9);
});
