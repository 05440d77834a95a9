// The language leaves the last bit of Math.exp and Math.log to the engine, and engines differ. These two are made of the
// operations that it does define, so that every engine gives the same bytes; within a unit or two in the last place.

const ln2High = 0.6931471803691238; // the first 32 bits of ln 2: times a whole number below 2^20 it is exact
const ln2Low = 1.9082149292705877e-10;

/** 2 to a whole power, by squaring: exact. */
function powerOfTwo(power: number): number {
  let result = 1;
  let factor = power < 0 ? 0.5 : 2;
  for (let left = Math.abs(power); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}

/** e to the power of x. */
export function exp(x: number): number {
  if (!(x > -746)) return x < 0 ? 0 : NaN;
  if (x > 710) return Infinity;
  const power = Math.round(x / (ln2High + ln2Low));
  const high = x - power * ln2High;
  const low = power * ln2Low;
  const rest = high - low;
  // The series of e^rest - 1 for |rest| <= 0.35, from its smallest term.
  let sum = 0;
  for (let n = 14; n >= 2; n--) sum = ((sum + 1) * rest) / n;
  const part = rest * (1 + sum) + (high - rest - low); // what rounding the rest lost comes back
  const half = Math.trunc(power / 2);
  return (1 + part) * powerOfTwo(half) * powerOfTwo(power - half);
}

/** The natural logarithm of x. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let mantissa = x;
  let power = 0;
  // Steps of 2^64 bring the smallest and the largest near 1 soon.
  for (; mantissa >= 18446744073709551616; power += 64) mantissa /= 18446744073709551616;
  for (; mantissa < 5.421010862427522e-20; power -= 64) mantissa *= 18446744073709551616;
  for (; mantissa > Math.SQRT2; power++) mantissa /= 2;
  for (; mantissa < Math.SQRT1_2; power--) mantissa *= 2;
  // log m = 2 artanh((m - 1) / (m + 1)), from the smallest term of its series.
  const above = mantissa - 1;
  const ratio = above / (2 + above);
  const square = ratio * ratio;
  let sum = 0;
  for (let n = 23; n >= 3; n -= 2) sum = square * (1 / n + sum);
  // log(1 + f) = f - (f^2/2 - s (f^2/2 + 2 sum)), which keeps f whole.
  const halfSquare = (above * above) / 2;
  const correction = ratio * (halfSquare + 2 * sum);
  return power === 0
    ? above - (halfSquare - correction)
    : power * ln2High - (halfSquare - (correction + power * ln2Low) - above);
}

/** The natural logarithm of 1 + x, whole also where x is small. */
export function log1p(x: number): number {
  const whole = 1 + x;
  return whole === 1 || whole === Infinity ? x : (log(whole) * x) / (whole - 1); // the rounding of 1 + x falls out
}
