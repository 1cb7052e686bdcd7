// The whole bench, or the parts that are named.

import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { engine } from "./engine.js";
import { lighthouse } from "./lighthouse.js";
import { navigation } from "./navigation.js";
import { pages } from "./pages.js";
import { planner } from "./planner.js";
import { target } from "./processes.js";
import { size } from "./size.js";
import { markdown, unmet } from "./table.js";
import { throughput } from "./throughput.js";

const parts = { throughput, size, pages, planner, navigation, lighthouse, engine };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(", ")}: only ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

const processor = /model name\s*: (.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1] ?? "unknown processor";
const load = () => loadavg()[0].toFixed(1);
const before = load();
if (Number(before) > 0.5) console.log(`This machine is busy already (load ${before}): trust ratios more than figures.`);

const failed = [];
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length && !wanted.includes(name)) continue;
  try {
    await measure();
  } catch (error) {
    failed.push(name);
    console.error(`  ${name} could not be measured: ${error.stack}`);
  }
}

const about = `${processor}, ${availableParallelism()} cores; load ${before} when it began. ${unmet()} aims were not met.`;
const text = `# Bench\n\n${about}\n\n${markdown()}\n`;
const file = `${target}/bench.md`;
writeFileSync(file, text);
console.log(`\n${text}\nAlso in ${file}`);
process.exit(failed.length ? 1 : 0);
