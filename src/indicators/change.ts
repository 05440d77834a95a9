import { err, ok, type Result } from "../core/result.ts";
import { checkLevel } from "../statistics/estimate.ts";
import { newcombe } from "../statistics/difference.ts";
import type { Group, OutcomeInterval, Outcome, Reading, Unit } from "./indicator.ts";
import type { ComparisonIssue, NotComparable, SeriesBreak } from "./issue.ts";

/** Two readings and what lies between them. */
export interface Change {
  readonly indicator: string;
  /** Of the difference: shares differ by percentage points, never by per cent. */
  readonly unit: Unit;
  readonly group: Group;
  readonly before: Reading;
  readonly after: Reading;
  /** After less before; of shares as a share, so 0.06 is six percentage points. */
  readonly difference?: number;
  /** After over before, for amounts that start at 0; shares have none, so that points and per cent never mix. */
  readonly ratio?: number;
  /** Of the difference. */
  readonly interval?: OutcomeInterval;
  readonly warnings: readonly ComparisonIssue[];
}

type Estimated = Extract<Outcome, { readonly status: "estimated" }>;

/**
 * The change from one reading to another of the same indicator, version, unit, sets and group, and of the same division
 * where the groups are places.
 *
 * The interval is Newcombe's for shares with their counts. Where an interval rests on clusters or another method, each
 * bound is combined from the readings' own (the same square-and-add rule). Readings of one cohort seen twice are not
 * independent: then the interval is too wide rather than too narrow. Without intervals in both there is none.
 *
 * @param level coverage; the readings' own where absent
 * @returns every reason why the two cannot be compared, or a side without a value
 * @throws RangeError when `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { change, type Reading } from "kompetansepilot";
 *
 * const reading = (year: string, numerator: number): Reading => ({
 *   indicator: "need-match-rate", version: 1, unit: "share", group: {}, division: "2024-01-01",
 *   period: { from: `${year}-01-01`, to: `${year}-12-31` }, asOf: `${year}-12-31`, provenance: {},
 *   outcome: { status: "estimated", value: numerator / 80, n: 80, numerator, denominator: 80, missing: 0,
 *     interval: { lower: 0, upper: 1, level: 0.95, method: "wilson", basis: "process" } },
 * });
 * const { difference, unit, interval } = change(reading("2021", 48), reading("2022", 56))._unsafeUnwrap();
 * [difference?.toFixed(2), unit, interval?.method]; // => ["0.10", "points", "newcombe"]
 * ```
 *
 * @see Newcombe (1998), Statistics in Medicine 17, 873-890; Zou and Donner (2008), Statistics in Medicine 27, 1693-1702
 */
export function change(before: Reading, after: Reading, level?: number): Result<Change, readonly ComparisonIssue[]> {
  return compared(before, after, [...groupIssue(before, after), ...divisionIssue(before, after)], level);
}

/** The same for readings of two groups, whose issues are given. */
export function compared(
  before: Reading,
  after: Reading,
  unlike: readonly NotComparable[],
  level?: number,
): Result<Change, readonly ComparisonIssue[]> {
  if (level !== undefined) checkLevel(level);
  const issues = [...definitionIssues(before, after), ...unlike, ...valueIssues(before, after)];
  const [from, to] = [before.outcome, after.outcome];
  if (issues.length > 0 || from.status !== "estimated" || to.status !== "estimated") return err(issues);
  if (from.value === undefined || to.value === undefined) return err(issues);
  const interval = intervalOf(before.unit, from, to, level);
  const isAmount = amounts.has(before.unit);
  return ok({
    indicator: before.indicator,
    unit: before.unit === "share" ? "points" : before.unit,
    group: after.group,
    before,
    after,
    difference: to.value - from.value,
    ...(isAmount && from.value > 0 && { ratio: to.value / from.value }),
    ...(interval && { interval }),
    warnings: breaksBetween(before, after),
  });
}

