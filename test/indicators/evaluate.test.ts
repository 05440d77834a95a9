import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { completionRate } from "../../src/indicators/catalogue/completionRate.ts";
import { coFundingShare } from "../../src/indicators/catalogue/coFundingShare.ts";
import { contactCoverage } from "../../src/indicators/catalogue/contactCoverage.ts";
import { districtReachShare } from "../../src/indicators/catalogue/districtReachShare.ts";
import { establishmentsContacted } from "../../src/indicators/catalogue/establishmentsContacted.ts";
import { modelDiversity } from "../../src/indicators/catalogue/modelDiversity.ts";
import { needsMapped } from "../../src/indicators/catalogue/needsMapped.ts";
import { smallEstablishmentShare } from "../../src/indicators/catalogue/smallEstablishmentShare.ts";
import { defineIndicator } from "../../src/indicators/defineIndicator.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import type { EvaluateOptions, Group } from "../../src/indicators/indicator.ts";
import { count } from "../../src/indicators/measures/count.ts";
import { readingOf } from "../../src/indicators/readingOf.ts";
import type { ProgrammePart } from "../../src/model/programme.ts";
import { Reading } from "../../src/model/reading.ts";
import { norway } from "../../src/reference/norway.ts";
import { fullProgrammes as programmes } from "../arbitraries/programme.ts";

const head = { asOf: "2023-12-31", period: { from: "2021-01-01", to: "2023-12-31" } };
const options: EvaluateOptions = { geography: norway, division: "2024-01-01" };

function outcomeOf(
  programme: ProgrammePart,
  indicator: Parameters<typeof evaluate>[1][number],
  group: Group,
  more: Partial<EvaluateOptions> = {},
) {
  const by = Object.keys(group) as NonNullable<EvaluateOptions["by"]>;
  const readings = evaluate({ ...head, ...programme }, [indicator], { ...options, by, ...more });
  return readingOf(readings, indicator, group)?.outcome;
}

const firm = (id: string, municipality: string, contactedOn: string, more: object = {}) => ({
  id,
  municipality,
  contactedOn,
  ...more,
});

test("a programme without rows has no figures, and says so for every indicator", () => {
  const readings = evaluate(head, catalogue, options);
  expect(readings).toHaveLength(catalogue.length);
  for (const { outcome } of readings) expect(outcome).toEqual({ status: "no-data", reason: "no-records", missing: 0 });
});

test("a question without an answer is refused: no dates anywhere, a level that is none, an indicator that is none", () => {
  expect(() => evaluate({}, catalogue, options)).toThrow("asOf is missing");
  expect(() => evaluate({ asOf: "2023-12-31" }, catalogue, options)).toThrow("period.from is missing");
  expect(evaluate({}, catalogue, { ...options, ...head })).toEqual(evaluate(head, catalogue, options));
  for (const level of [0, 1, 2, NaN, "0.95" as unknown as number]) {
    expect(() => evaluate(head, catalogue, { ...options, level })).toThrow(RangeError);
  }
  const nothing = [undefined] as unknown as typeof catalogue; // from a caller without types
  expect(() => evaluate(head, nothing, options)).toThrow(RangeError);
});

test("nobody contacted is 0 in a programme that keeps a list of firms, and no figure in one that does not", () => {
  const labourMarket = [{ county: "11", employed: 9, shortage: 1 }];
  const establishments = [{ id: "e1", municipality: "5001" }];
  const zero = { status: "estimated", value: 0, n: 0, missing: 0 };
  expect(outcomeOf({ establishments, labourMarket }, establishmentsContacted, { county: "50" })).toEqual(zero);
  expect(outcomeOf({ establishments, labourMarket }, establishmentsContacted, { county: "11" })).toEqual(zero);
  const none = { status: "no-data", reason: "no-records", missing: 0 };
  expect(outcomeOf({ labourMarket }, establishmentsContacted, { county: "11" })).toEqual(none);
});

test("a share of nobody is no figure", () => {
  const programme = { establishments: [{ id: "e1", municipality: "5001", employees: 3 }] };
  expect(outcomeOf(programme, smallEstablishmentShare, {})).toEqual({
    status: "no-data",
    reason: "empty-denominator",
    missing: 0,
  });
});

