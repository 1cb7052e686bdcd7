// The planner, from the first question to a report.

import assert from "node:assert/strict";
import { assertAccessible } from "../harness/axe.js";
import { awake, journey } from "../harness/journey.js";
import { assertFits } from "../harness/layout.js";
import { answerByKey, goTo, introduce, kept, openPlanner, question, standing } from "../harness/planner.js";
import { slugs } from "../harness/site.js";

const phone = { width: 390, hasTouch: true };

for (const [device, options] of [["a desktop", {}], ["a phone", phone]]) {
  journey(`on ${device} one comes from a blank start to a report`, options, async ({ page }) => {
    await openPlanner(page);
    assert.equal(await page.locator(".ranking .row").count(), 0);
    await introduce(page);
    assert.equal((await standing(page))[0], "Backend engineer");

    await page.getByRole("link", { name: "Next: questions" }).click();
    await page.locator(".question.current").waitFor();
    await answerByKey(page, 5, 4);
    await page.locator(".parts").getByRole("link", { name: "What must hold" }).click();
    await page.getByLabel("Hours a week you have to learn").fill("5");
    await page.getByRole("link", { name: "See my results" }).click();

    await page.getByRole("heading", { name: "Your results" }).waitFor();
    assert.equal(await page.locator(".result").count(), slugs.length);
    assert.ok((await page.locator(".result").first().locator(".reasons li").count()) >= 3);

    await page.locator(".result a").first().click();
    await page.getByRole("heading", { name: /^Your path into / }).waitFor();
    for (const part of ["Where this score comes from", "Where you stand on the ladder", "Skills: what it needs, what you have", "Projects that close the gaps", "Pay", "What AI changes", "Outlook", "Interview questions about your gaps"]) {
      await page.getByRole("heading", { name: part, exact: true }).waitFor();
    }
    assert.match(await page.locator(".outcome").innerText(), /weeks? at 5 hours a week/);
    assert.match(await page.locator(".plan li").first().innerText(), /, done by \w+ \d+, 20\d\d\)/);
  });
}

journey("a report's rows add up to its fit", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/data-engineer");
  const points = await page
    .locator(".waterfall .points")
    .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent.replace("\u2212", "-"))));
  const fit = points.pop();
  const sum = points.reduce((one, other) => one + other, 0);
  // Every row is rounded to a tenth.
  assert.ok(Math.abs(sum - fit) <= 0.05 * (points.length + 1) + 1e-9, `${points} are ${sum}, not ${fit}`);
});

journey("a level changed in a report changes the fit there and then", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/data-engineer");
  const fit = page.locator(".waterfall tfoot .points");
  const before = Number(await fit.innerText());
  await page.getByLabel("Your level: Data pipelines").selectOption("4");
  await page.locator(".waterfall").getByText("Data pipelines: lead or teach it").waitFor();
  assert.ok(Number(await fit.innerText()) > before);
  assert.equal((await kept(page)).profile.skills["data-pipelines"].level, 4);
});

journey("each answer in a report leads to where it is changed", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/data-engineer");
  await page.getByLabel("Your level: Data pipelines").selectOption("4");
  await page.locator(".waterfall").getByRole("link", { name: "Data pipelines: lead or teach it" }).click();
  await page.locator('.question.current[data-item="skill.data-pipelines"]').waitFor();
  assert.ok(await page.locator(".question.current input").nth(4).isChecked());
});

journey("a tap on an answer goes on to the next question, and Back returns to it", phone, async ({ page }) => {
  await openPlanner(page, "#/questions");
  const first = await question(page);
  await page.locator(".question.current .answer").nth(2).tap();
  await page.locator(`.question.current:not([data-item="${first}"])`).waitFor();
  await page.getByRole("button", { name: "Back" }).tap();
  await page.locator(`.question.current[data-item="${first}"]`).waitFor();
  assert.ok(await page.locator(".question.current input").nth(2).isChecked());
});

