import { dayNumber, type IsoDate } from "../core/date.ts";
import { byCodeUnit } from "../core/order.ts";
import type { ProgrammePart } from "../model/programme.ts";
import { axesOf, groupsOf, hasBit } from "./axes.ts";
import type { Source } from "./context.ts";
import { contextOf } from "./contextOf.ts";
import { type Bucket, distribute, maskOf, type Run } from "./distribute.ts";
import { fieldsOf } from "./fields.ts";
import { isOfDivision, unknownValue } from "./groups.ts";
import type { EvaluateOptions, Group, Indicator, Parameters, Places, Reading } from "./indicator.ts";
import { noData } from "./noData.ts";
import { type Question, questionOf } from "./options.ts";
import { type Answer, entersOf, exclusionReasons, type Finding, type Plan, planOf } from "./plan.ts";
import { seenIn } from "./seen.ts";

const nowhere: Places = new Int32Array(0);

function readingsOf(run: Run, indicator: Indicator, plan: Plan, madeUp: boolean): readonly Reading[] {
  const { question, axes, masks, context } = run;
  const distributions = plan.feeds.map((feed) => distribute(run, feed));
  // A programme that keeps a list says by it that a group without rows has none; one without any row says nothing.
  const hasRows = distributions.some(({ table }) => table.rows.length > 0);

  const allowed = axes.map(({ dimension, found, unknown, values }, i) => {
    const digits = new Set(found);
    if (dimension === "year") for (const { years } of distributions) for (const digit of years) digits.add(digit);
    else if (distributions.some(({ table }) => hasBit(table.unknown, i))) digits.add(unknown);
    return values.map((_, j) => j + 1).filter((digit) => digits.has(digit));
  });

  const parameters = Object.fromEntries(
    [...(plan.parameters ?? []), ...(plan.isFollowed === true ? (["horizonDays"] as const) : [])]
      .sort(byCodeUnit)
      .flatMap((name): [keyof Parameters, unknown][] => {
        const value = question.parameters[name];
        return value === undefined ? [] : [[name, value]];
      }),
  );
  const isInDivision = question.by.some(isOfDivision);
  const isImmature = immaturityOf(run, plan);

  /** The answer as of a day, which has looked at all rows. */
  interface Asked extends Answer {
    readonly stateOf: readonly ((places: Places) => unknown)[];
  }
  const answers = new Map<string, Asked>();
  function answerOn(day: string): Asked {
    let asked = answers.get(day);
    if (asked === undefined) {
      const answer = plan.answer(context.on(day));
      const stateOf = answer.tallies.map((tally, i) => tally.over(distributions[i]?.table.rows ?? []));
      answers.set(day, (asked = { ...answer, stateOf }));
    }
    return asked;
  }

  // Where a list does not tell a dimension in any of its rows (costs by subject), its share of a group is not known.
  const told = distributions.reduce((mask, { table }) => (table.rows.length > 0 ? mask & table.known : mask), ~0);
  const acrossAxis = axes.findIndex(({ dimension }) => dimension === plan.across);

  const readings: Reading[] = [];
  for (const digits of groupsOf(axes, masks, allowed)) {
    const group: Group = Object.fromEntries(
      axes.flatMap(({ dimension, values }, i) => (digits[i] ? [[dimension, values[digits[i] - 1]]] : [])),
    );
    const taken = digits.map((digit, i) => (i === acrossAxis ? 0 : digit));
    const number = taken.reduce((sum, digit, i) => sum + digit * (axes[i]?.stride ?? 0), 0);
    const mask = maskOf(taken);
    const sides = distributions.map((distribution) => distribution.of(mask));
    const buckets = sides.map(({ byGroup }) => byGroup.get(number));
    const sum = (of: (bucket: Bucket) => number): number =>
      buckets.reduce((all, bucket) => all + (bucket === undefined ? 0 : of(bucket)), 0);
    const isTold = axes.every(({ unknown }, i) => !digits[i] || digits[i] === unknown || hasBit(told, i));

    let finding: Finding;
    if (!hasRows) finding = { outcome: noData("no-records") };
    else if (distributions.length > 1 && !isTold) finding = { outcome: noData("not-divided") };
    else {
      const asked = answerOn(dayOf(plan, group, question.asOf));
      const states = asked.stateOf.map((stateOf, i) => stateOf(buckets[i]?.places ?? nowhere));
      finding = asked.finish(states, { level: question.level, group });
    }

    const excluded = new Map<string, number>();
    const addExcluded = (reason: string, count: number): void => {
      if (count > 0) excluded.set(reason, (excluded.get(reason) ?? 0) + count);
    };
    for (const { leftOut } of sides) {
      for (const [code, reason] of exclusionReasons) addExcluded(reason, leftOut.get(code)?.get(number) ?? 0);
    }
    for (const { reason, count } of finding.excluded ?? []) addExcluded(reason, count);

    const inherited = Math.max(
      sum(({ carried }) => carried),
      finding.inherited ?? 0,
    );
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
        records: sum(({ places }) => places.length),
        excluded: [...excluded].sort(([a], [b]) => byCodeUnit(a, b)).map(([reason, count]) => ({ reason, count })),
        parameters,
        ...(finding.tables === undefined ? {} : { tables: finding.tables }),
        ...(isInDivision
          ? {
              geography: {
                division: question.division,
                exact: sum(({ whole }) => whole),
                apportioned: sum(({ part }) => part),
              },
            }
          : {}),
        ...(inherited > 0 ? { inherited } : {}),
        ...(indicator.breaks.length > 0 ? { breaks: indicator.breaks } : {}),
        ...(isImmature(buckets[0]?.places ?? nowhere) ? { immature: true } : {}),
        ...(madeUp ? { madeUp } : {}),
      },
    });
  }
  return readings;
}

