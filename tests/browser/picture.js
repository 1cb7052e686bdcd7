// Takes the README's picture of the real thing: the first screen of a guide.

import { fileURLToPath } from "node:url";
import { startBrowser } from "./harness/browser.js";
import { startServer } from "./harness/server.js";

const path = fileURLToPath(new URL("../../docs/waymark.png", import.meta.url));
const server = await startServer();
const browser = await startBrowser();
const context = await browser.newContext({
  baseURL: server.origin,
  viewport: { width: 1200, height: 820 },
  colorScheme: "light",
  reducedMotion: "reduce",
});
const page = await context.newPage();
await page.goto("/paths/backend-engineer", { waitUntil: "networkidle" });
await page.screenshot({ path });
await browser.close();
await server.stop();
console.log(path);
