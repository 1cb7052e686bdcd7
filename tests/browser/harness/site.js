// The addresses that the site is known to have.

import { readdirSync } from "node:fs";

const seeds = new URL("../../../seeds/paths/", import.meta.url);

/** The slugs of all career paths, from the content itself. */
export const slugs = readdirSync(seeds)
  .filter((name) => name.endsWith(".toml"))
  .map((name) => name.slice(0, -".toml".length))
  .sort();

/** The addresses of all guides. */
export const guides = slugs.map((slug) => `/paths/${slug}`);

/** The addresses of all pages that answer with 200. */
export const pages = ["/", "/paths", "/map", "/method", "/fit", ...guides];
