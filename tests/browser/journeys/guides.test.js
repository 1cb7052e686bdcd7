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
    const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
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
