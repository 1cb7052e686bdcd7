// The guides.

import assert from "node:assert/strict";
import { journey } from "../harness/journey.js";
import { guides } from "../harness/site.js";

const sections = [
  "Overview",
  "What AI changes",
  "Day to day",
  "Core skills",
  "Tools",
  "How to get in",
  "Seniority ladder",
  "Where it can lead",
  "Pay",
  "Outlook",
  "Prove it",
  "Interview prep",
];

for (const address of guides) {
  journey(`${address} has its twelve sections, in order`, { scripts: false }, async ({ page }) => {
    await page.goto(address);
    const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
    assert.deepEqual(
      headings.filter((heading) => sections.includes(heading)),
      sections,
    );
  });

  journey(`${address} loads no WebAssembly and no script for somebody new`, {}, async ({ page }) => {
    await page.goto(address, { waitUntil: "networkidle" });
    // What the page itself loads; the service worker stores the planner for offline use afterwards.
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    assert.deepEqual(loaded.filter((url) => /\.(wasm|m?js)(\?|$)/.test(url)), []);
  });
}

journey("every guide can be reached from the list", { scripts: false }, async ({ page }) => {
  await page.goto("/paths");
  const hrefs = await page
    .getByRole("main")
    .locator("a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.deepEqual(
    guides.filter((guide) => !hrefs.includes(guide)),
    [],
  );
});

journey("the list opens a guide, and the guide another one", {}, async ({ page }) => {
  await page.goto("/paths");
  await page.getByRole("main").getByRole("link", { name: "Backend engineer" }).first().click();
  await page.waitForURL("**/paths/backend-engineer");
  await page.getByRole("main").getByRole("link", { name: "Data engineer" }).first().click();
  await page.waitForURL("**/paths/data-engineer");
  assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Data engineer/);
});

/** Runs in the page: whether what its address names stands at the top of the window, or the page ends below it. */
function isThere() {
  const { top } = document.getElementById(location.hash.slice(1)).getBoundingClientRect();
  const { scrollHeight, clientHeight } = document.documentElement;
  const atEnd = scrollY + clientHeight >= scrollHeight - 1;
  return top > -1 && (top < 120 || (atEnd && top < clientHeight));
}

for (const width of [360, 1280]) {
  journey(`a link to a section leads there on a window ${width} px wide, though what lies between was never shown`, { width }, async ({ page }) => {
    await page.goto(guides[0]);
    const contents = page.locator(".contents:visible");
    const hashes = await contents.locator("a").evaluateAll((links) => links.map((link) => link.hash));
    assert.ok(hashes.length >= sections.length, hashes.join(" "));
    for (const hash of hashes) {
      await page.goto(`/method`);
      await page.goto(`${guides[0]}${hash}`);
      await page.waitForFunction(isThere);
      await page.goto("/method");
      await page.goto(guides[0]);
      await contents.locator(`a[href$="${hash}"]`).evaluate((link) => link.click());
      await page.waitForFunction(isThere);
    }
  });
}
