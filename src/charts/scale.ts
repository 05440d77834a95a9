/** A step that people count in: 1, 2 or 5 times a power of ten, at least `step`. */
export function niceStep(step: number): number {
  if (!(step > 0)) return 1;
  let power = 1;
  while (power > step) power /= 10;
  while (power * 10 <= step) power *= 10;
  for (const factor of [1, 2, 2.5, 5, 10]) if (power * factor >= step * (1 - 1e-12)) return power * factor;
  return power * 10;
}

/** An axis from zero, or from below it, to a round number, with its marks. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** A scale that holds every value; shares are always shown on the whole from 0 to 1 where they fit. */
export function scaleFor(values: readonly number[], isShare: boolean): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (isShare && low >= 0 && high <= 1) return { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };
  const step = niceStep((high - low || 1) / 4);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { from: tidy(first * step), to: tidy(last * step), ticks };
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

/** A class of values, as in a chart. */
interface Class {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

/** At most three classes of equal width between round numbers; none without values, one where all are equal. */
export function classesOf(values: readonly number[]): readonly Class[] {
  if (values.length === 0) return [];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const isWhole = values.every(Number.isInteger);
  if (low === high) return [{ from: low, to: isWhole ? low + 1 : low, isWhole }];
  let step = isWhole ? Math.ceil(niceStep((high - low + 1) / 3)) : niceStep((high - low) / 3);
  for (;;) {
    const first = Math.floor(low / step + 1e-9);
    const count = isWhole ? Math.floor(high / step) - first + 1 : Math.ceil(high / step - 1e-9) - first;
    if (count <= 3) {
      return Array.from({ length: Math.max(1, count) }, (_, index) => ({
        from: tidy((first + index) * step),
        to: tidy((first + index + 1) * step),
        isWhole,
      }));
    }
    step = isWhole ? Math.ceil(niceStep(step * 1.01)) : niceStep(step * 1.01);
  }
}
