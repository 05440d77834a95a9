import type { ShownFunnel } from "../charts/funnelBars.ts";
import type { Funnel, FunnelUnit } from "../mobilisation/funnel.ts";

/**
 * A funnel as it may be published: counts from 1 to below the limit are left out, and so is every count that lies so near
 * one shown before it that the difference would be such a count: eleven contacted and ten mapped tell of the one who was
 * not. Recorded counts are left out too, since the indicators print them and the difference is how many rows lack a date;
 * a count that lies so near the recorded one, of its own stage or of one before, is left out as well.
 *
 * Stages are gone through from the first on, so that the first counts stay. Of a count that is left out more than one value
 * remains possible, also for those who know this rule (a test goes through all small funnels).
 */
export function shownFunnel<U extends FunnelUnit>(funnel: Funnel<U>, below: number): ShownFunnel<U> {
  const { unit, stages, edges } = funnel;
  const isSmall = (count: number): boolean => count > 0 && count < below;
  const recorded = new Map(stages.map(({ id, observed }) => [id, observed]));
  const shown = new Map<string, number>();
  for (const { id, implied } of stages) {
    const before = stagesBefore(id, edges);
    const isTelling =
      isSmall(implied) ||
      before.some((one) => isSmall((shown.get(one) ?? implied) - implied)) ||
      [id, ...before].some((one) => isSmall(implied - (recorded.get(one) ?? implied)));
    if (!isTelling) shown.set(id, implied);
  }
  return {
    unit,
    stages: stages.map(({ id, label }) => {
      const implied = shown.get(id);
      return { id, label, ...(implied === undefined ? {} : { implied }) };
    }),
    edges,
  };
}

/** Every stage that must come before another. */
function stagesBefore(id: string, edges: Funnel<FunnelUnit>["edges"]): readonly string[] {
  return edges.flatMap(({ from, to }) => (to === id ? [from, ...stagesBefore(from, edges)] : []));
}
