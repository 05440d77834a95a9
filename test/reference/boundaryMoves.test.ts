import { expect, test } from "vitest";
import { boundaryMoves } from "../../src/reference/boundaryMoves.ts";
import { changes } from "../../src/reference/changes.ts";
import { municipalities } from "../../src/reference/municipalities.ts";

const countyAt = (number: string, date: string): string | undefined =>
  municipalities.find((row) => row.number === number && row.validFrom <= date && date < (row.validTo ?? "9999"))
    ?.county;

// Well known from the reform, beside the table's own sources: Verrabotn went to Indre Fosen and not with Verran to Steinkjer; Maurstad, Totland and
// Bryggja to Stad and not with Vågsøy to Kinn; Vågstranda from Rauma to Vestnes on 1 January 2021.
test.each([
  { date: "2020-01-01", from: "5039", fromAfter: "5006", to: "5054", area: "Verrabotn" },
  { date: "2020-01-01", from: "1439", fromAfter: "4602", to: "4649", area: "Maurstad" },
  { date: "2021-01-01", from: "1539", fromAfter: "1539", to: "1535", area: "Våge" },
])("$area went from $from to $to on $date", ({ area, ...move }) => {
  const row = boundaryMoves.find(({ areas }) => areas.includes(area));
  expect(row).toMatchObject(move);
  expect(row?.evidence).not.toEqual([]);
});

test("none crossed a county border, so that figures for counties are not touched", () => {
  for (const { date, fromAfter, to } of boundaryMoves) {
    expect(countyAt(to, date)).toBeDefined();
    expect(countyAt(fromAfter, date)).toBe(countyAt(to, date));
  }
});

test("none is also a change of a code, which would count its people twice", () => {
  const known = new Set(changes.map(({ date, from, to }) => `${date} ${from} ${to}`));
  for (const { date, from, to } of boundaryMoves) expect(known).not.toContain(`${date} ${from} ${to}`);
});

test("each area has its tract before and after, filed under the two municipalities", () => {
  for (const { from, to, areas, tractsBefore, tractsAfter } of boundaryMoves) {
    expect([tractsBefore.length, tractsAfter.length]).toEqual([areas.length, areas.length]);
    expect(tractsBefore.every((tract) => tract.startsWith(from))).toBe(true);
    expect(tractsAfter.every((tract) => tract.startsWith(to))).toBe(true);
  }
});
