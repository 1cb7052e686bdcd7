// Bringing a CV into the planner.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assertAccessible } from "../harness/axe.js";
import { awake, journey, until } from "../harness/journey.js";
import { assertFits } from "../harness/layout.js";
import { goTo, introduce, kept, openPlanner, readerIsKept } from "../harness/planner.js";

const path = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const cv = readFileSync(path("cv.txt"), "utf8");
const phone = { width: 390, hasTouch: true };

/** Chooses a file. */
const choose = (page, file) => page.getByLabel("Or choose a file, or drop one here").setInputFiles(file);

/** Types a text and has it read. */
async function type(page, text) {
  await page.getByLabel("Paste its text").fill(text);
  await page.getByRole("button", { name: "Read this text" }).click();
}

/** Drops a file on the page. */
async function drop(page, name) {
  const bytes = readFileSync(path(name)).toString("base64");
  await page.evaluate(() => document.querySelector("h1").dispatchEvent(new DragEvent("dragenter", { bubbles: true })));
  await page.locator(".bring[data-awake]").waitFor();
  await page.evaluate(
    ([base64, name]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      for (const kind of ["dragover", "drop"]) {
        const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector("h1").dispatchEvent(event);
      }
    },
    [bytes, name],
  );
}

/** Waits until findings are shown. */
const found = (page) => page.getByRole("heading", { name: "Found in your CV" }).waitFor();

/** What the part says. */
const says = (page, words) => page.locator(".bring").getByRole("status").filter({ hasText: words }).waitFor();

async function take(page) {
  await page.getByRole("button", { name: "Take these" }).click();
  await says(page, "taken from your CV");
}

for (const [what, options, bring] of [
  ["typed text", {}, (page) => type(page, cv)],
  ["a JSON Resume", {}, (page) => choose(page, path("cv.json"))],
  ["a PDF", {}, (page) => choose(page, path("cv.pdf"))],
  ["a PDF of TeX", {}, (page) => choose(page, path("cv-tex.pdf"))],
  ["a Word document", phone, (page) => choose(page, path("cv.docx"))],
  ["a PDF that is dropped", {}, (page) => drop(page, "cv.pdf")],
]) {
  journey(`${what} leads to a report`, options, async ({ page }) => {
    await openPlanner(page);
    await bring(page);
    await found(page);
    assert.equal((await kept(page))?.profile.tools, undefined, "nothing is taken unasked");
    await take(page);
    const { profile } = await kept(page);
    assert.deepEqual(
      profile.roles.map(({ path, from, to }) => [path, from, to]),
      [
        ["backend-engineer", "2021-03", undefined],
        ["data-engineer", "2018-08", "2021-02"],
      ],
    );
    assert.ok(profile.tools.includes("postgresql") && profile.tools.includes("kubernetes"), profile.tools);
    assert.deepEqual(profile.skills["api-design"], {});
    assert.deepEqual(profile.certificates, ["AWS Certified Developer – Associate"]);
    assert.equal(await page.getByLabel("Your present job is closest to").inputValue(), "backend-engineer");
    assert.match(await page.getByLabel("Years of work in technology").getAttribute("placeholder"), /^\d+(\.\d)?$/);
    assert.match(await page.locator("#tools").inputValue(), /PostgreSQL/);
    await page.getByRole("link", { name: "Next: questions" }).click();
    await page.locator(".question.current").waitFor();
    await goTo(page, "#/results");
    await page.locator(".result a").first().click();
    await page.getByRole("heading", { name: "Your path into Backend engineer" }).waitFor();
  });
}

journey("pasting reads at once, and what is struck is not taken", {}, async ({ page }) => {
  await openPlanner(page);
  await page.getByLabel("Paste its text").focus();
  await page.evaluate((text) => {
    const field = document.activeElement;
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    if (field.dispatchEvent(event)) field.value = text;
  }, cv);
  await found(page);
  await page.getByLabel("Terraform", { exact: true }).uncheck();
  await page.getByLabel("Data Engineer, Aug 2018 to Feb 2021").uncheck();
  await page.getByText("not known here, so not counted: Blattwerk").waitFor();
  await take(page);
  const { profile } = await kept(page);
  assert.ok(!profile.tools.includes("terraform") && profile.tools.includes("docker"));
  assert.deepEqual(profile.roles.map((role) => role.path), ["backend-engineer"]);
});