test("a firm of unknown size is missing in the share, and a group of its own by size", () => {
  const programme = {
    establishments: [firm("e1", "5001", "2021-02-01"), firm("e2", "5001", "2021-02-01", { employees: 0 })],
  };
  expect(outcomeOf(programme, smallEstablishmentShare, {})).toMatchObject({ numerator: 1, denominator: 1, missing: 1 });
  expect(outcomeOf(programme, establishmentsContacted, { sizeClass: "unknown" })).toMatchObject({ value: 1 });
  expect(outcomeOf(programme, establishmentsContacted, { sizeClass: "0" })).toMatchObject({ value: 1 });
});

// Statistics Norway, changes of municipalities on 1 January 2020 and 2024: Moss was 0104, then 3002 in Viken, then 3103 in Østfold;
// Ålesund (1507) was divided in 2024 into Ålesund (1508) and Haram (1580), which until 2020 was 1534.
test("firms of Moss with the codes of 2019, 2021 and 2024 meet in Østfold in the division of 2024, and in Viken in that of 2021", () => {
  const establishments = [
    firm("e1", "0104", "2021-02-01"),
    firm("e2", "3002", "2021-02-01"),
    firm("e3", "3103", "2021-02-01"),
  ];
  // Of the Moss of 2020 only a part was Moss in 2019: it was put together from Moss and Rygge.
  for (const [division, county, apportioned] of [
    ["2024-01-01", "31", 0],
    ["2021-01-01", "30", 0],
    ["2019-06-01", "01", 2],
  ] as const) {
    const readings = evaluate({ ...head, establishments }, [establishmentsContacted], {
      geography: norway,
      division,
      by: ["county"],
    });
    expect(readings.map(({ group, outcome }) => [group, outcome.status === "estimated" && outcome.value])).toEqual([
      [{ county }, 3],
    ]);
    expect(readings[0]?.provenance).toMatchObject({ geography: { division, exact: 3 - apportioned, apportioned } });
  }
});

test("a firm in a municipality that was divided goes whole to the largest heir, and the provenance counts it", () => {
  const establishments = [
    firm("e1", "1507", "2021-02-01"),
    firm("e2", "1508", "2021-02-01"),
    firm("e3", "1580", "2021-02-01"),
  ];
  const readings = evaluate({ ...head, establishments }, [establishmentsContacted], {
    ...options,
    by: ["municipality"],
    totals: true,
  });
  const values = readings.map(({ group, outcome, provenance }) => [
    group.municipality,
    outcome.status === "estimated" && outcome.value,
    provenance["geography"],
  ]);
  expect(values).toEqual([
    [undefined, 3, { division: "2024-01-01", exact: 2, apportioned: 1 }],
    ["1508", 2, { division: "2024-01-01", exact: 1, apportioned: 1 }],
    ["1580", 1, { division: "2024-01-01", exact: 1, apportioned: 0 }],
  ]);
});

test("register rows of a divided municipality are divided by weight into whole firms that add up", () => {
  const programme = {
    establishments: [firm("e1", "1508", "2021-02-01"), firm("e2", "1580", "2021-02-01")],
    population: [{ municipality: "1507", sizeClass: "0-9", establishments: 101 }],
  };
  const readings = evaluate({ ...head, ...programme }, [contactCoverage], {
    ...options,
    by: ["municipality"],
    totals: true,
  });
  const denominators = readings.map(({ outcome }) =>
    outcome.status === "estimated" ? outcome.denominator : undefined,
  );
  expect(denominators[0]).toBe(101);
  expect((denominators[1] ?? 0) + (denominators[2] ?? 0)).toBe(101);
  expect(denominators[1]).toBe(87); // 0.862 of 101, the share of the people who live in what is Ålesund now
});

const perCounty = ["hours-per-need", "cost-per-need", "cost-per-completion"];

test("totals do not move with the division, classes neither", () => {
  fc.assert(
    fc.property(programmes, (programme) => {
      const ask = (division: string) =>
        evaluate(programme, catalogue, { geography: norway, division, by: ["centralityClass"], totals: true }).map(
          // Counties of the division are the units of what a result costs, so that its interval is theirs.
          ({ indicator, group, outcome }) => [
            group,
            perCounty.includes(indicator) ? { ...outcome, interval: undefined } : outcome,
          ],
        );
      expect(ask("2019-01-01")).toEqual(ask("2024-01-01"));
    }),
    { numRuns: 20 },
  );
});

