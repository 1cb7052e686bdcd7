// Steps through the planner that several journeys take.

import { awake } from "./journey.js";

/** Opens a view of the planner, awake. */
export async function openPlanner(page, fragment = "#/") {
  await page.goto(`/fit${fragment}`);
  await awake(page);
}

/** Says who one is: a backend engineer of four years. */
export async function sayWhereYouAre(page) {
  await page.getByLabel("Your present job is closest to").selectOption("backend-engineer");
  await page.getByLabel("Years of work in technology").fill("4");
  await page.getByLabel("Tools you use").fill("Python, PostgreSQL, Docker");
}

/** Answers the question that is shown, by its key, and waits for the next one. */
export async function answer(page, key) {
  const item = await page.locator(".question.current").getAttribute("data-item");
  await page.keyboard.press(key);
  await page.locator(`.question.current:not([data-item="${item}"])`).waitFor();
  return item;
}
