import type { RecordOf } from "../../model/programme.ts";
import { heirsInDivision, placeInDivision } from "../../programme/placeOf.ts";
import type { Context } from "../context.ts";
import { contacted } from "../feeds.ts";
import type { Places } from "../indicator.ts";
import { distinct, type DistinctState } from "../measures/distinct.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import { type Feed, indicatorOf, rowsAt } from "../plan.ts";

const targets: Feed<"targetMunicipalities"> = { of: "targetMunicipalities", fields: ["municipality"] };
const register: Feed<"population"> = { of: "population", fields: ["municipality", "establishments"] };

/** Target municipalities with at least one establishment contacted. A full count, so without interval. */
export const municipalitiesReachedShare = indicatorOf(
  {
    id: "municipalities-reached-share",
    version: 1,
    label: {
      nb: "Andel målkommuner nådd",
      nn: "Del målkommunar nådde",
      en: "Share of target municipalities reached",
    },
    definition: {
      nb: "Målkommuner der minst én virksomhet ble kontaktet i perioden, som andel av målkommunene. Uten liste over målkommuner er det alle kommuner registeret har virksomheter i.",
      nn: "Målkommunar der minst éi verksemd vart kontakta i perioden, som del av målkommunane. Utan liste over målkommunar er det alle kommunar registeret har verksemder i.",
      en: "Target municipalities with at least one establishment contacted in the period, as a share of the target municipalities. Without a list of targets these are all municipalities in which the register has establishments.",
    },
    population: { nb: "Målkommuner", nn: "Målkommunar", en: "Target municipalities" },
    numerator: { nb: "var nådd", nn: "var nådde", en: "were reached" },
    denominator: { nb: "målkommuner", nn: "målkommunar", en: "target municipalities" },
    unit: "share",
    resultLevel: "activity",
    criterion: "relevance",
    goal: "district",
    better: "higher",
    source: "Breadth of the reach, beside its depth in contact-coverage",
    counts: {
      n: "target-municipalities",
      numerator: "target-municipalities-reached",
      denominator: "target-municipalities",
    },
  },
  {
    feeds: [targets, register, contacted],
    reads: { establishments: ["municipality"] },
    answer(context) {
      const hasList = context.rows("targetMunicipalities").length > 0;

      /** The municipalities aimed at, and those of them with a firm that was contacted. */
      function reachedOf(listed: readonly string[], inRegister: readonly string[], firms: readonly string[]) {
        const aimedAt = hasList ? listed : inRegister;
        const reached = new Set(firms.flatMap((code) => [code, heirOf(context, code)]));
        const isReached = (code: string): boolean =>
          reached.has(code) ||
          heirsInDivision(context.geography, code, context.asOf).some((heir) => reached.has(heir.code));
        return { aimedAt, reached: aimedAt.filter(isReached) };
      }
      return {
        tallies: [
          distinct(({ municipality }: RecordOf<"targetMunicipalities">) => municipality),
          distinct(({ municipality }: RecordOf<"population">) => municipality),
          distinct(({ municipality }: RecordOf<"establishments">) => municipality),
        ],
        finish(states, { level }) {
          const [listed, inRegister, firms] = states as [DistinctState, DistinctState, DistinctState]; // in that order
          const { aimedAt, reached } = reachedOf(listed.keys, inRegister.keys, firms.keys);
          const counts = { numerator: reached.length, denominator: aimedAt.length, missing: 0 };
          return { outcome: shareOutcome(counts, level, "none") };
        },
        trace([listed, inRegister, firms]) {
          const codesOf = (rows: readonly { readonly municipality: string }[], places?: Places): readonly string[] => [
            ...new Set(rowsAt(rows, places).map(({ municipality }) => municipality)),
          ];
          const { aimedAt, reached } = reachedOf(
            codesOf(context.rows("targetMunicipalities"), listed),
            codesOf(context.grouping.register.rows, inRegister),
            codesOf(context.rows("establishments"), firms),
          );
          return { numerator: reached, denominator: aimedAt, leftOut: [] };
        },
      };
    },
  },
);

/** The municipality of today, where the code is of another year: a firm lies in its largest heir. */
function heirOf({ geography, asOf }: Context, code: string): string {
  return placeInDivision(geography, code, asOf)?.municipality ?? code;
}
