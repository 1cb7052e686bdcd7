// What a visitor says stays with the visitor.

import assert from "node:assert/strict";
import { journey } from "../harness/journey.js";
import { answerByKey, goTo, introduce, kept, openPlanner } from "../harness/planner.js";
import { guides } from "../harness/site.js";

const CANARY = "canary7291";

journey("no answer is in any request, and nothing but files is asked for", {}, async ({ page, context }) => {
  const sent = [];
  const whole = async (request) => {
    const headers = await request.allHeaders();
    sent.push(`${request.method()} ${request.url()}\n${JSON.stringify(headers)}\n${request.postData() ?? ""}`);
  };
  const noted = [];
  context.on("request", (request) => noted.push(whole(request)));

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
  await Promise.all(noted);
  assert.ok(sent.length > 10);
  const [, code] = link.split("#/share/");
  for (const request of sent) {
    assert.ok(request.startsWith("GET "), request);
    for (const secret of [CANARY, code, "cookie"]) assert.ok(!request.includes(secret), request);
  }
  assert.deepEqual(await context.cookies(), []);
});
