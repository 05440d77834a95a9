import fc from "fast-check";
import { expect, test } from "vitest";
import type { Geography } from "../../src/geography/geography.ts";
import { heirOf } from "../../src/geography/heirOf.ts";
import { municipalitiesAt } from "../../src/geography/municipalitiesAt.ts";
import { predecessors, successors } from "../../src/geography/successors.ts";
import { norway } from "../../src/reference/norway.ts";
import { newYears, rawTable } from "./tables.ts";

const day = (year: string | undefined): string => `${year}-01-01`;
const codes = [...new Set(norway.municipalities.map((municipality) => municipality.number))];
const everyDate = fc
  .tuple(fc.integer({ min: 2017, max: 2026 }), fc.constantFrom("01-01", "01-02", "06-30", "12-31"))
  .map(([year, end]) => `${year}-${end}`);

test("every pair of the published crosswalk, both ways, with its weight", () => {
  const groups = new Map<string, { code: string; weight: number }[]>();
  for (const { from_year, to_year, from_code, to_code = "", weight } of rawTable("municipality_crosswalk.csv")) {
    const key = `${from_year} ${to_year} ${from_code}`;
    groups.set(key, [...(groups.get(key) ?? []), { code: to_code, weight: Number(weight) }]);
  }
  expect(groups.size).toBeGreaterThan(3000);
  for (const [key, expected] of groups) {
    const [fromYear = "", toYear = "", code = ""] = key.split(" ");
    const answer =
      fromYear < toYear
        ? successors(norway, code, { from: day(fromYear), to: day(toYear) })
        : predecessors(norway, code, { from: day(toYear), to: day(fromYear) });
    const parts = answer._unsafeUnwrap();
    expect(parts.map((part) => part.code)).toEqual(expected.map((part) => part.code).sort());
    for (const { code: other, weight } of expected) {
      expect(parts.find((part) => part.code === other)?.weight).toBeCloseTo(weight, 12);
    }
  }
});

test("Haram of 2019 is Haram of 2024, whole, and its neighbours are Ålesund", () => {
  const span = { from: "2019-01-01", to: "2024-01-01" };
  const whole = (code: string) => [{ code, weight: 1, method: "direct" }];
  expect(successors(norway, "1534", span)._unsafeUnwrap()).toEqual(whole("1580"));
  expect(successors(norway, "1504", span)._unsafeUnwrap()).toEqual(whole("1508"));
  // Other dates on which the same municipalities stood.
  expect(successors(norway, "1534", { from: "2017-03-01", to: "2026-11-01" })._unsafeUnwrap()).toEqual(whole("1580"));
  expect(predecessors(norway, "1580", { from: "2018-07-01", to: "2025-07-01" })._unsafeUnwrap()).toEqual([
    { code: "1534", weight: 1, method: "exact" },
  ]);
});

test("between the reforms Haram was a part of Ålesund", () => {
  expect(successors(norway, "1534", { from: "2019-12-31", to: "2023-12-31" })._unsafeUnwrap()).toEqual([
    { code: "1507", weight: 1, method: "exact" },
  ]);
  const parts = successors(norway, "1507", { from: "2023-12-31", to: "2024-01-01" })._unsafeUnwrap();
  expect(parts.map(({ code, method }) => [code, method])).toEqual([
    ["1508", "mun_pop_2024"],
    ["1580", "mun_pop_2024"],
  ]);
  // People on 1 January 2024, Statistics Norway 07459: 58 509 in Ålesund and 9 357 in Haram.
  expect(parts[1]?.weight).toBeCloseTo(9357 / (58_509 + 9357), 6);
});

