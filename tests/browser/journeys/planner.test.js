// The fit planner: from the first answer to a report, and back another day.

import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.js";
import { awake, journey } from "../harness/journey.js";
import { assertFits } from "../harness/layout.js";
import { answer, openPlanner, sayWhereYouAre } from "../harness/planner.js";
import { slugs } from "../harness/site.js";

const results = (page) => page.locator(".result");
const figures = (page) => page.locator(".ranking .figure").allInnerTexts();

journey("answers rank all paths with their reasons, and are there after a reload", {}, async ({ page }) => {
  await openPlanner(page);
  await sayWhereYouAre(page);
  await page.getByRole("link", { name: "Next: questions" }).click();
  for (const key of ["4", "5", "3"]) await answer(page, key);
  assert.equal(await page.locator(".ranking .row").count(), slugs.length);

  await page.getByRole("link", { name: "Results" }).first().click();
  await results(page).first().waitFor();
  assert.equal(await results(page).count(), slugs.length);
  const reasons = await results(page).first().locator(".reasons li").count();
  assert.ok(reasons >= 1 && reasons <= 4, `${reasons} reasons`);
  const before = await results(page).allInnerTexts();

  await page.reload();
  await awake(page);
  assert.deepEqual(await results(page).allInnerTexts(), before);
});

journey("each answer moves the ranking beside the questions", {}, async ({ page }) => {
  await openPlanner(page, "#/questions");
  assert.deepEqual(await figures(page), []);
  await answer(page, "5");
  const first = await figures(page);
  await answer(page, "5");
  assert.equal(first.length, slugs.length);
  assert.notDeepEqual(await figures(page), first);
});

journey("the quiz asks twenty questions or more", { scripts: false }, async ({ page }) => {
  await page.goto("/fit");
  const questions = await page.locator(".question").count();
  assert.ok(questions >= 20, `${questions} questions`);
});

journey("Back returns to the view before", {}, async ({ page }) => {
  await openPlanner(page);
  await sayWhereYouAre(page);
  await page.getByRole("link", { name: "Results" }).first().click();
  await results(page).first().getByRole("link").first().click();
  await page.locator(".report").waitFor();
  await page.goBack();
  await results(page).first().waitFor();
  await page.goBack();
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "4");
});

journey("an answer given before the WebAssembly arrives counts", {}, async ({ page, context }) => {
  let arrive;
  const arrival = new Promise((resolve) => (arrive = resolve));
  await context.route("**/*.wasm", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto("/fit");
  await page.getByLabel("Years of work in technology").fill("7");
  arrive();
  await awake(page);
  await page.reload();
  await awake(page);
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "7");
});

const lost = { pardon: [/\.wasm/] };
journey("a planner whose WebAssembly is lost says so and stays a form", lost, async ({ page, context }) => {
  await context.route("**/*.wasm", (route) => route.abort());
  await page.goto("/fit");
  await page.getByRole("alert").filter({ hasText: "did not arrive" }).waitFor();
  await sayWhereYouAre(page);
  await page.getByRole("button", { name: "Show my results" }).click();
  await results(page).first().waitFor();
  assert.equal(await results(page).count(), slugs.length);
});

journey("without scripts the form is answered with results and reports", { scripts: false }, async ({ page }) => {
  await page.goto("/fit");
  await sayWhereYouAre(page);
  await page.getByRole("button", { name: "Show my results" }).click();
  assert.equal(await results(page).count(), slugs.length);
  await results(page).first().getByRole("button").first().click();
  await page.locator(".report").waitFor();
  await page.getByRole("button", { name: "All my results" }).click();
  assert.equal(await results(page).count(), slugs.length);
});

journey("a guide shows somebody who has answered their own way into it", {}, async ({ page, requests }) => {
  await openPlanner(page);
  await sayWhereYouAre(page);
  await page.goto("/paths/data-engineer");
  const own = page.locator(".own-path[data-known]");
  await own.waitFor();
  assert.match(await own.innerText(), /number \d+ of \d+/);
  assert.ok(requests.some((url) => url.endsWith(".wasm")));
  await own.getByRole("link", { name: "Your full report" }).click();
  await page.locator(".report").waitFor();
});

const views = ["#/questions", "#/constraints", "#/results", "#/report/data-engineer", "#/compare/data-engineer/qa-engineer", "#/saved"];

for (const scheme of ["light", "dark"]) {
  journey(`axe finds nothing on the planner's views in ${scheme}`, { scheme }, async ({ page }) => {
    await openPlanner(page);
    await sayWhereYouAre(page);
    for (const view of views) {
      await openPlanner(page, view);
      await page.reload();
      await awake(page);
      await assertAccessible(page, view);
    }
  });
}

journey("the planner's views fit a window of 320 pixels", { width: 320 }, async ({ page }) => {
  await openPlanner(page);
  await sayWhereYouAre(page);
  for (const view of views) {
    await openPlanner(page, view);
    await page.reload();
    await awake(page);
    await assertFits(page, view);
  }
});
