import type { RecordOf } from "../../model/programme.ts";
import { representationRatio as ratioOf } from "../../statistics/comparison.ts";
import { exactSum } from "../../statistics/sum.ts";
import { contacted, register } from "../feeds.ts";
import { together } from "../measures/together.ts";
import { sumsByName, unitSums, type UnitSums } from "../measures/unitSums.ts";
import { noData } from "../noData.ts";
import { indicatorOf } from "../plan.ts";

type Firm = RecordOf<"establishments">;
type RegisterRow = RecordOf<"population">;

const small = "small";

/** The most employees of a size class: "0-9" has 9, "7" has 7, "50+" no end. */
function upperEndOf(sizeClass: string): number {
  return sizeClass.endsWith("+") ? Infinity : Number(sizeClass.split("-").at(-1));
}

const sumOf = ({ sums: [sums = []] }: UnitSums): number => exactSum(sums);
const sumIn = (amounts: UnitSums, unit: string): number => sumsByName(amounts).get(unit) ?? 0;

/**
 * How well small establishments are represented among those contacted: their share there over their share in the register.
 * By size class the same of that class.
 */
export const representationRatio = indicatorOf(
  {
    id: "representation-ratio",
    version: 1,
    label: { nb: "Representasjonsgrad", nn: "Representasjonsgrad", en: "Representation ratio" },
    definition: {
      nb: "De små virksomhetenes andel av virksomhetene kontaktet i perioden, delt på deres andel av virksomhetene i registeret: 1 når de er like. Etter størrelse gjelder tallet den størrelsesgruppen. Virksomheter med ukjent antall ansatte telles som manglende.",
      nn: "Delen dei små verksemdene utgjer av verksemdene kontakta i perioden, delt på delen dei utgjer av verksemdene i registeret: 1 når dei er like. Etter storleik gjeld talet den storleiksgruppa. Verksemder med ukjent tal på tilsette blir talde som manglande.",
      en: "The share of small establishments among those contacted in the period, divided by their share of the establishments in the register: 1 where the two are the same. By size the figure is of that size class. Establishments of unknown size count as missing.",
    },
    population: {
      nb: "Virksomheter kontaktet i perioden med kjent antall ansatte",
      nn: "Verksemder kontakta i perioden med kjent tal på tilsette",
      en: "Establishments contacted in the period with known number of employees",
    },
    numerator: { nb: "små virksomheter", nn: "små verksemder", en: "small establishments" },
    unit: "ratio",
    resultLevel: "activity",
    criterion: "relevance",
    goal: "district",
    better: "none",
    source:
      "Wilson's interval of the share contacted over the share in the register, which has none; small is below the EU's line for micro enterprises, 10 employees",
    counts: { n: "establishments-contacted-of-known-size", numerator: "establishments-contacted-small" },
  },
  {
    feeds: [contacted, register],
    reads: { establishments: ["employees"], population: ["sizeClass"] },
    parameters: ["smallBelow"],
    across: "sizeClass",
    answer(context) {
      const { smallBelow } = context.parameters;
      // Asked for at any rate; what they are is known where groups are by size class.
      const classes = context.grouping.keys("establishments", "sizeClass");
      const sizeOf = (most: number): string => (most < smallBelow ? small : "larger");
      return {
        tallies: [
          together(
            unitSums<Firm>(
              ({ employees }) => sizeOf(employees ?? 0),
              ({ employees }) => (employees === undefined ? undefined : 1),
            ),
            unitSums<Firm>(classes, (_, place) => ((classes.of[place] ?? -1) < 0 ? undefined : 1)),
          ),
          together(
            unitSums<RegisterRow>(
              ({ sizeClass }) => sizeOf(upperEndOf(sizeClass)),
              ({ establishments }) => establishments,
            ),
            unitSums<RegisterRow>(
              ({ sizeClass }) => sizeClass,
              ({ establishments }) => establishments,
            ),
          ),
        ],
        tellers: ({ sizeClass }) => [
          ({ employees }: Firm, place) => {
            if (employees === undefined) return "missing";
            const own = sizeClass === undefined ? sizeOf(employees) : classes.names[classes.of[place] ?? -1];
            if (own === undefined) return "missing";
            return own === (sizeClass ?? small) ? "both" : "denominator";
          },
          // The register is what the share is compared with.
          () => "not-counted",
        ],
        finish(states, { level, group: { sizeClass } }) {
          const way = sizeClass === undefined ? 0 : 1;
          const [firmsOf, frameOf] = states as [[UnitSums, UnitSums], [UnitSums, UnitSums]]; // in the order of the tallies
          const firms = firmsOf[way];
          const frame = frameOf[way];
          const { missing } = firms;
          const reached = sumIn(firms, sizeClass ?? small);
          const of = sumOf(firms);
          const population = sumOf(frame);
          if (of === 0) return { outcome: noData(missing > 0 ? "all-missing" : "empty-denominator", missing) };
          const share = population === 0 ? 0 : sumIn(frame, sizeClass ?? small) / population;
          const estimate = ratioOf(reached, of, share, level);
          if (estimate === undefined) return { outcome: noData("empty-denominator", missing) };
          const { value, lower, upper, method } = estimate;
          return {
            outcome: {
              status: "estimated",
              value,
              n: of,
              numerator: reached,
              missing,
              interval: { lower, upper, level, method, basis: "process" },
            },
          };
        },
      };
    },
  },
);