test("a pilot of a county that was divided is unknown in the new counties unless its target municipalities lie in one", () => {
  const activities = ["p1", "p2", "p3", "p4"].map((pilot) => ({
    id: `x${pilot}`,
    pilot,
    date: "2021-03-01",
    model: "broker" as const,
    hours: 2,
  }));
  const pilots = [
    { id: "p1", county: "54" },
    { id: "p2", county: "54", targetMunicipalities: ["5401", "5402"] },
    { id: "p3", county: "54", targetMunicipalities: ["5401", "5403"] },
    { id: "p4", county: "50" },
  ];
  const counted = (group: Group) => {
    const outcome = outcomeOf({ activities, pilots }, modelDiversity, group);
    return outcome?.status === "estimated" ? outcome.n : 0;
  };
  // Tromsø (5401) and Harstad (5402) lie in Troms (55), Alta (5403) in Finnmark (56).
  expect([
    counted({ county: "55" }),
    counted({ county: "56" }),
    counted({ county: "50" }),
    counted({ county: "unknown" }),
  ]).toEqual([1, 0, 1, 2]);
});

test("the contact is the mapping where no contact was written down", () => {
  const establishments = [{ id: "e1", municipality: "5001", mappedOn: "2022-05-01" }];
  expect(outcomeOf({ establishments }, establishmentsContacted, { year: "2022" })).toMatchObject({ value: 1 });
});

test("a row dated after the day asked for does not exist", () => {
  fc.assert(
    fc.property(programmes, (programme) => {
      const later = {
        ...programme,
        needs: [
          ...programme.needs,
          { id: "n-later", registeredOn: "2024-01-01", field: "quantum", municipality: "1101" },
        ],
        participations: [
          ...programme.participations,
          {
            id: "q-later",
            person: "h1",
            offer: "o1",
            enrolledOn: "2024-02-01",
            started: true,
            outcome: "completed" as const,
          },
        ],
        activities: [
          ...programme.activities,
          { id: "x-later", pilot: "pilot9", date: "2024-01-01", model: "motor" as const, hours: 9 },
        ],
        offers: [...programme.offers, { id: "o-later", field: "quantum", readyOn: "2024-01-01", municipality: "1101" }],
      };
      const ask = (asked: ProgrammePart) =>
        evaluate(asked, catalogue, { ...options, by: ["county", "field"], totals: true });
      expect(ask(later)).toEqual(ask(programme));
    }),
    { numRuns: 20 },
  );
});

test("groups that occur in any list have a reading, in order: the total, then by code unit, all of one value together", () => {
  const programme = {
    establishments: [firm("e1", "5001", "2021-02-01"), firm("e2", "9999", "2022-02-01")],
    needs: [{ id: "n1", registeredOn: "2023-02-01", field: "zoology", municipality: "1101" }],
  };
  const readings = evaluate({ ...head, ...programme }, [establishmentsContacted], {
    ...options,
    by: ["county", "year"],
    totals: true,
  });
  expect(readings.map(({ group }) => `${group.county ?? ""} ${group.year ?? ""}`)).toEqual(
    ["", "11", "50", "unknown"].flatMap((county) => ["", "2021", "2022", "2023"].map((year) => `${county} ${year}`)),
  );
  const alone = evaluate({ ...head, ...programme }, [establishmentsContacted], { ...options, by: ["county", "year"] });
  expect(alone).toHaveLength(9);
  const byField = evaluate({ ...head, ...programme }, [establishmentsContacted], { ...options, by: ["field"] });
  expect(byField.map(({ group }) => group.field)).toEqual(["unknown", "zoology"]);
});

test("a firm met by two models counts in both and once in the total", () => {
  const programme = {
    establishments: [firm("e1", "5001", "2021-02-01"), firm("e2", "5001", "2021-02-01")],
    activities: (["motor", "broker"] as const).map((model) => ({
      id: model,
      pilot: "p1",
      date: "2021-03-01",
      model,
      establishment: "e1",
    })),
  };
  const readings = evaluate({ ...head, ...programme }, [establishmentsContacted], {
    ...options,
    by: ["model"],
    totals: true,
  });
  expect(readings.map(({ group, outcome }) => [group.model, outcome.status === "estimated" && outcome.value])).toEqual([
    [undefined, 2],
    ["broker", 1],
    ["motor", 1],
    ["unknown", 1],
  ]);
});

test("more contacted than the register has is no figure, with that reason", () => {
  const programme = {
    establishments: [firm("e1", "5001", "2021-02-01"), firm("e2", "5001", "2021-02-01")],
    population: [{ municipality: "5001", sizeClass: "0-9", establishments: 1 }],
  };
  expect(outcomeOf(programme, contactCoverage, {})).toEqual({
    status: "no-data",
    reason: "numerator-above-denominator",
    missing: 0,
  });
});

