// Where on a view one was: the way back leads there again.

import assert from "node:assert/strict";
import { awake, journey } from "../harness/journey.js";
import { assertFits } from "../harness/layout.js";
import { goTo, introduce, openPlanner } from "../harness/planner.js";

const phone = { width: 390 };

/** Waits until the page is scrolled to about `place`, and nothing scrolls it any more. */
const isAt = (page, place) => page.waitForFunction((place) => Math.abs(scrollY - place) < 3 && Math.abs(history.state - place) < 3, place);

/** Scrolls by the wheel, as a visitor does; gives where that led. */
async function scroll(page, by) {
  await page.mouse.move(150, 300);
  await page.mouse.wheel(0, by);
  await page.waitForFunction((by) => scrollY > by - 3 && history.state === scrollY, by);
  return page.evaluate(() => scrollY);
}

/** Follows a link without scrolling to it. */
const follow = (link) => link.evaluate((link) => link.click());

journey("the way back and forth leads to the place on each view, a new view begins at its top", phone, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/results");
  const results = await scroll(page, 1200);
  await follow(page.locator(".result a").nth(6));
  await page.locator('.planner[data-view="report"]').waitFor();
  await isAt(page, 0);
  const report = await scroll(page, 900);
  await page.goBack();
  await page.getByRole("heading", { name: "Your results", exact: true }).waitFor();
  await isAt(page, results);
  await page.goForward();
  await page.getByRole("heading", { name: /^Your path into/ }).waitFor();
  await isAt(page, report);
  await assertFits(page);
});

journey("a view that is loaded again is where it was, with all that a guide brings to it", phone, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/backend-engineer");
  await page.locator("guide-part details").first().waitFor();
  const foot = await scroll(page, await page.evaluate(() => document.body.scrollHeight - innerHeight - 300));
  await page.reload();
  await awake(page);
  await isAt(page, foot);
  await follow(page.getByRole("link", { name: "Its guide" }));
  await page.waitForURL("**/paths/backend-engineer");
  await page.goBack();
  await awake(page);
  await page.locator("guide-part details").first().waitFor();
  await isAt(page, foot);
});

journey("an answer changed from a report leads back to the place in it", phone, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/data-engineer");
  await page.getByLabel("Your level: Data pipelines").selectOption("4");
  const link = page.locator(".waterfall").getByRole("link", { name: /^Data pipelines: / });
  const place = await scroll(page, 300);
  await follow(link);
  await page.locator(".question.current").waitFor();
  await page.keyboard.press("5");
  await page.getByRole("heading", { name: "Your path into Data engineer" }).waitFor();
  await isAt(page, place);
});
