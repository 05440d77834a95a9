import { transportWithMinimum } from "../algorithms/transportWithMinimum.ts";
import { type Part, rowsOf } from "./parts.ts";

const most = 2_147_483_647; // what a capacity can hold

/**
 * At most how many heads of a part can be in pools: the bound of a transport with minimum groups, in which needs may be
 * divided between venues and one establishment alone may fill one, so that every set of pools is one of its plans.
 */
export function coverBound(heads: Int32Array, part: Part, minGroup: number, maxWork: number): number {
  // Of venues with the same members one is enough where nobody asks for a host.
  const sites = [...new Map(part.sites.map((site) => [site.members.join(), site])).values()];
  const rows = rowsOf({ members: part.members, sites });
  const supply = Int32Array.from(part.members, (member) => heads[member]!);
  const all = supply.reduce((sum, one) => sum + one, 0);
  if (all > most) return all;
  const plan = transportWithMinimum(
    {
      ...rows,
      score: new Int32Array(rows.column.length).fill(1),
      supply,
      capacity: Int32Array.from(sites, ({ members }) => members.reduce((sum, member) => sum + heads[member]!, 0)),
      minimum: Int32Array.from(sites, ({ members }) =>
        leastWhole(
          members.map((one) => heads[one]!),
          minGroup,
        ),
      ),
    },
    { gap: 0, maxWork },
  );
  // Whole heads: a fraction above is none. Where the problem is beyond the solver's numbers, nothing is proven.
  return plan.isErr() ? all : Math.min(all, Math.floor(plan.value.bound + 1e-6));
}

/** The fewest heads, `minGroup` and more, that some of these needs have together: needs are not divided. */
function leastWhole(heads: readonly number[], minGroup: number): number {
  const reached = new Uint8Array(minGroup);
  reached[0] = 1;
  let least = Infinity;
  for (const more of heads) {
    for (let sum = minGroup - 1; sum >= 0; sum--) {
      if (reached[sum] === 0) continue;
      if (sum + more >= minGroup) least = Math.min(least, sum + more);
      else reached[sum + more] = 1;
    }
  }
  return least;
}
