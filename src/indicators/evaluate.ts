import { byCodeUnit } from "../core/order.ts";
import type { ListName, ProgrammePart, RecordOf } from "../model/programme.ts";
import { type Context, contextOf, type Source } from "./context.ts";
import { fieldsForGroups, type Grouping, groupingOf, isOfDivision, unknownValue, type Value } from "./groups.ts";
import type { Dimension, EvaluateOptions, Group, Indicator, Parameters, Reading } from "./indicator.ts";
import { noData } from "./noData.ts";
import { type Question, questionOf } from "./options.ts";
import { type Answer, type Feed, type Finding, gather, noYear, outsidePeriod, type Plan, planOf, undated } from "./plan.ts";
import { type Fields, listNames, type ListWithId } from "./records.ts";
import { seenIn } from "./seen.ts";

// A group is a number: each dimension has a digit, 0 for "all" (a margin), 1 and up for its values in order. So groups in
// order of their numbers are margins before values, values by code unit, the total first of all.

/** The digits of a dimension. */
interface Axis {
  readonly dimension: Dimension;
  /** By digit less 1; `unknown` stands among them in its order. */
  readonly values: readonly string[];
  readonly digits: ReadonlyMap<string, number>;
  readonly unknown: number;
  readonly stride: number;
  /** Digits of the values that occur in the programme. */
  readonly found: ReadonlySet<number>;
}

/** A set of dimensions, as bits by their place in `by`; the others are added up. */
type Mask = number;

/** The rows of a list with the groups they belong to, but for the year. */
interface Table {
  readonly rows: readonly unknown[];
  /** For each set of dimensions the group number of a row, or its numbers where groups overlap. */
  numbers(mask: Mask): readonly (number | readonly number[])[];
  /** Whether a row takes part in the groups of a set of dimensions: divided register rows do so as pieces or as a whole. */
  readonly takesPart: ((row: number, mask: Mask) => boolean) | undefined;
  /** Bits of the dimensions in which some row has no value. */
  readonly unknown: Mask;
  /** The numbers of the groups that have rows at all, whatever their dates. */
  readonly present: ReadonlySet<number>;
  readonly isExact: (row: unknown) => boolean | undefined;
  readonly isInherited: (row: unknown) => boolean;
}

/** The rows of a feed by group. */
interface Distribution {
  readonly table: Table;
  readonly rows: ReadonlyMap<number, unknown[]>;
  readonly undated: ReadonlyMap<number, number>;
  readonly outside: ReadonlyMap<number, number>;
  /** Digits of the years that rows entered in, or entered without. */
  readonly years: ReadonlySet<number>;
}

interface Run {
  readonly question: Question;
  readonly context: Context;
  readonly axes: readonly Axis[];
  readonly masks: readonly Mask[];
  readonly distributions: Map<Feed, Distribution>;
  readonly tables: Map<ListName, Table>;
  readonly grouping: Grouping;
}

const hasBit = (mask: Mask, i: number): boolean => (mask & (1 << i)) !== 0;

function increment(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function axesOf(question: Question, grouping: Grouping): readonly Axis[] {
  const { by, period, asOf } = question;
  const axes: Axis[] = [];
  let stride = 1;
  // The last dimension varies fastest.
  for (const dimension of [...by].reverse()) {
    let found = grouping.valuesOf(dimension);
    let values = found;
    if (dimension === "year") {
      const first = Number(period.from.slice(0, 4));
      const last = Number((period.to < asOf ? period.to : asOf).slice(0, 4));
      values = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i).padStart(4, "0"));
      found = found.filter((year) => values.includes(year));
    }
    const all = [...new Set([...values, unknownValue])].sort(byCodeUnit);
    const digits = new Map(all.map((value, i) => [value, i + 1]));
    axes.unshift({
      dimension,
      values: all,
      digits,
      unknown: digits.get(unknownValue) ?? 0,
      stride,
      found: new Set(found.map((value) => digits.get(value) ?? 0)),
    });
    stride *= all.length + 1;
  }
  return axes;
}

function tableOf(run: Run, list: ListName): Table {
  let table = run.tables.get(list);
  if (table === undefined) run.tables.set(list, (table = makeTable(run, list)));
  return table;
}