test("a firm outside the target municipalities is left out of the coverage, with its reason, and so is its register row", () => {
  const programme = {
    establishments: [firm("e1", "5001", "2021-02-01"), firm("e2", "0301", "2021-02-01")],
    population: ["5001", "0301"].map((municipality) => ({ municipality, sizeClass: "0-9", establishments: 10 })),
    targetMunicipalities: [{ municipality: "5001" }],
  };
  const [reading] = evaluate({ ...head, ...programme }, [contactCoverage], options);
  expect(reading?.outcome).toMatchObject({ numerator: 1, denominator: 10 });
  expect(reading?.provenance["excluded"]).toEqual([{ reason: "outside-target", count: 1 }]);
});

// golden ratio.json, clusteredWilson, computed with R survey 4.1.1: persons in eight courses.
test("the completion rate has the interval of persons who sit in courses", () => {
  const completed = [9, 6, 10, 0, 12, 7, 3, 14];
  const trials = [10, 12, 11, 6, 12, 9, 8, 15];
  const participations = trials.flatMap((all, course) =>
    Array.from({ length: all }, (_, i) => ({
      id: `q${course}-${i}`,
      person: `h${course}-${i}`,
      offer: `o${course}`,
      enrolledOn: "2021-05-01",
      started: true,
      outcome: i < (completed[course] ?? 0) ? ("completed" as const) : ("dropped" as const),
    })),
  );
  const outcome = outcomeOf({ participations }, completionRate, {});
  expect(outcome).toMatchObject({
    numerator: 61,
    denominator: 83,
    interval: { method: "wilson-clustered", basis: "process" },
  });
  if (outcome?.status !== "estimated") return;
  const plain = evaluate(
    { ...head, participations: participations.map((row) => ({ ...row, offer: row.id })) },
    [completionRate],
    options,
  )[0]?.outcome;
  if (plain?.status !== "estimated") return;
  const width = (interval: typeof plain.interval) => (interval?.upper ?? 0) - (interval?.lower ?? 0);
  expect(width(outcome.interval)).toBeGreaterThan(2 * width(plain.interval));
});

test("participations still going on are left out of the completion rate and counted apart", () => {
  const participations = (["completed", "dropped", "ongoing", "notStarted"] as const).map((outcome, i) => ({
    id: `q${i}`,
    person: `h${i}`,
    offer: "o1",
    enrolledOn: "2021-05-01",
    started: outcome !== "notStarted",
    outcome,
  }));
  expect(outcomeOf({ participations }, completionRate, {})).toMatchObject({
    numerator: 1,
    denominator: 2,
    notDue: 1,
    missing: 0,
  });
});

test("of several kinds of amount for a pilot and year the most final counts, and øre add up exactly", () => {
  const grants = [
    { pilot: "p1", year: 2021, grantNok: 500, coFundingNok: 500, inKindNok: 0, amountKind: "announced" as const },
    { pilot: "p1", year: 2021, grantNok: 0.1, coFundingNok: 0.2, inKindNok: 0.3, amountKind: "paid" as const },
    { pilot: "p1", year: 2022, grantNok: 0.3, totalNok: 0.4, amountKind: "awarded" as const },
    { pilot: "p2", year: 2022, grantNok: 0.3, coFundingNok: 0.1 },
  ];
  const [reading] = evaluate({ ...head, grants }, [coFundingShare], options);
  expect(reading?.outcome).toEqual({
    status: "estimated",
    value: 0.6,
    n: 2,
    numerator: 0.6,
    denominator: 1,
    missing: 1,
  });
  expect(reading?.provenance["excluded"]).toEqual([{ reason: "superseded", count: 1 }]);
});

// Troms og Finnmark: 4.4 million granted of 7.1 (press release of 18 March 2021, see examples/kompetansepiloter), so 2.7 / 7.1.
test("a part that is not known is missing and no zero, unless the total is stated", () => {
  const grant = { pilot: "p1", year: 2021, grantNok: 4_400_000, coFundingNok: 2_700_000 };
  expect(outcomeOf({ grants: [grant] }, coFundingShare, {})).toEqual({
    status: "no-data",
    reason: "all-missing",
    missing: 1,
  });
  for (const known of [{ inKindNok: 0 }, { totalNok: 7_100_000 }]) {
    const outcome = outcomeOf({ grants: [{ ...grant, ...known }] }, coFundingShare, {});
    expect(outcome?.status === "estimated" && outcome.value?.toFixed(4)).toBe("0.3803");
  }
});

