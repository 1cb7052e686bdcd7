// What stands before servers at one address, so that a test can put another server in its place, take the
// network away from visitors, or have it answer nothing.

import { createServer, request } from "node:http";
import { once } from "node:events";

/** Starts a front before the server at `origin`. */
export async function startFront(origin) {
  let behind = () => new URL(origin);
  let answers = () => true;
  const front = createServer((asked, answer) => {
    // What is not answered hangs, as on a network that has gone quiet.
    if (!answers(asked.url)) return;
    const { method, headers, url: path } = asked;
    const { hostname: host, port } = behind(path);
    const passed = request({ host, port, method, path, headers }, (response) => {
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
    /** Has another server answer from now on: everywhere, or at one address only. */
    put(other, only) {
      const former = behind;
      behind = (path) => (only && path !== only ? former(path) : new URL(other));
    },
    /** Answers only where `which` says so of an address. */
    answerOnly(which) {
      answers = which;
    },
    async stop() {
      front.closeAllConnections();
      front.close();
      await once(front, "close");
    },
  };
}
