// Deals the rows of one programme folder to parts, each row to one: `node split.mjs DIR PARTS OUT` writes OUT/1, OUT/2 ...
// For trying the programs beside it. In earnest the parts are what lies in different places already: a folder a county.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
// By path, since this folder has a package.json of its own; elsewhere "kompetansepilot/node", "kompetansepilot/report".
import { readFolder, writeWhole } from "../../dist/node.js";
import { toFiles } from "../../dist/report/index.js";

const [, , folder, parts, out] = process.argv;
if (out === undefined || !(Number(parts) >= 1)) {
  console.error("node split.mjs DIR PARTS OUT");
  process.exit(2);
}
const { programme, issues } = await readFolder(folder);
for (let part = 0; part < Number(parts); part++) {
  // Neighbours go to different parts: a need and its firm are only joined when the parts are finished.
  const ownOf = (rows) => rows.filter((_, i) => i % Number(parts) === part);
  const own = Object.entries(programme).map(([name, value]) => [name, Array.isArray(value) ? ownOf(value) : value]);
  await mkdir(join(out, `${part + 1}`), { recursive: true });
  for (const { name, text } of toFiles(Object.fromEntries(own))) await writeWhole(join(out, `${part + 1}`, name), text);
}
if (issues.some(({ severity }) => severity === "error")) {
  console.error("Rows that are not right were left out: kompetansepilot validate tells which");
  process.exitCode = 1;
}
