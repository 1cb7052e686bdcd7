// What the planner looks like: whole on small screens, still where it wakes, accessible in each scheme.

import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.js";
import { journey } from "../harness/journey.js";
import { assertFits } from "../harness/layout.js";
import { goTo, introduce, openPlanner } from "../harness/planner.js";

const phone = { width: 390, hasTouch: true };

for (const [width, height] of [[320, 568], [360, 640]]) {
  const viewport = { width, height };
  journey(`every trade-off is whole on a screen of ${width} by ${height}: both tasks and all five answers`, { viewport, hasTouch: true }, async ({ page }) => {
    await openPlanner(page);
    await introduce(page);
    const items = await page.locator(".question.preference").evaluateAll((all) => all.map((one) => one.dataset.item));
    assert.ok(items.length > 20, `${items.length} trade-offs`);
    for (const item of items) {
      await goTo(page, `#/questions/${item}`);
      await page.locator(`.question.current[data-item="${item}"]`).waitFor();
      const shown = await page.evaluate(() => {
        scrollTo(0, 0);
        const foot = document.querySelector(".ranking").getBoundingClientRect().top;
        return [...document.querySelectorAll(".question.current :is(.task, .answer)")].map((part) => {
          const { top, bottom, left, right, width, height } = part.getBoundingClientRect();
          return {
            words: part.textContent,
            inside: top >= 0 && bottom <= foot && left >= 0 && right <= innerWidth && part.scrollWidth <= part.clientWidth,
            large: width >= 44 && height >= 44,
          };
        });
      });
      assert.equal(shown.length, 7, item);
      assert.deepEqual(shown.filter(({ inside, large }) => !inside || !large), [], item);
    }
  });
}

for (const [device, options] of [["a desktop", {}], ["a phone", phone]]) {
  journey(`on ${device} nothing moves where the planner wakes, nor where the first answer brings the ranking`, options, async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.moved = [];
      const note = (list) => {
        for (const { value, sources } of list.getEntries()) {
          globalThis.moved.push({ value, what: sources.map(({ node }) => node?.className ?? "") });
        }
      };
      new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
    });
    await openPlanner(page);
    await page.getByLabel("Your present job is closest to").selectOption("backend-engineer");
    await page.locator(".ranking .row").first().waitFor();
    // Shifts are told of after the frame that they are in.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const large = await page.evaluate(() => globalThis.moved.filter(({ value }) => value > 0.005));
    assert.deepEqual(large, []);
  });
}

for (const scheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    journey(`every view of the planner is accessible in ${scheme} at ${width} px`, { scheme, width }, async ({ page }) => {
      await openPlanner(page);
      await assertAccessible(page);
      await introduce(page);
      for (const view of ["#/", "#/questions", "#/constraints", "#/results", "#/report/data-engineer", "#/compare/data-engineer/qa-engineer", "#/saved", "#/share/AAAA"]) {
        await goTo(page, view);
        await assertAccessible(page, view);
        await assertFits(page, view);
      }
    });
  }
}