for (const [width, height] of [[320, 568], [360, 640]]) {
  const viewport = { width, height };
  journey(`every trade-off is whole on a screen of ${width} by ${height}: both tasks and all five answers`, { viewport, hasTouch: true }, async ({ page }) => {
    await openPlanner(page);
    await introduce(page);
    const items = await page.locator(".question.preference").evaluateAll((all) => all.map((one) => one.dataset.item));
    assert.ok(items.length > 20, `${items.length} trade-offs`);
    for (const item of items) {
      await goTo(page, `#/questions/${item}`);
      await page.locator(`.question.current[data-item="${item}"]`).waitFor();
      const shown = await page.evaluate(() => {
        scrollTo(0, 0);
        const foot = document.querySelector(".ranking").getBoundingClientRect().top;
        return [...document.querySelectorAll(".question.current :is(.task, .answer)")].map((part) => {
          const { top, bottom, left, right, width, height } = part.getBoundingClientRect();
          return {
            words: part.textContent,
            inside: top >= 0 && bottom <= foot && left >= 0 && right <= innerWidth && part.scrollWidth <= part.clientWidth,
            large: width >= 44 && height >= 44,
          };
        });
      });
      assert.equal(shown.length, 7, item);
      assert.deepEqual(shown.filter(({ inside, large }) => !inside || !large), [], item);
    }
  });
}

for (const [device, options] of [["a desktop", {}], ["a phone", phone]]) {
  journey(`on ${device} nothing moves where the planner wakes, nor where the first answer brings the ranking`, options, async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.moved = [];
      const note = (list) => {
        for (const { value, sources } of list.getEntries()) {
          globalThis.moved.push({ value, what: sources.map(({ node }) => node?.className ?? "") });
        }
      };
      new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
    });
    await openPlanner(page);
    await page.getByLabel("Your present job is closest to").selectOption("backend-engineer");
    await page.locator(".ranking .row").first().waitFor();
    // Shifts are told of after the frame that they are in.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const large = await page.evaluate(() => globalThis.moved.filter(({ value }) => value > 0.005));
    assert.deepEqual(large, []);
  });
}

journey("the browser's Back returns to the view before", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await page.locator(".parts").getByRole("link", { name: "Results" }).click();
  await page.locator(".result a").first().click();
  await page.getByRole("heading", { name: /^Your path into / }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Your results" }).waitFor();
  await page.goBack();
  await page.getByLabel("Years of work in technology").waitFor();
});

journey("arrow keys choose without going on", {}, async ({ page }) => {
  await openPlanner(page, "#/questions");
  const first = await question(page);
  await page.locator(".question.current input").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Next" }).waitFor();
  assert.equal(await question(page), first);
});

journey("a skipped question is not answered, and another comes", {}, async ({ page }) => {
  await openPlanner(page, "#/questions");
  const first = await question(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.locator(`.question.current:not([data-item="${first}"])`).waitFor();
  assert.deepEqual((await kept(page))?.profile ?? {}, {});
});

journey("a path that breaks what must hold is set apart with its score", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/constraints");
  await page.getByRole("group", { name: "Being called out at night, in turns" }).getByLabel("Not for me").check();
  await goTo(page, "#/results");
  const apart = page.locator(".results.apart .result", { hasText: "Site reliability engineer" });
  await apart.waitFor();
  assert.match(await apart.innerText(), /being called out belongs to the job/);
  assert.match(await apart.innerText(), /between \d+ and \d+/);
});

journey("a tool is found by another of its spellings, chosen by keys, and taken away again", {}, async ({ page }) => {
  await openPlanner(page);
  const search = page.getByLabel("Tools you use");
  await search.pressSequentially("k8s");
  await page.getByRole("option", { name: "Kubernetes", exact: true }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Take Kubernetes away" }).waitFor();
  await search.fill("postgres, no such tool");
  await search.blur();
  await page.getByRole("status").getByText("Not known here, so not counted: no such tool.").waitFor();
  assert.deepEqual((await kept(page)).profile.tools, ["kubernetes", "postgresql"]);
  await page.reload();
  await awake(page);
  await page.getByRole("button", { name: "Take Kubernetes away" }).click();
  await page.getByRole("button", { name: "Take PostgreSQL away" }).waitFor();
  assert.deepEqual((await kept(page)).profile.tools, ["postgresql"]);
});

journey("of the tools found, those come first whose own name begins with what is typed", {}, async ({ page }) => {
  await openPlanner(page);
  await page.getByLabel("Tools you use").pressSequentially("py");
  const found = page.getByRole("listbox", { name: "Tools found" }).getByRole("option");
  await found.first().waitFor();
  assert.match(await found.first().innerText(), /^Py/);
});

journey("the career map shows where the visitor stands and how far each path is from there", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await page.goto("/map");
  await awake(page);
  assert.equal(await page.locator(".career-map [data-here] text").textContent(), "Backend engineer");
  assert.equal(await page.locator(".career-map [data-first]").count(), 3);
  const words = await page.locator(".own-map").innerText();
  assert.match(words, /From backend engineer it is a short way to .*Software engineer/);
  const named = await page.locator(".own-map p:not(:first-child) a").count();
  assert.equal(named, slugs.length - 1);
});

