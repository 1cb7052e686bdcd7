// Lighthouse's verdict on every kind of page: mobile, simulated throttling, median of three.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, ms } from "./figures.js";
import { asking, run, serveWaymark, settled } from "./processes.js";
import { note, say } from "./table.js";

const RUNS = 3;
const TRIES = 4;
const command = fileURLToPath(new URL("node_modules/lighthouse/cli/index.js", import.meta.url));
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FLAGS = "--headless=new --no-sandbox --disable-background-networking --disable-component-update --disable-sync --no-first-run";

async function judge(address, folder) {
  const file = join(folder, "report.json");
  const look = () => run(`0,${asking}`, process.execPath, [
    ...[command, address, "--quiet", "--no-enable-error-reporting", `--only-categories=${CATEGORIES}`],
    ...["--output=json", `--output-path=${file}`, `--chrome-path=${process.env.CHROMIUM}`, `--chrome-flags=${FLAGS}`],
  ], { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM } });
  // Now and then it misses the start of the page in its own recording, and asks to be run again.
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      await look();
      break;
    } catch (error) {
      if (left === 1 || !/NO_NAVSTART/.test(error)) throw error;
    }
  }
  const { categories, audits } = JSON.parse(readFileSync(file, "utf8"));
  const failed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => id),
  );
  const value = (id) => audits[id].numericValue;
  return {
    scores: CATEGORIES.map((name) => Math.round(100 * categories[name].score)),
    lcp: value("largest-contentful-paint"),
    tbt: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
    failed,
  };
}

export async function lighthouse() {
  say(`Lighthouse: mobile, simulated throttling, median of ${RUNS}`);
  if (!existsSync(command)) {
    note("lighthouse", "all pages", "not measured: Lighthouse could not be installed");
    return;
  }
  // Absolute addresses, as where it is deployed: some of what search engines want is there only with them.
  const server = await serveWaymark(undefined, ["--base-url", "https://waymark.example"]);
  const folder = mkdtempSync(join(tmpdir(), "waymark-lighthouse-"));
  try {
    await settled(server);
    for (const address of ["/paths/backend-engineer", "/fit", "/", "/paths", "/map", "/method"]) {
      const verdicts = [];
      for (let turn = 0; turn < RUNS; turn += 1) verdicts.push(await judge(server.origin + address, folder));
      const scores = CATEGORIES.map((_, at) => median(verdicts.map((verdict) => verdict.scores[at])));
      const of = (name) => median(verdicts.map((verdict) => verdict[name]));
      const failed = [...new Set(verdicts.flatMap((verdict) => verdict.failed))];
      const figure = `${scores.join(" ")}${failed.length ? ` (${failed.join(", ")})` : ""}`;
      note("lighthouse", `${address}: ${CATEGORIES.join(", ")}`, figure, { says: "100 each", met: scores.every((score) => score === 100) });
      const most = address === "/fit" ? 50 : 0;
      note("lighthouse", `${address}: LCP, TBT, CLS`, `${ms(of("lcp"))}, ${ms(of("tbt"))}, ${of("cls").toFixed(3)}`, {
        says: most ? "TBT under 50 ms, CLS 0" : "TBT 0, CLS 0",
        met: of("tbt") <= most && of("cls") < 0.0005,
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  }
}