journey("findings can be looked through and taken by keyboard alone", {}, async ({ page }) => {
  await openPlanner(page);
  await page.getByLabel("Paste its text").fill("EXPERIENCE\nBackend developer, 2019-01 to 2023-01\nSKILLS\nPython, Docker");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await found(page);
  await page.waitForFunction(() => document.activeElement.textContent === "Found in your CV");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  const focused = page.locator(":focus");
  for (let left = 20; left > 0 && (await focused.innerText()) !== "Take these"; left -= 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await says(page, "2 answers were taken");
  const { profile } = await kept(page);
  assert.equal(profile.roles, undefined);
  assert.deepEqual(profile.tools, ["docker", "python"]);
});

journey("what contradicts itself is asked about and not taken until it is answered", {}, async ({ page }) => {
  await openPlanner(page);
  await type(page, "75 years of experience\n\nEXPERIENCE\nBackend developer, 2023-05 to 2019-03\nPastry chef, 2010-01 to 2012-01");
  await found(page);
  await page.getByText("Nobody works for more than 60 years").waitFor();
  await page.getByText("It ends before it begins. What is right?").waitFor();
  assert.ok(!(await page.getByLabel("Pastry chef, Jan 2010 to Jan 2012").isChecked()));
  await page.getByLabel("Backend developer, May 2023 to Mar 2019").selectOption({ label: "Mar 2019 to May 2023" });
  await take(page);
  const { profile } = await kept(page);
  assert.deepEqual(
    profile.roles.map(({ from, to }) => [from, to]),
    [["2019-03", "2023-05"]],
  );
  assert.equal(profile.years, undefined);
});

journey("taking nothing changes nothing", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  const before = await kept(page);
  await type(page, cv);
  await found(page);
  await page.getByRole("button", { name: "Take nothing" }).click();
  await says(page, "Nothing was taken");
  assert.deepEqual(await kept(page), before);
});

for (const [what, options, leave] of [
  ["the way on", phone, (page) => page.getByRole("link", { name: "Next: questions" }).click()],
  ["Enter in a field", {}, (page) => page.getByLabel("Years of work in technology").press("Enter")],
]) {
  journey(`findings that nobody took or struck are asked about before ${what} leads on`, options, async ({ page }) => {
    await openPlanner(page);
    await choose(page, path("cv.txt"));
    await found(page);
    const asked = page.locator(".findings .notice");
    await leave(page);
    await asked.filter({ hasText: /^Take these \d\d, or take nothing\?/ }).waitFor();
    assert.ok(await page.getByRole("button", { name: "Take these" }).evaluate((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return top > 0 && bottom < innerHeight && document.activeElement.nextElementSibling === button.parentElement;
    }));
    // Asked once more, it stands there once.
    await leave(page);
    assert.equal(await asked.count(), 1);
    assert.ok(await page.locator('.planner[data-view="start"]').isVisible());
    await assertAccessible(page);

    await take(page);
    await leave(page);
    await page.locator(".question.current").waitFor();
    assert.ok((await kept(page)).profile.tools.includes("docker"));
  });
}

journey("findings that were struck, or taken back one by one, hold nobody up", {}, async ({ page }) => {
  await openPlanner(page);
  await type(page, "SKILLS\nPython, Docker");
  await found(page);
  await page.getByLabel("Python", { exact: true }).uncheck();
  await page.getByLabel("Docker", { exact: true }).uncheck();
  await page.getByRole("link", { name: "Next: questions" }).click();
  await page.locator(".question.current").waitFor();
  await goTo(page, "#/");
  await page.getByRole("button", { name: "Take nothing" }).click();
  await page.getByRole("link", { name: "Next: questions" }).click();
  await page.locator(".question.current").waitFor();
  assert.equal((await kept(page))?.profile.tools, undefined);
});