journey("a report shows of the guide what concerns its visitor", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page, { role: "data-engineer" });
  await goTo(page, "#/report/backend-engineer");
  const parts = page.locator(".guide-parts");
  await parts.getByRole("heading", { name: "AI speeds up" }).waitFor();
  await parts.getByText("Data engineering plus coding").waitFor();
  assert.equal(await parts.locator(".routes > li").count(), 1);
  assert.ok((await parts.locator("details").count()) > 0);
  await goTo(page, "#/report/data-engineer");
  await parts.locator("details").first().waitFor();
  assert.equal(await parts.locator(".routes").count(), 0);
});

journey("two paths are compared side by side, and a third is put beside them", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/results");
  await page.getByRole("link", { name: "Compare the first two" }).click();
  await page.getByRole("heading", { name: "Side by side" }).waitFor();
  assert.equal(await page.locator(".compare thead a").count(), 2);
  await page.getByText("Compare with another path").click();
  await page.locator(".choices").getByRole("link", { name: "Product manager" }).click();
  await page.locator(".compare thead").getByRole("link", { name: "Product manager" }).waitFor();
  assert.equal(await page.locator(".compare thead a").count(), 3);
});

journey("what-if shows how every path would move, and changes no answer", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/results");
  const before = await kept(page);
  await page.getByLabel("you could show one thing more?").selectOption({ label: "A small ETL pipeline (20 hours)" });
  const row = page.locator(".what-if tbody tr", { hasText: "Data engineer" });
  await row.waitFor();
  assert.match(await row.innerText(), /\+\d/);
  assert.equal(await page.locator(".what-if tbody tr").count(), slugs.length);
  await page.getByLabel("you could show one thing more?").selectOption({ label: "Statistics" });
  await page.locator(".what-if").getByText("It shows Statistics at \u201cdo it alone\u201d.").waitFor();
  assert.deepEqual(await kept(page), before);
});

journey("a shared link opens as somebody else's and replaces nothing unasked", {}, async ({ page, context }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/results");
  const link = await page.getByLabel(/A link that holds your answers/).inputValue();
  assert.ok(link.length < 400, `${link.length} characters`);

  const other = await context.browser().newContext({ baseURL: new URL(link).origin });
  const theirs = await other.newPage();
  await openPlanner(theirs);
  await introduce(theirs, { role: "qa-engineer", years: "2", tools: "Selenium" });
  await theirs.goto(link);
  await theirs.getByText("Taking them over replaces your answers").waitFor();
  assert.equal((await kept(theirs)).profile.years, 2);
  await theirs.getByRole("button", { name: "Make these my answers" }).click();
  await theirs.getByRole("heading", { name: "Your results" }).waitFor();
  assert.equal((await kept(theirs)).profile.years, 6);
  await other.close();
});

journey("a damaged link says so and leaves the answers alone", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/share/AAAA");
  await page.getByText("This link is damaged").waitFor();
  assert.equal((await kept(page)).profile.years, 6);
});

journey("a guide shows what the visitor's own answers say, and fetches the program for them alone", {}, async ({ page }) => {
  await page.goto("/paths/data-engineer");
  await page.getByRole("heading", { name: "Your path into Data engineer" }).waitFor();
  await page.locator(".own-path").getByText("Find your fit").waitFor();
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  assert.deepEqual(loaded.filter((url) => url.endsWith(".wasm")), []);

  await openPlanner(page);
  await introduce(page);
  await page.goto("/paths/data-engineer");
  await awake(page);
  assert.match(await page.locator(".own-path .known").innerText(), new RegExp(`number \\d+ of ${slugs.length} for you`));
  assert.ok(await page.locator(".own-path .invitation").isHidden());
  await page.locator(".own-path").getByRole("link", { name: "Your full report" }).click();
  await page.getByRole("heading", { name: "Your path into Data engineer" }).waitFor();
});

for (const scheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    journey(`every view of the planner is accessible in ${scheme} at ${width} px`, { scheme, width }, async ({ page }) => {
      await openPlanner(page);
      await assertAccessible(page);
      await introduce(page);
      for (const view of ["#/", "#/questions", "#/constraints", "#/results", "#/report/data-engineer", "#/compare/data-engineer/qa-engineer", "#/saved", "#/share/AAAA"]) {
        await goTo(page, view);
        await assertAccessible(page, view);
        await assertFits(page, view);
      }
    });
  }
}
