#!/usr/bin/env node
// Makes the tables of src/reference from the raw files in data/. Same raw files, same bytes.
//
//   node scripts/reference.mjs           writes every table
//   node scripts/reference.mjs --check   writes nothing; names the files that are not what the raw files give, and what
//                                        in the raw files contradicts itself; exits 1 if there is any

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crossChecks } from "./reference/crossChecks.mjs";
import { printTable } from "./reference/print.mjs";
import { boundaryMoves } from "./reference/tables/boundaryMoves.mjs";
import { centrality } from "./reference/tables/centrality.mjs";
import { changes } from "./reference/tables/changes.mjs";
import { counties } from "./reference/tables/counties.mjs";
import { crosswalks } from "./reference/tables/crosswalks.mjs";
import { economicRegions } from "./reference/tables/economicRegions.mjs";
import { education } from "./reference/tables/education.mjs";
import { industries } from "./reference/tables/industries.mjs";
import { municipalities } from "./reference/tables/municipalities.mjs";
import { occupations } from "./reference/tables/occupations.mjs";
import { organisationForms } from "./reference/tables/organisationForms.mjs";
import { outlines2020, outlines2024 } from "./reference/tables/outlines.mjs";
import { places } from "./reference/tables/places.mjs";
import { population } from "./reference/tables/population.mjs";
import { qualifications } from "./reference/tables/qualifications.mjs";
import { sizeClasses } from "./reference/tables/sizeClasses.mjs";
import { skills } from "./reference/tables/skills.mjs";
import { supportZones } from "./reference/tables/supportZones.mjs";

const tables = [
  counties,
  municipalities,
  changes,
  crosswalks,
  centrality,
  supportZones,
  population,
  economicRegions,
  places,
  boundaryMoves,
  industries,
  occupations,
  education,
  qualifications,
  skills,
  sizeClasses,
  organisationForms,
  outlines2020,
  outlines2024,
];

const check = process.argv.includes("--check");
let stale = 0;
for (const table of tables) {
  const { name, text } = printTable(table());
  const path = fileURLToPath(new URL(`../src/reference/${name}.ts`, import.meta.url));
  const current = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (current === text) continue;
  if (check) {
    console.error(`src/reference/${name}.ts is not what data/ gives: run node scripts/reference.mjs`);
    stale++;
  } else {
    writeFileSync(path, text);
    console.log(`src/reference/${name}.ts`);
  }
}
const faults = check ? crossChecks() : [];
for (const fault of faults) console.error(`data: ${fault}`);
if (stale + faults.length > 0) process.exit(1);
