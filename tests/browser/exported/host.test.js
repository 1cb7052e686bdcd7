// What only files behind a host have to show. The journeys that hold wherever the site is served are run
// against them as well; see `.ci/test`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journey, origin } from "../harness/journey.js";
import { asFiles } from "../harness/server.js";
import { guides, pages } from "../harness/site.js";

assert.ok(asFiles, "run with WAYMARK_HOST=nginx");

const ask = (address, headers = {}) => fetch(origin + address, { headers, redirect: "manual" });

journey("with scripts off the quiz says that it alone needs a server, and offers nothing to press", { scripts: false }, async ({ page }) => {
  await page.goto("/fit");
  await page.getByText("no server behind it").waitFor();
  assert.equal(await page.locator('form [type="submit"], form button:not([type="button"])').count(), 0);
  // All else is there.
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Paths" }).click();
  await page.getByRole("link", { name: "Backend engineer" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Backend engineer" }).waitFor();
});

test("every answer is closed, errors included", async () => {
  const files = [...(await (await ask("/fit")).text()).matchAll(/"(\/(?:pkg|data)\/[^"]+)"/g)].map(([, address]) => address);
  assert.ok(files.length >= 4);
  for (const address of [...pages, ...files, `${guides[0]}/`, "/nothing/", "/404", "/sw.js", "/icon.svg", "/nothing", "/paths/nobody", "/pkg/nothing.css", "/_headers", "/nginx.conf"]) {
    const { headers } = await ask(address);
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'.*connect-src 'self'.*frame-ancestors 'none'/, address);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/, address);
    assert.equal(headers.get("x-content-type-options"), "nosniff", address);
    assert.equal(headers.get("referrer-policy"), "same-origin", address);
    assert.match(headers.get("permissions-policy"), /camera=\(\)/, address);
    assert.equal(headers.get("cross-origin-opener-policy"), "same-origin", address);
    assert.ok(headers.get("cross-origin-resource-policy"), address);
    assert.equal(headers.get("set-cookie"), null, address);
  }
});

test("hashed files are kept for good, and pages are asked for again", async () => {
  const html = await (await ask(guides[0])).text();
  const [css] = /\/pkg\/[^"]+\.css/.exec(html);
  assert.match((await ask(css)).headers.get("cache-control"), /immutable/);
  assert.equal((await ask("/pkg/gone.css")).headers.get("cache-control"), "no-store");
  const page = await ask(guides[0]);
  assert.equal(page.headers.get("cache-control"), "no-cache");
  const again = await ask(guides[0], { "if-modified-since": page.headers.get("last-modified") });
  assert.equal(again.status, 304);
});

test("files are sent compressed, and say that it depends on what is accepted", async () => {
  for (const address of pages) {
    const { headers } = await ask(address, { "accept-encoding": "gzip" });
    assert.equal(headers.get("content-encoding"), "gzip", address);
    assert.match(headers.get("vary") ?? "", /accept-encoding/i, address);
    assert.equal(headers.get("content-type"), "text/html; charset=utf-8", address);
  }
});

test("an address with a slash too many leads to the page", async () => {
  const answer = await ask(`${guides[0]}/`);
  assert.equal(answer.status, 301);
  assert.equal(answer.headers.get("location"), guides[0]);
  assert.equal((await ask(`${guides[0]}/?a=1`)).headers.get("location"), `${guides[0]}?a=1`);
});

test("what is missing is nowhere else either, and no address leads to another host", async () => {
  for (const address of ["/404", "/nothing/", "/%5cevil.example/", "/%5C/evil.example/", "/%2f/evil.example/", "//evil.example/", "/%0d%0aa:b/"]) {
    const answer = await ask(address);
    assert.equal(answer.status, 404, address);
    assert.equal(answer.headers.get("location"), null, address);
  }
});
