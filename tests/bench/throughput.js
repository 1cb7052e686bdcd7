// Requests a second: Waymark, the simplest handler in memory, and nginx, with the same bytes. Each contender
// has one core, and the load another. They take turns, several times, and ratios are made within a turn, so
// that whatever else the machine does falls on all alike. What a core could do if it did nothing else comes from
// the processor time that the server took for its answers: on a busy machine it is what compares.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportSite, startNginx } from "../browser/harness/nginx.js";
import { grouped, median, ms, spread } from "./figures.js";
import { answering, asking, busy, run, seeds, serve, serveWaymark, settled, target } from "./processes.js";
import { note, say } from "./table.js";

const CONNECTIONS = 32;
const SECONDS = 2;
const TURNS = 7;
const FORM =
  "role=backend-engineer&years=6&tools=Python%2C+PostgreSQL%2C+Docker%2C+Git%2C+Linux&pay=120000&skill.sql=3&skill.algorithms=2&skill.debugging=3&skill.testing=2&skill.databases=3&prefer.depth-breadth=1&hours_per_week=6";

/** One measurement by wrk. */
async function load({ origin, busy }, { address, body, coding }, folder) {
  const args = ["-t", "1", "-c", `${CONNECTIONS}`, "-d", `${SECONDS}s`, "--latency", "-H", `Accept-Encoding: ${coding}`];
  if (body) {
    const script = join(folder, "post.lua");
    const type = "application/x-www-form-urlencoded";
    writeFileSync(script, `wrk.method = "POST"\nwrk.body = "${body}"\nwrk.headers["Content-Type"] = "${type}"\n`);
    args.push("-s", script);
  }
  const before = busy();
  const said = await run(asking, process.env.WRK ?? "wrk", [...args, origin + address]);
  const took = busy() - before;
  const requests = Number(/(\d+) requests in/.exec(said)?.[1]);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
  const bad = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(said);
  if (!rate || bad) throw new Error(`${origin}${address}: ${said}`);
  const latency = (share) => {
    const [, value, unit] = new RegExp(`${share}%\\s+([\\d.]+)(us|ms|s)`).exec(said);
    return value * { us: 0.001, ms: 1, s: 1000 }[unit];
  };
  return { rate, possible: (1000 * requests) / took, p50: latency(50), p99: latency(99) };
}

/** Writes down an answer of Waymark's for the simplest handler: its headers, and its body as it is sent. */
async function written(origin, { address, body, coding }, file) {
  await run(asking, "curl", [
    ...["--silent", "--show-error", "--include", "--raw", "--header", `Accept-Encoding: ${coding}`],
    ...(body ? ["--data", body] : []),
    ...["--output", file, origin + address],
  ]);
  const bytes = readFileSync(file);
  const end = bytes.indexOf("\r\n\r\n");
  const [, ...headers] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const kept = headers.filter((line) => !/^(date|content-length|connection):/i.test(line));
  const content = bytes.subarray(end + 4);
  writeFileSync(file, Buffer.concat([Buffer.from(`${kept.join("\n")}\n\n`), content]));
  return content.length;
}

/** Measures them all. */
export async function throughput() {
  say(`Throughput: wrk, ${CONNECTIONS} connections, one core for the load, one for the server, median of ${TURNS} runs of ${SECONDS} s`);
  const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
  const ours = await serveWaymark();
  const stops = [() => ours.stop()];
  try {
    await settled(ours);
    const html = await (await fetch(`${ours.origin}/fit`)).text();
    const [asset] = /\/pkg\/waymark\.[^"]+\.css/.exec(html);
    const targets = [
      { name: "a guide, brotli", address: "/paths/backend-engineer", coding: "br" },
      { name: "a guide, gzip", address: "/paths/backend-engineer", coding: "gzip" },
      { name: "/fit, gzip", address: "/fit", coding: "gzip" },
      { name: "an asset (css), gzip", address: asset, coding: "gzip" },
      { name: "POST /fit", address: "/fit", coding: "gzip", body: FORM, made: true },
      { name: "a search", address: "/paths?q=data", coding: "gzip", made: true },
    ];
    await exportSite(seeds, join(folder, "dist"));
    const files = await startNginx(join(folder, "dist"), { workers: 1, under: ["taskset", "-c", answering] });
    stops.push(() => files.stop());
    const nginx = { origin: files.origin, busy: () => busy(files.pid) };
    for (const [at, what] of targets.entries()) {
      const file = join(folder, `answer-${at}`);
      const length = await written(ours.origin, what, file);
      const plain = await serve(`${target}/release/examples/plain`, [`${what.address.split("?")[0]}=${file}`]);
      stops.push(() => plain.stop());
      const contenders = { waymark: ours, plain };
      // nginx has no brotli of its own, and makes no answers.
      if (what.coding === "gzip" && !what.made) contenders.nginx = nginx;
      const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
      for (let turn = 0; turn < TURNS; turn += 1) {
        const order = Object.keys(contenders);
        // Whoever is first in one turn is last in the next.
        if (turn % 2) order.reverse();
        for (const name of order) runs[name].push(await load(contenders[name], what, folder));
      }
      await plain.stop();
      report(what, length, runs);
    }
  } finally {
    for (const stop of stops.reverse()) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report({ name, body, made }, length, runs) {
  const of = (contender, what) => runs[contender].map((one) => one[what]);
  for (const contender of Object.keys(runs)) {
    const [rate, possible, p50, p99] = ["rate", "possible", "p50", "p99"].map((what) => median(of(contender, what)));
    const noise = `runs within ${Math.round(100 * spread(of(contender, "rate")))}%`;
    const figure = `${grouped(rate)}/s, p50 ${ms(p50)}, p99 ${ms(p99)} (${noise}); ${grouped(possible)} in a second of its core`;
    const aim = body && contender === "waymark" ? { says: "5,000 in a second of its core", met: possible >= 5000 } : {};
    note("throughput", `${name} (${grouped(length)} B): ${contender}`, figure, aim);
  }
  if (made) return;
  for (const [other, least] of [["plain", 0.95], ["nginx", 1]]) {
    if (!runs[other]) continue;
    const ratio = (what) => median(of("waymark", what).map((one, at) => one / runs[other][at][what]));
    note("throughput", `${name}: waymark to ${other}`, `${ratio("rate").toFixed(2)} by the clock, ${ratio("possible").toFixed(2)} by its core`, {
      says: `${least.toFixed(2)} by its core`,
      met: ratio("possible") >= least,
    });
  }
}
