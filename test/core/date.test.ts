import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, dayNumber, daysBetween, isIsoDate, isWithin } from "../../src/core/date.ts";

const dayMs = 86_400_000;
/** The language's own calendar in UTC, which knows no zones. */
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

test("every day from 1900 to 2100 is a date, and no other day of a month up to 31", () => {
  const days = new Set<string>();
  for (let time = Date.UTC(1900, 0, 1); time <= Date.UTC(2100, 11, 31); time += dayMs) days.add(isoOf(time));
  let found = 0;
  for (let year = 1900; year <= 2100; year++)
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        if (isIsoDate(text) !== days.has(text)) throw new Error(text);
        if (days.has(text)) found++;
      }
  expect(found).toBe(days.size);
});

test.each([
  "",
  "2021",
  "2021-1-1",
  "2021-01-1",
  "21-01-01",
  "2021/01/01",
  "2021-01-01T00:00:00Z",
  " 2021-01-01",
  "2021-01-01\n",
  "0000-01-01",
  "-021-01-01",
  "+021-01-01",
  "2021-0a-01",
  "２０２１-01-01",
  "2021–01–01",
])("%j is no date", (text) => {
  expect(isIsoDate(text)).toBe(false);
});

test("any text that is a date is one that the calendar writes the same way", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/), (text) => {
      const time = Date.parse(text);
      expect(isIsoDate(text)).toBe(text >= "0001" && !Number.isNaN(time) && isoOf(time) === text);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["2023-01-31", 1, "2023-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2023-03-31", -1, "2023-02-28"],
  ["2023-12-31", 2, "2024-02-29"],
  ["2023-08-31", 1, "2023-09-30"],
  ["2023-05-15", 6, "2023-11-15"],
  ["2023-01-15", -1, "2022-12-15"],
  ["2023-05-15", 0, "2023-05-15"],
])("%s and %i months is %s", (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test("days are counted as the language counts them in UTC, over leap days and centuries", () => {
  const days = fc.integer({ min: Date.UTC(1900, 0, 1) / dayMs, max: Date.UTC(2100, 11, 31) / dayMs });
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(daysBetween(isoOf(a * dayMs), isoOf(b * dayMs))).toBe(b - a);
      expect(addDays(isoOf(a * dayMs), b - a)).toBe(isoOf(b * dayMs));
    }),
  );
});

test("a period holds both of its ends", () => {
  const year = { from: "2021-01-01", to: "2021-12-31" };
  expect(["2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01"].map((date) => isWithin(date, year))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("the number of a day is that of the days since 1970, from the first year to the last", () => {
  for (let day = Date.parse("0001-01-01"); day <= Date.parse("9999-12-31"); day += 97 * 86_400_000) {
    expect(dayNumber(new Date(day).toISOString().slice(0, 10)) * 86_400_000).toBe(day);
  }
  for (const date of ["2000-02-29", "1900-02-28", "1900-03-01", "2024-02-29", "2023-12-31"]) {
    expect(dayNumber(date)).toBe(Date.parse(date) / 86_400_000);
  }
});
