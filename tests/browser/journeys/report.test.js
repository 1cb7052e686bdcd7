// What a report draws and lists, at the widths and sizes of text at which it is read.

import assert from "node:assert/strict";
import { journey } from "../harness/journey.js";
import { goTo, introduce, openPlanner } from "../harness/planner.js";

/** Answers every question, each with another answer than the one before, or all with their answer in a place. */
function answerAll(page, place) {
  return page.locator(".question").evaluateAll((questions, place) => {
    for (const [at, question] of questions.entries()) {
      const answers = question.querySelectorAll("input");
      answers[(place ?? at) % answers.length].click();
    }
  }, place);
}

journey("the gaps are drawn wide enough to be told apart, and at the last step without a next one", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page, { years: "1" });
  await goTo(page, "#/report/devops-engineer");
  const heads = page.locator(".gaps thead th:visible");
  assert.match((await heads.allInnerTexts()).join("; "), /^Skill; Needed at entry; At mid; You; Weight$/);
  const { width } = await page.locator(".dots").first().boundingBox();
  assert.ok(width > 110, width);

  await goTo(page, "#/");
  await page.getByLabel("Years of work in technology").fill("20");
  await page.getByLabel("Years of work in technology").press("Tab");
  await answerAll(page, 4);
  await goTo(page, "#/report/devops-engineer");
  await page.getByText("Needed at lead").waitFor();
  assert.deepEqual(await heads.allInnerTexts(), ["Skill", "Needed at lead", "You", "Weight"]);
  assert.equal(await page.locator(".gaps tbody tr").first().locator("td:visible").count(), 4);
});

journey("what is tried out marks the paths that are set apart", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/constraints");
  await page.locator('[name="on_call"][value="no"]').check();
  await goTo(page, "#/results");
  const apart = await page.locator(".results.apart .result").count();
  assert.ok(apart > 0);
  await page.getByLabel("you could show one thing more?").selectOption({ label: "Observability" });
  const table = page.locator(".what-if table");
  const rows = await table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.lastElementChild.textContent));
  const marked = rows.filter((place) => place === "set apart").length;
  assert.ok(marked > 0 && marked <= apart, rows.join());
  assert.deepEqual(rows.slice(-marked), rows.filter((place) => place === "set apart"));
});
