import type { Interval } from "./estimate.ts";
import { wilson } from "./proportion.ts";

/** From a stage to one right after it: those who reached both of those who reached the first, with Wilson's interval. */
export interface Conversion<Stage extends string = string> extends Partial<Interval> {
  readonly from: Stage;
  readonly to: Stage;
  readonly numerator: number;
  readonly denominator: number;
}

/** How many records reached each stage. */
export interface FunnelCounts<Stage extends string = string> {
  /** As recorded. */
  readonly observed: Readonly<Record<Stage, number>>;
  /** With what must have come before: whoever reached a stage reached every earlier one. */
  readonly implied: Readonly<Record<Stage, number>>;
  /** Records that lack an earlier stage: a figure of data quality, to show beside the funnel. */
  readonly gaps: number;
  /** In the order given, from implied counts; without a share where nobody reached the first stage. */
  readonly conversions: readonly Conversion<Stage>[];
}

/**
 * A funnel over stages of which some may be reached in either order: firms commit before or after they are matched.
 *
 * Conversions are of implied counts, so that the numerator is part of the denominator and never more. A stage that a
 * record names twice counts once; a record without stages counts nowhere.
 *
 * @param stages the stages, each once
 * @param order which stage comes right before which
 * @param records the stages each record reached, in any order
 * @throws RangeError when a stage is given twice, `order` or a record names an unknown one, or `order` leads back to
 *   where it began
 *
 * @example
 * ```ts
 * import { funnelCounts } from "kompetansepilot/statistics";
 *
 * const funnel = funnelCounts(
 *   ["registered", "matched", "started"],
 *   [["registered", "matched"], ["matched", "started"]],
 *   [["registered"], ["registered", "matched"], ["started"]],
 * );
 * funnel.observed; // => { registered: 2, matched: 1, started: 1 }
 * funnel.implied; // => { registered: 3, matched: 2, started: 1 }
 * funnel.gaps; // => 1
 * ```
 *
 * @see Davey and Priestley (2002), Introduction to Lattices and Order, 2nd edition, sections 1.14 (covering relation)
 *   and 1.27 (down-sets)
 */
export function funnelCounts<const Stage extends string>(
  stages: readonly Stage[],
  order: readonly (readonly [NoInfer<Stage>, NoInfer<Stage>])[],
  records: readonly (readonly NoInfer<Stage>[])[],
): FunnelCounts<Stage> {
  const indexOf = new Map(stages.map((stage, index) => [stage, index]));
  if (indexOf.size !== stages.length) throw new RangeError("a stage is given twice");
  const known = (stage: Stage) => {
    const index = indexOf.get(stage);
    if (index === undefined) throw new RangeError(`${JSON.stringify(stage)} is not one of the stages`);
    return index;
  };
  const before = downSets(
    stages.length,
    order.map(([from, to]) => [known(from), known(to)]),
  );

  const observed = stages.map(() => 0);
  const implied = stages.map(() => 0);
  let gaps = 0;
  for (const record of records) {
    const reached = new Set(record.map(known));
    const closed = new Set([...reached].flatMap((stage) => before[stage] ?? []));
    for (const stage of reached) observed[stage] = (observed[stage] ?? 0) + 1;
    for (const stage of closed) implied[stage] = (implied[stage] ?? 0) + 1;
    if (closed.size > reached.size) gaps++;
  }
  const byStage = (counts: readonly number[]) =>
    Object.fromEntries(stages.map((stage, index) => [stage, counts[index] ?? 0])) as Record<Stage, number>; // every stage is there
  return {
    observed: byStage(observed),
    implied: byStage(implied),
    gaps,
    conversions: order.map(([from, to]) => {
      const numerator = implied[known(to)] ?? 0;
      const denominator = implied[known(from)] ?? 0;
      return { from, to, numerator, denominator, ...wilson(numerator, denominator) };
    }),
  };
}

/** For each stage, itself and all that come before it. */
function downSets(stages: number, order: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  const sets: number[][] = [];
  const open = new Set<number>();
  const downSet = (stage: number): number[] => {
    const done = sets[stage];
    if (done !== undefined) return done;
    if (open.has(stage)) throw new RangeError("the order leads back to where it began");
    open.add(stage);
    const earlier = order.flatMap(([from, to]) => (to === stage ? downSet(from) : []));
    open.delete(stage);
    return (sets[stage] = [...new Set([stage, ...earlier])]);
  };
  return Array.from({ length: stages }, (_, stage) => downSet(stage));
}
