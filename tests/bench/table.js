// What was measured, as one table.

/** Rows of: what, where, figure, aim, whether it is met. */
const rows = [];

/**
 * Notes one figure.
 *
 * @param {string} part of the bench
 * @param {string} what is measured
 * @param {string} figure with its unit
 * @param {object} [aim]
 * @param {string} [aim.says] the aim in words
 * @param {boolean} [aim.met]
 */
export function note(part, what, figure, { says = "", met } = {}) {
  rows.push({ part, what, figure, aim: says, met: met === undefined ? "" : met ? "met" : "not met" });
  const verdict = says && ` (aim: ${says}${met === undefined ? "" : met ? ", met" : ", NOT met"})`;
  console.log(`  ${what}: ${figure}${verdict}`);
}

/** Says what goes on. */
export function say(text) {
  console.log(`\n==> ${text}`);
}

/** The table in Markdown. */
export function markdown() {
  const heads = ["part", "what", "figure", "aim", ""];
  const cells = rows.map(({ part, what, figure, aim, met }) => [part, what, figure, aim, met]);
  const widths = heads.map((head, at) => Math.max(3, head.length, ...cells.map((row) => row[at].length)));
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(" | ")} |`;
  return [line(heads), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

/** How many aims were not met. */
export const unmet = () => rows.filter(({ met }) => met === "not met").length;
