import type { ListName, RecordOf } from "../model/programme.ts";
import { ratioOfSums } from "../statistics/ratio.ts";
import { exactSum } from "../statistics/sum.ts";
import type { Context } from "./context.ts";
import { costOf } from "./grants.ts";
import { sumsByName, unitSums, type UnitSums } from "./measures/unitSums.ts";
import { noData, type NoDataReason } from "./noData.ts";
import type { Answer, Feed, Finding, Tally } from "./plan.ts";

// What pilots spend over what comes of it. The units that vary from each other are counties: a pilot has its county, a need
// lies in one, and neither says which pilot it belongs to.

/** Fields behind the counties of rows. */
export const readsCounties = {
  pilots: ["county", "targetMunicipalities"],
  activities: ["pilot"],
  grants: ["pilot"],
  needs: ["municipality", "establishment"],
  establishments: ["municipality"],
  participations: ["establishment", "need"],
} as const;

/** Sums by county of a whole number of each row; rows without it are missing. */
function byCounty<L extends ListName>(
  context: Context,
  { of }: Feed<L>,
  amount: (row: RecordOf<L>) => number | undefined,
): Tally<RecordOf<L>, UnitSums> {
  // Rows of no known county are one unit more.
  const { of: counties, names, count } = context.grouping.keys(of, "county");
  const units = {
    of: counties.map((county) => (county < 0 ? count : county)),
    names: [...names, ""],
    count: count + 1,
  };
  return unitSums<RecordOf<L>>(units, amount);
}

/** Minutes of activities, in whole numbers, so that sums are exact. */
export const minutesOf = ({ hours }: RecordOf<"activities">): number | undefined =>
  hours === undefined ? undefined : Math.round(hours * 60);

/** Cost of projects in whole øre. */
export const oereOf = (row: RecordOf<"grants">): number | undefined => costOf(row).total;

/**
 * Resources over results, with the linearised interval over counties. A programme that keeps no list of the resource has no
 * figure: what nobody wrote down is not free. The lower bound stops at 0, and its method then says so.
 *
 * @param spent whole parts (minutes, øre) of which `parts` make the unit of the answer
 */
export function perResult<Spent extends ListName, Result extends ListName>(
  context: Context,
  spent: {
    readonly feed: Feed<Spent>;
    readonly amount: (row: RecordOf<Spent>) => number | undefined;
    readonly parts: number;
  },
  result: { readonly feed: Feed<Result>; readonly count: (row: RecordOf<Result>) => number },
): Answer {
  return {
    tallies: [byCounty(context, spent.feed, spent.amount), byCounty(context, result.feed, result.count)],
    tellers: () => [
      (row: RecordOf<Spent>) => (spent.amount(row) === undefined ? "missing" : "numerator"),
      (row: RecordOf<Result>) => (result.count(row) > 0 ? "denominator" : "not-counted"),
    ],
    finish(states, { level }): Finding {
      const [of, per] = states as [UnitSums, UnitSums]; // in the order of the tallies
      const { missing } = of;
      const none = (reason: NoDataReason): Finding => ({ outcome: noData(reason, missing) });
      if (context.rows(spent.feed.of).length === 0) return none("no-records");
      const spentIn = sumsByName(of);
      const resultsIn = sumsByName(per);
      const counties = [...new Set([...spentIn.keys(), ...resultsIn.keys()])].sort(); // by code unit
      const amounts = counties.map((county) => spentIn.get(county) ?? 0);
      const results = counties.map((county) => resultsIn.get(county) ?? 0);
      // A county without either is no unit of the comparison.
      const isUnit = (_: number, i: number): boolean => (results[i] ?? 0) > 0 || (amounts[i] ?? 0) > 0;
      const estimate = ratioOfSums(amounts.filter(isUnit), results.filter(isUnit), level);
      if (estimate === undefined) return none("empty-denominator");
      if (of.n === 0 && missing > 0) return none("all-missing");
      const { lower, upper, method } = estimate;
      const numerator = exactSum(amounts) / spent.parts;
      const denominator = exactSum(results);
      return {
        outcome: {
          status: "estimated",
          value: numerator / denominator,
          n: denominator,
          numerator,
          denominator,
          missing,
          ...(lower === undefined || upper === undefined
            ? {}
            : {
                interval: {
                  lower: Math.max(0, lower) / spent.parts,
                  upper: upper / spent.parts,
                  level,
                  method: lower < 0 ? `${method}-cut-at-0` : method,
                  basis: "process",
                },
              }),
        },
      };
    },
  };
}
