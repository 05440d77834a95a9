import { byCodeUnit } from "../../core/order.ts";
import { centralityAt } from "../../geography/centralityAt.ts";
import type { CentralityEntry } from "../../geography/geography.ts";
import type { RecordOf } from "../../model/programme.ts";
import { contacted } from "../feeds.ts";
import { count, type CountState } from "../measures/count.ts";
import { plainShare, type ShareState } from "../measures/plainShare.ts";
import { together } from "../measures/together.ts";
import { indicatorOf } from "../plan.ts";

type Firm = RecordOf<"establishments">;

/** Establishments in district municipalities among those contacted. Districts by centrality: classes 5 and 6. */
export const districtReachShare = indicatorOf(
  {
    id: "district-reach-share",
    version: 1,
    label: {
      nb: "Andel kontaktede i distriktskommuner",
      nn: "Del kontakta i distriktskommunar",
      en: "Share reached in district municipalities",
    },
    definition: {
      nb: "Virksomheter i distriktskommuner (sentralitetsklasse 5 og 6) som andel av dem som ble kontaktet i perioden og der kommunens klasse er kjent.",
      nn: "Verksemder i distriktskommunar (sentralitetsklasse 5 og 6) som del av dei som vart kontakta i perioden og der klassen til kommunen er kjend.",
      en: "Establishments in district municipalities (centrality classes 5 and 6) as a share of those contacted in the period whose municipality has a known class.",
    },
    population: {
      nb: "Virksomheter kontaktet i perioden",
      nn: "Verksemder kontakta i perioden",
      en: "Establishments contacted in the period",
    },
    numerator: { nb: "i distriktskommuner", nn: "i distriktskommunar", en: "in district municipalities" },
    denominator: {
      nb: "kontaktede virksomheter med kjent sentralitetsklasse",
      nn: "kontakta verksemder med kjend sentralitetsklasse",
      en: "establishments contacted with known centrality class",
    },
    unit: "share",
    resultLevel: "activity",
    criterion: "relevance",
    goal: "district",
    better: "higher",
    source: "Statistics Norway's centrality, classes 5 and 6: https://www.ssb.no/klass/klassifikasjoner/128",
    counts: {
      n: "establishments-contacted-of-known-centrality",
      numerator: "establishments-contacted-in-district",
      denominator: "establishments-contacted-of-known-centrality",
    },
  },
  {
    feeds: [contacted],
    reads: { establishments: ["municipality"] },
    answer({ geography, asOf }) {
      const known = new Map<string, CentralityEntry | undefined>();
      function entryOf({ municipality }: Firm): CentralityEntry | undefined {
        if (!known.has(municipality)) known.set(municipality, centralityAt(geography, municipality, asOf));
        return known.get(municipality);
      }
      const editions = new Set((geography.centrality ?? []).map(({ edition }) => edition));
      const inDistrict = plainShare({
        where(firm: Firm) {
          const entry = entryOf(firm);
          return entry && entry.class >= 5;
        },
      });
      const inherited = count((firm: Firm) => entryOf(firm)?.inheritedFrom !== undefined);
      return {
        tallies: [together(inDistrict, inherited)],
        tellers: () => [inDistrict.tell()],
        finish([state], options) {
          const [firms, carried] = state as [ShareState, CountState]; // made by this tally
          return {
            outcome: inDistrict.finish(firms, options),
            inherited: carried.count,
            tables: { centrality: [...editions].sort(byCodeUnit).join(", ") },
          };
        },
      };
    },
  },
);
