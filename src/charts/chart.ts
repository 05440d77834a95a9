import type { IsoDate, Period } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import type { Outline } from "../core/topology.ts";
import type { Outcome, Unit } from "../model/reading.ts";

// Charts are plain data in every language at once; the printers (svg.ts, vegaLite.ts) choose one. A hidden outcome holds no
// value, so no printer can show one.

/** What the figures of a chart speak of. */
export interface Span {
  readonly period: Period;
  readonly asOf: IsoDate;
  /** The figures are not protected, and the picture says that it is not for publication. */
  readonly isInternal?: boolean;
}

/** One group's outcome. */
export interface DotRow {
  readonly label: Label;
  /** The total of the rows below it. */
  readonly isTotal: boolean;
  readonly outcome: Outcome;
}

/** The rows of one indicator, on a scale of their own. */
export interface DotPanel {
  readonly title: Label;
  readonly unit: Unit;
  readonly rows: readonly DotRow[];
}

/** Values with their intervals, a row a group, in order of name. */
export interface IntervalDots {
  readonly kind: "intervalDots";
  readonly title: Label;
  readonly span: Span | undefined;
  readonly panels: readonly DotPanel[];
}

/** A class of values: `from` belongs to it, `to` to the next (in the last, to it too, but not of whole numbers). */
export interface TileClass {
  readonly from: number;
  readonly to: number;
  /** All values are whole: `to` belongs to no value of the class. */
  readonly isWhole: boolean;
}

/** A county and what there is to say of it, however it is drawn. */
export interface CountyOutcome {
  readonly code: string;
  readonly label: Label;
  readonly outcome: Outcome;
  /** Index of its class; missing where there is no value. */
  readonly class?: number;
}

/** A county as a tile: column from west, row from north. */
export interface Tile extends CountyOutcome {
  readonly column: number;
  readonly row: number;
}

/** The counties of a division as tiles of one size, about where they lie, in at most three classes. */
export interface CountyTiles {
  readonly kind: "countyTiles";
  readonly title: Label;
  readonly span: Span | undefined;
  readonly unit: Unit;
  readonly tiles: readonly Tile[];
  readonly classes: readonly TileClass[];
}

/** A county with its outline, in degrees of longitude and latitude. */
export interface CountyArea extends CountyOutcome {
  readonly polygons: Outline["polygons"];
}

/** The counties of a division in their own shapes, in at most three classes. */
export interface CountyMap {
  readonly kind: "countyMap";
  readonly title: Label;
  readonly span: Span | undefined;
  readonly unit: Unit;
  readonly areas: readonly CountyArea[];
  readonly classes: readonly TileClass[];
}

/** A bar and its parts in the order of the chart's `series`; a part that is not known is not there. */
export interface Bar {
  readonly label: Label;
  readonly parts: readonly { readonly series: number; readonly value: number }[];
  /** What stands at the end of the bar instead of its sum. */
  readonly note?: Label;
}

/** Bars of one or several parts, as amounts or as shares of each bar's sum. */
export interface StackedBars {
  readonly kind: "stackedBars";
  readonly title: Label;
  readonly span: Span | undefined;
  readonly unit: Unit;
  readonly series: readonly Label[];
  readonly bars: readonly Bar[];
  readonly as: "amounts" | "shares";
  /** A line across the bars: the limit of a rule, in the unit of the axis. */
  readonly limit?: { readonly value: number; readonly label: Label };
}

/** A picture as plain data: `toSvg` and `toVegaLite` print it in any of the three languages. */
export type Chart = IntervalDots | CountyTiles | CountyMap | StackedBars;
