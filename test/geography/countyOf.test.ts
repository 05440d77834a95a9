import { expect, test } from "vitest";
import { checkCounty, checkMunicipality } from "../../src/geography/checkCode.ts";
import { countyOf } from "../../src/geography/countyOf.ts";
import type { Geography } from "../../src/geography/geography.ts";
import { successors } from "../../src/geography/successors.ts";
import { norway } from "../../src/reference/norway.ts";
import { population } from "../../src/reference/population.ts";
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

// Population of the counties on 1 January, Statistics Norway, "Befolkning" of 27 February 2020 and 21 February 2024.
test.each([
  {
    year: 2020,
    people:
      "Viken 1241165, Oslo 693494, Innlandet 371385, Vestfold og Telemark 419396, Agder 307231, Rogaland 479892, " +
      "Vestland 636531, Møre og Romsdal 265238, Trøndelag 468702, Nordland 241235, Troms og Finnmark 243311",
  },
  {
    year: 2024,
    people:
      "Østfold 312152, Akershus 728803, Oslo 717710, Innlandet 376304, Buskerud 269819, Vestfold 256432, Telemark 177093, " +
      "Agder 319850, Rogaland 499417, Vestland 651299, Møre og Romsdal 270624, Trøndelag 482956, Nordland 243081, " +
      "Troms 169610, Finnmark 75053",
  },
])("the people of the municipalities of $year are those of their counties", ({ year, people }) => {
  const counted = new Map<string, number>();
  for (const row of population.filter((one) => one.year === year)) {
    const { nb } = countyOf(norway, row.municipality, `${year}-01-01`)._unsafeUnwrap().name;
    counted.set(nb, (counted.get(nb) ?? 0) + row.population);
  }
  const listed = [...counted].map(([name, sum]) => `${name} ${sum}`);
  expect(listed.sort()).toEqual(people.split(", ").sort());
});

// Municipalities that left the county of their neighbours, as the Storting decided on 8 June 2017 and the King in council later.
test.each([
  { name: "Rindal", number: "1567", from: "2018-12-31", to: "2019-01-01", counties: ["Møre og Romsdal", "Trøndelag"] },
  { name: "Jevnaker", number: "0532", from: "2019-12-31", to: "2020-01-01", counties: ["Oppland", "Viken"] },
  { name: "Lunner", number: "0533", from: "2019-12-31", to: "2020-01-01", counties: ["Oppland", "Viken"] },
  { name: "Svelvik", number: "0711", from: "2019-12-31", to: "2020-01-01", counties: ["Vestfold", "Viken"] },
  {
    name: "Hornindal",
    number: "1444",
    from: "2019-12-31",
    to: "2020-01-01",
    counties: ["Sogn og Fjordane", "Møre og Romsdal"],
  },
  { name: "Halsa", number: "1571", from: "2019-12-31", to: "2020-01-01", counties: ["Møre og Romsdal", "Trøndelag"] },
  {
    name: "Tjeldsund",
    number: "1852",
    from: "2019-12-31",
    to: "2020-01-01",
    counties: ["Nordland", "Troms og Finnmark"],
  },
  { name: "Rømskog", number: "0121", from: "2019-12-31", to: "2024-01-01", counties: ["Østfold", "Akershus"] },
  { name: "Jevnaker", number: "3053", from: "2023-12-31", to: "2024-01-01", counties: ["Viken", "Akershus"] },
])("$name changed county", ({ number, from, to, counties }) => {
  const [heir, ...others] = successors(norway, number, { from, to })._unsafeUnwrap();
  expect(others).toEqual([]);
  expect([
    countyOf(norway, number, from)._unsafeUnwrap().name.nb,
    countyOf(norway, heir?.code ?? "", to)._unsafeUnwrap().name.nb,
  ]).toEqual(counties);
});

test("what is no code and what is no date at all are issues too, with their value", () => {
  const rows: { code: string; date: string }[] = JSON.parse(
    '[{"code":301,"date":"2024-01-01"},{"code":null,"date":"2024-01-01"},{"code":"0301","date":20240101},{"code":"0301","date":null}]',
  );
  expect(rows.map(({ code, date }) => countyOf(norway, code, date)._unsafeUnwrapErr())).toMatchObject([
    { code: "reference.unknown-code", value: 301 },
    { code: "reference.unknown-code", value: null },
    { code: "reference.invalid-date", value: 20240101 },
    { code: "reference.invalid-date", value: null },
  ]);
});

test("a date outside the tables says of which dates they speak", () => {
  expect(countyOf(norway, "0301", "2016-12-31")._unsafeUnwrapErr()).toEqual({
    code: "reference.date-out-of-range",
    path: [],
    severity: "error",
    date: "2016-12-31",
    known: { from: "2017-01-01" },
  });
  const closed: Geography = { ...norway, known: { from: "2020-01-01", to: "2023-12-31" } };
  expect(countyOf(closed, "3001", "2023-12-31").isOk()).toBe(true);
  expect(countyOf(closed, "3101", "2024-01-01")._unsafeUnwrapErr()).toMatchObject({
    known: { from: "2020-01-01", to: "2023-12-31" },
  });
});
