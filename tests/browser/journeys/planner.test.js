// The planner, from the first question to a report.

import assert from "node:assert/strict";
import { awake, journey } from "../harness/journey.js";
import { answerByKey, goTo, hold, introduce, kept, openPlanner, question, standing, write } from "../harness/planner.js";
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

    await page.getByRole("heading", { name: "Your results", exact: true }).waitFor();
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

journey("a path's name keeps the capitals in it", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page, { role: "devops-engineer", tools: "Kubernetes, Terraform" });
  await goTo(page, "#/results");
  await page.locator(".outcome .lead").getByText("DevOps engineer").waitFor();
  assert.doesNotMatch(await page.locator(".outcome").innerText(), /devOps/);
});

journey("a report's rows add up to its fit", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/data-engineer");
  const points = (rows) => rows.locator(".points").evaluateAll((cells) => cells.map((cell) => Number(cell.textContent.replace("\u2212", "-"))));
  const add = (all) => Math.round(10 * all.reduce((one, other) => one + other, 0)) / 10;
  const names = await page.locator(".gaps select").evaluateAll((all) => all.map((one) => one.name));
  for (const [at, name] of names.entries()) await page.locator(`.gaps select[name="${name}"]`).selectOption(String(at % 5));
  const whole = page.locator(".waterfall").first();
  const all = await points(whole);
  const fit = all.pop();
  assert.equal(add(all), fit, `${all}`);
  // The smaller answers, which are one line there, are listed one by one under it.
  await page.getByText("The smaller answers", { exact: true }).click();
  const small = page.locator("details .waterfall");
  await small.getByRole("link").first().waitFor();
  assert.equal(add(await points(small)), all.at(-1));
});

journey("on paper results and reports are text: no control, every level in words, every answer opened", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/data-engineer");
  await page.getByLabel("Your level: Data pipelines").selectOption("2");
  await page.locator(".guide-parts details").first().waitFor();
  await page.getByRole("link", { name: "Its guide" }).waitFor();
  await page.getByRole("button", { name: "Print" }).waitFor();
  await page.emulateMedia({ media: "print" });
  const controls = page.locator("main :is(button, select, input, textarea, .button)").filter({ visible: true });
  assert.equal(await controls.count(), 0);
  const row = page.locator(".gaps tr", { hasText: "Data pipelines" });
  assert.match(await row.innerText(), /did it with help/);
  assert.ok(await page.locator(".guide-parts details").getByText("A strong answer: ").first().isVisible());
  await goTo(page, "#/results");
  assert.equal(await controls.count(), 0);
  assert.ok(!(await page.locator("main").innerText()).includes("What if"));
  assert.ok(await page.locator(".result").last().isVisible());
});

journey("a report begins with how its visitor stands and with the shortest way up", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/product-manager");
  const lead = page.locator(".report .lead");
  // To somebody who said nothing of its skills, no project is the shortest way.
  assert.match(await lead.innerText(), /for you\.$/);
  await page.getByLabel("Your level: Prioritization").selectOption("1");
  await lead.getByText("The shortest way up").waitFor();
  assert.match(await lead.innerText(), /(this is some way off, and can be learned|this fits in part|this fits well): it is number \d+ of \d+ for you\. The shortest way up: .+, \d+ hours\. With that, the fit would be \d+\./);
  const [fit, then] = [await page.locator(".report .figure").first().innerText(), await lead.innerText()];
  assert.ok(Number(then.match(/would be (\d+)/)[1]) > Number(fit.match(/Fit (\d+)/)[1]));
});

