/**
 * The largest sets whose intervals all have a point in common, each ascending: intervals that meet two and two all meet
 * (Helly), so that whoever can be together is part of one of them. Both ends belong to an interval; they may be infinite.
 */
export function cliques(
  list: readonly number[],
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): readonly (readonly number[])[] {
  const byStart = [...list].sort((a, b) => (from[a]! < from[b]! ? -1 : from[a]! > from[b]! ? 1 : a - b));
  const found: (readonly number[])[] = [];
  let present: number[] = [];
  for (let next = 0; next < byStart.length;) {
    const point = from[byStart[next]!]!;
    present = present.filter((one) => to[one]! >= point);
    while (next < byStart.length && from[byStart[next]!] === point) present.push(byStart[next++]!);
    // Where nobody leaves before the next one comes, these are part of a larger set.
    const following = next < byStart.length ? from[byStart[next]!]! : Infinity;
    if (next === byStart.length || present.some((one) => to[one]! < following))
      found.push([...present].sort((a, b) => a - b));
  }
  return found;
}
