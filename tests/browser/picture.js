// Takes the README's picture of the real thing: a guide by day, and a report on the same path by night.

import { fileURLToPath } from "node:url";
import { startBrowser } from "./harness/browser.js";
import { startServer } from "./harness/server.js";

const path = fileURLToPath(new URL("../../docs/waymark.png", import.meta.url));
const window = { width: 720, height: 860 };

const server = await startServer();
const browser = await startBrowser();

/** A picture of what `show` brings a new window to, as a data address. */
async function picture(colorScheme, show) {
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: window,
    colorScheme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await show(page);
  const png = await page.screenshot();
  await context.close();
  return `data:image/png;base64,${png.toString("base64")}`;
}

const guide = await picture("light", async (page) => {
  await page.goto("/paths/backend-engineer", { waitUntil: "networkidle" });
});

const report = await picture("dark", async (page) => {
  await page.goto("/fit");
  await page.locator("body[data-hydrated]").waitFor();
  await page.getByLabel("Your present job is closest to").selectOption("software-engineer");
  await page.getByLabel("Years of work in technology").fill("3");
  await page.getByLabel("Tools you use").fill("Python, PostgreSQL, Docker, Git");
  await page.getByLabel("Tools you use").blur();
  await page.goto("/fit#/questions");
  for (const key of "43445344") {
    const asked = await page.locator(".question.current").getAttribute("data-item");
    await page.keyboard.press(key);
    await page.locator(`.question.current:not([data-item="${asked}"])`).waitFor();
  }
  await page.goto("/fit#/report/backend-engineer");
  await page.locator(".report").waitFor();
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
  });
});

const page = await browser.newPage({ viewport: { width: 2 * window.width + 1, height: window.height } });
await page.setContent(`<style>body { display: flex; gap: 1px; margin: 0; background: #888 }</style>
  <img src="${guide}"><img src="${report}">`);
await page.screenshot({ path });
await browser.close();
await server.stop();
console.log(path);