test("money of a whole project counts where the scheme's years lie in the period, and not beside rows of its years", () => {
  const whole = { pilot: "p1", grantNok: 70, coFundingNok: 30, inKindNok: 0 };
  const programme = { grants: [whole], scheme: "kompetansepiloter2020" as const };
  expect(outcomeOf(programme, coFundingShare, {})).toMatchObject({ status: "no-data" });
  const period = { from: "2020-01-01", to: "2023-12-31" };
  expect(outcomeOf(programme, coFundingShare, {}, { period })).toMatchObject({ denominator: 100 });
  const withYear = {
    ...programme,
    grants: [whole, { pilot: "p1", year: 2021, grantNok: 8, coFundingNok: 2, inKindNok: 0 }],
  };
  expect(outcomeOf(withYear, coFundingShare, {}, { period })).toMatchObject({ denominator: 10 });
});

test("a reading that rests on a class carried over from another code says of how many records", () => {
  const establishments = [firm("e1", "5503", "2021-02-01"), firm("e2", "5402", "2021-02-01")]; // Harstad, by its codes of 2024 and 2020
  const [reading] = evaluate({ ...head, establishments }, [districtReachShare], options);
  expect(reading?.provenance).toMatchObject({ records: 2, inherited: 1, tables: { centrality: "2023" } });
});

test("an indicator of one's own without a date counts rows whatever their year", () => {
  const label = { nb: "Aktører", nn: "Aktørar", en: "Actors" };
  const actors = defineIndicator({
    id: "actors",
    version: 1,
    label,
    definition: label,
    population: label,
    of: "actors",
    unit: "count",
    resultLevel: "input",
    criterion: "coherence",
    goal: "collaboration",
    better: "none",
    source: "made up for a test",
    measure: () => count(),
  });
  const programme = {
    actors: [{ id: "a1", kind: "operator" as const, municipality: "5001" }],
    needs: [{ id: "n1", registeredOn: "2022-01-01", field: "seafood", municipality: "5001" }],
  };
  expect(outcomeOf(programme, actors, { county: "50", year: "2022" })).toMatchObject({ value: 1 });
  expect(outcomeOf(programme, needsMapped, { county: "50", year: "2022" })).toMatchObject({ value: 1 });
});

test("a question without an answer is a RangeError", () => {
  const ask = (more: object) => () => evaluate(head, [needsMapped], { ...options, ...more });
  expect(ask({})).not.toThrow();
  for (const wrong of [
    { by: ["fylke"] },
    { by: ["county", "county"] },
    { division: "2010-01-01" },
    { division: "2024-02-30" },
    { asOf: "yesterday" },
    { period: { from: "2023-01-01", to: "2022-01-01" } },
    { level: 1 },
    { parameters: { smallBelow: 0 } },
    { parameters: { smallBelow: 2.5 } },
    { parameters: { toString: 3 } },
    { parameters: { retainedFrom: "2022" } },
  ]) {
    expect(ask(wrong), JSON.stringify(wrong)).toThrow(RangeError);
  }
  expect(() => evaluate({}, [needsMapped], { geography: norway })).toThrow(RangeError);
  expect(() => evaluate(head, [{ ...needsMapped, plan: undefined } as typeof needsMapped], options)).toThrow(
    RangeError,
  );
});

test("two rows of one id that differ are refused, equal ones count once", () => {
  const row = firm("e1", "5001", "2021-02-01");
  expect(outcomeOf({ establishments: [row, { ...row }] }, establishmentsContacted, {})).toMatchObject({ value: 1 });
  expect(() =>
    outcomeOf({ establishments: [row, firm("e1", "5001", "2022-02-01")] }, establishmentsContacted, {}),
  ).toThrow(RangeError);
});

test("every reading has the shape that is published, and survives JSON", () => {
  fc.assert(
    fc.property(programmes, (programme) => {
      const readings = evaluate({ ...programme, madeUp: true }, catalogue, {
        ...options,
        by: ["county", "model"],
        totals: true,
      });
      for (const reading of readings) {
        expect(Reading.parse(reading)).toEqual(reading);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
        expect(reading.provenance["madeUp"]).toBe(true);
      }
    }),
    { numRuns: 10 },
  );
});
