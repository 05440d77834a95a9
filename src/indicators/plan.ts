import type { IsoDate } from "../core/date.ts";
import type { ListName, RecordOf } from "../model/programme.ts";
import type { Context } from "./context.ts";
import type {
  Dimension,
  Group,
  Indicator,
  Measure,
  MeasureContext,
  Outcome,
  Parameters,
  Places,
  Teller,
} from "./indicator.ts";

/**
 * How a row stands to the period: the year in which it entered, `noYear` for a row of the period that has none, or why it
 * is left out. A number a row, since there are millions of them.
 */
export type Entry = number;
export const noYear: Entry = 0;
export const undated: Entry = -1;
export const outsidePeriod: Entry = -2;
/** As if the row were not there. */
export const afterAsOf: Entry = -3;
/** Another row says the same with more certainty. */
export const superseded: Entry = -4;

/** Codes for the reasons that a reading's provenance names. */
export const exclusionReasons: readonly (readonly [Entry, string])[] = [
  [undated, "no-date"],
  [outsidePeriod, "outside-period"],
  [superseded, "superseded"],
];

/** The entry of a row by its date: in the period, both ends included, and not after `asOf`. */
export function entersOn(date: IsoDate | undefined, { asOf, period }: MeasureContext): Entry {
  if (date === undefined) return undated;
  if (date > asOf) return afterAsOf;
  return date < period.from || date > period.to ? outsidePeriod : Number(date.slice(0, 4));
}

/**
 * Rows of one list, each by the date that puts it in the period. Indicators that share a feed share its grouping. Without
 * `on` and `enters` it is a stock, whose rows belong to every year.
 */
export interface Feed<L extends ListName = ListName> {
  readonly of: L;
  /** What `on` or `enters` look at: a state keeps these fields of a row, and those that plans read; `undefined` keeps it whole. */
  readonly fields: readonly string[] | undefined;
  /** The day on which a row enters. */
  on?(row: RecordOf<L>): IsoDate | undefined;
  /** How a row stands to the period, where that is no matter of a day. */
  enters?(row: RecordOf<L>, context: Context): Entry;
}

/** How the rows of a feed stand to the period; `undefined` for a stock. */
export function entersOf<L extends ListName>(
  feed: Feed<L>,
): ((row: RecordOf<L>, context: Context) => Entry) | undefined {
  if (feed.enters !== undefined) return (row, context) => feed.enters?.(row, context) ?? noYear;
  return feed.on === undefined ? undefined : (row, context) => entersOn(feed.on?.(row), context);
}

/** An outcome with what its provenance should say. */
export interface Finding {
  readonly outcome: Outcome;
  readonly excluded?: readonly { readonly reason: string; readonly count: number }[];
  /** How many of the records rest on a value that was carried over from another code. */
  readonly inherited?: number;
  /** Reference tables and their editions. */
  readonly tables?: Readonly<Record<string, string>>;
}

/**
 * How the rows of a feed are summed up: looks at all rows of their list once, then gives the state of any of them. Rows that
 * come to several groups are so read once, and a group costs no more than its places.
 */
export interface Tally<Row, State> {
  over(rows: readonly Row[]): (places: Places) => State;
}

/** A lawful measure that says how many rows are looked at at once. */
export type TalliedMeasure<Row, State> = Measure<Row, State> & Tally<Row, State>;

/** One that also says what each row is to it. */
export type ToldMeasure<Row, State> = TalliedMeasure<Row, State> & { tell(): Teller<Row> };

/** Of which question and group an answer is. */
export interface FinishOptions {
  readonly level: number;
  readonly group: Group;
}

/** One tally for each feed, and the answer from their states. */
export interface Answer {
  readonly tallies: readonly Tally<unknown, unknown>[];
  finish(states: readonly unknown[], options: FinishOptions): Finding;
  /** The measure of somebody's own indicator: what is asked of it are laws. */
  readonly measure?: Measure<never, unknown>;
  /** What the rows of each feed are to the answer of a group, where neither the measure nor a row by itself tells it. */
  tellers?(group: Group): readonly Teller<never>[];
  /** The same where something else than records is counted: pairs of actors, municipalities. */
  trace?(places: readonly Places[]): Trace;
}

