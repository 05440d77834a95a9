import type { IsoDate } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import { countiesAt } from "../geography/countiesAt.ts";
import type { Geography } from "../geography/geography.ts";
import type { Outcome, Reading, Unit } from "../model/reading.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import type { CountyOutcome, Span, TileClass } from "./chart.ts";
import { valueName } from "./groupName.ts";
import type { ChartOptions } from "./intervalDots.ts";
import { byReading } from "./readingOrder.ts";
import { classesOf } from "./scale.ts";
import { divisionOf, spanOf, titleOf } from "./titleOf.ts";

// What tiles and outlines have in common: one outcome a county, and the class that it lies in.

const nothing: Outcome = { status: "no-data", reason: "no-records", missing: 0 };

const valueOf = (outcome: Outcome): number | undefined => (outcome.status === "estimated" ? outcome.value : undefined);

/** The class that holds a value: its lower limit belongs to it, and the last holds its upper limit too. */
function classOf(value: number, classes: readonly TileClass[]): number | undefined {
  const index = classes.findIndex(({ to }) => value < to);
  return index >= 0 ? index : classes.length === 0 ? undefined : classes.length - 1;
}

/** Whether a reading is of a county and of nothing else. */
const isOfCounty = ({ group }: Reading): boolean => group.county !== undefined && Object.keys(group).length === 1;

/** What a picture of counties speaks of, where it is not readings. */
export interface CountyOptions {
  readonly geography: Geography;
  readonly division: IsoDate;
  readonly title: Label;
  readonly span?: Span | undefined;
  readonly unit: Unit;
}

/** Outcomes by county code, and what they speak of. */
export interface ByCounty extends CountyOptions {
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** The readings that are of a county and of nothing else, in the latest of their divisions; of two with one county the first. */
export function byCounty(readings: readonly PublicReading[], options: ChartOptions): ByCounty {
  const { geography } = options;
  const ofCounties = readings.filter(isOfCounty);
  const division = divisionOf(ofCounties);
  const own = ofCounties.filter((reading) => reading.division === division);
  const outcomes = new Map<string, Outcome>();
  for (const { group, outcome } of [...own].sort(byReading({ geography, division }))) {
    const { county } = group;
    if (county !== undefined && !outcomes.has(county)) outcomes.set(county, outcome);
  }
  return {
    outcomes,
    geography,
    division: division === "" ? (geography.known?.from ?? "2024-01-01") : division,
    title: options.title ?? titleOf(own, options.indicators),
    span: spanOf(own),
    unit: own[0]?.unit ?? "count",
  };
}

/**
 * Every county of a division with its outcome and its class, in order of code.
 *
 * @throws RangeError when the tables do not speak of the division's date
 */
export function classedCounties(
  outcomes: ReadonlyMap<string, Outcome>,
  { geography, division }: Pick<CountyOptions, "geography" | "division">,
): { readonly counties: readonly CountyOutcome[]; readonly classes: readonly TileClass[] } {
  const codes = countiesAt(geography, division).map(({ code }) => code);
  const classes = classesOf(codes.flatMap((code) => valueOf(outcomes.get(code) ?? nothing) ?? []));
  const counties = codes.map((code): CountyOutcome => {
    const outcome = outcomes.get(code) ?? nothing;
    const value = valueOf(outcome);
    const index = value === undefined ? undefined : classOf(value, classes);
    const label = valueName("county", code, { geography, division });
    return { code, label, outcome, ...(index === undefined ? {} : { class: index }) };
  });
  return { counties, classes };
}
