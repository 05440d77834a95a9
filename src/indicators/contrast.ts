import { err, ok, type Result } from "../core/result.ts";
import { byCodeUnit } from "../core/order.ts";
import type { ProgrammePart } from "../model/programme.ts";
import { standardise } from "../statistics/standardise.ts";
import type { MobilisationModel } from "../vocabulary/mobilisation.ts";
import { type Change, compared } from "./change.ts";
import { evaluate } from "./evaluate.ts";
import type { Dimension, EvaluateOptions, Indicator, Outcome, Reading } from "./indicator.ts";
import type { ComparisonIssue, OnlyOnOneSide } from "./issue.ts";
import { readingOf } from "./readingOf.ts";

/** What two groups are compared by, beside the question itself. */
export interface ContrastOptions extends EvaluateOptions {
  readonly group: Dimension;
  readonly a: string;
  readonly b: string;
  /** Strata whose mix is made equal in both groups, such as size class and centrality: for shares. */
  readonly standardise?: readonly Dimension[];
}

/**
 * The gap between two groups, b less a, at one time. With `standardise` both shares are as they would be if the two groups
 * had the same mix of strata, namely that of both together: broker pilots met smaller firms than motor pilots, and a gap
 * may be nothing else. Strata with units on one side only cannot be compared and are left out, with a warning.
 *
 * A gap is not what one group brought about; the warnings say so.
 *
 * @returns every reason why there is no gap to speak of: no value on a side, or nothing to standardise
 * @throws RangeError as `evaluate` does, when `a` and `b` are the same, or `group` is among the strata
 *
 * @example
 * ```ts
 * import { contrast, needMatchRate } from "kompetansepilot/indicators";
 * import { exampleProgramme } from "kompetansepilot/example";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const gap = contrast(exampleProgramme, needMatchRate, {
 *   geography: norway, group: "sizeClass", a: "0-4", b: "5-9", standardise: ["county"],
 * });
 * gap.map(({ unit }) => unit).unwrapOr("count"); // => "points"
 * ```
 *
 * @see Fay and Feuer (1997), Statistics in Medicine 16, 791-801, for the standardised intervals
 */
export function contrast(
  programme: ProgrammePart,
  indicator: Indicator,
  options: ContrastOptions,
): Result<Change, readonly ComparisonIssue[]> {
  const { group, a, b, standardise: strata = [], ...question } = options;
  if (a === b) throw new RangeError(`a and b are both ${JSON.stringify(a)}`);
  if (strata.includes(group)) throw new RangeError(`${group} cannot be both compared and made equal`);
  const readings = evaluate(programme, [indicator], { ...question, by: [group] });
  const [first, second] = [a, b].map((value) => readingOf(readings, indicator, { [group]: value }));
  if (first === undefined || second === undefined) return err(missingGroups([first, second]));
  if (strata.length === 0) return compared(first, second, []).map(withWarnings([]));

  const finer = evaluate(programme, [indicator], { ...question, by: [group, ...strata] });
  const mixed = sameMix(first, second, finer, group, strata, question.level);
  if (mixed === undefined)
    return err([{ code: "indicator.nothing-to-standardise", path: ["standardise"], severity: "error" }]);
  return compared(mixed.a, mixed.b, []).map(withWarnings(mixed.warnings));
}

const models: readonly MobilisationModel[] = ["motor", "broker", "meetingPlace"];

/**
 * The gap between each pair of mobilisation models, in the order motor, broker, meeting place. A firm that two models met
 * counts for both. Which model a county chose was no accident: the warnings say that a gap is not what a model brought
 * about.
 *
 * @returns the gaps of the pairs that both have a value; every issue where no pair has
 * @throws RangeError as `contrast` does
 */
export function compareModels(
  programme: ProgrammePart,
  indicator: Indicator,
  options: EvaluateOptions & { readonly standardise?: readonly Dimension[] },
): Result<
  { readonly contrasts: readonly Change[]; readonly warnings: readonly ComparisonIssue[] },
  readonly ComparisonIssue[]
