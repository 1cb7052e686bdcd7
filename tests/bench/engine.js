// The engine alone: scoring, reading CVs, and how often people are told the path they are on.

import { readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { grouped, median } from "./figures.js";
import { answering, repository, run, seeds, waymark } from "./processes.js";
import { note, say } from "./table.js";

const RESUMES = 20_000;
const RUNS = 5;

export async function engine() {
  say("Engine: the benchmarks of the crate `fit`, on one core");
  const bench = (name, ...rest) => run(answering, "cargo", ["bench", "--quiet", "--package", "fit", "--features", "import", "--bench", name, ...rest], { cwd: repository });
  // Built by all cores, measured on one.
  await run("0-1023", "cargo", ["bench", "--quiet", "--package", "fit", "--features", "import", "--no-run"], { cwd: repository });
  const persons = await bench("personas");
  const [, people, first, three] = /^ *all +(\d+) +([\d.]+) \/ +([\d.]+)/m.exec(persons);
  note("engine", `${people} people, from tools and years: their path first / among three`, `${first} / ${three}`);
  for (const name of ["scoring", "import"]) {
    const said = await bench(name, "--", "--noplot");
    for (const [, what, middle] of said.matchAll(/^(\S.*?)\s+time: +\[\S+ \S+ (\S+ \S+) \S+ \S+\]/gm)) {
      note("engine", what, middle);
    }
  }

  const folder = mkdtempSync(join(tmpdir(), "waymark-resumes-"));
  try {
    const file = join(folder, "resumes.jsonl");
    const lines = ["backend.json", "generalist.json"].map((name) =>
      JSON.stringify(JSON.parse(readFileSync(`${repository}tests/samples/${name}`, "utf8"))),
    );
    writeFileSync(file, Array.from({ length: RESUMES }, (_, at) => lines[at % lines.length]).join("\n"));
    const rates = [];
    for (let turn = 0; turn < RUNS; turn += 1) {
      const began = performance.now();
      const command = 'exec "$0" assess --format json-resume --today 2026-01-01 --seeds "$1" "$2" > "$2.out"';
      await run(answering, "bash", ["-c", command, waymark, seeds, file]);
      rates.push((1000 * RESUMES) / (performance.now() - began));
    }
    note("engine", "waymark assess, JSON Resumes on one core", `${grouped(median(rates))}/s`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
