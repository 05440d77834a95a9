import type { IsoDate } from "../core/date.ts";
import type { ListName, ProgrammePart } from "../model/programme.ts";
import { accumulateAll } from "./accumulate.ts";
import { distribute } from "./distribute.ts";
import { evaluate, runOf, sourceOf } from "./evaluate.ts";
import type { EvaluateOptions, Indicator, Measure, Outcome, Reading } from "./indicator.ts";
import type { Law, LawBroken } from "./issue.ts";
import { exactText, measureLaws } from "./measureLaws.ts";
import { type Question, questionOf } from "./options.ts";
import { entersOf, type Plan, planOf } from "./plan.ts";
import { listNames } from "./records.ts";

/** Rows of a list that are tried one by one. */
const alone = 12;
/** Rows that the laws of a measure are tried on. */
const most = 150;

/** Some of the rows, spread over all of them. */
function spread<Row>(rows: readonly Row[], count: number): readonly Row[] {
  const step = Math.max(1, Math.floor(rows.length / count));
  return rows.filter((_, i) => i % step === 0).slice(0, count);
}

/** What of a total must not depend on the division: intervals rest on counties as units, so they may. */
function countsOf({ outcome }: Reading): string {
  if (outcome.status !== "estimated") return exactText(outcome);
  const { value, n, numerator, denominator, missing, notDue } = outcome;
  return exactText([value, n, numerator, denominator, missing, notDue]);
}

function hasNoEnd(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  return typeof value === "object" && value !== null && Object.values(value).some(hasNoEnd);
}

/** The laws that answers break by themselves. */
function* lawsOf(outcome: Outcome, { unit }: Indicator, { mayExceedOne = false }: Plan): Generator<Law> {
  if (hasNoEnd(outcome)) yield "finite";
  if (unit !== "share" || mayExceedOne || outcome.status !== "estimated") return;
  const { value, numerator, denominator } = outcome;
  if (value !== undefined && !(value >= 0 && value <= 1)) yield "share";
  if (numerator !== undefined && denominator !== undefined && !(numerator <= denominator)) yield "fraction";
}

/** The lists of a programme dealt to three parts. */
function dealt(programme: ProgrammePart): readonly ProgrammePart[] {
  return [0, 1, 2].map((part) => {
    const lists = listNames.flatMap((list, offset) => {
      const rows: readonly unknown[] = programme[list] ?? [];
      return [[list, rows.filter((_, i) => (i + offset) % 3 === part)] as const];
    });
    return { ...programme, ...Object.fromEntries(lists) };
  });
}

/** The days on which a county division began, as far as the geography knows, and the one asked for. */
function divisionsOf({ geography, division }: Question): readonly IsoDate[] {
  const { from = division, to = "9999-12-31" } = geography.known ?? {};
  const began = geography.counties.map(({ validFrom }) => validFrom).filter((day) => from <= day && day <= to);
  return [...new Set([from, division, ...began])].sort();
}

/**
 * Whether an indicator keeps the laws on which totals, groups, county divisions, distributed parts and publication rest,
 * tried on a programme's rows: merging in any grouping, order and split gives the answer of all rows to the last bit, states
 * survive JSON, no rows and a single row have an answer, totals are the same in every county division, no number is NaN or
 * infinite, and shares lie in [0, 1]. For an indicator of one's own (`defineIndicator`), in its test.
 *
 * It is as good as the rows it is tried on: give it a programme with every kind of row. Of a long list some are taken for the
 * laws of the measure, in the same way each time. About a dozen times the work of `evaluate`.
 *
 * @returns nothing, or an issue for each law that does not hold
 * @throws RangeError as `evaluate` does, and whatever the indicator throws on the programme as it is
 *
 * @example
 * ```ts
 * import { checkIndicator, needsMapped } from "kompetansepilot/indicators";
 * import { exampleProgramme } from "kompetansepilot/example";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * checkIndicator(needsMapped, exampleProgramme, { geography: norway }); // => []
 * ```
 */
export function checkIndicator(
  indicator: Indicator,
  programme: ProgrammePart,
  options: EvaluateOptions,
): readonly LawBroken[] {
  const question = questionOf(options, programme);
  const plan = planOf(indicator);
  const { asOf, period } = question;
  const asked = { ...options, asOf, period };
  const broken = new Set<Law>();
  const outcomes: Outcome[] = [];
  const ask = (part: ProgrammePart, more: Partial<EvaluateOptions> = {}): readonly Reading[] => {
    const readings = evaluate(part, [indicator], { ...asked, ...more });
    outcomes.push(...readings.map(({ outcome }) => outcome));
    return readings;
  };
  // What throws breaks the law that it was asked for.
  function law(name: Law, holds: () => boolean): void {
    try {
      if (!holds()) broken.add(name);
    } catch {
      broken.add(name);
    }
  }

  const whole = exactText(ask(programme));
  for (const { measure, rows } of measuresOf(indicator, programme, question)) {
    const found = measureLaws(measure, rows, question.level);
    for (const name of found.broken) broken.add(name);
    outcomes.push(...found.outcomes);
  }

  law("empty", () => ask({}).length > 0);
  law("single-row", () =>
    plan.feeds.every(({ of }) => {
      const rows: readonly unknown[] = programme[of] ?? [];
      return spread(rows, alone).every((row) => ask({ ...programme, ...onlyRow(of, row) }).length > 0);
    }),
  );
  law("split", () => {
    const { empty, add, merge, finish } = accumulateAll([indicator], asked);
    const [a = empty(), b = empty(), c = empty()] = dealt(programme).map((part) => add(empty(), part));
    const read = JSON.parse(JSON.stringify(merge(merge(c, a), b))) as typeof a; // a state is plain JSON
    return exactText(finish(read)) === whole;
  });
  law("reform", () => {
    const totals = divisionsOf(question).flatMap((division) => ask(programme, { by: [], division }).map(countsOf));
    return new Set(totals).size === 1;
  });

  for (const outcome of outcomes) for (const name of lawsOf(outcome, indicator, plan)) broken.add(name);
  return [...broken].sort().map((name): LawBroken => ({
    code: "indicator.law-broken",
    path: [],
    severity: "error",
    indicator: indicator.id,
    law: name,
  }));
}

/** A programme's lists, but for one row of one of them. */
function onlyRow(list: ListName, row: unknown): ProgrammePart {
  return Object.fromEntries(listNames.map((name) => [name, name === list ? [row] : []])); // a row of that list
}

/** The measure of an indicator that rests on one, with rows of the period. */
function measuresOf(
  indicator: Indicator,
  programme: ProgrammePart,
  question: Question,
): readonly { readonly measure: Measure<unknown, unknown>; readonly rows: readonly unknown[] }[] {
  const plan = planOf(indicator);
  const [feed] = plan.feeds;
  const run = runOf(sourceOf(programme, question), [indicator], question);
  const { measure } = plan.answer(run.context);
  if (measure === undefined || feed === undefined) return [];
  const { rows } = distribute(run, feed).table;
  const enters = entersOf(feed);
  const entered = enters === undefined ? rows : rows.filter((row) => enters(row as never, run.context) >= 0); // of the feed's list
  return [{ measure: measure as Measure<unknown, unknown>, rows: spread(entered, most) }]; // rows of its own list
}
