/** Order by UTF-16 code unit: the same in every engine and locale, which localeCompare is not. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A comparison of records by one text each, in order of code unit. */
export function byText<T>(text: (record: T) => string): (a: T, b: T) => number {
  return (a, b) => byCodeUnit(text(a), text(b));
}

/** The first comparison that tells the two apart decides. */
export function inOrderOf<T>(...comparisons: readonly ((a: T, b: T) => number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const compare of comparisons) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** Where `text` stands among texts in order of code unit, each of them once; -1 where it does not. */
export function placeOf(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === text ? low : -1;
}
