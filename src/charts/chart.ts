import type { IsoDate, Period } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import type { Outline, Position } from "../core/topology.ts";
import type { Outcome, Unit } from "../model/reading.ts";
import type { MobilisationModel } from "../vocabulary/mobilisation.ts";

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

/** A stage of a funnel and how many came so far; without `implied` the count is hidden. */
export interface FunnelStage {
  readonly id: string;
  readonly label: Label;
  /** With what must have come before. */
  readonly implied?: number;
  /** As recorded, where that is told. */
  readonly observed?: number;
}

/** Of those at one stage, the part that reached the next. */
export interface FunnelStep {
  readonly from: string;
  readonly to: string;
  readonly outcome: Outcome;
}

/** How many came how far, a bar a stage. */
export interface FunnelBars {
  readonly kind: "funnelBars";
  readonly title: Label;
  readonly span: Span | undefined;
  /** From the first stage to the last; stages without an order between them stand on one level. */
  readonly levels: readonly (readonly FunnelStage[])[];
  readonly steps: readonly FunnelStep[];
}

/** The share that has come there by a day, and how many were still open until it. */
export interface CurvePoint {
  /** Days from the start. */
  readonly time: number;
  readonly estimate: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly atRisk?: number;
}

/** The share that has reached a stage after so many days. */
export interface Curve {
  readonly kind: "curve";
  readonly title: Label;
  readonly span: Span | undefined;
  /** The median in days, as the reading has it; hidden or without data there are no points. */
  readonly outcome: Outcome;
  /** By time. Between two points of every step nothing happened; between milestones it is not told when. */
  readonly points: readonly CurvePoint[];
  readonly known: "everyStep" | "milestones";
}

/** A group's share beside what it rests on. */
export interface ControlPoint {
  readonly label: Label;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  /** The highest level whose limits it lies outside of. */
  readonly outside?: number;
}

/** Within which shares chance alone puts a group of so many. */
export interface ControlLimits {
  readonly level: number;
  readonly limits: readonly { readonly denominator: number; readonly lower: number; readonly upper: number }[];
}

/** Shares against what they rest on, with the limits of chance around what they have in common. */
export interface ControlChart {
  readonly kind: "controlChart";
  readonly title: Label;
  readonly span: Span | undefined;
  /** What the groups have in common; missing where nobody has a denominator. */
  readonly target: number | undefined;
  readonly points: readonly ControlPoint[];
  readonly lines: readonly ControlLimits[];
  /** Groups that are hidden, and groups without a value: they have no place in the picture and stand below it. */
  readonly hidden: readonly Label[];
  readonly empty: readonly Label[];
}

/** How the time of a group was spread over the three models. */
export interface TrianglePoint {
  readonly label: Label;
  readonly shares: Readonly<Record<MobilisationModel, number>>;
  /** Hours with a model; missing where the reading does not tell them. */
  readonly hours?: number;
  /** Place in a triangle of side 1: meeting place at the origin, broker to the right, motor at the top. */
  readonly x: number;
  readonly y: number;
}

/** Mixes of the three models as places in a triangle. */
export interface ModelTriangle {
  readonly kind: "modelTriangle";
  readonly title: Label;
  readonly span: Span | undefined;
  readonly points: readonly TrianglePoint[];
  /** Points of one group from year to year, by their index. */
  readonly paths: readonly (readonly number[])[];
  readonly hidden: readonly Label[];
  readonly empty: readonly Label[];
}

/** A row and a column of a matrix: an actor with its kind, or a kind with its actors. */
export interface MatrixNode {
  readonly label: Label;
  readonly kind: Label;
  readonly actors: number;
}

/** Pairs of actors that work together, by the indices of their nodes, `a` not after `b`. */
export interface MatrixCell {
  readonly a: number;
  readonly b: number;
  readonly pairs: number;
  /** Of the pairs those with a formal tie, and those of which it is not said. */
  readonly formal: number;
  readonly unsaid: number;
}

/** Who works with whom: nodes by kind and name, and the pairs among them. */
export interface NetworkMatrix {
  readonly kind: "networkMatrix";
  readonly title: Label;
  readonly span: Span | undefined;
  readonly by: "actor" | "kind";
  readonly nodes: readonly MatrixNode[];
  readonly cells: readonly MatrixCell[];
  /** Actors that work with nobody, and are left out. */
  readonly alone: number;
}

/** A place with the numbers that what lies there has in the table behind the picture. */
export interface MapPlace {
  readonly label: Label;
  readonly numbers: readonly number[];
  /** What lies there, in words: for those who do not see the picture. */
  readonly words: Label;
  /** Longitude and latitude, in degrees. */
  readonly position: Position;
}

/** Numbered places on the part of a map of counties that holds them. */
export interface PlaceMap {
  readonly kind: "placeMap";
  readonly title: Label;
  readonly span: Span | undefined;
  readonly areas: readonly Pick<CountyArea, "code" | "label" | "polygons">[];
  /** In order of their first number. */
  readonly places: readonly MapPlace[];
}

/** A picture as plain data: `toSvg` and `toVegaLite` print it in any of the three languages. */
export type Chart =
  | IntervalDots
  | CountyTiles
  | CountyMap
  | PlaceMap
  | StackedBars
  | FunnelBars
  | Curve
  | ControlChart
  | ModelTriangle
  | NetworkMatrix;
