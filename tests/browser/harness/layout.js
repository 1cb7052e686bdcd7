// Whether a page fits its window.

import assert from "node:assert/strict";

/** Has the browser lay out what it leaves until it is near the window. */
export function layOutAll(page) {
  return page.evaluate(() => {
    for (const part of document.querySelectorAll(".guide section")) part.style.contentVisibility = "visible";
  });
}

/** Fails when a page scrolls sideways, naming what sticks out, and `where`. */
export async function assertFits(page, where = "") {
  await layOutAll(page);
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
