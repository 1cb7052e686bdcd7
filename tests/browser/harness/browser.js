// One browser for all tests of a file.

import { chromium, firefox } from "playwright-core";

/** Which one: `BROWSER=firefox`, or else Chromium. */
export const name = process.env.BROWSER ?? "chromium";

/** The whole browser: `CHROMIUM` names it. */
export const wholeChromium = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Starts a Chromium, which can reach this machine and nothing else. */
export function startChromium(options = {}) {
  return chromium.launch({
    executablePath: wholeChromium,
    ...options,
    args: [
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/**
 * Starts a Firefox as it is released: `FIREFOX` names it. The channel is what has it driven over the
 * protocol that it speaks itself. Whatever is not on this machine is looked for where nothing answers.
 */
function startFirefox(scripts) {
  return firefox.launch({
    channel: "moz-firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    firefoxUserPrefs: {
      "javascript.enabled": scripts,
      // The list of downloads would take the focus from the page, and what is typed there would go unnoticed.
      "browser.download.alwaysOpenPanel": false,
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": 9,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": 9,
      "network.proxy.no_proxies_on": "127.0.0.1",
    },
  });
}

/**
 * Starts the browser; of Chromium the shell that `HEADLESS_SHELL` names, if it names one.
 *
 * @param {object} [options]
 * @param {boolean} [options.scripts] whether Firefox runs scripts; in Chromium each context says so
 */
export function startBrowser({ scripts = true } = {}) {
  if (name === "firefox") return startFirefox(scripts);
  return startChromium({ executablePath: process.env.HEADLESS_SHELL ?? wholeChromium });
}
