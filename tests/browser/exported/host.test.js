// What only files behind a host have to show. The journeys that hold wherever the site is served are run
// against them as well; see `.ci/test`.

import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { journey, origin } from "../harness/journey.js";
import { asFiles } from "../harness/server.js";
import { guides, pages } from "../harness/site.js";

assert.ok(asFiles, "run with WAYMARK_HOST=nginx");

const ask = (address, headers = {}) => fetch(origin + address, { headers, redirect: "manual" });

journey("with scripts off the quiz says that it alone needs a server, and offers nothing to press", { scripts: false }, async ({ page }) => {
  await page.goto("/fit");
  await page.getByText("no server behind it").waitFor();
  const buttons = page.locator('form [type="submit"], form button:not([type="button"])');
  assert.equal(await buttons.filter({ visible: true }).count(), 0);
  // Nor does the Enter key send it anywhere.
  await page.getByLabel("Years of work in technology").press("Enter");
  assert.equal(new URL(page.url()).pathname, "/fit");
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

/** Sends a request as it is written here, with what no browser would send. */
function raw(path, { method = "GET", headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

test("what is refused is closed as well, each header said once, and is never kept", async () => {
  const [wasm] = /\/pkg\/[^"]+\.wasm/.exec(await (await ask("/fit")).text());
  for (const [status, path, options] of [
    [400, "/%"],
    [400, "/%00"],
    [400, "/%2e%2e/%2e%2e/x"],
    [400, "/", { headers: { host: "a b" } }],
    [400, "/", { headers: { a: "a".repeat(40_000) } }],
    [405, "/", { method: "TRACE" }],
    [405, "/", { method: "POST", body: "a=1" }],
    [405, "/fit", { method: "POST", body: "a=1" }],
    [405, wasm, { method: "DELETE" }],
    [412, "/method", { headers: { "if-match": '"other"' } }],
    [413, "/fit", { method: "POST", body: "a".repeat(70_000) }],
    [414, `/${"a".repeat(40_000)}`],
  ]) {
    const what = `${options?.method ?? "GET"} ${path.slice(0, 40)}`;
    const { statusCode, headersDistinct: headers } = await raw(path, options);
    assert.equal(statusCode, status, what);
    for (const name of ["content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy"]) {
      assert.equal(headers[name]?.length, 1, `${what}: ${name}`);
    }
    assert.deepEqual(headers["cache-control"], ["no-store"], what);
    assert.deepEqual(headers.allow, status === 405 ? ["GET, HEAD"] : undefined, what);
  }
  for (const address of ["/.refused", "/.not-allowed", "/.new/", "/.new/index.html"]) assert.equal((await ask(address)).status, 404, address);
});

test("a range that is nowhere takes no header of the file with it", async () => {
  const [wasm] = /\/pkg\/[^"]+\.wasm/.exec(await (await ask("/fit")).text());
  for (const address of ["/", wasm]) {
    const { statusCode, headersDistinct: headers } = await raw(address, { headers: { range: "bytes=99999999-" } });
    assert.equal(statusCode, 200, address);
    assert.equal(headers["cache-control"].length, 1, address);
    assert.equal(headers["content-security-policy"].length, 1, address);
  }
});

test("what breaks nothing when it is old is kept for an hour, and shown elsewhere where that is its use", async () => {
  for (const [address, sharing] of [
    ["/icon.svg", "same-origin"],
    ["/icon-180.png", "cross-origin"],
    ["/manifest.webmanifest", "same-origin"],
    ["/robots.txt", "same-origin"],
    ["/llms.txt", "same-origin"],
  ]) {
    const { headers } = await ask(address);
    assert.equal(headers.get("cache-control"), "public, max-age=3600", address);
    assert.equal(headers.get("cross-origin-resource-policy"), sharing, address);
  }
  assert.equal((await ask("/icon-180xpng")).status, 404);
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
