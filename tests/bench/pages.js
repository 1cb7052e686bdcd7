// What each kind of page weighs, in bytes of brotli, as an export has them.

import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportSite } from "../browser/harness/nginx.js";
import { slugs } from "../browser/harness/site.js";
import { grouped, median } from "./figures.js";
import { seeds } from "./processes.js";
import { note, say } from "./table.js";

export async function pages() {
  say("Weight: bytes of brotli, without headers");
  const folder = mkdtempSync(join(tmpdir(), "waymark-weights-"));
  const dist = join(folder, "dist");
  try {
    await exportSite(seeds, dist);
    const bytes = (name) => statSync(join(dist, `${name}.br`), { throwIfNoEntry: false })?.size ?? statSync(join(dist, name)).size;
    // What every page loads besides its HTML, and what one of them loads of its own.
    const around = (html) =>
      [...html.matchAll(/<link rel="(?:stylesheet|icon|manifest)" href="\/([^"]+)"/g)].reduce((sum, [, name]) => sum + bytes(name), 0);
    const first = (name) => bytes(name) + around(readFileSync(join(dist, name), "utf8"));
    const weigh = (what, name) => {
      const total = first(name);
      note("weight", `${what}: HTML / first load`, `${grouped(bytes(name))} / ${grouped(total)} B`, { says: "20,000 B", met: total <= 20_000 });
    };
    const guides = slugs.map((slug) => `paths/${slug}.html`).sort((one, other) => first(one) - first(other));
    weigh("lightest guide", guides[0]);
    weigh("heaviest guide", guides.at(-1));
    note("weight", "median guide: first load", `${grouped(median(guides.map(first)))} B`);
    for (const [what, name] of [["home", "index.html"], ["paths", "paths.html"], ["map", "map.html"], ["method", "method.html"], ["not found", "404.html"], ["/fit without its program", "fit.html"]]) {
      weigh(what, name);
    }
    const fit = readFileSync(join(dist, "fit.html"), "utf8");
    const [glue, wasm] = [/\/(pkg\/[^"]+\.js)"/, /\/(pkg\/[^"]+\.wasm)"/].map((pattern) => bytes(pattern.exec(fit)[1]));
    const model = bytes(/\/(data\/model[^"]+)"/.exec(fit)[1]);
    note("weight", "/fit: WebAssembly and glue", `${grouped(wasm)} + ${grouped(glue)} B`, { says: "120,000 B; 80,000 B the aim", met: wasm + glue <= 120_000 });
    note("weight", "/fit: model of 16 paths", `${grouped(model)} B`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
