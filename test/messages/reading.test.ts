import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { noDataReasons } from "../../src/indicators/noData.ts";
import { indicatorWords } from "../../src/messages/indicatorWords.ts";
import { explainReading } from "../../src/messages/reading.ts";
import { type Outcome, type Reading, units } from "../../src/model/reading.ts";

const languages = ["nb", "nn", "en"] as const;

const reading = (outcome: Outcome, more: Partial<Reading> = {}): Reading => ({
  indicator: "need-mapping-rate",
  version: 1,
  unit: "share",
  group: {},
  period: { from: "2021-01-01", to: "2023-12-31" },
  asOf: "2023-12-31",
  division: "2023-12-31",
  outcome,
  provenance: {},
  ...more,
});

// Wilson for 17 of 24: 0.5083 to 0.8509 (R 4.2.2, binom::binom.wilson(17, 24)).
const mapped: Outcome = {
  status: "estimated",
  value: 17 / 24,
  n: 24,
  numerator: 17,
  denominator: 24,
  missing: 0,
  interval: { lower: 0.5083, upper: 0.8509, level: 0.95, method: "wilson", basis: "process" },
};

test("a share says its counts, its percent, its interval and how many are missing", () => {
  expect(explainReading(reading(mapped), "en")).toBe(
    "17 of 24 establishments contacted 2021-2023 had a need mapped by 31 December 2023 (71 %, 95 % interval 51-85 %). 0 missing.",
  );
  expect(explainReading(reading(mapped), "nb")).toBe(
    "17 av 24 virksomheter kontaktet i 2021–2023 hadde fått et behov kartlagt innen 31. desember 2023 (71\u00a0%, 95\u00a0% intervall 51–85\u00a0%). 0 mangler.",
  );
  expect(explainReading(reading(mapped), "nn")).toContain("17 av 24 verksemder kontakta i 2021–2023");
});

test("under 20 in the denominator there is no percent", () => {
  const few: Outcome = { ...mapped, value: 3 / 7, n: 7, numerator: 3, denominator: 7 };
  const text = explainReading(reading(few), "en");
  expect(text).toContain("3 of 7 establishments");
  expect(text).not.toContain("%");
});

test("a cohort that is too young to judge is said to be so, with the days that are asked of it", () => {
  const provenance = { immature: true, parameters: { horizonDays: 180 } };
  const young = reading(mapped, { provenance });
  const says = languages.map((lang) => explainReading(young, lang).split(". ").at(-1));
  expect(says).toEqual([
    "Under halvparten er fulgt i 180 dager: flere kan komme så langt.",
    "Under halvparten er følgde i 180 dagar: fleire kan kome så langt.",
    "Fewer than half have been followed for 180 days: more may get that far.",
  ]);
});

test("a group and its year stand before the sentence and in it", () => {
  const text = explainReading(reading(mapped, { group: { county: "55", year: "2022" } }), "en");
  expect(text.startsWith("County 55: 17 of 24 establishments contacted in 2022")).toBe(true);
});

test("a time that fewer than half have reached is not a number of days", () => {
  const open: Outcome = { status: "estimated", n: 40, missing: 2 };
  const text = explainReading(reading(open, { indicator: "time-need-to-match", unit: "days" }), "en");
  expect(text).toBe("Time from need to match, 2021-2023: fewer than half have come that far. 2 missing.");
});

test("what is hidden is said to be hidden", () => {
  const text = explainReading(reading({ status: "suppressed", why: "primary" }), "en");
  expect(text).toBe("Need mapping rate, 2021-2023: the figure is hidden to protect small groups.");
});

test.each(noDataReasons)("no data because of %s has a reason in three languages", (reason) => {
  const texts = languages.map((lang) => explainReading(reading({ status: "no-data", reason, missing: 3 }), lang));
  for (const text of texts) expect(text).not.toContain(reason);
  expect(new Set(texts).size).toBe(3);
});

test("an indicator of one's own is said by its definition, or by its id", () => {
  const own = reading(mapped, { indicator: "urgent-share" });
  const label = { nb: "Andel hastebehov", nn: "Del hastebehov", en: "Share of urgent needs" };
  expect(explainReading(own, "en", { definition: { label } })).toContain(
    "Share of urgent needs, 2021-2023: 17 of 24 (71 %",
  );
  expect(explainReading(own, "nb")).toContain("urgent-share, 2021–2023: 17 av 24");
});

test.each(catalogue)("$id is called here what its definition calls it", ({ id, label }) => {
  expect(indicatorWords(id)?.label).toEqual(label);
});

test("every share that carries its counts has a sentence", () => {
  for (const { id, numerator, unit } of catalogue) {
    if (unit === "share" && numerator !== undefined) expect(indicatorWords(id)?.says, id).toBeDefined();
  }
});

test("no reading is said with a word that a program left behind", () => {
  const number = fc.option(fc.double({ noNaN: true, min: 0, max: 1e9 }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.constantFrom(...languages),
      fc.record({ value: number, numerator: number, denominator: number, lower: number, upper: number }),
      fc.nat(),
      (unit, lang, { value, numerator, denominator, lower, upper }, n) => {
        const present = Object.fromEntries(
          Object.entries({ value, numerator, denominator }).filter(([, one]) => one !== undefined),
        );
        const bounds = Object.fromEntries(Object.entries({ lower, upper }).filter(([, one]) => one !== undefined));
        const outcome: Outcome = {
          status: "estimated",
          n,
          missing: 0,
          ...present,
          interval: { ...bounds, level: 0.95, method: "wilson", basis: "process" },
        };
        expect(explainReading(reading(outcome, { unit }), lang)).not.toMatch(/undefined|NaN|Infinity|\[object/);
      },
    ),
  );
});