test("a county that came back after a merger is followed by its municipalities", () => {
  const span = { from: "2019-01-01", to: "2024-01-01" };
  const heirs = successors(norway, "01", span)._unsafeUnwrap();
  // Østfold but for Rømskog, now in Aurskog-Høland: 673 of 297 520 people on 1 January 2019.
  expect(heirs.map((heir) => heir.code)).toEqual(["31", "32"]);
  expect(heirs[1]?.weight).toBeCloseTo(673 / 297_520, 6);
  expect(successors(norway, "08", span)._unsafeUnwrap()).toEqual([{ code: "40", weight: 1, method: "direct" }]);
  expect(successors(norway, "30", { from: "2023-01-01", to: "2024-01-01" })._unsafeUnwrap()).toHaveLength(3);
});

test("the weights sum to 1 and every answer is valid on its date, for any code and any two dates", () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), everyDate, everyDate, (code, a, b) => {
      const span = a < b ? { from: a, to: b } : { from: b, to: a };
      for (const [answer, on] of [
        [successors(norway, code, span), span.to],
        [predecessors(norway, code, span), span.from],
      ] as const) {
        if (answer.isErr()) {
          expect(answer.error.code).toMatch(/^reference\.(expired-code|not-yet-valid)$/);
          continue;
        }
        const valid = new Set(municipalitiesAt(norway, on).map((municipality) => municipality.number));
        expect(answer.value.every((part) => valid.has(part.code) && part.weight > 0)).toBe(true);
        expect(answer.value.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(1, 12);
        expect(answer.value.map((part) => part.code)).toEqual(answer.value.map((part) => part.code).sort());
      }
    }),
    { numRuns: 500 },
  );
});

test("successors and predecessors name each other", () => {
  fc.assert(
    fc.property(fc.constantFrom(...newYears), fc.constantFrom(...newYears), (a, b) => {
      const span = a < b ? { from: a, to: b } : { from: b, to: a };
      const links = (dates: "from" | "to"): Set<string> => {
        const pairs = new Set<string>();
        for (const { number } of municipalitiesAt(norway, span[dates])) {
          const answer = (dates === "from" ? successors : predecessors)(norway, number, span)._unsafeUnwrap();
          for (const { code } of answer) pairs.add(dates === "from" ? `${number} ${code}` : `${code} ${number}`);
        }
        return pairs;
      };
      expect(links("from")).toEqual(links("to"));
    }),
    { numRuns: 20 },
  );
});

test("every code since 2017 has an heir on every new year, valid on that day", () => {
  for (const date of newYears) {
    const valid = new Set(municipalitiesAt(norway, date).map((municipality) => municipality.number));
    for (const code of codes) {
      const heir = heirOf(norway, code, date);
      expect(valid.has(heir?.code ?? "")).toBe(true);
      if (valid.has(code)) expect(heir).toEqual({ code, exact: true });
    }
  }
});

test.each([
  { code: "1507", date: "2024-01-01", heir: { code: "1508", exact: false } },
  { code: "1507", date: "2019-01-01", heir: { code: "1504", exact: false } },
  { code: "1534", date: "2024-01-01", heir: { code: "1580", exact: true } },
  { code: "1850", date: "2024-01-01", heir: { code: "1875", exact: false } }, // 1 021 of 1 909 people, tracts of 2020
  { code: "5012", date: "2022-01-01", heir: { code: "5059", exact: false } },
  { code: "3003", date: "2018-01-01", heir: { code: "0105", exact: true } },
  { code: "30", date: "2024-01-01", heir: { code: "32", exact: false } },
  { code: "42", date: "2019-01-01", heir: { code: "10", exact: false } },
])("the heir of $code on $date is $heir.code", ({ code, date, heir }) => {
  expect(heirOf(norway, code, date)).toEqual(heir);
});

test("there is no heir for a wrong code or on a date that the tables do not speak of", () => {
  expect(heirOf(norway, "9999", "2024-01-01")).toBeUndefined();
  expect(heirOf(norway, "0301", "2016-01-01")).toBeUndefined();
  expect(heirOf(norway, "0301", "2024-13-01")).toBeUndefined();
});

