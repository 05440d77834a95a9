/**
 * A number for a text, the same for equal texts; 53 bits, so that a million texts seldom share one by accident.
 * Two rounds of multiplication mixed by xor, after FNV-1a and the finaliser of MurmurHash3.
 */
function hash(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/**
 * The rows that share their text with another row, in groups, each in ascending order; `second` tells texts of two parts
 * apart. A set of a million texts costs more than all the rest of linking, so texts are numbered by a hash, the numbers
 * sorted in a typed array, and only rows whose numbers meet are compared as texts.
 *
 * @returns groups in order of their first row; O(n log n)
 */
export function repeats<T>(
  rows: readonly T[],
  first: (row: T) => string,
  second?: (row: T) => string,
): readonly (readonly number[])[] {
  const numbers = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as T; // i is within the list
    const number = hash(first(row), 0);
    numbers[i] = second === undefined ? number : hash(second(row), number | 0);
  }
  const sorted = numbers.slice().sort();
  const met = new Set<number>();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) met.add(sorted[i] ?? 0);
  if (met.size === 0) return [];
  const groups = new Map<string, number[]>();
  for (let i = 0; i < rows.length; i++) {
    if (!met.has(numbers[i] ?? -1)) continue;
    const row = rows[i] as T; // as above
    const text = second === undefined ? first(row) : JSON.stringify([first(row), second(row)]);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [i]);
    else group.push(i);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
