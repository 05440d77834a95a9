import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCounty, checkMunicipality } from "../../src/geography/checkCode.ts";
import type { CodeChange, Crosswalk, Geography, MunicipalityEntry } from "../../src/geography/geography.ts";
import { heirOf } from "../../src/geography/heirOf.ts";
import { predecessors, successors } from "../../src/geography/successors.ts";
import { norway } from "../../src/reference/norway.ts";
import { newYears, rawTable } from "./tables.ts";

const dates = [
  ...newYears,
  ...newYears.map((newYear) => newYear.replace("01-01", "06-30")),
  ...newYears.map((newYear) => newYear.replace("01-01", "12-31")),
];

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

/** A made-up reform of one day: each unit that it touches, with what becomes of it. A unit may keep its code. */
interface Reform {
  readonly date: string;
  readonly heirs: ReadonlyMap<string, readonly string[]>;
  readonly kind: CodeChange["kind"];
}

const lifeOf = (number: string, validFrom: string): MunicipalityEntry => ({
  number,
  county: "1",
  name: number,
  validFrom,
});

/** Up to five reforms of a country that begins with a, b and c; what each of them touches is drawn by two numbers. */
const countries = fc
  .array(
    fc.record({
      kind: fc.constantFrom("rename", "renumber", "merge", "split"),
      keepsCode: fc.boolean(),
      pick: fc.nat({ max: 9 }),
    }),
    { maxLength: 5 },
  )
  .map((drawn) => {
    const ended: MunicipalityEntry[] = [];
    const reforms: Reform[] = [];
    let living = ["a", "b", "c"].map((number) => lifeOf(number, "2000-01-01"));
    drawn.forEach(({ kind, keepsCode, pick }, i) => {
      const date = `${2001 + i}-07-15`;
      const one = living[pick % living.length]?.number ?? "";
      const other = living[(pick + 1) % living.length]?.number ?? "";
      const touched = kind === "merge" && one !== other ? [one, other] : [one];
      const first = keepsCode || kind === "rename" ? one : `n${i}`;
      const heirs = kind === "split" ? [first, `m${i}`] : [first];
      const isNew = (code: string): boolean => !living.some((life) => life.number === code);
      const born = heirs.filter(isNew).map((code) => lifeOf(code, date));
      const ends = living.filter((life) => touched.includes(life.number) && !heirs.includes(life.number));
      ended.push(...ends.map((life) => ({ ...life, validTo: date })));
      living = [...living.filter((life) => !ends.includes(life)), ...born];
      reforms.push({ date, heirs: new Map(touched.map((code) => [code, heirs])), kind });
    });
    return { reforms, municipalities: [...ended, ...living] };
  });

const changesOf = (reforms: readonly Reform[]): readonly CodeChange[] =>
  reforms.flatMap(({ date, heirs, kind }) =>
    [...heirs].flatMap(([from, codes]) =>
      codes.map((to) => ({
        date,
        from,
        to,
        kind,
        weight: 1 / codes.length,
        weightBackward: 1 / heirs.size,
        method: "made up",
      })),
    ),
  );

/** Brute force: every reform in turn, each code replaced by its heirs. */
const carriedForwards = (code: string, reforms: readonly Reform[]): readonly string[] =>
  reforms.reduce<readonly string[]>((codes, { heirs }) => codes.flatMap((one) => heirs.get(one) ?? [one]), [code]);

const carriedBackwards = (code: string, reforms: readonly Reform[]): readonly string[] =>
  [...reforms].reverse().reduce<readonly string[]>(
    (codes, { heirs }) =>
      codes.flatMap((one) => {
        const origins = [...heirs].filter(([, to]) => to.includes(one)).map(([from]) => from);
        return origins.length > 0 ? origins : [one];
      }),
    [code],
  );

const sortedOnce = (codes: readonly string[]): readonly string[] => [...new Set(codes)].sort();
const someDays = [2000, 2001, 2002, 2003, 2004, 2005, 2006].flatMap((year) => [`${year}-07-14`, `${year}-07-15`]);

