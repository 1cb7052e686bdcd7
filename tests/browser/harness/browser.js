// One Chromium for all tests of a file.

import { chromium } from "playwright-core";

const path = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Starts the browser: `CHROMIUM` names it. It can reach this machine and nothing else. */
export function startBrowser() {
  return chromium.launch({
    executablePath: path,
    args: [
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}
