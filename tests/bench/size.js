// How long a start takes, and how much memory it needs, for contents of several sizes.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { grouped, median, ms } from "./figures.js";
import { grow } from "./grown.js";
import { seeds, serveWaymark, settled } from "./processes.js";
import { note, say } from "./table.js";

const RUNS = { 16: 9, 100: 5, 1000: 3 };
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

export async function size() {
  say("Start and memory: from the command to the line that it is ready, and resident memory once all is made, on one core");
  const folder = mkdtempSync(join(tmpdir(), "waymark-grown-"));
  try {
    for (const [count, runs] of Object.entries(RUNS)) {
      const grown = join(folder, count);
      grow(seeds, grown, Number(count));
      const starts = [];
      const busy = [];
      const memory = { ready: [], settled: [] };
      for (let turn = 0; turn < runs; turn += 1) {
        const server = await serveWaymark(grown);
        starts.push(server.ready);
        busy.push(server.readyBusy);
        memory.ready.push(server.resident());
        await settled(server);
        memory.settled.push(server.resident());
        await server.stop();
      }
      const most = { 16: 150, 1000: 2000 }[count];
      const started = median(starts);
      note("size", `${count} paths: start to ready`, `${ms(started)}, of them ${ms(median(busy))} on the processor`, most ? { says: `under ${ms(most)}`, met: started < most } : {});
      const settledMemory = median(memory.settled);
      const aim = count === "16" ? { says: "under 40 MB", met: settledMemory < 40e6 } : {};
      note("size", `${count} paths: memory`, `${megabytes(settledMemory)} (${megabytes(median(memory.ready))} when ready)`, aim);
      note("size", `${count} paths: for each path`, `${(started / count).toFixed(2)} ms, ${grouped(settledMemory / count / 1000)} kB`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
