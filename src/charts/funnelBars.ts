import type { Label } from "../core/label.ts";
import type { FunnelUnit } from "../mobilisation/funnel.ts";
import type { Outcome } from "../model/reading.ts";
import { wilson } from "../statistics/proportion.ts";
import type { FunnelBars, FunnelStage, FunnelStep, Span } from "./chart.ts";

/** A funnel as it is shown: of a stage that is hidden there are no counts. `funnel` makes one without hidden stages. */
export interface ShownFunnel<U extends FunnelUnit = FunnelUnit> {
  readonly unit: U;
  readonly stages: readonly FunnelStage[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

export interface FunnelBarsOptions {
  /** Instead of what the funnel counts. */
  readonly title?: Label;
  readonly span?: Span;
}

const titles: Readonly<Record<FunnelUnit, Label>> = {
  establishments: {
    nb: "Virksomheter, steg for steg",
    nn: "Verksemder, steg for steg",
    en: "Establishments, stage by stage",
  },
  needs: {
    nb: "Kompetansebehov, steg for steg",
    nn: "Kompetansebehov, steg for steg",
    en: "Competence needs, stage by stage",
  },
  persons: { nb: "Deltakere, steg for steg", nn: "Deltakarar, steg for steg", en: "Participants, stage by stage" },
};

/**
 * A funnel as bars from its first stage to its last: the count with what must have come before as the bar, the count as
 * recorded as a tick in it, and between the bars the share that went on, with Wilson's interval, as `conversion` has it.
 * Stages that have no order between them (an establishment commits before or after it is matched) stand on one level.
 *
 * A funnel counts records of the house and is not protected: before it is published, leave out `implied` and `observed`
 * where they are small, and the bar is hatched. `toHtml` does so.
 *
 * @example
 * ```ts
 * import { funnel } from "kompetansepilot";
 * import { funnelBars, toSvg } from "kompetansepilot/charts";
 * import { exampleProgramme } from "kompetansepilot/example";
 *
 * const chart = funnelBars(funnel(exampleProgramme, "establishments"));
 * chart.levels.map((stages) => stages.length); // => [1, 1, 2, 1, 1]
 * toSvg(chart, "nb").startsWith("<svg"); // => true
 * ```
 */
export function funnelBars<U extends FunnelUnit>(
  { unit, stages, edges }: ShownFunnel<U>,
  options: FunnelBarsOptions = {},
): FunnelBars {
  const known = new Map(stages.map(({ id, implied }) => [id, implied]));
  return {
    kind: "funnelBars",
    title: options.title ?? titles[unit],
    span: options.span,
    levels: levelsOf(stages, edges),
    steps: edges.map(({ from, to }): FunnelStep => ({ from, to, outcome: shareOf(known.get(to), known.get(from)) })),
  };
}

/** The stages by how many must come before each. */
function levelsOf(stages: readonly FunnelStage[], edges: ShownFunnel["edges"]): readonly (readonly FunnelStage[])[] {
  const depth = (id: string): number =>
    edges.reduce((most, { from, to }) => (to === id ? Math.max(most, depth(from) + 1) : most), 0);
  const levels: FunnelStage[][] = [];
  for (const { id, label, implied, observed } of stages) {
    const stage = {
      id,
      label,
      ...(implied === undefined ? {} : { implied }),
      ...(observed === undefined ? {} : { observed }),
    };
    (levels[depth(id)] ??= []).push(stage);
  }
  return levels.filter((level) => level.length > 0);
}

function shareOf(numerator: number | undefined, denominator: number | undefined): Outcome {
  if (numerator === undefined || denominator === undefined) return { status: "suppressed", why: "secondary" };
  const share = wilson(numerator, denominator);
  if (share === undefined) return { status: "no-data", reason: "empty-denominator", missing: 0 };
  const { value, lower, upper, level, method } = share;
  const interval = { lower, upper, level, method, basis: "process" } as const;
  return { status: "estimated", value, n: denominator, numerator, denominator, missing: 0, interval };
}
