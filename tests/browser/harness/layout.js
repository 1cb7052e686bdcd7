// Whether a page fits its window.

import assert from "node:assert/strict";

/** Fails when a page scrolls sideways, naming what sticks out, and `where`. */
export async function assertFits(page, where = "") {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  assert.deepEqual(
    wide.map((html) => `${where} ${html}`),
    [],
  );
}
