// axe-core, run inside a page.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import assert from "node:assert/strict";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe looks for that a scheme of colours can change. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Fails when axe finds anything on a page, naming the rule, the element, the mend and `where`. */
export function assertAccessible(page, where = "") {
  return assertFree(page, where, {});
}

/** The same for a page that was looked at in another scheme: what depends on colours alone. */
export function assertReadable(page, where = "") {
  return assertFree(page, where, { runOnly: COLOURS });
}

async function assertFree(page, where, options) {
  // Evaluated by the debugger, which the page's content security policy does not bind. Reading half a megabyte
  // takes longer than a run, and views of the planner share a page.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  // What it passed and left open is not read, so that it need not be described.
  const look = (options) => globalThis.axe.run(document, { resultTypes: ["violations"], ...options });
  const { violations } = await page.evaluate(look, options);
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where} ${id}: ${node.target.join(" ")}: ${node.failureSummary}`),
  );
  assert.deepEqual(findings, []);
}
