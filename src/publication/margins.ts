import type { Geography } from "../geography/geography.ts";
import { byCodeUnit } from "../core/order.ts";
import type { LinearCount } from "../statistics/linearCount.ts";
import { type Count, type CountPlace, type Equals, restOf } from "./count.ts";
import { coarser, coarserOf } from "./placesBetween.ts";

/** A count, and counts that make it up, over one dimension of one division. */
interface SumOver {
  readonly whole: Count;
  readonly pieces: Count[];
  readonly over: string;
  /** Shares of it in counts that may be spread over several. */
  readonly shares: number[];
}

/** Each count as a sum over each dimension that others of its set have besides. Totals that nobody publishes are thought of. */
export function addMargins(
  family: Count[],
  countAt: (place: CountPlace) => Count,
  geography: Geography | undefined,
): readonly SumOver[] {
  const sums = new Map<string, SumOver>();
  const add = (whole: Count, piece: Count, over: string): void => {
    const key = `${whole.part} ${over}`;
    const sum = sums.get(key) ?? { whole, pieces: [], over, shares: [] };
    sum.pieces.push(piece);
    sums.set(key, sum);
  };
  const divisions = [...new Set(family.map(({ division }) => division))].filter((division) => division !== "");
  const has = (dimension: string): boolean => family.some(({ group }) => group.has(dimension));
  const wanted = coarser.filter(has);
  // The list grows by the margins that are thought of, and they have margins in turn.
  for (let i = 0; i < family.length; i++) {
    const piece = family[i];
    if (piece === undefined) continue;
    for (const dimension of piece.group.keys()) {
      const rest = new Map([...piece.group].filter(([other]) => other !== dimension));
      const by = dimension === "year" ? piece.datedBy : piece.division;
      add(countAt({ ...piece, group: rest }), piece, `${dimension} ${by}`);
      if (dimension !== "municipality") continue;
      for (const target of wanted) {
        if (piece.group.has(target)) continue;
        for (const division of target === "county" ? divisions : [piece.division]) {
          const value = coarserOf(geography, piece.group.get(dimension) ?? "", target, division);
          if (value === undefined || value === "unknown") continue;
          const group = new Map([...rest, [target, value] as const].sort(([a], [b]) => byCodeUnit(a, b)));
          add(countAt({ ...piece, group, division }), piece, `${target} of ${piece.division}`);
        }
      }
    }
  }
  return [...sums.values()].sort((a, b) => b.whole.group.size - a.whole.group.size);
}

/** What is in no known municipality may be in any county, region or class (a pilot has a county and no municipality). */
export function spreadUnknown(
  family: readonly Count[],
  sums: readonly SumOver[],
  newPart: (set: string) => number,
  equals: Equals,
): void {
  for (const unknown of family.filter(({ group }) => group.get("municipality") === "unknown")) {
    for (const target of coarser) {
      const key = restOf(unknown, "municipality");
      const reached = sums.filter(
        ({ whole, over }) => over === `${target} of ${unknown.division}` && restOf(whole, target) === key,
      );
      for (const division of new Set(reached.map(({ whole }) => whole.division))) {
        const shares = reached
          .filter(({ whole }) => whole.division === division)
          .map((sum) => {
            const share = newPart(unknown.set);
            sum.shares.push(share);
            return share;
          });
        equals(unknown.part, [...shares, newPart(unknown.set)]);
      }
    }
  }
}

/**
 * The sums as equations. Where the numbers do not add up, something not published lies between them, and the same is
 * possible wherever a number is not known and the set does not add up elsewhere.
 */
export function addSums(
  sums: readonly SumOver[],
  newPart: (set: string) => number,
  equals: Equals,
  equations: LinearCount[],
): void {
  const total = ({ pieces }: SumOver): number | undefined =>
    pieces.reduce<number | undefined>(
      (sum, { value }) => (sum === undefined || value === undefined ? undefined : sum + value),
      0,
    );
  const uneven = new Set<string>();
  for (const sum of sums) {
    const pieces = total(sum);
    if (pieces !== undefined && sum.whole.value === undefined) sum.whole.value = pieces;
    if (pieces !== undefined && sum.whole.value !== pieces && sum.shares.length === 0) uneven.add(sum.over);
  }
  for (const sum of sums) {
    const { whole, pieces, over, shares } = sum;
    const parts = [...pieces.map(({ part }) => part), ...shares];
    const known = total(sum);
    if (known !== undefined && whole.value !== undefined) {
      if (known === whole.value || (known < whole.value && shares.length > 0)) equals(whole.part, parts);
      else if (known < whole.value) equals(whole.part, [...parts, newPart(whole.set)]);
      else overlapping(whole.part, parts);
      continue;
    }
    const shown = pieces.reduce((all, { value }) => all + (value ?? 0), 0);
    if (whole.value !== undefined && shown > whole.value) overlapping(whole.part, parts);
    else if (!uneven.has(over)) equals(whole.part, parts);
  }

  /** Pieces that hold some things twice. */
  function overlapping(whole: number, pieces: readonly number[]): void {
    const twice = newPart("");
    const terms = [[whole, -1] as const, ...pieces.map((part) => [part, 1] as const), [twice, -1] as const];
    terms.sort((a, b) => a[0] - b[0]);
    equations.push({ parts: terms.map(([part]) => part), coefficients: terms.map(([, c]) => c), value: 0 });
  }
}
