// The builds that tests serve: the server's program, and the folder of the front end.

import { fileURLToPath } from "node:url";

const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../../../target", import.meta.url));

/** The usual one. */
export const usual = { binary: `${target}/release/waymark`, site: `${target}/site` };

/** A newer release: a build of source that differs, which `.ci/next` makes. */
export const newer = { binary: `${target}/next/release/waymark`, site: `${target}/next/site` };
