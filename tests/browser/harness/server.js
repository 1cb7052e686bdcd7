// The site on a free port: served by the real `waymark` binary, or, with WAYMARK_HOST=nginx, as exported files
// behind nginx.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { usual } from "./builds.js";
import { startExported } from "./nginx.js";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
/** Whether the site is served as files, by a host that knows nothing of it. */
export const asFiles = process.env.WAYMARK_HOST === "nginx";

/**
 * Starts a server, and waits until it says where it listens.
 *
 * @param {string[]} extra further arguments of `waymark serve`
 * @param {object} options
 * @param {string} [options.seeds] the folder of the content
 * @param {{binary: string, site: string}} [options.build] the server, and the folder of the front end's build
 * @param {string | number} [options.port] where it listens; by default where there is room
 * @returns {Promise<{origin: string, log: () => string, stop: () => Promise<void>}>}
 */
export async function startServer(extra = [], { seeds, build = usual, port } = {}) {
  // A test file that takes too long is ended by a signal.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  if (asFiles) return startExported(seeds, { build, port });
  const server = spawn(
    build.binary,
    ["serve", "--listen", `127.0.0.1:${port ?? 0}`, "--seeds", seeds ?? `${repository}seeds`, "--site", build.site, ...extra],
    { stdio: ["ignore", "pipe", "pipe"], cwd: repository },
  );
  const endWithUs = () => server.kill("SIGKILL");
  process.on("exit", endWithUs);

  let log = "";
  const origin = await new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        log += `${line}\n`;
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
        if (address) resolve(address);
      });
    }
    const fail = (reason) => reject(new Error(`${reason}. It said:\n${log}`));
    server.on("error", (error) => fail(`the server could not be started: ${error.message}`));
    server.on("exit", (code) => fail(`the server ended with ${code}`));
    setTimeout(() => fail("the server was not ready within 30 seconds"), 30_000).unref();
  });

  return {
    origin,
    log: () => log,
    async stop() {
      process.off("exit", endWithUs);
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}
