// Programs that are measured: each on a core of its own, and ended with the bench.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The repository, and where it is built. */
export const repository = fileURLToPath(new URL("../../", import.meta.url));
export const target = process.env.TARGET ?? `${repository}target`;
export const site = `${target}/site`;
export const seeds = `${repository}seeds`;
export const waymark = `${target}/release/waymark`;

/** The core that answers, and the one that asks. */
export const answering = "0";
export const asking = availableParallelism() > 1 ? "1" : "0";

const running = new Set();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** Starts a program on a core. */
export function start(core, command, args, options = {}) {
  const child = spawn("taskset", ["-c", core, command, ...args], { stdio: ["ignore", "pipe", "pipe"], ...options });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs a program to its end, and gives what it said. */
export async function run(core, command, args, options = {}) {
  const child = start(core, command, args, options);
  let said = "";
  let complaint = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (complaint += text));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${complaint || said}`);
  return said;
}

/** Starts a server that says where it listens, and waits until it does. */
export async function serve(command, args, core = answering) {
  const began = performance.now();
  const child = start(core, command, args);
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const origin = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`${command} ended with ${code}: ${said}`)));
  });
  const ready = performance.now() - began;
  // In nanoseconds, of its first thread: what happens until it is ready.
  const readyBusy = Number(readFileSync(`/proc/${child.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  return {
    origin,
    ready,
    readyBusy,
    /** Resident memory in bytes. */
    resident: () => 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]),
    /** Processor time in milliseconds. */
    busy: () => busy(child.pid),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** Serves Waymark with the content at `folder`. */
export const serveWaymark = (folder = seeds, extra = []) =>
  serve(waymark, ["serve", "--listen", "127.0.0.1:0", "--seeds", folder, "--site", site, ...extra]);

/** The processor time of a process and of those that it started, in milliseconds. */
export function busy(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const own = threads.map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6);
  const children = threads.flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean));
  return own.reduce((sum, one) => sum + one, 0) + children.reduce((sum, child) => sum + busy(child), 0);
}

/** Waits until a server has done all that it does by itself: rendered, coded and drawn everything. */
export async function settled(server) {
  for (let quiet = 0, before = server.busy(); quiet < 5; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = server.busy();
    // Its timers alone take less than that.
    quiet = now - before < 1 ? quiet + 1 : 0;
    before = now;
  }
}