function makeTable({ context, grouping, axes, question, masks }: Run, list: ListName): Table {
  const { by } = question;
  const divisionBits = by.reduce((bits, dimension, i) => (isOfDivision(dimension) ? bits | (1 << i) : bits), 0);
  let rows: readonly unknown[] = context.rows(list);
  let takesPart: Table["takesPart"];
  if (list === "population" && divisionBits !== 0) {
    const all: unknown[] = [];
    // 0: in every group; 1: as a whole where places do not matter; 2: a piece, where they do.
    const roles: number[] = [];
    for (const row of rows as readonly RecordOf<"population">[]) {
      const pieces = grouping.divide(row);
      all.push(row, ...(pieces ?? []));
      roles.push(pieces === undefined ? 0 : 1, ...(pieces ?? []).map(() => 2));
    }
    rows = all;
    takesPart = (i, mask) => roles[i] === 0 || ((mask & divisionBits) !== 0) === (roles[i] === 2);
  }

  let unknown = 0;
  const digits = axes.map(({ dimension, digits: of, unknown: none, stride }, axis) => {
    if (dimension === "year") return [];
    const read = grouping.reader(list, dimension);
    return rows.map((row): number | readonly number[] => {
      const value: Value = read(row);
      if (typeof value === "object") return value.map((one) => (of.get(one) ?? none) * stride);
      if (value === undefined) unknown |= 1 << axis;
      return (value === undefined ? none : (of.get(value) ?? none)) * stride;
    });
  });

  const made = new Map<Mask, readonly (number | readonly number[])[]>();
  function numbers(mask: Mask): readonly (number | readonly number[])[] {
    let found = made.get(mask);
    if (found === undefined) {
      const chosen = digits.filter((_, i) => hasBit(mask, i));
      found = rows.map((_, row) => {
        let sum: number | readonly number[] = 0;
        for (const column of chosen) sum = addNumbers(sum, column[row] ?? 0);
        return sum;
      });
      made.set(mask, found);
    }
    return found;
  }

  const present = new Set<number>();
  for (const mask of basesOf(masks, axes)) {
    numbers(mask).forEach((number, row) => {
      if (takesPart !== undefined && !takesPart(row, mask)) return;
      if (typeof number === "number") present.add(number);
      else for (const one of number) present.add(one);
    });
  }
  return {
    rows,
    numbers,
    takesPart,
    unknown,
    present,
    isExact: divisionBits === 0 ? () => undefined : grouping.isExact(list),
    isInherited: grouping.isInherited(list, by),
  };
}

function addNumbers(a: number | readonly number[], b: number | readonly number[]): number | readonly number[] {
  if (typeof a === "number" && typeof b === "number") return a + b;
  const left = typeof a === "number" ? [a] : a;
  const right = typeof b === "number" ? [b] : b;
  return left.flatMap((x) => right.map((y) => x + y));
}

const yearAxis = (axes: readonly Axis[]): number => axes.findIndex((axis) => axis.dimension === "year");

/** The sets of dimensions without the year. */
function basesOf(masks: readonly Mask[], axes: readonly Axis[]): ReadonlySet<Mask> {
  const year = yearAxis(axes);
  return new Set(masks.map((mask) => (year < 0 ? mask : mask & ~(1 << year))));
}

/** Sends each row to its groups, once per feed however many indicators read it. */
function distribute(run: Run, feed: Feed): Distribution {
  const known = run.distributions.get(feed);
  if (known !== undefined) return known;
  const { axes, context, masks } = run;
  const table = tableOf(run, feed.of);
  const year = yearAxis(axes);
  const axis = axes[year];
  const rows = new Map<number, unknown[]>();
  const counts = { undated: new Map<number, number>(), outside: new Map<number, number>() };
  const years = new Set<number>();
  const columns = masks.map((mask) => {
    const hasYear = year >= 0 && hasBit(mask, year);
    const base = hasYear ? mask & ~(1 << year) : mask;
    return { base, hasYear, numbers: table.numbers(base) };
  });
  const everyYear = feed.enters === undefined && axis !== undefined ? axis.values.map((_, i) => i + 1) : [];

  const put = (number: number, row: unknown): void => {
    const group = rows.get(number);
    if (group === undefined) rows.set(number, [row]);
    else group.push(row);
  };
  table.rows.forEach((row, i) => {
    const entry = feed.enters === undefined ? noYear : feed.enters(row as never, context); // a row of the feed's own list
    if (entry < 0) {
      const left = entry === undated ? counts.undated : entry === outsidePeriod ? counts.outside : undefined;
      if (left === undefined) return;
      for (const { base, hasYear, numbers } of columns) {
        if (hasYear || table.takesPart?.(i, base) === false) continue;
        const number = numbers[i] ?? 0;
        if (typeof number === "number") increment(left, number);
        else for (const one of number) increment(left, one);
      }
      return;
    }
    let digit = 0;
    if (axis !== undefined && feed.enters !== undefined) {
      digit = entry === noYear ? axis.unknown : (axis.digits.get(String(entry).padStart(4, "0")) ?? axis.unknown);
      years.add(digit);
    }
    for (const { base, hasYear, numbers } of columns) {
      if (table.takesPart?.(i, base) === false) continue;
      const number = numbers[i] ?? 0;
      const own = typeof number === "number" ? [number] : number;
      for (const one of own) {
        if (!hasYear || axis === undefined) put(one, row);
        else if (feed.enters !== undefined) put(one + digit * axis.stride, row);
        else for (const each of everyYear) if (each !== axis.unknown) put(one + each * axis.stride, row);
      }
    }
  });
  const made = { table, rows, ...counts, years };
  run.distributions.set(feed, made);
  return made;
}

