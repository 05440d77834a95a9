import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleProgramme } from "../../src/example.ts";
import { timeContactToNeed } from "../../src/indicators/catalogue/timeContactToNeed.ts";
import { timeNeedToMatch } from "../../src/indicators/catalogue/timeNeedToMatch.ts";
import { timeNeedToStart } from "../../src/indicators/catalogue/timeNeedToStart.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import { timeToStage } from "../../src/mobilisation/timeToStage.ts";
import type { Programme } from "../../src/model/programme.ts";
import { linkProgramme } from "../../src/programme/link.ts";
import { norway } from "../../src/reference/norway.ts";
import { fullProgrammes } from "../arbitraries/programme.ts";

const asOf = "2023-12-31";
const period = { from: "2021-01-01", to: "2023-12-31" };

const pairs = [
  { indicator: timeContactToNeed, unit: "establishments", from: "contacted", to: "mapped" },
  { indicator: timeNeedToMatch, unit: "needs", from: "registered", to: "matched" },
  { indicator: timeNeedToStart, unit: "needs", from: "registered", to: "started" },
] as const;

test.each(pairs)("$indicator.id says the same as the time from $from to $to", ({ indicator, unit, from, to }) => {
  fc.assert(
    fc.property(fullProgrammes, fc.constantFrom(0.8, 0.95), (programme, level) => {
      const [reading] = evaluate(programme, [indicator], { geography: norway, asOf, period, level });
      if (reading?.outcome.status === "no-data" && reading.outcome.reason === "no-records") return;
      expect(timeToStage(programme, unit, { from, to, asOf, period, level })).toEqual(reading?.outcome);
    }),
    { numRuns: 50 },
  );
  const [reading] = evaluate(exampleProgramme, [indicator], { geography: norway });
  expect(timeToStage(exampleProgramme, unit, { from, to })).toEqual(reading?.outcome);
});

const programmeOf = (lists: object): Programme => linkProgramme(lists as Partial<Programme>).programme;
const firm = (id: string, dates: object) => ({ id, municipality: "5542", ...dates });
const need = (id: string, dates: object) => ({
  id,
  registeredOn: "2022-01-01",
  field: "x",
  municipality: "5542",
  ...dates,
});

// By hand: e1 waits 31 days for its first match, e2 59; e3 is open for 364. Kaplan-Meier: 1/3 after 31, 2/3 after 59 days.
test("a firm is matched when the first of its needs is", () => {
  const programme = programmeOf({
    establishments: ["e1", "e2", "e3"].map((id) => firm(id, { contactedOn: "2022-01-01" })),
    needs: [
      need("n1", { establishment: "e1", matchedOn: "2022-05-01" }),
      need("n2", { establishment: "e1", matchedOn: "2022-02-01" }),
      need("n3", { establishment: "e2", matchedOn: "2022-03-01" }),
    ],
  });
  const outcome = timeToStage(programme, "establishments", { from: "contacted", to: "matched", asOf: "2022-12-31" });
  expect(outcome).toMatchObject({ status: "estimated", value: 59, n: 3, missing: 0 });
  const shares = outcome.status === "estimated" ? outcome.details : {};
  expect(shares?.["share90"]).toBeCloseTo(2 / 3, 12);
  expect(shares).not.toHaveProperty("share365");
});

// Those at the first stage are counted alone; who is there without having been counted at the first is missing.
test("from a later stage on, those who never reached it do not wait", () => {
  const programme = programmeOf({
    offers: [{ id: "o1", field: "x" }],
    needs: [
      need("n1", { matchedOn: "2022-02-01", startedOn: "2022-02-11", offer: "o1" }),
      need("n2", { matchedOn: "2022-02-01", withdrawnOn: "2022-02-06", offer: "o1" }),
      need("n3", {}),
      need("n4", { startedOn: "2022-03-01" }),
    ],
  });
  const outcome = timeToStage(programme, "needs", { from: "matched", to: "started", asOf: "2022-12-31" });
  expect(outcome).toMatchObject({ status: "estimated", n: 2, missing: 1, details: { share90: 0.5 } });
});

test("nobody at the first stage is no data", () => {
  const nobody = programmeOf({ establishments: [firm("e1", {})] });
  const outcome = timeToStage(nobody, "establishments", { from: "contacted", to: "mapped", asOf });
  expect(outcome).toEqual({ status: "no-data", reason: "empty-denominator", missing: 0 });
});

test.each([
  ["needs", "registered", "completed", /no day is recorded of completed/],
  ["establishments", "contacted", "started", /no day is recorded of started/],
  ["persons", "enrolled", "completed", /no day is recorded of completed/],
  ["needs", "matched", "registered", /does not come after/],
  ["establishments", "committed", "matched", /does not come after/],
  ["needs", "contacted", "matched", /no stage of needs/],
  ["needs", "constructor", "matched", /no stage of needs/],
] as const)("%s from %s to %s has no answer", (unit, from, to, says) => {
  expect(() => timeToStage(exampleProgramme, unit, { from, to })).toThrow(says);
  expect(() => timeToStage(exampleProgramme, unit, { from, to })).toThrow(RangeError);
});

test("without a day, or with a level that is none, there is no answer", () => {
  const stages = { from: "registered", to: "matched" };
  expect(() => timeToStage(programmeOf({}), "needs", stages)).toThrow(RangeError);
  expect(() => timeToStage(exampleProgramme, "needs", { ...stages, level: 1 })).toThrow(RangeError);
});
