// Firms by municipality and size class with both margins, and counties of two divisions by size class: 3,456 published cells
// that add up from 2,856 finest counts. Protected below 3 as one system, and audited.
//
// The peer is Statistics Norway's R package GaussSuppression, where R and it are installed; else the bench says so.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { heirOf, municipalitiesAt } from "kompetansepilot";
import { norway } from "kompetansepilot/reference/norway";
import { population } from "kompetansepilot/reference/population";
import { auditCells, suppressCells } from "kompetansepilot/statistics";

const below = 3;
// Firms of each size class for a thousand people, made up but falling as steeply as real ones do.
const shares = new Map([
  ["0", 20],
  ["1-4", 8],
  ["5-9", 3],
  ["10-19", 1.6],
  ["20-49", 0.9],
  ["50-99", 0.25],
  ["100-249", 0.1],
  ["250+", 0.04],
]);

/** The finest counts: made up from the people of a municipality, up or down by at most half. */
function rows() {
  const people = new Map(
    population.filter(({ year }) => year === 2024).map((row) => [row.municipality, row.population]),
  );
  let state = 20_240_101;
  const between = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return municipalitiesAt(norway, "2024-01-01").flatMap(({ number }) => {
    const before = heirOf(norway, number, "2020-01-01")?.code ?? number;
    return [...shares].map(([size, share]) => ({
      municipality: number,
      county2024: `C${number.slice(0, 2)}`,
      county2020: `B${before.slice(0, 2)}`,
      size,
      firms: Math.round(((people.get(number) ?? 1000) / 1000) * share * (0.5 + between())),
    }));
  });
}

/** The published cells: places of all three kinds and the total, each by size class and in all. */
function table() {
  const keys = new Map();
  const cells = [];
  const inner = rows().map(({ municipality, county2024, county2020, size, firms }) => ({
    value: firms,
    cells: ["", municipality, county2024, county2020].flatMap((place) =>
      ["", size].map((part) => {
        const key = `${place} ${part}`;
        if (!keys.has(key)) keys.set(key, cells.push({ value: 0 }) - 1);
        const cell = keys.get(key);
        cells[cell].value += firms;
        return cell;
      }),
    ),
  }));
  return { cells, inner };
}

const script = `
suppressMessages(library(GaussSuppression))
data <- read.csv(commandArgs(TRUE)[1], colClasses = c("character", "character", "character", "character", "integer"))
sink(stderr())
out <- SuppressSmallCounts(data, formula = ~ (municipality + county2024 + county2020) * size, freqVar = "firms", maxN = ${below - 1}, protectZeros = FALSE)
sink()
cat(sum(out$suppressed))
`;

/** How many cells GaussSuppression hides; R's start and its reading of the rows are in the time. */
function gaussSuppression() {
  const folder = mkdtempSync(join(tmpdir(), "suppress-"));
  try {
    const columns = ["municipality", "county2024", "county2020", "size", "firms"];
    const lines = rows().map((row) => columns.map((column) => row[column]).join(","));
    writeFileSync(join(folder, "rows.csv"), `${[columns.join(","), ...lines].join("\n")}\n`);
    writeFileSync(join(folder, "suppress.R"), script);
    return Number(execFileSync("Rscript", [join(folder, "suppress.R"), join(folder, "rows.csv")], { stdio: "pipe" }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isPeerThere() {
  try {
    execFileSync("Rscript", ["-e", "packageVersion('GaussSuppression')"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const hasPeer = isPeerThere();
if (!hasPeer && process.argv[2] !== "--serve") {
  console.error("suppress: no peer, as R or its package GaussSuppression is not installed here");
}

export default {
  title: "protect and audit 357 municipalities by 8 size classes with counties of two divisions",
  prepare: async () => table(),
  ours: {
    name: "suppressCells, auditCells",
    run: async (input) => {
      const { status } = suppressCells(input, { below });
      const audit = auditCells(input, status);
      const leaks = audit.filter(({ cell, lower, upper }) => status[cell] === "primary" && lower === upper);
      if (leaks.length > 0) throw new Error(`${leaks.length} small cells can be worked out`);
      return audit.length;
    },
  },
  ...(hasPeer ? { peer: { name: "GaussSuppression", run: async () => gaussSuppression() } } : {}),
  digest: (hidden) => hidden,
  runs: 3,
  limits: { ms: 10_000, rssMb: 500 },
};