journey("a step by years alone is called that, and one that nobody knows is nobody's", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/data-engineer");
  await page.getByText("Your step: about senior data engineer, by years alone.").waitFor();
  for (const skill of ["Data pipelines", "SQL queries"]) await page.getByLabel(`Your level: ${skill}`).selectOption("0");
  await page.getByText("the skills you answered don't yet").waitFor();
  await page.locator('.ladder [aria-current="step"]', { hasText: "Junior data engineer" }).waitFor();

  await goTo(page, "#/");
  await page.getByLabel("Years of work in technology").fill("");
  await page.getByLabel("Pay you want, US dollars a year").fill("5000000");
  await page.getByLabel("Pay you want, US dollars a year").blur();
  await goTo(page, "#/report/data-engineer");
  const report = page.locator(".report").first();
  await report.getByText("Your step: not enough said yet.").waitFor();
  await report.getByText("Your step is not known yet. At the mid step").waitFor();
  await report.getByText(/What you want is \$4,\d+,\d+ more than typical pay at the last step/).waitFor();
  assert.ok(!(await report.innerText()).includes(", your step"));
});

journey("somebody who said nothing is invited to begin, whatever the address asks for", {}, async ({ page }) => {
  for (const view of ["#/report/data-engineer", "#/compare/data-engineer/qa-engineer", "#/results"]) {
    await openPlanner(page, view);
    await page.getByText("Nothing to rank yet: no answer so far tells the paths apart.").waitFor();
    await page.getByRole("link", { name: "Begin" }).waitFor();
    assert.equal(await page.locator(".report, .compare").count(), 0);
  }
});

journey("where nothing said tells the paths apart, none is called the best", {}, async ({ page }) => {
  await openPlanner(page);
  await write(page.getByLabel("Years of work in technology"), "8");
  await goTo(page, "#/results");
  await page.locator(".confidence", { hasText: "Nothing to rank yet" }).waitFor();
  assert.equal(await page.locator(".result").count(), 0);
  await page.getByRole("link", { name: "Begin" }).click();
  await write(page.getByLabel("Tools you use"), "Apache Airflow");
  await goTo(page, "#/results");
  await page.getByText("What fits best so far is data engineer").waitFor();
});

journey("nobody stands on a ladder whose first step takes more years", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page, { years: "1.5" });
  await goTo(page, "#/report/engineering-manager");
  await page.getByText("Your step: not yet; first-time engineering manager, its first step, takes 3.5 years more.").waitFor();
  assert.equal(await page.locator('.ladder [aria-current="step"]').count(), 0);
  await page.getByText("To be first-time engineering manager:").waitFor();
});

journey("a plan is for what is known to be missing, and asks for what is not said", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/data-engineer");
  await page.getByText("this is the plan of somebody who starts from nothing").waitFor();
  await page.getByLabel("Your level: Data quality").selectOption("0");
  await page.getByText("Not said yet, and so in no project").waitFor();
  const proves = await page.locator(".plan .hint").allInnerTexts();
  assert.ok(proves.length > 0 && proves.every((words) => /^Proves Data quality from \d to \d$/.test(words)), proves.join());
  await page.getByRole("link", { name: "Data pipelines", exact: true }).click();
  await page.locator(".question.current", { hasText: "Data pipelines" }).waitFor();
});

journey("results begin with one sentence, name what stands against each path, and stand alone", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/results");
  const lead = await page.locator(".outcome .lead").innerText();
  assert.match(lead, /^What fits best so far is backend engineer; next come .+ and .+\.$/);
  assert.ok(await page.locator(".ranking").isHidden());
  // Nothing was said that counts against the first path: then it is the largest gap.
  assert.match(await page.locator(".result .reasons").first().innerText(), /gap .+: not said yet/);
  await page.getByRole("link", { name: "See them on the map" }).waitFor();
  await page.getByRole("link", { name: "Compare the first two" }).click();
  const against = page.locator(".compare tr", { hasText: "Stands against it" });
  assert.match(await against.locator("td").first().innerText(), /: not said yet/);
});

journey("gaps come worst first, each with a project that closes it", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/report/data-engineer");
  const first = page.locator(".gaps tbody tr").first();
  assert.ok((await first.locator("th .hint").innerText()).length > 0);
  const name = (await first.locator("th").innerText()).split("\n")[0];
  await page.getByLabel(`Your level: ${name}`).selectOption("4");
  await page.locator(".gaps tbody tr").last().locator("th", { hasText: name }).or(page.locator(".gaps tbody tr:not(:first-child) th", { hasText: name })).first().waitFor();
  const row = page.locator(".gaps tbody tr", { hasText: name }).first();
  assert.equal(await row.locator(".hint").count(), 0);
});

