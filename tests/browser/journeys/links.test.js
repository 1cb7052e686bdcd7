// Every link leads somewhere.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journey, origin } from "../harness/journey.js";
import { pages } from "../harness/site.js";

/** A page's text, fetched once. */
const fetched = new Map();
function fetchPage(address) {
  if (!fetched.has(address)) {
    fetched.set(
      address,
      fetch(origin + address).then(async (response) => ({ status: response.status, html: await response.text() })),
    );
  }
  return fetched.get(address);
}

const attributes = (html, name) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => value);

for (const address of pages) {
  test(`every link on ${address} leads somewhere`, async () => {
    const { status, html } = await fetchPage(address);
    assert.equal(status, 200);

    const broken = [];
    for (const href of new Set([...attributes(html, "href"), ...attributes(html, "src")])) {
      const url = new URL(href, origin + address);
      if (url.origin !== origin) {
        if (url.protocol !== "https:") broken.push(`${href}: not https`);
        continue;
      }
      const there = await fetchPage(url.pathname);
      if (there.status !== 200) broken.push(`${href}: ${there.status}`);
      // `#/…` are views of the planner.
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (anchor && !anchor.startsWith("/") && !attributes(there.html, "id").includes(anchor)) {
        broken.push(`${href}: no such place on the page`);
      }
    }
    assert.deepEqual(broken, []);
  });
}

for (const address of ["/no-such-page", "/paths/astronaut", "/paths/backend-engineer/more"]) {
  journey(`${address} answers 404 with a way on`, { pardon: [/404/] }, async ({ page }) => {
    const response = await page.goto(address);
    assert.equal(response.status(), 404);
    await page.getByRole("main").getByRole("link", { name: /paths/i }).first().click();
    await page.waitForURL("**/paths");
  });
}
