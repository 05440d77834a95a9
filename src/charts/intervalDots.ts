import type { Label } from "../core/label.ts";
import { byCodeUnit } from "../core/order.ts";
import type { Geography } from "../geography/geography.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import type { IntervalDots } from "./chart.ts";
import { groupName, isWhole } from "./groupName.ts";
import { byReading } from "./readingOrder.ts";
import { divisionOf, indicatorName, spanOf, titleOf } from "./titleOf.ts";

/** What a chart of readings needs to name its groups, and may be told besides. */
export interface ChartOptions {
  readonly geography: Geography;
  /** Instead of the indicator's name and the dimensions. */
  readonly title?: Label;
  /** Definitions of a county's own indicators, for their names. */
  readonly indicators?: readonly Pick<Indicator, "id" | "label">[];
  /** Titles of pilots, by id. */
  readonly pilots?: ReadonlyMap<string, string>;
}

/**
 * Values with their intervals, a row a group: the total first, then by name and never by value, since no group is ranked.
 * Readings of several indicators become panels below each other, each on its own scale.
 *
 * @example
 * ```ts
 * import { internal, type Reading } from "kompetansepilot";
 * import { intervalDots, toSvg } from "kompetansepilot/charts";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const reading = (county: string, numerator: number): Reading => ({
 *   indicator: "need-mapping-rate", version: 1, unit: "share", group: { county }, division: "2024-01-01",
 *   period: { from: "2021-01-01", to: "2023-12-31" }, asOf: "2023-12-31", provenance: {},
 *   outcome: { status: "estimated", value: numerator / 40, n: 40, numerator, denominator: 40, missing: 0 },
 * });
 * const chart = intervalDots(internal([reading("55", 30), reading("42", 20)]), { geography: norway });
 * chart.title.nb; // => "Kartleggingsgrad etter fylke"
 * chart.panels[0]?.rows.map(({ label }) => label.nb); // => ["Agder", "Troms"]
 * toSvg(chart, "nb").startsWith("<svg"); // => true
 * ```
 */
export function intervalDots(readings: readonly PublicReading[], options: ChartOptions): IntervalDots {
  const { geography, pilots } = options;
  const ids = [...new Set(readings.map(({ indicator }) => indicator))].sort(byCodeUnit);
  return {
    kind: "intervalDots",
    title: options.title ?? titleOf(readings, options.indicators),
    span: spanOf(readings),
    panels: ids.map((id) => {
      const own = readings.filter(({ indicator }) => indicator === id);
      const names = { geography, division: divisionOf(own), ...(pilots === undefined ? {} : { pilots }) };
      return {
        title: indicatorName(id, options.indicators),
        unit: own[0]?.unit ?? "count",
        rows: [...own].sort(byReading(names)).map((reading) => ({
          label: groupName(reading.group, { ...names, division: reading.division }),
          isTotal: isWhole(reading.group),
          outcome: reading.outcome,
        })),
      };
    }),
  };
}
