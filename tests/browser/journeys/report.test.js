// What a report draws and lists, at the widths and sizes of text at which it is read.

import assert from "node:assert/strict";
import { journey } from "../harness/journey.js";
import { assertFits } from "../harness/layout.js";
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

/** Runs in the page: the words that are broken over two lines although nothing in them says where. */
function brokenWords(selector) {
  const broken = [];
  for (const element of document.querySelectorAll(selector)) {
    const text = element.firstChild;
    for (const { 0: word, index } of text.data.matchAll(/[A-Za-z]+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (range.getClientRects().length > 1) broken.push(word);
    }
  }
  return broken;
}

for (const [width, size] of [[320, "100%"], [390, "100%"], [390, "200%"]]) {
  journey(`where a score comes from is read in whole words, and changed by a finger, at ${width} px and ${size}`, { width }, async ({ page }) => {
    await openPlanner(page);
    await introduce(page);
    await answerAll(page);
    await goTo(page, "#/report/devops-engineer");
    await page.evaluate((size) => {
      const sized = new CSSStyleSheet();
      sized.replaceSync(`html { font-size: ${size === "100%" ? "" : size} }`);
      document.adoptedStyleSheets = [sized];
    }, size);
    await page.getByText("The smaller answers", { exact: true }).click();
    await page.locator("details .waterfall a").first().waitFor();
    await assertFits(page);
    assert.deepEqual(await page.evaluate(brokenWords, ".waterfall a"), []);
    const low = await page.locator(".waterfall a").evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().height < 24).map((link) => link.textContent));
    assert.deepEqual(low, []);
  });
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

journey("a table of a guide that is too wide for a phone shows in a report that it goes on", { width: 390 }, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/frontend-engineer");
  const table = page.getByRole("region", { name: "Projected jobs in the United States" });
  await table.waitFor();
  // Two occupations stand beside the names of the figures, and a shade at the edge says that there is a third.
  const edge = await table.evaluate((box) => [...box.querySelectorAll("th[scope=col]")].filter((head) => head.getBoundingClientRect().right < box.getBoundingClientRect().right).length);
  assert.equal(edge, 2);
  assert.equal(await table.evaluate((box) => getComputedStyle(box).backgroundAttachment), "local, scroll");
});
