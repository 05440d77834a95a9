import type { IsoDate, Period } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import type { Geography } from "../geography/geography.ts";
import type { ListName, ProgrammePart, RecordOf } from "../model/programme.ts";
import type { Dimension, Outcome, Reading, Unit } from "../model/reading.ts";
import type { Better, Criterion, Goal, ResultLevel } from "../vocabulary/goal.ts";

export type { Dimension, Group, Outcome, OutcomeInterval, Reading, Unit } from "../model/reading.ts";
export type { Better, Criterion, Goal, ResultLevel } from "../vocabulary/goal.ts";

/** Names of the sets that an indicator counts: readings of one group that name the same set share that cell when published. */
export interface CountedSets {
  readonly n?: string;
  readonly numerator?: string;
  readonly denominator?: string;
}

/** A day from which figures cannot be compared with earlier ones, and why. */
export interface Break {
  readonly on: IsoDate;
  readonly why: Label;
}

/**
 * An indicator as data: what it says, of whom, in which unit, and how far along the chain of results it stands. How it is
 * computed hangs on it unseen, so that `evaluate`, `accumulate`, the report and the docs all take the same object.
 */
export interface Indicator<State = unknown> {
  /** Stable, in kebab-case; never used again for something else. */
  readonly id: string;
  /** Goes up when the same records would give another number. */
  readonly version: number;
  readonly label: Label;
  /** One sentence: what the number says. */
  readonly definition: Label;
  /** Whom or what it is about. */
  readonly population: Label;
  readonly numerator?: Label;
  readonly denominator?: Label;
  readonly unit: Unit;
  readonly resultLevel: ResultLevel;
  readonly criterion: Criterion;
  readonly goal: Goal;
  readonly better: Better;
  /** Where the definition comes from, as text or an address. */
  readonly source: string;
  readonly counts?: CountedSets;
  readonly breaks: readonly Break[];
  /** 1 core, 2 extended. */
  readonly tier: 1 | 2;
  readonly __state?: State;
}

/**
 * A lawful way to sum up rows: `merge` is associative and commutative, `empty()` is neutral, a state is plain JSON, and
 * `finish(merge(a, b))` is `finish` of all rows, bit for bit, in whatever order they came.
 */
export interface Measure<Row, State> {
  empty(): State;
  /** The state with one row more; the one given is left as it is. */
  add(state: State, row: Row): State;
  merge(a: State, b: State): State;
  finish(state: State, options: { readonly level: number }): Outcome;
  /**
   * Looks at many rows once, and then answers for any of them, by their places, the state that adding one after the other
   * gives. Left out, rows are added.
   */
  over?(rows: readonly Row[]): (places: Places) => State;
  /**
   * What each row is to the answer, for `trace`, told row by row with a memory of its own. Left out, the answer on a row by
   * itself tells it.
   */
  tell?(): Teller<Row>;
}

/** What a record is to a reading: in one part of its fraction or in both, or why in neither. */
export type Told = "numerator" | "denominator" | "both" | LeftOut;

/**
 * Why a record that entered is in no part of the fraction.
 *
 * - `missing`: it lacks what the formula needs.
 * - `not-due`: it is not decided yet.
 * - `not-counted`: the definition does not take it in, or it adds nothing.
 * - `counted-already`: another record of the same person or thing counts.
 * - `outside-target`: it lies in no municipality that the programme aims at.
 * - `cancelled`, `not-active`, `operator`: an offer, a tie, an actor that is one of these.
 */
export type LeftOut =
  | "missing"
  | "not-due"
  | "not-counted"
  | "counted-already"
  | "outside-target"
  | "cancelled"
  | "not-active"
  | "operator";

/** Says of one row after the other what it is to the answer. */
export type Teller<Row> = (row: Row, place: number) => Told;

/** Places of rows in a list, ascending. */
export type Places = Int32Array;

/** What a measure may know of the question. */
export interface MeasureContext {
  readonly asOf: IsoDate;
  readonly period: Period;
}

/** A county's own indicator over one list. */
export interface IndicatorDefinition<L extends ListName, State> extends Omit<
  Indicator,
  "__state" | "breaks" | "tier" | "numerator" | "denominator"
> {
  readonly numerator?: Label;
  readonly denominator?: Label;
  readonly breaks?: readonly Break[];
  readonly tier?: 1 | 2;
  /** The list whose rows are measured. */
  readonly of: L;
  /** Date by which a row belongs to the period; rows without one are left out. Without this every row belongs to it. */
  entered?(row: RecordOf<L>): IsoDate | undefined;
  measure(context: MeasureContext): Measure<RecordOf<L>, State>;
  /**
   * The rows that entered are followed to `asOf`, to see who got somewhere: where under half have been followed for
   * `horizonDays`, the reading's provenance says `immature`.
   */
  readonly isFollowed?: boolean;
  /** The fields that `entered` and `measure` look at: a state then keeps these alone, else whole rows. */
  readonly fields?: readonly (keyof RecordOf<L> & string)[];
}

/** Numbers that some definitions leave open. */
export interface Parameters {
  /** An establishment with fewer employees is small: 10, the EU's line for micro enterprises. */
  readonly smallBelow?: number;
  /** Hours of one full-time equivalent in a year: 1,750. */
  readonly hoursPerYear?: number;
  /** Days a cohort should have been followed: 180. */
  readonly horizonDays?: number;
  /** From which day ties are followed for twelve months; `asOf` less 12 months where absent. */
  readonly retainedFrom?: IsoDate;
  /** Establishments from which the survey is a sample. */
  readonly surveyPopulation?: number;
}

export interface EvaluateOptions {
  readonly geography: Geography;
  /** The day up to which records count; the programme's own where absent. */
  readonly asOf?: IsoDate;
  /** The programme's own where absent. */
  readonly period?: Period;
  /** Readings for each value of these, or for each combination; absent: the total alone. */
  readonly by?: readonly Dimension[];
  /** The date whose counties and municipalities are used; `asOf` where absent. */
  readonly division?: IsoDate;
  /** Every margin of `by` too; with one dimension: the total. */
  readonly totals?: boolean;
  /** Coverage of intervals, 0.95 where absent. */
  readonly level?: number;
  readonly distanceKm?: ((a: string, b: string) => number | undefined) | undefined;
  readonly parameters?: Parameters;
}

/** An indicator over rows that come in parts, in any order and from any number of places. */
export interface Accumulator<State> {
  empty(): State;
  add(state: State, part: ProgrammePart): State;
  /** @throws RangeError on states of another indicator, version or options, and on two rows of one id that differ */
  merge(a: State, b: State): State;
  finish(state: State): readonly Reading[];
}
