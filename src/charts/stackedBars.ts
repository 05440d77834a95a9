import type { Label } from "../core/label.ts";
import type { Unit } from "../model/reading.ts";
import type { Span, StackedBars } from "./chart.ts";

/** A bar as it is given. */
export interface BarValues {
  readonly label: Label;
  /** A value for each series; missing where it is not known. */
  readonly values: readonly (number | undefined)[];
  /** What stands at the end of the bar instead of its sum. */
  readonly note?: Label;
}

export interface StackedBarsOptions {
  readonly title: Label;
  readonly unit: Unit;
  /** What the parts of a bar are; one for plain bars, at most four. */
  readonly series: readonly Label[];
  /** Amounts on one axis, or each bar's parts as shares of its sum. */
  readonly as?: "amounts" | "shares";
  readonly span?: Span;
  readonly limit?: { readonly value: number; readonly label: Label };
}

/**
 * Bars in the order given (sort by name: a chart of this package ranks nobody), each of one or several parts.
 *
 * @throws RangeError when there are no series or more than four, or a bar has another count of values
 */
export function stackedBars(bars: readonly BarValues[], options: StackedBarsOptions): StackedBars {
  const { title, unit, series, as = "amounts", span, limit } = options;
  if (series.length < 1 || series.length > 4) throw new RangeError(`one to four series, not ${series.length}`);
  for (const { values } of bars) {
    if (values.length !== series.length) throw new RangeError(`a bar has ${values.length} of ${series.length} values`);
  }
  const withParts = bars.map(({ label, values, note }) => ({
    label,
    parts: values.flatMap((value, index) => (value === undefined ? [] : [{ series: index, value }])),
    ...(note === undefined ? {} : { note }),
  }));
  return {
    kind: "stackedBars",
    title,
    span,
    unit,
    series,
    bars: withParts,
    as,
    ...(limit === undefined ? {} : { limit }),
  };
}