/** What is counted in a reading, by ids: in the parts of its fraction, and in neither, with the reason. */
export interface Trace {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
}

/** The inner definition of an indicator: which rows it takes from which lists, and what it makes of them. */
export interface Plan {
  readonly feeds: readonly Feed[];
  /** Fields that the measures look at beside those of the feeds: of their own rows, and of lists that they look up. */
  readonly reads?: Partial<Readonly<Record<ListName, readonly string[]>>>;
  readonly parameters?: readonly (keyof Parameters)[];
  /**
   * The rows of the first feed are followed to `asOf`: a share of those who got there by then. Where under half have been
   * followed for `horizonDays`, the provenance says so. Times to a stage need no such warning, as they reckon with it.
   */
  readonly isFollowed?: boolean;
  /** The dimension over which a group takes the rows of every value, because the answer sets one value against all. */
  readonly across?: Dimension;
  /** A share that may be above 1: overbooked courses have more enrolments than seats. */
  readonly mayExceedOne?: boolean;
  answer(context: Context): Answer;
}

export interface PlannedIndicator<State = unknown> extends Indicator<State> {
  readonly plan: Plan;
}

/** @throws RangeError when the indicator is an object made by hand, or none at all (an id that no indicator has) */
export function planOf(indicator: Indicator): Plan {
  // The public type does not show the plan, and callers without types may hand over nothing.
  const planned = indicator as Partial<PlannedIndicator> | undefined;
  if (planned?.plan === undefined) {
    throw new RangeError(`${planned?.id === undefined ? "this" : JSON.stringify(planned.id)} is no indicator`);
  }
  return planned.plan;
}

/** What looks at many rows at once; a measure that does not say how gets its rows one by one. */
export function tallyOf<Row, State>(measure: Measure<Row, State>): Tally<Row, State> {
  if (measure.over !== undefined) return measure as TalliedMeasure<Row, State>; // just asked
  return fold((rows) => {
    let state = measure.empty();
    for (const row of rows) state = measure.add(state, row);
    return state;
  });
}

/** A tally of lists of few rows: goes through those of each group. */
export function fold<Row, State>(gather: (rows: readonly Row[]) => State): Tally<Row, State> {
  return {
    over: (rows) => (places) => gather(rowsAt(rows, places)),
  };
}

/** The rows at some places of a list. */
export function rowsAt<Row>(rows: readonly Row[], places: Places = new Int32Array(0)): readonly Row[] {
  const own: Row[] = [];
  for (let i = 0; i < places.length; i++) own.push(rows[places[i] ?? 0] as Row); // places are those of rows
  return own;
}

/** The answer of one tally over one feed. */
export function answerFrom<Row, State>(
  tally: Tally<Row, State>,
  finish: (state: State, options: FinishOptions) => Outcome,
  told: Pick<Answer, "tellers" | "trace"> = {},
): Answer {
  return {
    tallies: [tally],
    finish: ([state], options) => ({ outcome: finish(state as State, options) }), // made by this tally
    ...told,
  };
}

/** The answer of one measure over one feed. */
export function answerOf<Row, State>(measure: Measure<Row, State>): Answer {
  const { tell } = measure;
  return answerFrom(
    tallyOf(measure),
    (state, options) => measure.finish(state, options),
    tell === undefined ? {} : { tellers: () => [tell.call(measure)] },
  );
}

/** What a catalogue entry says of itself; most have no breaks and belong to the core. */
export type Definition = Omit<Indicator, "__state" | "breaks" | "tier"> & Partial<Pick<Indicator, "breaks" | "tier">>;

/** An indicator of the catalogue. */
export function indicatorOf(definition: Definition, plan: Plan): Indicator {
  const planned: PlannedIndicator = { breaks: [], tier: 1, ...definition, plan };
  return planned;
}

/** The state of all rows at once. */
export function gather<Row, State>(tally: Tally<Row, State>, rows: readonly Row[]): State {
  return tally.over(rows)(Int32Array.from(rows, (_, place) => place));
}
