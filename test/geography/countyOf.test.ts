import { expect, test } from "vitest";
import { checkCounty, checkMunicipality } from "../../src/geography/checkCode.ts";
import { countyOf } from "../../src/geography/countyOf.ts";
import type { Geography } from "../../src/geography/geography.ts";
import { norway } from "../../src/reference/norway.ts";
import { newYears, rawTable } from "./tables.ts";

// Facts of the reforms as the government announced them, not read off the tables.
test.each([
  { number: "0101", date: "2019-12-31", county: "Østfold" },
  { number: "3001", date: "2020-01-01", county: "Viken" },
  { number: "3101", date: "2024-01-01", county: "Østfold" },
  { number: "1601", date: "2017-06-01", county: "Sør-Trøndelag" },
  { number: "5001", date: "2018-01-01", county: "Trøndelag" },
  { number: "1567", date: "2018-12-31", county: "Møre og Romsdal" },
  { number: "5061", date: "2019-01-01", county: "Trøndelag" },
  { number: "0301", date: "2026-01-01", county: "Oslo" },
  { number: "5501", date: "2024-01-01", county: "Troms" },
])("$number lies in $county on $date", ({ number, date, county }) => {
  expect(countyOf(norway, number, date)._unsafeUnwrap().name.nb).toBe(county);
});

test("the county of every municipality on every new year", () => {
  const municipalities = rawTable("municipalities.csv");
  for (const date of newYears) {
    for (const row of municipalities) {
      const { code = "", county_code, valid_from = "", valid_to } = row;
      const isValid = valid_from <= date && (valid_to === "" || date < (valid_to ?? ""));
      const answer = countyOf(norway, code, date);
      expect(answer.isOk()).toBe(isValid);
      if (answer.isOk()) expect(answer.value.code).toBe(county_code);
    }
  }
});

test.each([
  { number: "1507", date: "2024-01-01", successors: ["1508", "1580"] }, // Ålesund was divided
  { number: "1534", date: "2024-01-01", successors: ["1580"] }, // Haram came back whole
  { number: "1534", date: "2022-05-17", successors: ["1507"] },
  { number: "1504", date: "2025-01-01", successors: ["1508"] },
  { number: "1850", date: "2020-01-01", successors: ["1806", "1875"] }, // Tysfjord to Narvik and Hamarøy
  { number: "5012", date: "2024-01-01", successors: ["5055", "5056", "5059"] }, // Snillfjord to Heim, Hitra and Orkland
  { number: "1613", date: "2026-01-01", successors: ["5055", "5056", "5059"] }, // the same, before Trøndelag
  { number: "1601", date: "2024-01-01", successors: ["5001"] },
  { number: "0722", date: "2024-01-01", successors: ["3911"] }, // Nøtterøy to Færder, through four numbers
])("$number of an earlier time is $successors on $date", ({ number, date, successors }) => {
  expect(countyOf(norway, number, date)._unsafeUnwrapErr()).toEqual({
    code: "reference.expired-code",
    path: [],
    severity: "error",
    value: number,
    date,
    successors,
  });
});

test.each([
  { number: "1580", date: "2019-01-01", predecessors: ["1534"] },
  { number: "1580", date: "2017-06-01", predecessors: ["1534"] },
  { number: "1580", date: "2021-01-01", predecessors: ["1507"] },
  { number: "1508", date: "2019-06-01", predecessors: ["1504", "1523", "1529", "1546"] },
  { number: "5001", date: "2017-12-31", predecessors: ["1601"] },
  { number: "5061", date: "2018-01-01", predecessors: ["1567"] },
])("$number came from $predecessors, as seen on $date", ({ number, date, predecessors }) => {
  expect(countyOf(norway, number, date)._unsafeUnwrapErr()).toMatchObject({
    code: "reference.not-yet-valid",
    value: number,
    predecessors,
  });
});

test("an unknown code, a date before the tables and a date that is none are told apart", () => {
  const code = (number: string, date: string) => countyOf(norway, number, date)._unsafeUnwrapErr().code;
  expect(code("9999", "2024-01-01")).toBe("reference.unknown-code");
  expect(code("301", "2024-01-01")).toBe("reference.unknown-code");
  expect(code("0301", "2016-12-31")).toBe("reference.date-out-of-range");
  expect(code("0301", "2023-02-29")).toBe("reference.invalid-date");
  expect(code("03", "2024-01-01")).toBe("reference.unknown-code");
});

test.each([
  { county: "30", successors: ["31", "32", "33"] },
  { county: "38", successors: ["39", "40"] },
  { county: "54", successors: ["55", "56"] },
  { county: "19", successors: ["55"] }, // Troms came back whole, and Finnmark
  { county: "20", successors: ["56"] },
])("county $county is $successors in 2024", ({ county, successors }) => {
  expect(checkCounty(norway, county, "2024-01-01")).toMatchObject({ code: "reference.expired-code", successors });
  expect(checkCounty(norway, county, "2019-12-31") === undefined).toBe(county < "30");
});

test("a check answers nothing for a code that is valid", () => {
  expect(checkMunicipality(norway, "0301", "2024-01-01")).toBeUndefined();
  expect(checkCounty(norway, "03", "2024-01-01")).toBeUndefined();
  expect(checkCounty(norway, "0301", "2024-01-01")?.code).toBe("reference.unknown-code");
});

test("without a table of changes a code that ended has no heirs", () => {
  const own: Geography = {
    counties: [{ code: "1", name: { nb: "En", nn: "Ein", en: "One" }, validFrom: "2000-01-01" }],
    municipalities: [
      { number: "11", county: "1", name: "Gammel", validFrom: "2000-01-01", validTo: "2010-01-01" },
      { number: "12", county: "2", name: "Ny", validFrom: "2010-01-01" },
    ],
  };
  expect(countyOf(own, "11", "2012-01-01")._unsafeUnwrapErr()).toMatchObject({ successors: [] });
  expect(countyOf(own, "12", "2009-01-01")._unsafeUnwrapErr()).toMatchObject({ predecessors: [] });
  // The municipality names a county that the table does not list.
  expect(countyOf(own, "12", "2012-01-01")._unsafeUnwrapErr()).toMatchObject({
    code: "reference.unknown-code",
    value: "2",
  });
});
