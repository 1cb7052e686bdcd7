// axe-core, run inside a page.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import assert from "node:assert/strict";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails when axe finds anything on a page, naming the rule, the element, the mend and `where`. */
export async function assertAccessible(page, where = "") {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where} ${id}: ${node.target.join(" ")}: ${node.failureSummary}`),
  );
  assert.deepEqual(findings, []);
}