test("the heirs in an issue are those that replaying every reform of a made-up country finds", () => {
  fc.assert(
    fc.property(countries, ({ reforms, municipalities }) => {
      const country: Geography = { counties: [], municipalities, changes: changesOf(reforms) };
      for (const { number, validFrom, validTo = "9999" } of municipalities) {
        for (const date of someDays) {
          const issue = checkMunicipality(country, number, date);
          if (validFrom <= date && date < validTo) {
            expect(issue).toBeUndefined();
          } else if (validTo <= date) {
            const since = reforms.filter((reform) => validTo <= reform.date && reform.date <= date);
            expect(issue).toMatchObject({ successors: sortedOnce(carriedForwards(number, since)) });
          } else {
            const until = reforms.filter((reform) => date < reform.date && reform.date <= validFrom);
            expect(issue).toMatchObject({ predecessors: sortedOnce(carriedBackwards(number, until)) });
          }
        }
      }
    }),
  );
});

test("with pairs known directly too, an issue names the codes of successors and predecessors", () => {
  const days = fc.uniqueArray(fc.constantFrom(...someDays), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(countries, days, fc.boolean(), ({ reforms, municipalities }, pairDays, hasChanges) => {
      const [fromDate = "", toDate = ""] = [...pairDays].sort();
      const between = reforms.filter((reform) => fromDate < reform.date && reform.date <= toDate);
      const crosswalks: readonly Crosswalk[] = municipalities
        .filter(({ validFrom, validTo = "9999" }) => validFrom <= fromDate && fromDate < validTo)
        .flatMap(({ number: from }) => {
          const heirs = sortedOnce(carriedForwards(from, between));
          const share = { weight: 1 / heirs.length, weightBackward: 1, method: "made up" };
          return heirs.map((to) => ({ fromDate, toDate, from, to, ...share }));
        });
      const changes = hasChanges ? changesOf(reforms) : [];
      const country: Geography = { counties: [], municipalities, changes, crosswalks };
      for (const { number, validFrom, validTo = "9999" } of municipalities) {
        for (const date of someDays) {
          const issue = checkMunicipality(country, number, date);
          if (issue?.code === "reference.expired-code") {
            const lastDay = validTo.replace(/15$/, "14");
            const answer = successors(country, number, { from: lastDay, to: date });
            // Weights of a lost trail do not sum to 1: then the answer is an issue with the same heirs.
            const heirs = answer.isOk() ? answer.value.map((heir) => heir.code) : undefined;
            expect(issue.successors).toEqual(heirs ?? (answer._unsafeUnwrapErr() as typeof issue).successors);
          } else if (issue?.code === "reference.not-yet-valid") {
            const { predecessors: named } = issue;
            const answer = predecessors(country, number, { from: date, to: validFrom });
            const origins = answer.isOk() ? answer.value.map((origin) => origin.code) : undefined;
            expect(named).toEqual(origins ?? (answer._unsafeUnwrapErr() as typeof issue).predecessors);
          }
        }
      }
    }),
  );
});

test("a pair that leads onwards says nothing about the past", () => {
  // Made up: c came out of nothing in 2015 and went into d, which had stood all the time.
  const country: Geography = {
    counties: [],
    municipalities: [
      { number: "c", county: "1", name: "C", validFrom: "2015-01-01", validTo: "2018-01-01" },
      { number: "d", county: "1", name: "D", validFrom: "2000-01-01" },
    ],
    crosswalks: [
      {
        fromDate: "2016-01-01",
        toDate: "2020-01-01",
        from: "c",
        to: "d",
        weight: 1,
        weightBackward: 1,
        method: "direct",
      },
    ],
  };
  expect(checkMunicipality(country, "c", "2012-01-01")).toMatchObject({ predecessors: [] });
  expect(checkMunicipality(country, "c", "2021-01-01")).toMatchObject({ successors: ["d"] });
});
