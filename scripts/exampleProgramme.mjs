#!/usr/bin/env node
// Makes the made-up programme: the folder examples/programme and the small part of it in src/example.ts. The numbers come from
// a generator with a fixed seed, so the same script gives the same bytes.
//
//   node scripts/exampleProgramme.mjs           writes the files
//   node scripts/exampleProgramme.mjs --check   writes nothing; names the files that are not what the script gives, and exits 1

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { partOf } from "./exampleProgramme/part.mjs";
import { asSpreadsheetDate, printCsv, printModule } from "./exampleProgramme/print.mjs";
import { head, makeProgramme } from "./exampleProgramme/programme.mjs";
import { readme } from "./exampleProgramme/readme.mjs";

const programme = makeProgramme();
const part = partOf(programme);
// The list of activities has its dates as a spreadsheet writes them: reading repairs that with one warning.
const written = {
  ...programme,
  activities: programme.activities.map((row) => ({ ...row, date: asSpreadsheetDate(row.date) })),
};
const kebab = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const files = new Map([
  ["examples/programme/programme.json", `${JSON.stringify(head, undefined, 2)}\n`],
  ["examples/programme/README.md", readme(programme)],
  ...Object.entries(written).map(([list, rows]) => [`examples/programme/${kebab(list)}.csv`, printCsv(rows)]),
  ["src/example.ts", printModule({ ...head, title: "Oppdiktet kompetanseprogram, to piloter" }, part)],
]);

const check = process.argv.includes("--check");
let stale = 0;
for (const [name, text] of files) {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const current = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  if (current === text) continue;
  if (check) {
    console.error(`${name} is not what the script gives: run node scripts/exampleProgramme.mjs`);
    stale++;
  } else {
    mkdirSync(new URL("../examples/programme/", import.meta.url), { recursive: true });
    writeFileSync(path, text);
    console.log(name);
  }
}
if (stale > 0) process.exit(1);