test("wrong questions are issues, and a span the wrong way round is a fault of the caller", () => {
  const span = { from: "2019-01-01", to: "2024-01-01" };
  expect(successors(norway, "1508", span)._unsafeUnwrapErr().code).toBe("reference.not-yet-valid");
  expect(predecessors(norway, "1534", span)._unsafeUnwrapErr().code).toBe("reference.expired-code");
  expect(successors(norway, "0000", span)._unsafeUnwrapErr().code).toBe("reference.unknown-code");
  expect(successors(norway, "0301", { from: "2019-01-01", to: "2024-00-01" })._unsafeUnwrapErr().code).toBe(
    "reference.invalid-date",
  );
  expect(predecessors(norway, "0301", { from: "2010-01-01", to: "2024-01-01" })._unsafeUnwrapErr().code).toBe(
    "reference.date-out-of-range",
  );
  for (const ask of [successors, predecessors]) {
    expect(() => ask(norway, "0301", { from: "2024-01-01", to: "2019-01-01" })).toThrow(RangeError);
    // A text that is no date is neither before nor after one.
    expect(ask(norway, "0301", { from: "soon", to: "2019-01-01" })._unsafeUnwrapErr()).toMatchObject({
      code: "reference.invalid-date",
      value: "soon",
    });
    expect(ask(norway, "0301", { from: "2019-01-01", to: "" })._unsafeUnwrapErr()).toMatchObject({ value: "" });
  }
});

// a is divided over b and c, which are put together again as d; e only changes its name.
const madeUp: Geography = {
  counties: [],
  municipalities: [
    { number: "a", county: "1", name: "A", validFrom: "2000-01-01", validTo: "2010-01-01" },
    { number: "b", county: "1", name: "B", validFrom: "2010-01-01", validTo: "2020-01-01" },
    { number: "c", county: "1", name: "C", validFrom: "2010-01-01", validTo: "2020-01-01" },
    { number: "d", county: "1", name: "D", validFrom: "2020-01-01" },
    { number: "e", county: "1", name: "E", validFrom: "2000-01-01", validTo: "2015-01-01" },
    { number: "e", county: "1", name: "Ny E", validFrom: "2015-01-01" },
  ],
  changes: [
    { date: "2010-01-01", from: "a", to: "b", kind: "split", weight: 0.5, weightBackward: 1, method: "guess" },
    { date: "2010-01-01", from: "a", to: "c", kind: "split", weight: 0.5, weightBackward: 1, method: "guess" },
    { date: "2020-01-01", from: "b", to: "d", kind: "merge", weight: 1, weightBackward: 0.4, method: "exact" },
    { date: "2020-01-01", from: "c", to: "d", kind: "merge", weight: 1, weightBackward: 0.6, method: "exact" },
    { date: "2015-01-01", from: "e", to: "e", kind: "rename", weight: 1, weightBackward: 1, method: "exact" },
  ],
};

test("a unit that was divided and put together again is whole, by the estimates on the way", () => {
  expect(successors(madeUp, "a", { from: "2005-01-01", to: "2025-01-01" })._unsafeUnwrap()).toEqual([
    { code: "d", weight: 1, method: "guess" },
  ]);
  expect(heirOf(madeUp, "a", "2015-01-01")).toEqual({ code: "b", exact: false }); // equal shares: the first code
  expect(heirOf(madeUp, "d", "2015-01-01")).toEqual({ code: "c", exact: false });
});

test("a new name is the same unit", () => {
  expect(successors(madeUp, "e", { from: "2001-01-01", to: "2025-01-01" })._unsafeUnwrap()).toEqual([
    { code: "e", weight: 1, method: "exact" },
  ]);
});

test("where the tables lose the trail the answer is an issue, not a guess", () => {
  const lost: Geography = { ...madeUp, changes: (madeUp.changes ?? []).filter((change) => change.from !== "b") };
  expect(successors(lost, "a", { from: "2005-01-01", to: "2025-01-01" })._unsafeUnwrapErr()).toMatchObject({
    code: "reference.expired-code",
    date: "2025-01-01",
    successors: ["d"],
  });
});
