// Walking through the planner.

import { awake } from "./journey.js";

/** Opens the planner, awake, at a view of it. */
export async function openPlanner(page, fragment = "#/") {
  await page.goto(`/fit${fragment}`);
  await awake(page);
}

/** Keeps what `address` names, by default the planner's program, from arriving. Gives what lets it through. */
export async function hold(page, address = "**/*.wasm") {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Goes to another view of the planner, as a link in it would. */
export async function goTo(page, fragment) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await page.locator(`.planner[data-view="${fragment.split("/")[1] || "start"}"]`).waitFor();
}

/** Writes into a field as somebody at a keyboard does, and goes on to the next. */
export async function write(field, text) {
  // What is not shown can't have the focus: its view is still to come.
  await field.waitFor();
  // In a tab behind another, no field has the focus.
  await field.page().bringToFront();
  await field.focus();
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(text);
  await field.press("Tab");
}

/** Says who one is, on the first part. */
export async function introduce(page, { role = "backend-engineer", years = "6", tools = "Python, PostgreSQL, Docker" } = {}) {
  await page.getByLabel("Your present job is closest to").selectOption(role);
  await write(page.getByLabel("Years of work in technology"), years);
  await write(page.getByLabel("Tools you use"), tools);
  await page.locator('.ranking [data-place="1"]').waitFor();
}

/** The question that is shown: its field's name. */
export function question(page) {
  return page.locator(".question.current").getAttribute("data-item");
}

/** Answers `count` questions in a row by keys, with the answer in place `place` (from 1). */
export async function answerByKey(page, count, place) {
  for (let at = 0; at < count; at += 1) {
    const before = await question(page);
    await page.keyboard.press(String(place));
    await page.locator(`.question.current:not([data-item="${before}"])`).waitFor();
  }
}

/** What is kept in the browser. */
export function kept(page) {
  return page.evaluate(() => JSON.parse(localStorage.getItem("waymark") ?? "null"));
}

/** Runs in the page: whether all that reads CVs is kept, of one release, for when there is no network. */
export async function readerIsKept() {
  for (const name of await caches.keys()) {
    const files = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    const read = [/^\/pkg\/reader\..*\.js$/, /^\/pkg\/reader\..*\.wasm$/, /^\/data\/lexicon\./];
    if (read.every((pattern) => files.some((file) => pattern.test(file)))) return true;
  }
  return false;
}

/** The paths as they stand, best first. */
export function standing(page) {
  return page
    .locator(".ranking .row")
    .evaluateAll((rows) =>
      rows
        .sort((one, other) => one.dataset.place - other.dataset.place)
        .map((row) => row.querySelector("a").textContent),
    );
}
