import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { needMappingRate } from "../../src/indicators/catalogue/needMappingRate.ts";
import { needsMapped } from "../../src/indicators/catalogue/needsMapped.ts";
import { timeContactToNeed } from "../../src/indicators/catalogue/timeContactToNeed.ts";
import { change } from "../../src/indicators/change.ts";
import { defineIndicator } from "../../src/indicators/defineIndicator.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import { share } from "../../src/indicators/measures/share.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import { norway } from "../../src/reference/norway.ts";

const options = { geography: norway, asOf: "2023-12-31", period: { from: "2021-01-01", to: "2023-12-31" } };
const label = { nb: "Hast", nn: "Hast", en: "Urgency" };
const definition = {
  id: "urgent-share",
  version: 1,
  label,
  definition: label,
  population: label,
  of: "needs",
  unit: "share",
  resultLevel: "output",
  criterion: "relevance",
  goal: "identify",
  better: "none",
  source: "made up for a test",
} as const;
const urgent = () => share({ where: (need: { readonly urgency?: string }) => need.urgency === "high" });
const needOf = (id: string, registeredOn: string) => ({ id, registeredOn, field: "seafood", municipality: "5501" });

/** Day `day` of 2023. */
const dayOf2023 = (day: number): string => new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10);

test("a cohort is immature when under half of it has been followed for the horizon", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 365 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 364 }),
      (days, horizonDays) => {
        const establishments = days.map((day, i) => ({
          id: `e${i}`,
          municipality: "5501",
          contactedOn: dayOf2023(day),
        }));
        const [reading] = evaluate({ establishments }, [needMappingRate], { ...options, parameters: { horizonDays } });
        // 31 December is day 365.
        const followed = days.filter((day) => 365 - day >= horizonDays).length;
        expect(reading?.provenance["immature"]).toBe(followed < days.length / 2 ? true : undefined);
        expect(reading?.provenance["parameters"]).toEqual({ horizonDays });
      },
    ),
  );
});

test("counts and times bear no such warning, whatever their age; an indicator of one's own does where it says so", () => {
  const programme = {
    establishments: [{ id: "e1", municipality: "5501", contactedOn: "2023-12-30" }],
    needs: [needOf("n1", "2023-12-30")],
  };
  const own = {
    ...definition,
    entered: (need: { readonly registeredOn: string }) => need.registeredOn,
    measure: urgent,
  };
  const followed = defineIndicator({ ...own, isFollowed: true });
  const indicators = [needsMapped, timeContactToNeed, needMappingRate, defineIndicator(own), followed];
  const readings = evaluate(programme, indicators, options);
  expect(readings.map(({ provenance }) => provenance["immature"])).toEqual([
    undefined,
    undefined,
    true,
    undefined,
    true,
  ]);
});

test("the breaks of a definition travel with its readings, and a comparison across one says so", () => {
  const why = { nb: "ny skala", nn: "ny skala", en: "new scale" };
  const broken = defineIndicator({
    ...definition,
    breaks: [{ on: "2022-01-01", why }],
    entered: (need: CompetenceNeed) => need.registeredOn,
    measure: urgent,
  });
  const programme = { needs: [needOf("n1", "2021-03-01"), needOf("n2", "2022-03-01")] };
  const [before, after] = ["2021", "2022"].map(
    (year) => evaluate(programme, [broken], { ...options, period: { from: `${year}-01-01`, to: `${year}-12-31` } })[0],
  );
  if (before === undefined || after === undefined) throw new Error("no reading");
  expect(after.provenance["breaks"]).toEqual([{ on: "2022-01-01", why }]);
  const warnings = change(before, after)._unsafeUnwrap().warnings;
  expect(warnings.map(({ code }) => code)).toEqual(["indicator.series-break"]);
  const readings = evaluate(programme, catalogue, options);
  expect(readings.filter(({ provenance }) => "breaks" in provenance)).toEqual([]);
});
