import { byCodeUnit } from "../core/order.ts";
import { type IsoDate, isWithin, type Period } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import type { Programme } from "../model/programme.ts";
import type { Outcome } from "../model/reading.ts";
import { funnelCounts } from "../statistics/funnelCounts.ts";
import { wilson } from "../statistics/proportion.ts";
import { establishmentStage, needStage, personStage } from "../vocabulary/stage.ts";
import { type Cohort, establishmentCohort, needCohort, personCohort } from "./cohort.ts";

/** What a funnel counts. */
export type FunnelUnit = "establishments" | "needs" | "persons";

/** A count of one unit: establishments and persons cannot be divided by accident. */
export type CountOf<U extends FunnelUnit> = number & { readonly __of?: U };

/** How many of those who entered in the period had come how far by the reporting day. */
export interface Funnel<U extends FunnelUnit> {
  readonly unit: U;
  readonly stages: readonly {
    readonly id: string;
    readonly label: Label;
    /** As recorded. */
    readonly observed: CountOf<U>;
    /** With what must have come before: whoever started was matched. */
    readonly implied: CountOf<U>;
  }[];
  /** Which stage comes right before which; an establishment commits before or after it is matched. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** Units that lack a stage which a later one implies: a figure of data quality. */
  readonly gaps: number;
}

type Edges = readonly (readonly [from: string, to: string])[];

/** The stages of each unit, and which comes right before which. */
export const shapes: Readonly<
  Record<FunnelUnit, { readonly words: Readonly<Record<string, Label>>; readonly edges: Edges }>
> = {
  establishments: {
    words: establishmentStage,
    edges: [
      ["contacted", "mapped"],
      ["mapped", "committed"],
      ["mapped", "matched"],
      ["committed", "started"],
      ["matched", "started"],
      ["started", "completed"],
    ],
  },
  needs: {
    words: needStage,
    edges: [
      ["registered", "matched"],
      ["matched", "started"],
      ["started", "completed"],
    ],
  },
  persons: {
    words: personStage,
    edges: [
      ["enrolled", "started"],
      ["started", "completed"],
    ],
  },
};

const cohorts: Readonly<
  Record<FunnelUnit, (programme: Programme, asOf: IsoDate, period: Period | undefined) => Cohort>
> = {
  establishments: establishmentCohort,
  needs: needCohort,
  persons: personCohort,
};

/**
 * The funnel of establishments, needs or persons: of those who entered in the period (first contact, registration,
 * enrolment), how many had reached each stage by `asOf`. A cohort, not a cross-section: whoever entered earlier is not
 * counted at a later stage. Rows after `asOf` do not exist.
 *
 * `asOf` and `period` come from the programme where the call gives none; without a period everybody counts.
 *
 * @throws RangeError when neither the call nor the programme says as of when
 *
 * @example
 * ```ts
 * import { funnel } from "kompetansepilot";
 * import { exampleProgramme } from "kompetansepilot/example";
 *
 * const { stages } = funnel(exampleProgramme, "needs");
 * stages.map(({ id }) => id); // => ["registered", "matched", "started", "completed"]
 * stages.every(({ observed, implied }) => observed <= implied); // => true
 * ```
 */
export function funnel<U extends FunnelUnit>(
  programme: Programme,
  unit: U,
  options: { readonly asOf?: IsoDate; readonly period?: Period } = {},
): Funnel<U> {
  const asOf = options.asOf ?? programme.asOf;
  if (asOf === undefined) throw new RangeError("asOf is given neither by the call nor by the programme");
  const { words, edges } = shapes[unit];
  const ids = Object.keys(words);
  const period = options.period ?? programme.period;
  const records = entered(cohorts[unit](programme, asOf, period), period, asOf);
  const { observed, implied, gaps } = funnelCounts(ids, edges, records);
  return {
    unit,
    stages: ids.map((id) => ({
      id,
      label: words[id] ?? { nb: id, nn: id, en: id },
      observed: observed[id] ?? 0,
      implied: implied[id] ?? 0,
    })),
    edges: edges.map(([from, to]) => ({ from, to })),
    gaps,
  };
}

/** The stages reached by those who entered in the period, in the order of their ids. */
function entered(cohort: Cohort, period: Period | undefined, asOf: IsoDate): readonly (readonly string[])[] {
  const inPeriod = [...cohort].filter(
    ([, { on }]) => on !== undefined && on <= asOf && (period === undefined || isWithin(on, period)),
  );
  return inPeriod.sort(([a], [b]) => byCodeUnit(a, b)).map(([, { stages }]) => [...stages]);
}

/**
 * The share of those at one stage who reached a later one, by implied counts, with Wilson's interval: how far luck alone
 * could move it. The stages need not follow on each other directly.
 *
 * @returns `no-data` where nobody reached the first stage
 * @throws RangeError when a stage is not the funnel's, or `to` does not come after `from`
 *
 * @example
 * ```ts
 * import { conversion, funnel } from "kompetansepilot";
 * import { exampleProgramme } from "kompetansepilot/example";
 *
 * const outcome = conversion(funnel(exampleProgramme, "needs"), "registered", "matched");
 * outcome.status; // => "estimated"
 * ```
 */
export function conversion<U extends FunnelUnit>(funnel: Funnel<U>, from: string, to: string, level = 0.95): Outcome {
  const countOf = (id: string): number => {
    const stage = funnel.stages.find((one) => one.id === id);
    if (stage === undefined) throw new RangeError(`${JSON.stringify(id)} is no stage of ${funnel.unit}`);
    return stage.implied;
  };
  const [denominator, numerator] = [countOf(from), countOf(to)];
  if (!comesAfter(funnel, from, to))
    throw new RangeError(`${JSON.stringify(to)} does not come after ${JSON.stringify(from)}`);
  const share = wilson(numerator, denominator, level);
  if (share === undefined) return { status: "no-data", reason: "empty-denominator", missing: 0 };
  const { value, lower, upper, method } = share;
  return {
    status: "estimated",
    value,
    n: denominator,
    numerator,
    denominator,
    missing: 0,
    interval: { lower, upper, level, method, basis: "process" },
  };
}

/** Whether a stage comes after another, directly or by way of others. */
export function comesAfter(funnel: Pick<Funnel<FunnelUnit>, "edges">, from: string, to: string): boolean {
  return funnel.edges.some((edge) => edge.from === from && (edge.to === to || comesAfter(funnel, edge.to, to)));
}