journey("bad files each get a sentence, and what was answered stays", {}, async ({ page }) => {
  await openPlanner(page);
  await introduce(page);
  const before = await kept(page);
  const junk = Buffer.from(Array.from({ length: 4096 }, (_, at) => at % 256));
  for (const [file, words] of [
    [{ name: "large.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(10_000_001) }, "larger than 10 MB"],
    [path("locked.pdf"), "locked with a password"],
    [path("scanned.pdf"), "pictures of pages and no text"],
    [{ name: "cv.pdf", mimeType: "application/pdf", buffer: junk }, "no text, PDF or Word document"],
    [{ name: "cv.pdf", mimeType: "application/pdf", buffer: readFileSync(path("cv.pdf")).subarray(0, 900) }, "This PDF"],
    [{ name: "cv.docx", mimeType: "", buffer: readFileSync(path("cv.docx")).subarray(0, 900) }, "Word document is damaged"],
    [{ name: "cv.json", mimeType: "application/json", buffer: Buffer.from('{"basics": ') }, "not JSON from line 1"],
    [{ name: "cv.json", mimeType: "application/json", buffer: Buffer.from("[]") }, "JSON Resume is an object"],
    [{ name: "cv.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) }, "There is no text in this"],
  ]) {
    await choose(page, file);
    await says(page, words);
  }
  assert.deepEqual(await kept(page), before);
  assert.equal(await page.getByLabel("Years of work in technology").inputValue(), "6");
  await choose(page, path("cv.txt"));
  await found(page);
});

journey("the program that reads CVs is fetched for one alone, and nothing of a CV is sent", {}, async ({ page, requests }) => {
  await openPlanner(page);
  const reader = () => requests.filter((url) => /\/pkg\/reader\..*\.(js|wasm)$|\/data\/lexicon\./.test(url));
  const here = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(here.filter((url) => /reader|lexicon/.test(url)), []);
  const posts = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData() || request.url().includes("?")) posts.push(request.url());
  });
  await choose(page, path("cv.pdf"));
  await found(page);
  assert.ok(reader().length >= 3, requests);
  assert.deepEqual(posts, []);
  await page.getByText("sent nowhere").waitFor();
});

const lost = { keeps: true, pardon: [/net::ERR_(INTERNET_DISCONNECTED|FAILED)/, /sw\.js/, /\/pkg\/reader\./] };

journey("a CV is read without a network once one was read with it, on the first visit already", lost, async ({ page, context }) => {
  await openPlanner(page);
  await choose(page, path("cv.txt"));
  await found(page);
  await until(page, readerIsKept);
  // What the service worker keeps has to do.
  const session = await context.newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await context.setOffline(true);
  await page.reload();
  await openPlanner(page);
  await choose(page, path("cv.pdf"));
  await found(page);
  await take(page);
  assert.equal((await kept(page)).profile.roles.length, 2);
});

journey("without a network and without what reads CVs, a visitor is told, and loses nothing", lost, async ({ page, context }) => {
  await page.goto("/");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await openPlanner(page);
  await introduce(page);
  const before = await kept(page);
  const refused = async (bring) => {
    await bring();
    await says(page, "You have no connection");
  };
  await refused(() => choose(page, path("cv.pdf")));
  await refused(() => drop(page, "cv.docx"));
  await refused(() => type(page, cv));
  assert.equal(await page.getByLabel("Paste its text").inputValue(), cv);
  assert.deepEqual(await kept(page), before);
  assert.ok(!(await page.evaluate(readerIsKept)));
  await context.setOffline(false);
  await page.getByRole("button", { name: "Read this text" }).click();
  await found(page);
});

journey("where the reader does not arrive, that is said", { pardon: [/reader\..*\.wasm/, /Failed to load resource/] }, async ({ page }) => {
  await page.route(/\/pkg\/reader\..*\.wasm$/, (route) => route.abort());
  await openPlanner(page);
  await type(page, cv);
  await says(page, "did not arrive");
});

const gone = [/status 404/, /request failed: .*\/pkg\/reader\./, /Failed to (load resource|fetch)/];
for (const file of ["/data/lexicon.*", "/pkg/reader.*.wasm", "/pkg/reader.*.js"]) {
  journey(`where ${file} is gone with the release of the page, a visitor is told to load it again`, { pardon: gone }, async ({ page }) => {
    await page.route(`**${file}`, (route) => route.fulfill({ status: 404, body: "" }));
    await openPlanner(page);
    await type(page, cv);
    await says(page, "load the page again");
    assert.equal(await page.getByLabel("Paste its text").inputValue(), cv);
  });
}

journey("where what takes CVs in is gone with the release of the page, a visitor is told to load it again", { pardon: gone }, async ({ page }) => {
  await page.route("**/pkg/bring.*.js", (route) => route.fulfill({ status: 404, body: "" }));
  await openPlanner(page);
  await page.getByLabel("Paste its text").focus();
  await says(page, "load this page again");
});

for (const scheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    journey(`bringing a CV is accessible in ${scheme} at ${width} px`, { scheme, width }, async ({ page }) => {
      await openPlanner(page);
      await type(page, `${cv}\nEXPERIENCE\nJava Developer, 2010-01 to 2012-01\nQA engineer, 2015-01 to 2014-01\n75 years of experience\n`);
      await found(page);
      await assertAccessible(page, "found");
      await assertFits(page, "found");
      const small = await page
        .locator(".bring :is(button, textarea, input[type=file], select, .answer)")
        .evaluateAll((controls) => controls.filter((control) => control.getBoundingClientRect().height < 44).map((control) => control.outerHTML));
      assert.deepEqual(small, []);
      await take(page);
      await assertAccessible(page, "taken");
      await assertFits(page, "taken");
    });
  }
}

