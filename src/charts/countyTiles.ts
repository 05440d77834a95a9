import { countiesAt } from "../geography/countiesAt.ts";
import type { IsoDate } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import type { Geography } from "../geography/geography.ts";
import type { Outcome, Reading, Unit } from "../model/reading.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import type { CountyTiles, Span, Tile, TileClass } from "./chart.ts";
import { placesOf } from "./countyGrid.ts";
import { valueName } from "./groupName.ts";
import type { ChartOptions } from "./intervalDots.ts";
import { byReading } from "./readingOrder.ts";
import { classesOf } from "./scale.ts";
import { divisionOf, spanOf, titleOf } from "./titleOf.ts";

const nothing: Outcome = { status: "no-data", reason: "no-records", missing: 0 };

const valueOf = (outcome: Outcome): number | undefined => (outcome.status === "estimated" ? outcome.value : undefined);

/** The class that holds a value: its lower limit belongs to it, and the last holds its upper limit too. */
function classOf(value: number, classes: readonly TileClass[]): number | undefined {
  const index = classes.findIndex(({ to }) => value < to);
  return index >= 0 ? index : classes.length === 0 ? undefined : classes.length - 1;
}

/** Whether a reading is of a county and of nothing else. */
const isOfCounty = ({ group }: Reading): boolean => group.county !== undefined && Object.keys(group).length === 1;

/**
 * The counties of the readings' division as a map of tiles, all of one size: by value in at most three classes, hatched where
 * the value is hidden, grey where there is none. Readings of other groups are left out. Give readings of one indicator; of
 * two with one county the first in order of period is drawn.
 *
 * @example
 * ```ts
 * import { internal, type Reading } from "kompetansepilot";
 * import { countyTiles } from "kompetansepilot/charts";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const troms: Reading = {
 *   indicator: "needs-mapped", version: 1, unit: "count", group: { county: "55" }, division: "2024-01-01",
 *   period: { from: "2024-01-01", to: "2024-12-31" }, asOf: "2024-12-31", provenance: {},
 *   outcome: { status: "estimated", value: 12, n: 12, missing: 0 },
 * };
 * countyTiles(internal([troms]), { geography: norway }).tiles.length; // => 15
 * ```
 */
export function countyTiles(readings: readonly PublicReading[], options: ChartOptions): CountyTiles {
  const { geography } = options;
  const ofCounties = readings.filter(isOfCounty);
  const division = divisionOf(ofCounties);
  const own = ofCounties.filter((reading) => reading.division === division);
  const names = { geography, division };
  const outcomes = new Map<string, Outcome>();
  for (const { group, outcome } of [...own].sort(byReading(names))) {
    const { county } = group;
    if (county !== undefined && !outcomes.has(county)) outcomes.set(county, outcome);
  }
  return tilesOf(outcomes, {
    geography,
    division: division === "" ? (geography.known?.from ?? "2024-01-01") : division,
    title: options.title ?? titleOf(own, options.indicators),
    span: spanOf(own),
    unit: own[0]?.unit ?? "count",
  });
}

/** What the tiles of a map stand for, where they are not readings. */
export interface TileOptions {
  readonly geography: Geography;
  readonly division: IsoDate;
  readonly title: Label;
  readonly span?: Span | undefined;
  readonly unit: Unit;
}

/**
 * The counties of a division as tiles, each with the outcome given for its code.
 *
 * @throws RangeError when the tables do not speak of the division's date
 */
export function tilesOf(outcomes: ReadonlyMap<string, Outcome>, options: TileOptions): CountyTiles {
  const { geography, division, title, span, unit } = options;
  const names = { geography, division };
  const codes = countiesAt(geography, division).map(({ code }) => code);
  const places = placesOf(codes, names);
  const classes = classesOf(codes.flatMap((code) => valueOf(outcomes.get(code) ?? nothing) ?? []));
  return {
    kind: "countyTiles",
    title,
    span,
    unit,
    classes,
    tiles: codes.map((code): Tile => {
      const outcome = outcomes.get(code) ?? nothing;
      const value = valueOf(outcome);
      const index = value === undefined ? undefined : classOf(value, classes);
      const [column, row] = places.get(code) ?? [0, 0];
      const label = valueName("county", code, names);
      return { code, label, column, row, outcome, ...(index === undefined ? {} : { class: index }) };
    }),
  };
}
