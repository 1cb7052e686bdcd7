// The quiz with scripts off, or without its program: what a server answers.

import assert from "node:assert/strict";
import { awake, journey } from "../harness/journey.js";
import { hold, kept, write } from "../harness/planner.js";
import { slugs } from "../harness/site.js";

// All of it by keyboard: with scripts off, not every browser lets a test click.
async function press(control, key = "Enter") {
  await control.focus();
  await control.press(key);
}

journey("with scripts off the form is whole, is scored, and gives each path's report", { scripts: false }, async ({ page }) => {
  await page.goto("/fit");
  assert.ok((await page.locator(".question").count()) > 100);
  assert.ok(await page.locator(".question").last().isVisible());
  await page.getByText("your answers travel to our server once").waitFor();
  await page.getByLabel("Your present job is closest to").focus();
  await page.getByLabel("Your present job is closest to").pressSequentially("Backend");
  await write(page.getByLabel("Years of work in technology"), "6");
  await write(page.getByLabel("Tools you use"), "Python, Postgres, k8s, no such tool");
  await press(page.locator('[name="skill.sql"][value="3"]'), "Space");
  await press(page.getByRole("button", { name: "Show my results" }));

  await page.getByRole("heading", { name: "Your results", exact: true }).waitFor();
  assert.equal(await page.locator(".result").count(), slugs.length);
  await page.getByText("nothing of it was stored or logged").waitFor();
  await page.getByText("Not known here, so not counted: no such tool.").waitFor();
  await press(page.getByRole("button", { name: "Data engineer", exact: true }));

  await page.getByRole("heading", { name: "Your path into Data engineer" }).waitFor();
  await page.locator(".waterfall").getByText("SQL queries: do it alone").waitFor();
  await page.locator(".waterfall").getByText("Kubernetes: you use it").waitFor();
  for (const part of ["What AI changes", "Outlook", "Interview questions about your gaps"]) {
    await page.getByRole("heading", { name: part, exact: true }).waitFor();
  }
  // Of the ways in, the one of a backend engineer, as in the planner's report.
  await page.getByRole("heading", { name: "Ways in from where you are", exact: true }).waitFor();
  assert.equal(await page.locator(".routes > li").count(), 1);
  assert.ok((await page.locator(".guide-parts details").count()) > 0);
  await press(page.getByRole("button", { name: "All my results" }));
  await page.getByRole("heading", { name: "Your results", exact: true }).waitFor();
});

journey("with scripts off an odd value is named, and the rest is scored", { scripts: false, width: 320 }, async ({ page }) => {
  await page.goto("/fit");
  await write(page.getByLabel("Years of work in technology"), "1987");
  await write(page.getByLabel("Tools you use"), "Python");
  await press(page.getByRole("button", { name: "Show my results" }));
  await page.getByText("Years of work: not counted. Years of work are between 0 and 60").waitFor();
  assert.equal(await page.locator(".result").count(), slugs.length);

  // What was answered stands in the form where one goes back to change it.
  await page.goBack();
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "1987");
  assert.equal(await page.getByLabel("Tools you use").inputValue(), "Python");
});

journey("with scripts off a level changed in a report is scored again there, and the way back leads through all of it", { scripts: false, width: 390 }, async ({ page }) => {
  await page.goto("/fit");
  await write(page.getByLabel("Years of work in technology"), "6");
  await write(page.getByLabel("Tools you use"), "Python");
  await press(page.getByRole("button", { name: "Show my results" }));
  await page.getByRole("heading", { name: "Your results", exact: true }).waitFor();
  await press(page.getByRole("button", { name: "Data engineer", exact: true }));
  const report = page.getByRole("heading", { name: "Your path into Data engineer" });
  await report.waitFor();
  const level = page.getByLabel("Your level: SQL queries");
  await level.focus();
  await level.pressSequentially("4");
  await press(page.getByRole("button", { name: "Score again" }));
  await page.locator(".waterfall").getByText("SQL queries: lead or teach it").waitFor();
  await report.waitFor();

  for (const heading of ["Your path into Data engineer", "Your results", "Find your fit"]) {
    await page.goBack();
    await page.getByRole("heading", { name: heading, exact: true }).waitFor();
  }
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "6");
});

journey("where the program does not arrive, the page says so and is the plain form", { pardon: [/\.wasm/, /Failed to (load resource|fetch)/, /^console: Error \(/] }, async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/fit");
  await page.getByText("The planner's program did not arrive").waitFor();
  await page.getByLabel("Your present job is closest to").selectOption("backend-engineer");
  await page.getByLabel("Years of work in technology").fill("4");
  await page.getByRole("button", { name: "Show my results" }).click();
  await page.getByRole("heading", { name: "Your results", exact: true }).waitFor();
  assert.equal(await page.locator(".result").count(), slugs.length);
});

journey("a program that takes its time leaves the plain form meanwhile, and takes over what was answered there", {}, async ({ page }) => {
  const release = await hold(page);
  await page.clock.install();
  await page.goto("/fit");
  const late = page.getByText("The planner's program did not arrive");
  assert.ok(await late.isHidden());
  await page.clock.fastForward(16_000);
  await late.waitFor();
  await write(page.getByLabel("Years of work in technology"), "9");
  release();
  await awake(page);
  await late.waitFor({ state: "hidden" });
  assert.equal((await kept(page)).profile.years, 9);
});
