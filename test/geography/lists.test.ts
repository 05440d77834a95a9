import { expect, test } from "vitest";
import { countiesAt } from "../../src/geography/countiesAt.ts";
import { municipalitiesAt } from "../../src/geography/municipalitiesAt.ts";
import type { Geography } from "../../src/geography/geography.ts";
import { norway } from "../../src/reference/norway.ts";
import { newYears, rawTable } from "./tables.ts";

// Numbers of counties and municipalities as the ministry and Statistics Norway state them after each reform.
test.each([
  { date: "2017-01-01", counties: 19, municipalities: 426 },
  { date: "2018-01-01", counties: 18, municipalities: 422 },
  { date: "2019-12-31", counties: 18, municipalities: 422 },
  { date: "2020-01-01", counties: 11, municipalities: 356 },
  { date: "2023-12-31", counties: 11, municipalities: 356 },
  { date: "2024-01-01", counties: 15, municipalities: 357 },
  { date: "2026-06-30", counties: 15, municipalities: 357 },
])("$counties counties and $municipalities municipalities on $date", ({ date, counties, municipalities }) => {
  expect(countiesAt(norway, date)).toHaveLength(counties);
  expect(municipalitiesAt(norway, date)).toHaveLength(municipalities);
});

test("the municipalities of each year are those for which Statistics Norway counts people", () => {
  const population = rawTable("population.csv");
  for (const date of newYears) {
    const counted = population.filter((row) => row.year === date.slice(0, 4)).map((row) => row.code);
    expect(municipalitiesAt(norway, date).map((municipality) => municipality.number)).toEqual(counted.sort());
  }
});

test("the counties of 2020 and 2024 in order of their codes", () => {
  const codes = (date: string): string =>
    countiesAt(norway, date)
      .map((county) => county.code)
      .join(" ");
  expect(codes("2020-01-01")).toBe("03 11 15 18 30 34 38 42 46 50 54");
  expect(codes("2024-01-01")).toBe("03 11 15 18 31 32 33 34 39 40 42 46 50 55 56");
});

test("every municipality lies in a county of the same date", () => {
  for (const date of newYears) {
    const counties = new Set(countiesAt(norway, date).map((county) => county.code));
    for (const { number, county } of municipalitiesAt(norway, date)) {
      expect(counties.has(county)).toBe(true);
      expect(number.slice(0, 2)).toBe(county);
    }
  }
});

test("two of one name are told apart by their county, and bear the bare name when they are alone again", () => {
  const labels = (date: string): readonly string[] => municipalitiesAt(norway, date).map(({ label }) => label);
  expect(labels("2019-06-01")).toEqual(expect.arrayContaining(["Bø (Telemark)", "Bø (Nordland)", "Våler (Østfold)"]));
  expect(labels("2020-01-01")).toEqual(expect.arrayContaining(["Bø", "Våler (Viken)", "Våler (Innlandet)", "Sande"]));
  expect(labels("2024-01-01")).toEqual(expect.arrayContaining(["Herøy (Nordland)", "Våler (Østfold)"]));
  for (const date of newYears) expect(new Set(labels(date)).size).toBe(labels(date).length);
});

test("the Sami name comes with the reform or decision that gave it", () => {
  const nordland = (date: string) => countiesAt(norway, date).find((county) => county.code === "18");
  expect(nordland("2021-12-31")?.officialName).toBe("Nordland");
  expect(nordland("2022-01-01")?.officialName).toBe("Nordland - Nordlánnda");
  expect(nordland("2022-01-01")?.parallelNames).toEqual([{ language: "smj", name: "Nordlánnda" }]);
  expect(nordland("2022-01-01")?.name).toEqual({ nb: "Nordland", nn: "Nordland", en: "Nordland" });
});

test.each(["2016-12-31", "2024-02-30", "2024", "", "01.01.2024"])("a list has no answer for the date %j", (date) => {
  expect(() => countiesAt(norway, date)).toThrow(RangeError);
  expect(() => municipalitiesAt(norway, date)).toThrow(RangeError);
});

test("a geography of one's own needs names and dates only", () => {
  const label = (text: string) => ({ nb: text, nn: text, en: text });
  const own: Geography = {
    counties: [
      { code: "B", name: label("Bortland"), validFrom: "1900-01-01" },
      { code: "A", name: label("Attland"), validFrom: "1900-01-01" },
    ],
    municipalities: [
      { number: "B1", county: "B", name: "Nes", validFrom: "1900-01-01" },
      { number: "A1", county: "A", name: "Nes", validFrom: "1900-01-01", validTo: "1950-01-01" },
      { number: "A2", county: "A", name: "Li", validFrom: "1950-01-01" },
    ],
  };
  expect(countiesAt(own, "1901-01-01").map((county) => county.officialName)).toEqual(["Attland", "Bortland"]);
  expect(municipalitiesAt(own, "1901-01-01").map((municipality) => municipality.label)).toEqual([
    "Nes (Attland)",
    "Nes (Bortland)",
  ]);
  expect(municipalitiesAt(own, "1950-01-01")[0]).toMatchObject({ number: "A2", officialName: "Li", name: label("Li") });
});

test("a label names the county as it was called when the municipality began", () => {
  const county = (text: string, validFrom: string, validTo?: string) => ({
    code: "A",
    name: { nb: text, nn: text, en: text },
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
  });
  const own: Geography = {
    counties: [county("Gamleland", "1900-01-01", "1950-01-01"), county("Nyland", "1950-01-01")],
    municipalities: [
      { number: "A1", county: "A", name: "Nes", validFrom: "1950-01-01" },
      { number: "B1", county: "B", name: "Nes", validFrom: "1900-01-01" },
    ],
  };
  expect(municipalitiesAt(own, "1960-01-01").map(({ label }) => label)).toEqual(["Nes (Nyland)", "Nes (B)"]);
});
