import type { Label } from "../core/label.ts";
import type { Outcome } from "../model/reading.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import type { MobilisationModel } from "../vocabulary/mobilisation.ts";
import type { ModelTriangle, TrianglePoint } from "./chart.ts";
import { groupName } from "./groupName.ts";
import type { ChartOptions } from "./intervalDots.ts";
import { numberIn } from "./numberIn.ts";
import { byReading } from "./readingOrder.ts";
import { dimensionsOf, divisionOf, spanOf, titleBy } from "./titleOf.ts";

type Shares = Readonly<Record<MobilisationModel, number>>;

const spreadWord: Label = {
  nb: "Tiden fordelt på de tre modellene",
  nn: "Tida fordelt på dei tre modellane",
  en: "Time spread over the three models",
};

/**
 * How the time of each group was spread over the three models, as places in a triangle: at a corner all hours went to one
 * model, in the middle each got a third. The size of a mark says the hours, and a group with several years goes along a path.
 *
 * Of readings of `model-diversity`, whose details hold the shares. Hidden groups stand below the picture.
 *
 * @example
 * ```ts
 * import { internal, type Reading } from "kompetansepilot";
 * import { modelTriangle } from "kompetansepilot/charts";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const reading: Reading = {
 *   indicator: "model-diversity", version: 1, unit: "models", group: { county: "55" }, division: "2024-01-01",
 *   period: { from: "2021-01-01", to: "2023-12-31" }, asOf: "2023-12-31", provenance: {},
 *   outcome: {
 *     status: "estimated", value: 2, n: 12, missing: 0,
 *     details: { shares: { motor: 0, broker: 0.5, meetingPlace: 0.5 }, time: { hours: 120 } },
 *   },
 * };
 * const chart = modelTriangle(internal([reading]), { geography: norway });
 * chart.points.map(({ label, x, y, hours }) => [label.nb, x, y, hours]); // => [["Troms", 0.5, 0, 120]]
 * ```
 */
export function modelTriangle(readings: readonly PublicReading[], options: ChartOptions): ModelTriangle {
  const { geography, pilots } = options;
  const names = { geography, division: divisionOf(readings), ...(pilots === undefined ? {} : { pilots }) };
  const sorted = [...readings].sort(byReading(names));
  const nameOf = ({ group, division }: PublicReading) => groupName(group, { ...names, division });
  const placed = sorted.flatMap((reading) => {
    const shares = sharesOf(reading.outcome);
    return shares === undefined ? [] : [{ reading, shares }];
  });
  return {
    kind: "modelTriangle",
    title: options.title ?? titleBy(spreadWord, dimensionsOf(readings)),
    span: spanOf(readings),
    points: placed.map(({ reading, shares }): TrianglePoint => {
      const hours = hoursOf(reading.outcome);
      return { label: nameOf(reading), shares, ...(hours === undefined ? {} : { hours }), ...placeOf(shares) };
    }),
    paths: pathsOf(placed.map(({ reading }) => reading)),
    hidden: sorted.filter(({ outcome }) => outcome.status === "suppressed").map(nameOf),
    empty: sorted
      .filter(({ outcome }) => outcome.status !== "suppressed" && sharesOf(outcome) === undefined)
      .map(nameOf),
  };
}

/** In a triangle of side 1: meeting place at the origin, broker to the right, motor at the top. */
const placeOf = ({ motor, broker }: Shares): { readonly x: number; readonly y: number } => ({
  x: broker + motor / 2,
  y: (motor * Math.sqrt(3)) / 2,
});

function sharesOf(outcome: Outcome): Shares | undefined {
  if (outcome.status !== "estimated") return undefined;
  const shares = outcome.details?.["shares"];
  const [motor, broker] = [numberIn(shares, "motor"), numberIn(shares, "broker")];
  const meetingPlace = numberIn(shares, "meetingPlace");
  return motor === undefined || broker === undefined || meetingPlace === undefined
    ? undefined
    : { motor, broker, meetingPlace };
}

const hoursOf = (outcome: Outcome): number | undefined =>
  outcome.status === "estimated" ? numberIn(outcome.details?.["time"], "hours") : undefined;

/** Readings that differ in their year alone, in order of year; one year makes no path. */
function pathsOf(readings: readonly PublicReading[]): readonly (readonly number[])[] {
  const paths = new Map<string, number[]>();
  readings.forEach(({ group, division }, index) => {
    const { year, ...others } = group;
    if (year === undefined || year === "unknown") return;
    const key = JSON.stringify([division, Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const path = paths.get(key);
    if (path === undefined) paths.set(key, [index]);
    else path.push(index);
  });
  return [...paths.values()].filter((path) => path.length > 1);
}