journey("the present job that a CV told of is taken back", {}, async ({ page }) => {
  await openPlanner(page);
  await type(page, cv);
  await found(page);
  await take(page);
  const job = page.getByLabel("Your present job is closest to");
  await job.selectOption("");
  await page.reload();
  await awake(page);
  assert.equal(await job.inputValue(), "");
  const { roles } = (await kept(page)).profile;
  assert.deepEqual(roles.map(({ path, from }) => [path, from]), [[undefined, "2021-03"], ["data-engineer", "2018-08"]]);
  await job.selectOption("qa-engineer");
  await page.locator(".ranking .row").first().waitFor();
  assert.deepEqual((await kept(page)).profile.roles.find(({ current }) => current).path, "qa-engineer");
});

journey("each job and certificate of a CV can be taken away, and counts no more", {}, async ({ page }) => {
  await openPlanner(page);
  await type(page, `${cv}\n\nCERTIFICATIONS\nAWS Certified Developer - Associate`);
  await found(page);
  await take(page);
  const held = page.getByRole("list").and(page.locator(".held ul")).getByRole("listitem");
  assert.match((await held.allInnerTexts()).join("; "), /since 2021.*2018 to 2021.*AWS Certified Developer/s);
  await page.getByRole("button", { name: /^Take .*2018 to 2021 away$/ }).click();
  await page.waitForFunction(() => document.activeElement.id === "role");
  await page.getByRole("button", { name: /^Take AWS Certified Developer.* away$/ }).click();
  assert.equal(await held.count(), 1);
  await page.reload();
  await awake(page);
  const { roles, certificates } = (await kept(page)).profile;
  assert.deepEqual([roles.map(({ from }) => from), certificates], [["2021-03"], undefined]);
  await page.getByRole("button", { name: /^Take .*since 2021 away$/ }).click();
  assert.equal(await page.getByLabel("Your present job is closest to").inputValue(), "");
  assert.equal(await page.locator(".held li").count(), 0);
});
