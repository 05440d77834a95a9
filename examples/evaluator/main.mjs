// An evaluation in one go: `node examples/evaluator/main.mjs OUT [FOLDER...]`, after `npm run build`. For each programme folder it
// tells which rows were refused, and writes a table by county (CSV and Markdown), a chart and the report page to OUT/NAME.

import { mkdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  allocate,
  evaluate,
  formatIssue,
  formatWhere,
  poolNeeds,
  prepareMarket,
  proposeOffers,
  suppress,
} from "kompetansepilot";
import { intervalDots, toSvg } from "kompetansepilot/charts";
import { catalogue, coFundingShare, completionRate, needMappingRate, needMatchRate } from "kompetansepilot/indicators";
import { readFolder, writeWhole } from "kompetansepilot/node";
import { norway } from "kompetansepilot/reference/norway";
import { crossTable, toCsv, toHtml, toMarkdown } from "kompetansepilot/report";

const geography = norway;
const lang = "en";
const inTable = [needMappingRate, needMatchRate, completionRate, coFundingShare].map(({ id }) => id);

/** The value, or every issue in words. */
function valueOf(result) {
  if (result.isOk()) return result.value;
  throw new Error(result.error.map((issue) => `${formatWhere(issue)}: ${formatIssue(issue, lang)}`).join("\n"));
}

/** Needs and offers brought together on the day of the figures: who gets a seat, who could learn together, what is missing. */
function matched({ needs, offers, establishments, asOf }) {
  const market = valueOf(prepareMarket(needs, offers, { asOf, geography, establishments }));
  const allocation = valueOf(allocate(market));
  const open = needs.filter(({ latestStart }) => latestStart === undefined || latestStart >= asOf);
  const groups = { minGroup: 5, maxKm: 60 };
  const { pools } = valueOf(poolNeeds(open, { geography, establishments, windowDays: 90, ...groups }));
  const { proposals } = valueOf(proposeOffers(market, allocation, groups));
  return { market, allocation, pools, proposals };
}

async function evaluateFolder(folder, out) {
  const { programme, issues, rejected } = await readFolder(folder, { geography });
  console.log(`${programme.title}: ${rejected.length} refused`);
  for (const issue of issues) console.log(`  ${issue.severity} ${formatWhere(issue)}: ${formatIssue(issue, lang)}`);

  // All that is published is protected together: a table of its own could give away what the page hides.
  const readings = suppress(
    evaluate(programme, catalogue, { geography, division: "2024-01-01", by: ["county"], totals: true }),
    { geography },
  );
  const few = readings.filter(({ indicator }) => inTable.includes(indicator));
  // Without needs there is nothing to bring together, and the page says so.
  const matching = programme.needs.length > 0 ? matched(programme) : {};
  const files = {
    "table.csv": toCsv(few, { lang, geography, delimiter: ";", bom: true }),
    "table.md": toMarkdown(crossTable(few, { lang, geography, rows: "county" })),
    "chart.svg": toSvg(intervalDots(few, { geography }), lang),
    "report.html": toHtml(programme, readings, { lang, geography, issues, rejected, ...matching }),
  };
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeWhole(join(out, name), text);
    console.log(`  ${join(out, name)}`);
  }
}

const [out, ...given] = process.argv.slice(2);
if (out === undefined) {
  console.error("node examples/evaluator/main.mjs OUT [FOLDER...]");
  process.exit(2);
}
const ours = ["programme", "kompetansepiloter"].map((name) => fileURLToPath(new URL(`../${name}`, import.meta.url)));
for (const folder of given.length > 0 ? given : ours)
  await evaluateFolder(folder, join(out, basename(resolve(folder))));