journey("the link says whether it was copied", {}, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPlanner(page);
  await introduce(page);
  await goTo(page, "#/results");
  await page.getByRole("button", { name: "Copy the link" }).click();
  await page.getByText("Copied.", { exact: true }).waitFor();
  // A browser may forbid it.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  await page.getByRole("button", { name: "Copy the link" }).click();
  await page.getByText("Selected: copy it by hand.", { exact: true }).waitFor();
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

journey("the browser's Back returns to the view before", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  await page.locator(".parts").getByRole("link", { name: "Results" }).click();
  await page.locator(".result a").first().click();
  await page.getByRole("heading", { name: /^Your path into / }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Your results", exact: true }).waitFor();
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

journey("what is typed while the names of tools arrive is not torn apart, and counts", {}, async ({ page }) => {
  const release = await hold(page, "**/data/tools*");
  await openPlanner(page);
  const search = page.getByLabel("Tools you use");
  await search.pressSequentially("Python, Postgres");
  release();
  await page.getByRole("button", { name: "Take Python away" }).waitFor();
  await search.pressSequentially("QL, no such tool, Docker");
  await search.press("Tab");
  await page.getByRole("button", { name: "Take Docker away" }).waitFor();
  await page.getByRole("status").getByText("Not known here, so not counted: no such tool.").waitFor();
  assert.deepEqual((await kept(page)).profile.tools, ["docker", "postgresql", "python"]);
});

journey("what was typed before the names of tools arrived counts once one goes on", {}, async ({ page }) => {
  const release = await hold(page, "**/data/tools*");
  await openPlanner(page);
  const search = page.getByLabel("Tools you use");
  await search.pressSequentially("Python, Docker");
  release();
  await page.getByRole("button", { name: "Take Python away" }).waitFor();
  await search.press("Tab");
  await page.getByRole("button", { name: "Take Docker away" }).waitFor();
  assert.deepEqual((await kept(page)).profile.tools, ["docker", "python"]);
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
  const heavy = (selector) => page.locator(selector).first().evaluate((trail) => Number(getComputedStyle(trail).opacity));
  assert.ok((await heavy(".career-map [data-here] path")) > 3 * (await heavy(".career-map .place:not([data-here]) path")));
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
  await goTo(page, "#/compare/qa-engineer/qa-engineer");
  await page.locator(".compare thead").getByRole("link", { name: "QA engineer" }).waitFor();
  assert.equal(await page.locator(".compare thead a").count(), 1);
  await goTo(page, "#/compare");
  await page.locator(".choices").getByRole("link", { name: "Product manager" }).waitFor();
  assert.equal(await page.locator(".compare").count(), 0);
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
  for (const moved of await page.locator(".what-if tbody tr").allInnerTexts()) {
    assert.ok(!/\+0\.0\s+stays/.test(moved), moved);
  }
  await page.getByLabel("you could show one thing more?").selectOption({ label: "Statistics" });
  await page.locator(".what-if").getByText("It shows Statistics at \u201cdo it alone\u201d.").waitFor();
  assert.deepEqual(await kept(page), before);
  await goTo(page, "#/report/data-engineer");
  await page.getByLabel("Your level: SQL queries").selectOption("4");
  await goTo(page, "#/results");
  await page.getByLabel("you could show one thing more?").selectOption({ label: "SQL queries" });
  await page.getByText("Nothing would move").waitFor();
  assert.equal(await page.locator(".what-if tbody tr").count(), 0);
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
  await theirs.getByRole("heading", { name: "Your results", exact: true }).waitFor();
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
  assert.match(await page.locator(".own-path .known").textContent(), new RegExp(`number \\d+ of ${slugs.length} for you`));
  assert.ok(await page.locator(".own-path .invitation").isHidden());
  await page.locator(".own-path").getByRole("link", { name: "Your full report" }).click();
  await page.getByRole("heading", { name: "Your path into Data engineer" }).waitFor();
});
