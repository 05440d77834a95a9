import { expect, test } from "vitest";
import { crossChecks, rawTables } from "../../scripts/reference/crossChecks.mjs";

type Tables = ReturnType<typeof rawTables>;

test("the raw tables contradict neither themselves nor each other", () => {
  expect(crossChecks()).toEqual([]);
});

/** The tables with one cell changed, in the row that `where` describes. */
function spoilt(
  table: Exclude<keyof Tables, "classifications" | "outlines">,
  where: Readonly<Record<string, string>>,
  cells: Readonly<Record<string, string>>,
): Tables {
  const tables = rawTables();
  const at = tables[table].findIndex((row) => Object.entries(where).every(([key, value]) => row[key] === value));
  expect(at).toBeGreaterThanOrEqual(0);
  return { ...tables, [table]: tables[table].map((row, i) => (i === at ? { ...row, ...cells } : row)) };
}

test("a county that ends too early is missed on the date", () => {
  expect(crossChecks(spoilt("counties", { code: "30" }, { valid_to: "2022-01-01" }))).toContain(
    "10 counties on 2023-01-01, not 11",
  );
});

test("a change to a code that does not exist is named", () => {
  const faults = crossChecks(spoilt("changes", { date: "2024-01-01", old_code: "3001" }, { new_code: "3199" }));
  expect(faults).toContain("municipality_changes: 3199 is no code on 2024-01-01");
  expect(faults).toContain("3001 has no trail to 2026");
});

test("a weight that is a trifle off no longer sums to 1", () => {
  const faults = crossChecks(
    spoilt("changes", { date: "2024-01-01", old_code: "3001" }, { weight_forward: "1.00000000001" }),
  );
  expect(faults.some((fault) => fault.startsWith("weight_forward of 2024-01-01 from 3001"))).toBe(true);
});

test("a person too many is noticed", () => {
  const tables = rawTables();
  const row = tables.population.find(({ year, code }) => year === "2024" && code === "0301");
  const more = String(Number(row?.["population"]) + 1);
  expect(crossChecks(spoilt("population", { year: "2024", code: "0301" }, { population: more }))).toContain(
    "population: 5550204 people in 2024, not 5550203",
  );
});

test("a municipality without centrality, a torn classification and a map of other codes are named", () => {
  const tables = rawTables();
  const { styrk08, size_classes } = tables.classifications;
  const faults = crossChecks({
    ...tables,
    centrality: tables.centrality.slice(1),
    classifications: {
      ...tables.classifications,
      styrk08: styrk08.filter(({ code }) => code !== "721"),
      size_classes: size_classes.filter(({ code }) => code !== "5-9"),
    },
    outlines: tables.outlines.map((map) => ({ ...map, codes: map.codes.slice(1) })),
  });
  expect(faults).toContain("centrality: a code of 2024 is missing, or stands twice");
  expect(faults).toContain("styrk08: 7212 lies under 721, which is not there one level up");
  expect(faults).toContain("size_classes: a gap or an overlap after 1-4");
  expect(faults).toContain("boundaries: counties of 2020 are not the codes of the year");
});
