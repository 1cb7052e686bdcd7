// What stands before servers at one address, so that a test can put another server in its place, take the
// network away from visitors, have it answer nothing, or read what a browser sent.

import { createServer, request } from "node:http";
import { once } from "node:events";

/** Starts a front before the server at `origin`. */
export async function startFront(origin) {
  let behind = () => new URL(origin);
  let answers = () => true;
  const unanswered = new Set();
  const waiting = new Map();
  const heard = [];
  const front = createServer((asked, answer) => {
    const noted = { method: asked.method, head: [asked.url, ...asked.rawHeaders].join("\n"), body: "" };
    heard.push(noted);
    asked.on("data", (chunk) => {
      noted.body += chunk;
    });
    // What is not answered hangs, as on a network that has gone quiet.
    if (!answers(asked.url)) {
      unanswered.add(asked.url);
      waiting.get(asked.url)?.();
      return;
    }
    const { method, headers, url: path } = asked;
    const { hostname: host, port } = behind(path);
    // A connection of its own each: one that is kept may be closed just as it is used again.
    const passed = request({ host, port, method, path, headers, agent: false }, (response) => {
      answer.writeHead(response.statusCode, response.headers);
      response.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  return {
    origin: `http://127.0.0.1:${front.address().port}`,
    /** Every request since the start, as it came over the wire: its method, its address with its headers, its body. */
    heard,
    /** Has another server answer from now on: everywhere, or at one address only. */
    put(other, only) {
      const former = behind;
      behind = (path) => (only && path !== only ? former(path) : new URL(other));
    },
    /** Answers only where `which` says so of an address. */
    answerOnly(which) {
      answers = which;
      unanswered.clear();
    },
    /** Waits until an address is asked for without an answer, or finds that it was since `answerOnly`. */
    leftUnanswered(address) {
      if (unanswered.has(address)) return Promise.resolve();
      return new Promise((resolve) => waiting.set(address, resolve));
    },
    async stop() {
      front.closeAllConnections();
      front.close();
      await once(front, "close");
    },
  };
}
