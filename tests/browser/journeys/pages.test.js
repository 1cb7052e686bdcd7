// What holds for every page.

import assert from "node:assert/strict";
import { assertAccessible, assertReadable } from "../harness/axe.js";
import { awake, journey } from "../harness/journey.js";
import { assertFits } from "../harness/layout.js";
import { guides, pages } from "../harness/site.js";

const missing = "/no-such-page";
const pardon = [/404/];

/** Opens a page, and waits for the planner to be awake. */
async function open(page, address) {
  await page.goto(address);
  if (address === "/fit") await awake(page);
}

for (const address of [...pages, missing]) {
  const options = address === missing ? { pardon } : {};

  journey(`axe finds nothing on ${address}, in light and in dark`, options, async ({ page }) => {
    await open(page, address);
    await assertAccessible(page, "light:");
    await page.emulateMedia({ colorScheme: "dark" });
    await assertReadable(page, "dark:");
  });

  journey(`${address} fits a window of 320 pixels, and has one title, one first heading and one main part`, { ...options, width: 320 }, async ({ page }) => {
    await open(page, address);
    await assertFits(page);
    assert.match(await page.title(), /Waymark/);
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
    assert.equal(await page.getByRole("main").count(), 1);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
  });
}

/** Runs in the page: whether what its address names stands at the top of the window, or the page ends below it. */
function isThere() {
  const { top } = document.getElementById(location.hash.slice(1)).getBoundingClientRect();
  const { scrollHeight, clientHeight } = document.documentElement;
  const atEnd = scrollY + clientHeight >= scrollHeight - 1;
  return top > -1 && (top < 60 || (atEnd && top < clientHeight));
}

journey("a link to a section of a guide leads there, from another page too", { width: 360 }, async ({ page }) => {
  await page.goto(guides[0]);
  const contents = page.locator(".contents:visible");
  const hashes = await contents.locator("a").evaluateAll((links) => links.map((link) => link.hash));
  assert.ok(hashes.length >= 12, hashes.join(" "));
  for (const hash of hashes) {
    await page.goto("/method");
    await page.goto(`${guides[0]}${hash}`);
    await page.waitForFunction(isThere);
    await page.goto("/method");
    await page.goto(guides[0]);
    await contents.locator(`a[href$="${hash}"]`).evaluate((link) => link.click());
    await page.waitForFunction(isThere);
  }
});