/** Every group of an indicator as its digits, in order. */
function* groupsOf(axes: readonly Axis[], masks: readonly Mask[], allowed: readonly (readonly number[])[]): Generator<readonly number[]> {
  const wanted = new Set(masks);
  function* from(axis: number, mask: Mask, digits: readonly number[]): Generator<readonly number[]> {
    if (axis === axes.length) {
      if (wanted.has(mask)) yield digits;
      return;
    }
    yield* from(axis + 1, mask, [...digits, 0]);
    for (const digit of allowed[axis] ?? []) yield* from(axis + 1, mask | (1 << axis), [...digits, digit]);
  }
  yield* from(0, 0, []);
}

function countsOf(...maps: readonly [string, ReadonlyMap<number, number>][]): (number: number) => Map<string, number> {
  return (number) => {
    const found = new Map<string, number>();
    for (const [reason, counts] of maps) {
      const count = counts.get(number);
      if (count !== undefined) found.set(reason, (found.get(reason) ?? 0) + count);
    }
    return found;
  };
}

function readingsOf(run: Run, indicator: Indicator, plan: Plan, madeUp: boolean): readonly Reading[] {
  const { question, axes, masks, context } = run;
  const distributions = plan.feeds.map((feed) => distribute(run, feed));
  const isStock = plan.feeds.every((feed) => feed.enters === undefined);
  const year = yearAxis(axes);

  const allowed = axes.map(({ dimension, found, unknown, values }, i) => {
    const digits = new Set(found);
    if (dimension === "year") for (const { years } of distributions) for (const digit of years) digits.add(digit);
    else if (distributions.some(({ table }) => hasBit(table.unknown, i))) digits.add(unknown);
    return values.map((_, j) => j + 1).filter((digit) => digits.has(digit));
  });

  const parameters = Object.fromEntries(
    [...(plan.parameters ?? [])].sort(byCodeUnit).flatMap((name): [keyof Parameters, unknown][] => {
      const value = question.parameters[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const leftOut = distributions.map((distribution) =>
    countsOf(["no-date", distribution.undated], ["outside-period", distribution.outside]),
  );
  const isInDivision = question.by.some(isOfDivision);

  const answers = new Map<string, Answer>();
  function answerOn(day: string): Answer {
    let answer = answers.get(day);
    if (answer === undefined) answers.set(day, (answer = plan.answer(context.on(day))));
    return answer;
  }

  const readings: Reading[] = [];
  for (const digits of groupsOf(axes, masks, allowed)) {
    const group: Group = Object.fromEntries(
      axes.flatMap(({ dimension, values }, i) => (digits[i] ? [[dimension, values[digits[i] - 1]]] : [])),
    );
    const number = digits.reduce((sum, digit, i) => sum + digit * (axes[i]?.stride ?? 0), 0);
    const yearDigit = digits[year] ?? 0;
    const base = number - yearDigit * (axes[year]?.stride ?? 0);
    const rows = distributions.map((distribution) => distribution.rows.get(number) ?? []);

    let finding: Finding;
    if (distributions.some(({ table }) => table.present.has(base))) {
      // A stock by year stands on the year's last day, or on asOf where that is earlier.
      const lastDay = `${group.year}-12-31`;
      const isPast = isStock && yearDigit !== 0 && group.year !== unknownValue && lastDay < question.asOf;
      const answer = answerOn(isPast ? lastDay : question.asOf);
      const states = answer.measures.map((measure, i) => gather(measure, rows[i] ?? []));
      finding = answer.finish(states, { level: question.level });
    } else finding = { outcome: noData("no-records") };

    const excluded = new Map<string, number>();
    const addExcluded = (reason: string, count: number): void => {
      if (count > 0) excluded.set(reason, (excluded.get(reason) ?? 0) + count);
    };
    for (const of of leftOut) for (const [reason, count] of of(number)) addExcluded(reason, count);
    for (const { reason, count } of finding.excluded ?? []) addExcluded(reason, count);

    let exact = 0;
    let apportioned = 0;
    let inherited = 0;
    distributions.forEach(({ table }, i) => {
      for (const row of rows[i] ?? []) {
        const isExact = table.isExact(row);
        if (isExact !== undefined) isExact ? exact++ : apportioned++;
        if (table.isInherited(row)) inherited++;
      }
    });
    inherited = Math.max(inherited, finding.inherited ?? 0);

    readings.push({
      indicator: indicator.id,
      version: indicator.version,
      unit: indicator.unit,
      group,
      period: question.period,
      asOf: question.asOf,
      division: question.division,
      ...(indicator.counts === undefined ? {} : { counts: indicator.counts }),
      outcome: finding.outcome,
      provenance: {
        records: rows.reduce((sum, { length }) => sum + length, 0),
        excluded: [...excluded].sort(([a], [b]) => byCodeUnit(a, b)).map(([reason, count]) => ({ reason, count })),
        parameters,
        ...(finding.tables === undefined ? {} : { tables: finding.tables }),
        ...(isInDivision ? { geography: { division: question.division, exact, apportioned } } : {}),
        ...(inherited > 0 ? { inherited } : {}),
        ...(madeUp ? { madeUp } : {}),
      },
    });
  }
  return readings;
}

/** The fields that some indicators need of each list, groups included. */
export function fieldsOf(indicators: readonly Indicator[], by: readonly Dimension[]): Fields {
  const needed = new Map<ListName, readonly string[] | undefined>();
  function add(list: ListName, fields: readonly string[] | undefined): void {
    const before = needed.get(list);
    if (fields === undefined || (before === undefined && needed.has(list))) needed.set(list, undefined);
    else needed.set(list, [...new Set([...(before ?? []), ...fields])]);
  }
  for (const { feeds, reads = {} } of indicators.map(planOf)) {
    for (const { of, fields } of feeds) add(of, fields);
    for (const list of listNames) if (reads[list] !== undefined) add(list, reads[list]);
    for (const [list, fields] of fieldsForGroups(
      feeds.map((feed) => feed.of),
      by,
    )) {
      add(list, fields);
    }
  }
  return needed;
}

/** The readings of a question about rows and what is known beside them: what `evaluate` and a finished state have in common. */
export function answer(source: Source, indicators: readonly Indicator[], question: Question): readonly Reading[] {
  const context = contextOf(source, question, fieldsOf(indicators, question.by));
  const grouping = groupingOf(context, question);
  const all = (1 << question.by.length) - 1;
  const run: Run = {
    question,
    context,
    grouping,
    axes: axesOf(question, grouping),
    masks: question.totals ? Array.from({ length: all + 1 }, (_, mask) => mask) : [all],
    distributions: new Map(),
    tables: new Map(),
  };
  return indicators.flatMap((indicator) => readingsOf(run, indicator, planOf(indicator), source.madeUp));
}

/**
 * The readings of indicators on a programme: the total, or one for each group of `by`, with every margin where `totals`
 * is asked for. A group that occurs in any list of the programme has its reading, `no-data` where there is nothing to
 * measure. In the order of the indicators; the total first, then groups by code unit.
 *
 * `asOf` and `period` are the programme's own where the options have none. Rows dated after `asOf` do not exist; the same
 * rows in another order give the same bytes. Linear in the rows, for each set of dimensions asked for.
 *
 * @throws RangeError when `asOf` or `period` is missing or no date, the geography does not speak of `division`, a
 * dimension or parameter does not exist, or two different rows have one id
 *
 * @example
 * ```ts
 * import { evaluate, readingOf } from "kompetansepilot";
 * import { establishmentsContacted } from "kompetansepilot/indicators";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const programme = {
 *   asOf: "2023-12-31",
 *   period: { from: "2021-01-01", to: "2023-12-31" },
 *   establishments: [
 *     { id: "e1", municipality: "3003", contactedOn: "2021-05-04" },
 *     { id: "e2", municipality: "5001", contactedOn: "2022-02-01" },
 *   ],
 * };
 * const readings = evaluate(programme, [establishmentsContacted], { geography: norway, by: ["county"], division: "2024-01-01" });
 * const reading = readingOf(readings, establishmentsContacted, { county: "31" });
 * reading?.outcome; // => { status: "estimated", value: 1, n: 1, missing: 0 }
 * ```
 */
export function evaluate(
  programme: ProgrammePart,
  indicators: readonly Indicator[],
  options: EvaluateOptions,
): readonly Reading[] {
  const question = questionOf(options, programme);
  const source: Source = {
    lists: programme,
    seen: seenIn(programme, question.by, question.asOf),
    schemes: programme.scheme === undefined ? [] : [programme.scheme],
    madeUp: programme.madeUp === true,
  };
  return answer(source, indicators, question);
}
