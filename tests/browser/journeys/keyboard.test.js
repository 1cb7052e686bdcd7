// The site by keyboard alone.

import assert from "node:assert/strict";
import { awake, journey } from "../harness/journey.js";
import { introduce, openPlanner, standing } from "../harness/planner.js";
import { slugs } from "../harness/site.js";

const addresses = ["/", "/paths", "/map", "/method", "/fit", "/paths/backend-engineer"];

/** What has the focus: where it is, and whether one can see that it has it. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  // A control may be drawn by its label, which then shows the focus.
  const drawn = [element, element.nextElementSibling, element.parentElement, element.closest("label")].filter(Boolean);
  const ringed = drawn.some((part) => {
    const style = getComputedStyle(part);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return outlined || style.boxShadow !== "none";
  });
  const { clientWidth, clientHeight } = document.documentElement;
  return {
    html: element.outerHTML.slice(0, 120),
    visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < clientHeight && box.right > 0 && box.left < clientWidth,
    ringed,
  };
}

for (const address of addresses) {
  journey(`on ${address} the first Tab shows a way past the header`, {}, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    assert.ok(await skip.evaluate((link) => link === document.activeElement));
    assert.ok((await page.evaluate(focused)).visible);

    await page.keyboard.press("Enter");
    await page.waitForURL("**#main");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
  });

  journey(`on ${address} each stop of the Tab key can be seen`, {}, async ({ page }) => {
    await page.goto(address);
    if (address === "/fit") await awake(page);
    const unseen = [];
    let stops = 0;
    for (;;) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(focused);
      if (!stop || stops > 500) break;
      stops += 1;
      if (!stop.visible || !stop.ringed) unseen.push(stop);
    }
    assert.ok(stops > 5, `${stops} stops`);
    assert.deepEqual(unseen, []);
  });
}

journey("the Tab key goes through the live ranking from the best path to the last", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page, { role: "security-engineer" });
  await page.locator('.ranking [data-place="1"] a').focus();
  const passed = [];
  for (;;) {
    const title = await page.evaluate(() => document.activeElement.closest(".ranking .row a")?.textContent);
    if (!title) break;
    passed.push(title);
    await page.keyboard.press("Tab");
  }
  assert.deepEqual(passed, await standing(page));
  assert.equal(passed.length, slugs.length);
});
