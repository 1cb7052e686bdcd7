// What a visitor says stays with the visitor.

import assert from "node:assert/strict";
import { after } from "node:test";
import { startFront } from "../harness/front.js";
import { journey, origin } from "../harness/journey.js";
import { answerByKey, goTo, introduce, kept, openPlanner } from "../harness/planner.js";
import { guides } from "../harness/site.js";

const CANARY = "canary7291";

// Read off the wire: a request that a page leaves unfinished, or that its worker makes, counts as any other.
const front = await startFront(origin);
after(() => front.stop());

journey("no answer is in any request, and nothing but files is asked for", { baseURL: front.origin, keeps: true }, async ({ page, context }) => {
  await openPlanner(page);
  await introduce(page, { tools: `Python, ${CANARY}`, years: "17" });
  await page.getByRole("link", { name: "Next: questions" }).click();
  await page.locator(".question.current").waitFor();
  await answerByKey(page, 5, 4);
  for (const view of ["#/constraints", "#/results", "#/report/data-engineer", "#/compare/data-engineer/qa-engineer", "#/saved"]) {
    await goTo(page, view);
  }
  await goTo(page, "#/results");
  const link = await page.getByLabel(/A link that holds your answers/).inputValue();
  assert.match(link, /#\/share\/./);
  await page.goto(link);
  await page.goto(guides[0]);
  await page.locator(".own-path[data-known]").waitFor();
  await page.goto("/method");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

  const { profile } = await kept(page);
  assert.equal(profile.years, 17);
  assert.ok(front.heard.length > 10);
  const [, code] = link.split("#/share/");
  for (const { method, head, body } of front.heard) {
    assert.equal(method, "GET", head);
    assert.equal(body, "", head);
    for (const secret of [CANARY, code, "cookie"]) assert.ok(!head.toLowerCase().includes(secret.toLowerCase()), head);
  }
  assert.deepEqual(await context.cookies(), []);
});
