// The exported site behind nginx, on a free port: what a host of static files makes of it.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { usual } from "./builds.js";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const nginx = process.env.NGINX ?? "nginx";

/** Exports the site with the content of the folder `seeds` and a build into the folder `to`. */
export async function exportSite(seeds, to, { binary, site } = usual) {
  await promisify(execFile)(binary, ["export", to, "--seeds", seeds, "--site", site]);
}

/** A port that nobody listens at. */
async function freePort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const configuration = (port, root, scratch, workers) => `
daemon off;
${workers ? `worker_processes ${workers};` : "master_process off;"}
user root;
pid ${scratch}/pid;
error_log ${scratch}/errors.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=1000 inactive=60s;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${scratch}/${name};`).join("\n  ")}
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root ${root};
    include ${root}/nginx.conf;
  }
}
`;

/** Whether something listens at a port. */
async function listens(port) {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/**
 * Serves an export with nginx.
 *
 * @param {string} root the export's folder
 * @param {object} options
 * @param {number} [options.workers] so many processes that answer, under one that answers nothing; without it
 *   one process does it all
 * @param {string[]} [options.under] a command to start it with
 * @param {number | string} [options.port] where it listens; by default where there is room
 * @returns {Promise<{origin: string, pid: number, log: () => string, stop: () => Promise<void>}>}
 */
export async function startNginx(root, { workers, under = [], port: wanted } = {}) {
  const scratch = mkdtempSync(join(tmpdir(), "waymark-nginx-"));
  mkdirSync(join(scratch, "logs"));
  const log = () => readFileSync(join(scratch, "errors.log"), "utf8");
  // Somebody else may have taken the port by the time that nginx wants it.
  for (let tries = 1; ; tries += 1) {
    const port = Number(wanted) || (await freePort());
    const file = join(scratch, "nginx.conf");
    writeFileSync(file, configuration(port, root, scratch, workers));
    const [command, ...rest] = [...under, nginx, "-p", scratch, "-c", file];
    const server = spawn(command, rest, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    server.stderr.on("data", (text) => {
      said += text;
    });
    const failed = new Promise((resolve) => {
      server.once("error", (error) => resolve(error.message));
      server.once("exit", (code) => resolve(`it ended with ${code}: ${said}`));
    });
    const endWithUs = () => server.kill("SIGTERM");
    process.on("exit", endWithUs);
    let why;
    failed.then((reason) => {
      why = reason;
    });
    while (why === undefined && !(await listens(port))) await new Promise((resolve) => setTimeout(resolve, 10));
    if (why === undefined) {
      return {
        origin: `http://127.0.0.1:${port}`,
        pid: server.pid,
        log,
        async stop() {
          process.off("exit", endWithUs);
          if (server.exitCode === null && server.signalCode === null) {
            server.kill("SIGTERM");
            await once(server, "exit");
          }
          rmSync(scratch, { recursive: true, force: true });
        },
      };
    }
    process.off("exit", endWithUs);
    if (tries === 5) throw new Error(`nginx could not be started: ${why}`);
  }
}

/** Exports the content of the folder `seeds` with a build and serves it, until stopped. */
export async function startExported(seeds, { build = usual, port } = {}) {
  // One export of the usual content and build serves all test files.
  const made = seeds || build !== usual ? undefined : process.env.WAYMARK_EXPORT;
  const root = made ?? join(mkdtempSync(join(tmpdir(), "waymark-export-")), "dist");
  if (!made) await exportSite(seeds ?? `${repository}seeds`, root, build);
  const server = await startNginx(root, { port });
  return {
    ...server,
    async stop() {
      await server.stop();
      if (!made) rmSync(join(root, ".."), { recursive: true, force: true });
    },
  };
}
