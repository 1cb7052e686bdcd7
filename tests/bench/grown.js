// Contents of any size: the real one, and its paths again under other names.

import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Copies the content at `seeds` to `to`, and adds copies of its paths until there are `count`. */
export function grow(seeds, to, count) {
  cpSync(seeds, to, { recursive: true });
  const paths = join(to, "paths");
  const names = readdirSync(paths).sort();
  for (let at = names.length; at < count; at += 1) {
    const name = names[at % names.length];
    const copy = Math.floor(at / names.length) + 1;
    const slug = `${name.slice(0, -".toml".length)}-${copy}`;
    writeFileSync(join(paths, `${slug}.toml`), copied(readFileSync(join(paths, name), "utf8"), slug, copy));
  }
}

/** A path's file under another slug, title and names that people go by; all else is the same. */
function copied(text, slug, copy) {
  return text
    .replace(/^slug = .*$/m, `slug = "${slug}"`)
    .replace(/^title = "(.*)"$/m, `title = "$1 ${copy}"`)
    .replace(/^titles = \[\n[^\]]*^\]$/m, (titles) => titles.replaceAll(/"([^"]+)"/g, `"$1 ${copy}"`));
}
