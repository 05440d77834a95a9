import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCounty, checkMunicipality } from "../../src/geography/checkCode.ts";
import type { Geography } from "../../src/geography/geography.ts";
import { heirOf } from "../../src/geography/heirOf.ts";
import { predecessors, successors } from "../../src/geography/successors.ts";
import { norway } from "../../src/reference/norway.ts";
import { newYears, rawTable } from "./tables.ts";

const dates = [...newYears, "2017-06-30", "2019-12-31", "2020-06-30", "2023-12-31", "2024-06-30"];

/** The day before a 1 January: every reform of the tables took effect on one. */
const dayBefore = (newYear: string): string => `${Number(newYear.slice(0, 4)) - 1}-12-31`;

test("an issue names the codes to which successors and predecessors lead, for every code and date", () => {
  let named = 0;
  for (const { code = "", valid_from = "", valid_to = "" } of [
    ...rawTable("municipalities.csv"),
    ...rawTable("counties.csv"),
  ]) {
    const check = code.length === 2 ? checkCounty : checkMunicipality;
    for (const date of dates) {
      const issue = check(norway, code, date);
      if (issue?.code === "reference.expired-code") {
        const heirs = successors(norway, code, { from: dayBefore(valid_to), to: date })._unsafeUnwrap();
        expect(issue.successors).toEqual(heirs.map((heir) => heir.code));
        named++;
      } else if (issue?.code === "reference.not-yet-valid") {
        const origins = predecessors(norway, code, { from: date, to: valid_from })._unsafeUnwrap();
        expect(issue.predecessors).toEqual(origins.map((origin) => origin.code));
        named++;
      }
    }
  }
  expect(named).toBeGreaterThan(5000);
});

test("the heir of an expired code is one of those that its issue names", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...norway.municipalities.map((municipality) => municipality.number)),
      fc.constantFrom(...dates),
      (code, date) => {
        const issue = checkMunicipality(norway, code, date);
        const heir = heirOf(norway, code, date)?.code;
        if (issue === undefined) expect(heir).toBe(code);
        if (issue?.code === "reference.expired-code") expect(issue.successors).toContain(heir);
        if (issue?.code === "reference.not-yet-valid") expect(issue.predecessors).toContain(heir);
      },
    ),
  );
});

test("a pair known directly leads to a date before its end, where its heirs stood already", () => {
  // Made up: the tables list no changes, only that a of 2010 is b of 2020, which began in 2015.
  const pairsOnly: Geography = {
    counties: [],
    municipalities: [
      { number: "a", county: "1", name: "A", validFrom: "2000-01-01", validTo: "2015-01-01" },
      { number: "b", county: "1", name: "B", validFrom: "2015-01-01" },
    ],
    crosswalks: [
      {
        fromDate: "2010-01-01",
        toDate: "2020-01-01",
        from: "a",
        to: "b",
        weight: 1,
        weightBackward: 1,
        method: "direct",
      },
    ],
  };
  expect(checkMunicipality(pairsOnly, "a", "2016-01-01")).toMatchObject({ successors: ["b"] });
  expect(checkMunicipality(pairsOnly, "b", "2012-01-01")).toMatchObject({ predecessors: ["a"] });
});
