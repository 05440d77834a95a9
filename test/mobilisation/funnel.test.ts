import { expect, test } from "vitest";
import { evaluate } from "../../src/indicators/evaluate.ts";
import { contactToCompletionYield } from "../../src/indicators/catalogue/contactToCompletionYield.ts";
import { needMappingRate } from "../../src/indicators/catalogue/needMappingRate.ts";
import { needMatchRate } from "../../src/indicators/catalogue/needMatchRate.ts";
import { participants } from "../../src/indicators/catalogue/participants.ts";
import { conversion, funnel, type FunnelUnit } from "../../src/mobilisation/funnel.ts";
import { linkProgramme } from "../../src/programme/link.ts";
import { norway } from "../../src/reference/norway.ts";
import { exampleProgramme } from "../../src/example.ts";

const { programme } = linkProgramme({
  asOf: "2023-12-31",
  period: { from: "2021-01-01", to: "2023-12-31" },
  establishments: [
    { id: "a", municipality: "5542", contactedOn: "2021-02-01", mappedOn: "2021-03-01", committedOn: "2021-04-01" },
    { id: "b", municipality: "5542", mappedOn: "2022-01-01" },
    { id: "c", municipality: "5542", contactedOn: "2022-05-01" },
    { id: "d", municipality: "5542", contactedOn: "2020-05-01", mappedOn: "2021-05-01" },
    { id: "e", municipality: "5542", contactedOn: "2022-05-01" },
  ],
  needs: [
    { id: "n1", registeredOn: "2021-03-01", field: "x", establishment: "a", offer: "o1", matchedOn: "2021-06-01" },
    { id: "n2", registeredOn: "2022-01-01", field: "x", establishment: "b" },
    { id: "n3", registeredOn: "2022-06-01", field: "x", establishment: "c", startedOn: "2023-02-01" },
  ],
  offers: [{ id: "o1", field: "x" }],
  participations: [
    { id: "p1", person: "x1", need: "n1", offer: "o1", enrolledOn: "2021-08-01", started: true, outcome: "completed" },
    {
      id: "p2",
      person: "x2",
      establishment: "e",
      offer: "o1",
      enrolledOn: "2022-08-01",
      started: true,
      outcome: "ongoing",
    },
    {
      id: "p3",
      person: "x3",
      establishment: "c",
      offer: "o1",
      enrolledOn: "2022-08-01",
      started: false,
      outcome: "notStarted",
    },
  ],
});

const counts = (unit: FunnelUnit, kind: "observed" | "implied") =>
  Object.fromEntries(funnel(programme, unit).stages.map((stage) => [stage.id, stage[kind]]));

// By hand: d entered before the period; b has no contact but was mapped; e took part without a word of how.
test("establishments by what is recorded, and by what that implies", () => {
  expect(counts("establishments", "observed")).toEqual({
    contacted: 3,
    mapped: 2,
    committed: 1,
    matched: 1,
    started: 2,
    completed: 1,
  });
  expect(counts("establishments", "implied")).toEqual({
    contacted: 4,
    mapped: 3,
    committed: 2,
    matched: 2,
    started: 2,
    completed: 1,
  });
  expect(funnel(programme, "establishments").gaps).toBe(2);
});

test("needs and persons have funnels of their own", () => {
  expect(counts("needs", "observed")).toEqual({ registered: 3, matched: 1, started: 2, completed: 1 });
  expect(counts("needs", "implied")).toEqual({ registered: 3, matched: 2, started: 2, completed: 1 });
  expect(counts("persons", "observed")).toEqual({ enrolled: 3, started: 2, completed: 1 });
});

// R 4.2.2, binom 1.1.1.1: binom.confint(2, 4, methods = "wilson") is 0.1500390 to 0.8499610.
test("a conversion is a share with Wilson's interval", () => {
  const outcome = conversion(funnel(programme, "establishments"), "contacted", "started");
  expect(outcome).toMatchObject({ value: 0.5, n: 4, numerator: 2, denominator: 4, missing: 0 });
  expect(outcome).toMatchObject({ interval: { method: "wilson", basis: "process", level: 0.95 } });
  if (outcome.status === "estimated") expect(outcome.interval?.lower).toBeCloseTo(0.150039, 6);
});

test("stages of another unit, and a way back, are refused", () => {
  const firms = funnel(programme, "establishments");
  expect(() => conversion(firms, "registered", "matched")).toThrow(RangeError);
  expect(() => conversion(firms, "committed", "matched")).toThrow(RangeError);
  expect(() => conversion(firms, "started", "contacted")).toThrow(RangeError);
});

test("nobody at the first stage is no data", () => {
  const empty = funnel(linkProgramme({ asOf: "2023-12-31" }).programme, "needs");
  expect(conversion(empty, "registered", "matched")).toEqual({
    status: "no-data",
    reason: "empty-denominator",
    missing: 0,
  });
});

test("without a reporting day there is no funnel", () => {
  expect(() => funnel(linkProgramme({}).programme, "needs")).toThrow(RangeError);
});

test("stages and conversions agree with the indicators of the same name", () => {
  const options = { geography: norway };
  for (const one of [programme, exampleProgramme]) {
    const valueOf = (indicator: typeof needMatchRate): unknown => {
      const [reading] = evaluate(one, [indicator], options);
      return reading?.outcome.status === "estimated" ? reading.outcome : undefined;
    };
    const observed = (unit: FunnelUnit, id: string): number =>
      funnel(one, unit).stages.find((stage) => stage.id === id)?.observed ?? -1;
    expect(valueOf(needMatchRate)).toMatchObject({
      numerator: observed("needs", "matched"),
      denominator: observed("needs", "registered"),
    });
    expect(valueOf(participants)).toMatchObject({ value: observed("persons", "enrolled") });
    const firms = funnel(one, "establishments");
    const contacted = firms.stages[0]!.implied;
    expect(valueOf(needMappingRate)).toMatchObject({
      numerator: observed("establishments", "mapped"),
      denominator: contacted,
    });
    expect(valueOf(contactToCompletionYield)).toMatchObject(
      conversionCounts(conversion(firms, "contacted", "completed")),
    );
  }
});

const conversionCounts = (outcome: ReturnType<typeof conversion>) =>
  outcome.status === "estimated" ? { numerator: outcome.numerator, denominator: outcome.denominator } : {};
