// What holds for every page.

import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.js";
import { awake, journey } from "../harness/journey.js";
import { assertFits } from "../harness/layout.js";
import { pages } from "../harness/site.js";

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
    await assertAccessible(page, "dark:");
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