> {
  const contrasts: Change[] = [];
  const issues: ComparisonIssue[] = [];
  for (const [i, a] of models.entries()) {
    for (const b of models.slice(i + 1)) {
      contrast(programme, indicator, { ...options, group: "model", a, b }).match(
        (gap) => contrasts.push(gap),
        (found) => issues.push(...found),
      );
    }
  }
  if (contrasts.length === 0) return err(issues);
  return ok({
    contrasts,
    warnings: [notCausal, ...issues.map((issue) => ({ ...issue, severity: "warning" as const }))],
  });
}

const notCausal: ComparisonIssue = { code: "indicator.not-causal", path: [], severity: "warning" };

const withWarnings =
  (more: readonly ComparisonIssue[]) =>
  (change: Change): Change => ({ ...change, warnings: [...change.warnings, ...more, notCausal] });

function missingGroups(sides: readonly (Reading | undefined)[]): readonly ComparisonIssue[] {
  return (["before", "after"] as const).flatMap((which, i) =>
    sides[i] === undefined
      ? [{ code: "indicator.no-value", path: [which], severity: "error", which, status: "no-data" } as const]
      : [],
  );
}

interface Stratum {
  readonly key: string;
  readonly events: number;
  readonly units: number;
}

/** The strata of one group that have units, by the text of their values. */
function strataOf(
  readings: readonly Reading[],
  group: Dimension,
  value: string | undefined,
  strata: readonly Dimension[],
): readonly Stratum[] {
  return readings.flatMap(({ group: of, outcome }) => {
    if (of[group] !== value || outcome.status !== "estimated") return [];
    const { numerator, denominator = 0 } = outcome;
    if (numerator === undefined || denominator === 0) return [];
    const key = JSON.stringify(strata.map((dimension) => of[dimension]));
    return [{ key, events: Math.round(numerator), units: denominator }];
  });
}

/** Both readings with their shares at the mix of the two together; nothing where they share no stratum. */
function sameMix(
  a: Reading,
  b: Reading,
  finer: readonly Reading[],
  group: Dimension,
  strata: readonly Dimension[],
  level: number | undefined,
): { readonly a: Reading; readonly b: Reading; readonly warnings: readonly OnlyOnOneSide[] } | undefined {
  if (a.unit !== "share") return undefined;
  const [own, other] = [a, b].map((side) => strataOf(finer, group, side.group[group], strata)) as [
    readonly Stratum[],
    readonly Stratum[],
  ]; // of the two
  const inBoth = own.flatMap((stratum) => {
    const twin = other.find(({ key }) => key === stratum.key);
    return twin === undefined ? [] : [{ a: stratum, b: twin, size: stratum.units + twin.units }];
  });
  inBoth.sort((one, two) => byCodeUnit(one.a.key, two.a.key));
  const standard = inBoth.map(({ size }) => size);
  const at = (side: "a" | "b", reading: Reading): Reading | undefined => {
    const parts = inBoth.map((pair) => pair[side]);
    const rate = standardise(
      parts.map(({ events }) => events),
      parts.map(({ units }) => units),
      standard,
      level,
    );
    if (rate === undefined) return undefined;
    return {
      ...reading,
      outcome: outcomeAt(rate, parts),
      provenance: { ...reading.provenance, standardisedBy: strata },
    };
  };
  const [left, right] = [at("a", a), at("b", b)];
  if (left === undefined || right === undefined) return undefined;
  const all = [...own, ...other].reduce((sum, { units }) => sum + units, 0);
  const alone = all - standard.reduce((sum, size) => sum + size, 0);
  const warning: OnlyOnOneSide = {
    code: "indicator.only-on-one-side",
    path: ["standardise"],
    severity: "warning",
    units: alone,
  };
  return { a: left, b: right, warnings: alone > 0 ? [warning] : [] };
}

/** A standardised share; the interval of a rate may pass 1, which a share cannot. */
function outcomeAt(
  rate: {
    readonly value: number;
    readonly lower: number;
    readonly upper: number;
    readonly level: number;
    readonly method: string;
  },
  parts: readonly Stratum[],
): Outcome {
  const units = parts.reduce((sum, part) => sum + part.units, 0);
  return {
    status: "estimated",
    value: rate.value,
    n: Math.round(units),
    missing: 0,
    interval: {
      lower: rate.lower,
      upper: Math.min(1, rate.upper),
      level: rate.level,
      method: rate.method,
      basis: "process",
    },
  };
}
