import type { RecordOf } from "../../model/programme.ts";
import type { Measure } from "../indicator.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import { answerOf, type Feed, indicatorOf } from "../plan.ts";

type Target = RecordOf<"targetMunicipalities">;

const targets: Feed<"targetMunicipalities"> = { of: "targetMunicipalities", fields: ["municipality", "participates"] };

/** A municipality that is listed twice is one, and takes part if one of its rows says so. */
interface TargetState {
  /** Sorted by number; `true` takes part, `false` does not, absent from both is not said. */
  readonly municipalities: readonly (readonly [number: string, participates: boolean | null])[];
}

function participation(): Measure<Target, TargetState> {
  function merge(...states: readonly TargetState[]): TargetState {
    const found = new Map<string, boolean | null>();
    for (const { municipalities } of states) {
      for (const [number, own] of municipalities) {
        const before = found.get(number) ?? null;
        found.set(number, before === true || own === true ? true : (before ?? own));
      }
    }
    return { municipalities: [...found].sort(([a], [b]) => (a < b ? -1 : 1)) };
  }
  const of = ({ municipality, participates }: Target): TargetState => ({
    municipalities: [[municipality, participates ?? null]],
  });
  return {
    empty: () => merge(),
    add: (state, row) => merge(state, of(row)),
    merge,
    finish({ municipalities }, { level }) {
      const known = municipalities.filter(([, participates]) => participates !== null);
      const counts = {
        numerator: known.filter(([, participates]) => participates).length,
        denominator: known.length,
        missing: municipalities.length - known.length,
      };
      return shareOutcome(counts, level, "none");
    },
    gather: (rows) => merge(...[...rows].map(of)),
  };
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
  { feeds: [targets], answer: () => answerOf(participation()) },
);
