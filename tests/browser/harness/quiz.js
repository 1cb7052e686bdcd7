// The whole quiz, with a fault at every question.

import assert from "node:assert/strict";
import { goTo, introduce, openPlanner } from "./planner.js";

/** How long it may take on a machine that has much else to do, in milliseconds. */
export const patience = 240_000;

/** Runs in the page: what is stored, what the form says, and what is asked. */
function held() {
  const { profile } = JSON.parse(localStorage.getItem("waymark"));
  const stored = { years: String(profile.years), tools: profile.tools.join() };
  for (const [id, { level }] of Object.entries(profile.skills ?? {})) stored[`skill.${id}`] = String(level);
  for (const [id, answer] of Object.entries(profile.preferences ?? {})) stored[`prefer.${id}`] = String(answer);
  const shown = {};
  for (const { name, value } of document.querySelectorAll("#years, #tools, .question input:checked")) shown[name] = value;
  const question = document.querySelector(".question.current");
  const answers = [...(question?.querySelectorAll("input") ?? [])].map(({ value }) => value);
  return { stored, shown, asked: question && { name: question.dataset.item, answers } };
}

/**
 * Introduces oneself and answers the whole quiz by keys. Before the first question, and as soon as each key is
 * pressed, `befall` does something to the page, knowing how many answers were given; it gives the page where one
 * goes on, and adds what was said elsewhere meanwhile to what was said here. Fails unless all of that is then stored
 * and stands in the form, and another question is asked.
 *
 * @param {import("playwright-core").Page} page
 * @param {(page: import("playwright-core").Page, given: number, said: Record<string, string>) =>
 *   Promise<import("playwright-core").Page>} befall
 */
export async function atEveryQuestion(page, befall) {
  await openPlanner(page);
  await introduce(page, { tools: "Docker, PostgreSQL, Python" });
  await goTo(page, "#/questions");
  const start = await page.evaluate(held);
  const said = {};
  let given = 0;
  for (; ; given += 1) {
    page = await befall(page, given, said);
    const { stored, shown, asked } = await page.evaluate(held);
    assert.deepEqual(stored, { ...start.stored, ...said }, `stored after ${given} answers`);
    assert.deepEqual(shown, { ...start.shown, ...said }, `shown after ${given} answers`);
    if (!asked) break;
    assert.ok(!(asked.name in said), `${asked.name} is asked again`);
    const place = given % asked.answers.length;
    said[asked.name] = asked.answers[place];
    await page.keyboard.press(String(place + 1));
  }
  assert.ok(given > 50);
  await page.getByText("That was the last question").waitFor();
}