/**
 * Whether under half of some rows of a cohort have been followed for the horizon: of those contacted last month it cannot be
 * known yet how many will have their needs mapped.
 */
function immaturityOf(run: Run, plan: Plan): (places: Places) => boolean {
  const [feed] = plan.feeds;
  if (plan.isFollowed !== true || feed?.on === undefined) return () => false;
  const { asOf, parameters } = run.question;
  const today = dayNumber(asOf);
  const { rows } = distribute(run, feed).table;
  return (places) => {
    let short = 0;
    for (let i = 0; i < places.length; i++) {
      const row = rows[places[i] ?? 0] as never; // a row of the feed's own list
      if (today - dayNumber(feed.on?.(row) ?? asOf) < parameters.horizonDays) short++;
    }
    return 2 * short > places.length;
  };
}

/** What the indicators of a question share. */
export function runOf(source: Source, indicators: readonly Indicator[], question: Question): Run {
  const context = contextOf(source, question, fieldsOf(indicators, question.by));
  const { grouping } = context;
  const all = (1 << question.by.length) - 1;
  return {
    question,
    context,
    grouping,
    axes: axesOf(question, grouping),
    masks: question.totals ? Array.from({ length: all + 1 }, (_, mask) => mask) : [all],
    distributions: new Map(),
    tables: new Map(),
  };
}

/** The day on which a group is looked at: of a stock by year the year's last day, or `asOf` where that is earlier. */
export function dayOf({ feeds }: Plan, { year }: Group, asOf: IsoDate): IsoDate {
  const isStock = feeds.every((feed) => entersOf(feed) === undefined);
  const lastDay = `${year}-12-31`;
  return isStock && year !== undefined && year !== unknownValue && lastDay < asOf ? lastDay : asOf;
}

/** A programme as what questions are asked about. */
export function sourceOf(programme: ProgrammePart, question: Question): Source {
  return {
    lists: programme,
    seen: seenIn(programme, question.by, question.asOf),
    schemes: programme.scheme === undefined ? [] : [programme.scheme],
    madeUp: programme.madeUp === true,
  };
}

/** The readings of a question about rows and what is known beside them: what `evaluate` and a finished state have in common. */
export function answer(source: Source, indicators: readonly Indicator[], question: Question): readonly Reading[] {
  const run = runOf(source, indicators, question);
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
 * @throws RangeError when neither the options nor the programme say `asOf` and `period` or they are no dates, the geography
 * does not speak of `division`, a dimension or parameter does not exist, `level` is not between 0 and 1, an indicator is
 * none, or two different rows have one id
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
  return answer(sourceOf(programme, question), indicators, question);
}
