/**
 * A small seeded generator of random numbers (mulberry32, Tommy Ettinger, public domain): same seed, same numbers.
 * Only integers, sums and products of what it gives are used, so every engine agrees to the last bit.
 */
export function random(seed) {
  let state = seed >>> 0;

  /** A number in [0, 1). */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `from` to `to`, both included. */
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));

  /** As `whole`, but small numbers are more likely: most firms are small and most waits are short. */
  const skewed = (from, to) => from + Math.floor(next() * next() * (to - from + 1));

  const chance = (probability) => next() < probability;

  const pick = (list) => list[whole(0, list.length - 1)];

  /** One of `[value, weight]` pairs. */
  function weighted(pairs) {
    let rest = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of pairs) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return pairs.at(-1)[0];
  }

  /** From `from` to `to` different values of the list, in the order of the list. */
  function some(list, from, to) {
    const wanted = Math.min(whole(from, to), list.length);
    const chosen = new Set();
    while (chosen.size < wanted) chosen.add(whole(0, list.length - 1));
    return list.filter((_, index) => chosen.has(index));
  }

  return { next, whole, skewed, chance, pick, weighted, some };
}
