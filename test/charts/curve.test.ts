import { expect, test } from "vitest";
import { curve, toSvg } from "../../src/charts/index.ts";
import { addDays } from "../../src/core/date.ts";
import { timeNeedToMatch } from "../../src/indicators/catalogue/timeNeedToMatch.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import type { Reading } from "../../src/model/reading.ts";
import { internal } from "../../src/publication/internal.ts";
import { suppress } from "../../src/publication/suppress.ts";
import { norway } from "../../src/reference/norway.ts";
import { golden } from "../statistics/golden.ts";
import { hidden, nothing, published } from "./readings.ts";

interface Survival {
  readonly time: readonly number[];
  readonly event: readonly (0 | 1)[];
  readonly steps: readonly {
    readonly time: number;
    readonly atRisk: number;
    readonly survival: number;
    readonly logLog: readonly [number, number];
  }[];
}

const asOf = "2023-12-31";
const before = (days: number): string => addDays(asOf, -days);

/** Needs that waited as long as the patients of a table: matched, or still open on the day of the report. */
function waited({ time, event }: Survival): readonly Reading[] {
  const needs = time.map((days, index) =>
    event[index] === 1
      ? { id: `n${index}`, registeredOn: before(days + 200), matchedOn: before(200), field: "x" }
      : { id: `n${index}`, registeredOn: before(days), field: "x" },
  );
  const programme = { asOf, period: { from: "2021-01-01", to: asOf }, needs };
  return evaluate(programme, [timeNeedToMatch], { geography: norway });
}

// survival 3.5.3 of R on the aml data, as in test/golden/kaplan-meier.json.
test("the steps of a curve are one less what survfit gives, with its limits and its number at risk", () => {
  const [aml] = golden<{ readonly cases: readonly Survival[] }>("kaplan-meier").cases;
  expect(aml).toBeDefined();
  const [reading] = internal(waited(aml!)); // defined, as said above
  const { points, known } = curve(reading!); // one indicator, one reading
  expect(known).toBe("everyStep");
  expect(points[0]).toEqual({ time: 0, estimate: 0, atRisk: aml!.time.length }); // as above
  expect(points.slice(1).map(({ time, atRisk }) => [time, atRisk])).toEqual(
    aml!.steps.map(({ time, atRisk }) => [time, atRisk]), // as above
  );
  aml!.steps.forEach(({ survival, logLog }, index) => {
    const point = points[index + 1];
    expect(point?.estimate).toBeCloseTo(1 - survival, 10);
    expect(point?.lower).toBeCloseTo(1 - logLog[1], 10);
    expect(point?.upper).toBeCloseTo(1 - logLog[0], 10);
  });
});

test("a published curve goes through what is told of days 90, 180 and 365, and holds no step", () => {
  const [aml] = golden<{ readonly cases: readonly Survival[] }>("kaplan-meier").cases;
  const twice = { ...aml!, time: [...aml!.time, ...aml!.time], event: [...aml!.event, ...aml!.event] }; // the table has cases
  const [reading] = suppress(waited(twice), { geography: norway });
  const chart = curve(reading!); // one indicator, one reading
  expect(chart.known).toBe("milestones");
  expect(chart.points.map(({ time }) => time)).toEqual([0, 90]); // nobody was followed beyond day 161
  // The share of those matched after 48 days, the last day on which one was.
  expect(chart.points[1]?.estimate).toBeCloseTo(1 - 0.184090909090909, 10);
  expect(JSON.stringify(chart)).not.toContain("steps");
  expect(toSvg(chart, "en")).toContain("at least this");
});

const timed = { indicator: "time-need-to-match", unit: "days" } as const;

test("a hidden curve is hatched and says hidden; one without data says so; neither has a point", () => {
  const [one, other] = [hidden, nothing].map((outcome) => curve(published({}, outcome, timed)));
  expect(one?.points).toEqual([]);
  expect(other?.points).toEqual([]);
  expect(toSvg(one!, "nb")).toMatch(/: skjult[\s\S]*<\/svg>/); // one of two
  expect(toSvg(other!, "nb")).toMatch(/– ingen tall[\s\S]*<\/svg>/); // the other of two
});

test("the title names the group, with a geography by its name", () => {
  const reading = published({ county: "55" }, nothing, timed);
  expect(curve(reading, { geography: norway }).title.nb).toBe("Tid fra behov til koblet tilbud, Troms");
  expect(curve(reading).title.nb).toBe("Tid fra behov til koblet tilbud, Fylke 55");
});

test("details of another shape than a curve's are no points", () => {
  const details = { steps: [{ time: "1", estimate: 0.5 }, null, { time: 3, estimate: 0.5 }] };
  const reading = published({}, { status: "estimated", n: 4, missing: 0, details }, timed);
  expect(curve(reading).points).toEqual([
    { time: 0, estimate: 0, atRisk: 4 },
    { time: 3, estimate: 0.5 },
  ]);
});
