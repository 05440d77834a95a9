import fc from "fast-check";
import { expect, test } from "vitest";
import { centralityAt } from "../../src/geography/centralityAt.ts";
import { countiesAt } from "../../src/geography/countiesAt.ts";
import { countyOf } from "../../src/geography/countyOf.ts";
import { findMunicipality } from "../../src/geography/findMunicipality.ts";
import type { CodeChange, Crosswalk, Geography } from "../../src/geography/geography.ts";
import { municipalitiesAt } from "../../src/geography/municipalitiesAt.ts";
import { recode } from "../../src/geography/recode.ts";
import { searchMunicipalities } from "../../src/geography/searchMunicipalities.ts";
import { predecessors, successors } from "../../src/geography/successors.ts";

// Made up: a is divided over ten, which all become b; the sum of ten tenths depends on its order in the last bit.
const tenths = ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"];
const shares = [0.1, 0.2, 0.05, 0.15, 0.07, 0.03, 0.11, 0.09, 0.13, 0.07];
const label = (text: string) => ({ nb: text, nn: text, en: text });

const changes: readonly CodeChange[] = tenths.flatMap((code, i): readonly CodeChange[] => [
  {
    date: "2010-01-01",
    from: "a",
    to: code,
    kind: "split",
    weight: shares[i] ?? 0,
    weightBackward: 1,
    method: `guess ${i % 3}`,
  },
  {
    date: "2020-01-01",
    from: code,
    to: "b",
    kind: "merge",
    weight: 1,
    weightBackward: shares[i] ?? 0,
    method: "exact",
  },
]);

// Two pairs lead from d to 2020: the longer one holds, which says d is e in whole.
const pair = (fromDate: string, to: string, weight: number): Crosswalk => ({
  fromDate,
  toDate: "2020-01-01",
  from: "d",
  to,
  weight,
  weightBackward: 1,
  method: `since ${fromDate}`,
});

const country: Geography = {
  counties: [
    { code: "1", name: label("Ett"), validFrom: "2000-01-01" },
    { code: "2", name: label("To"), validFrom: "2000-01-01", validTo: "2015-01-01" },
    { code: "2", name: label("Andre"), validFrom: "2015-01-01" },
  ],
  municipalities: [
    { number: "a", county: "1", name: "Nes", validFrom: "2000-01-01", validTo: "2010-01-01" },
    ...tenths.map((number) => ({
      number,
      county: "1",
      name: `Nes ${number}`,
      validFrom: "2010-01-01",
      validTo: "2020-01-01",
    })),
    { number: "b", county: "1", name: "Li", validFrom: "2020-01-01" },
    { number: "d", county: "2", name: "Nes", validFrom: "2000-01-01", validTo: "2015-01-01" },
    { number: "e", county: "2", name: "Li", validFrom: "2015-01-01" },
    { number: "f", county: "2", name: "Å", validFrom: "2015-01-01" },
  ],
  changes,
  crosswalks: [pair("2005-01-01", "e", 0.5), pair("2005-01-01", "f", 0.5), pair("2002-01-01", "e", 1)],
  centrality: ["2020", "2023", "2021"].map((edition) => ({
    municipality: "b",
    class: 3,
    edition,
    validFrom: "2020-01-01",
  })),
};

function everything(geography: Geography): string {
  const span = { from: "2006-01-01", to: "2021-01-01" };
  const dates = ["2006-01-01", "2012-01-01", "2021-01-01"];
  return JSON.stringify([
    ["a", "d"].map((code) => successors(geography, code, span)),
    ["b", "e", "f"].map((code) => predecessors(geography, code, span)),
    recode(
      geography,
      [
        { code: "a", value: 0.7 },
        { code: "d", value: 3 },
      ],
      span,
    ),
    dates.map((date) => [
      countiesAt(geography, date),
      municipalitiesAt(geography, date),
      ["a", "c3", "b", "d"].map((code) => countyOf(geography, code, date)),
      ["Nes", "Li", "c1"].map((text) => findMunicipality(geography, text, date)),
      searchMunicipalities(geography, "", date),
      searchMunicipalities(geography, "nes", date),
      centralityAt(geography, "b", date),
    ]),
  ]);
}

test("the order of the rows of a table makes no difference to any answer", () => {
  const expected = everything(country);
  const shuffled = <T>(rows: readonly T[] | undefined) =>
    fc.shuffledSubarray([...(rows ?? [])], { minLength: rows?.length ?? 0 });
  const { counties, municipalities, changes, crosswalks, centrality } = country;
  fc.assert(
    fc.property(
      fc.record({
        counties: shuffled(counties),
        municipalities: shuffled(municipalities),
        changes: shuffled(changes),
        crosswalks: shuffled(crosswalks),
        centrality: shuffled(centrality),
      }),
      (tables) => {
        expect(everything(tables)).toBe(expected);
      },
    ),
  );
});

test("of two pairs that lead to one date the one that comes from furthest holds", () => {
  const answer = successors(country, "d", { from: "2006-01-01", to: "2021-01-01" })._unsafeUnwrap();
  expect(answer).toEqual([{ code: "e", weight: 1, method: "since 2002-01-01" }]);
});