/** Units that begin at nothing, so that twice as much means something. */
const amounts: ReadonlySet<Unit> = new Set<Unit>([
  "count",
  "persons",
  "ratio",
  "nok",
  "hours",
  "days",
  "km",
  "fullTimeEquivalents",
]);

const unlike = (what: NotComparable["what"], before: string, after: string): readonly NotComparable[] =>
  before === after ? [] : [{ code: "indicator.not-comparable", path: [what], severity: "error", what, before, after }];

function definitionIssues(before: Reading, after: Reading): readonly NotComparable[] {
  const sets = ({ counts = {} }: Reading): string =>
    [counts.n, counts.numerator, counts.denominator].map((name) => name ?? "").join(" ");
  const sameIndicator = before.indicator === after.indicator;
  return [
    ...unlike("indicator", before.indicator, after.indicator),
    ...unlike("unit", before.unit, after.unit),
    ...(sameIndicator ? unlike("version", String(before.version), String(after.version)) : []),
    ...unlike("population", sets(before), sets(after)),
  ];
}

const groupText = ({ group }: Reading): string =>
  JSON.stringify(Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1)));

const groupIssue = (before: Reading, after: Reading): readonly NotComparable[] =>
  unlike("group", groupText(before), groupText(after));

/** Two divisions have other counties under the same code, or the same one under two. */
function divisionIssue(before: Reading, after: Reading): readonly NotComparable[] {
  const byPlace = [before, after].some(({ group }) => group.county !== undefined || group.municipality !== undefined);
  return byPlace ? unlike("division", before.division, after.division) : [];
}

function valueIssues(before: Reading, after: Reading): readonly ComparisonIssue[] {
  return (["before", "after"] as const).flatMap((which) => {
    const { outcome } = which === "before" ? before : after;
    if (outcome.status === "estimated" && outcome.value !== undefined) return [];
    return [{ code: "indicator.no-value", path: [which], severity: "error", which, status: outcome.status } as const];
  });
}

/** The bounds of a difference: Newcombe's where both sides are plain shares, else the readings' own bounds combined. */
function intervalOf(unit: Unit, from: Estimated, to: Estimated, level?: number): OutcomeInterval | undefined {
  const [a, b] = [from.interval, to.interval];
  if (a === undefined || b === undefined || a.basis !== b.basis) return undefined;
  const isPlainShare = unit === "share" && a.method === "wilson" && b.method === "wilson";
  if (isPlainShare && from.denominator !== undefined && to.denominator !== undefined) {
    const counts = [to.numerator ?? 0, to.denominator, from.numerator ?? 0, from.denominator] as const;
    if (counts.every(Number.isSafeInteger)) {
      const found = newcombe([counts[0], counts[1]], [counts[2], counts[3]], level ?? a.level);
      return (
        found && { lower: found.lower, upper: found.upper, level: found.level, method: found.method, basis: a.basis }
      );
    }
  }
  if (a.level !== b.level || (level !== undefined && level !== a.level)) return undefined;
  if (a.lower === undefined || a.upper === undefined || b.lower === undefined || b.upper === undefined)
    return undefined;
  const [before = 0, after = 0] = [from.value, to.value];
  const together = (x: number, y: number): number => Math.sqrt(x * x + y * y);
  return {
    lower: after - before - together(after - b.lower, a.upper - before),
    upper: after - before + together(b.upper - after, before - a.lower),
    level: a.level,
    method: "square-and-add",
    basis: a.basis,
  };
}

/** Breaks of the definition, which a reading carries in its provenance, after the first period's start and up to the second's end. */
function breaksBetween(before: Reading, after: Reading): readonly SeriesBreak[] {
  const breaks = after.provenance["breaks"];
  if (!Array.isArray(breaks)) return [];
  const [first, second] = before.period.from <= after.period.from ? [before, after] : [after, before];
  return (breaks as readonly Pick<SeriesBreak, "on" | "why">[]) // as evaluate writes them
    .filter(({ on }) => first.period.from < on && on <= second.period.to)
    .map(({ on, why }) => ({ code: "indicator.series-break", path: ["breaks"], severity: "warning", on, why }));
}
