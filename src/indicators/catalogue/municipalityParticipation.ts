import type { RecordOf } from "../../model/programme.ts";
import type { Outcome } from "../indicator.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import { answerFrom, type Feed, fold, indicatorOf, rowsAt } from "../plan.ts";

type Target = RecordOf<"targetMunicipalities">;

const targets: Feed<"targetMunicipalities"> = { of: "targetMunicipalities", fields: ["municipality", "participates"] };

/** Municipalities and whether they take part. One that is listed twice is one, and takes part if one of its rows says so. */
function participationOf(rows: readonly Target[]): ReadonlyMap<string, boolean | undefined> {
  const found = new Map<string, boolean | undefined>();
  for (const { municipality, participates } of rows) {
    const before = found.get(municipality);
    found.set(municipality, before === true || participates === true ? true : (before ?? participates));
  }
  return found;
}

function shareTakingPart(
  found: ReadonlyMap<string, boolean | undefined>,
  { level }: { readonly level: number },
): Outcome {
  const known = [...found.values()].filter((participates) => participates !== undefined);
  const counts = {
    numerator: known.filter(Boolean).length,
    denominator: known.length,
    missing: found.size - known.length,
  };
  return shareOutcome(counts, level, "none");
}

/** Target municipalities that take part. A full count, so without interval. */
export const municipalityParticipation = indicatorOf(
  {
    id: "municipality-participation",
    version: 1,
    label: {
      nb: "Andel målkommuner som deltar",
      nn: "Del målkommunar som deltek",
      en: "Share of target municipalities taking part",
    },
    definition: {
      nb: "Kommuner som deltar, som andel av kommunene programmet retter seg mot, slik programmet selv lister dem.",
      nn: "Kommunar som deltek, som del av kommunane programmet rettar seg mot, slik programmet sjølv listar dei.",
      en: "Municipalities taking part, as a share of those that the programme aims at, as the programme itself lists them.",
    },
    population: { nb: "Målkommuner", nn: "Målkommunar", en: "Target municipalities" },
    numerator: { nb: "deltok", nn: "deltok", en: "took part" },
    denominator: { nb: "målkommuner", nn: "målkommunar", en: "target municipalities" },
    unit: "share",
    resultLevel: "activity",
    criterion: "coherence",
    goal: "strategicRole",
    better: "higher",
    source: "The programme's evaluation asked for the county authority's strategic role towards its municipalities",
    counts: {
      n: "target-municipalities-of-known-participation",
      numerator: "target-municipalities-taking-part",
      denominator: "target-municipalities-of-known-participation",
    },
  },
  {
    feeds: [targets],
    answer(context) {
      return answerFrom(fold(participationOf), shareTakingPart, {
        trace([places]) {
          const found = [...participationOf(rowsAt(context.rows("targetMunicipalities"), places))];
          const codes = (is: (participates: boolean | undefined) => boolean): readonly string[] =>
            found.filter(([, participates]) => is(participates)).map(([code]) => code);
          return {
            numerator: codes((participates) => participates === true),
            denominator: codes((participates) => participates !== undefined),
            leftOut: codes((participates) => participates === undefined).map((id) => ({ id, reason: "missing" })),
          };
        },
      });
    },
  },
);
