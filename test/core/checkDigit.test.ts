import fc from "fast-check";
import { expect, test } from "vitest";
import { bareOrganisationNumber, hasOrganisationCheckDigit, isBirthNumber } from "../../src/core/checkDigit.ts";

// Public bodies: the Brønnøysund Register Centre and Oslo municipality, from data.brreg.no.
test.each(["974760673", "958935420"])("the organisation number %s of a public body passes", (number) => {
  expect(hasOrganisationCheckDigit(number)).toBe(true);
});

test("each changed digit of an organisation number is found", () => {
  const number = "974760673";
  for (let place = 0; place < 9; place++)
    for (let digit = 0; digit <= 9; digit++) {
      const changed = number.slice(0, place) + digit + number.slice(place + 1);
      expect(hasOrganisationCheckDigit(changed)).toBe(changed === number);
    }
});

// One eleventh of the numbers of eight digits has no ninth: the remainder would ask for the digit 10.
test("eight digits have one check digit, or none where it would be ten", () => {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2];
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), (digits) => {
      const remainder = digits.reduce((sum, digit, i) => sum + digit * (weights[i] ?? 0), 0) % 11;
      const expected = remainder === 0 ? [0] : remainder === 1 ? [] : [11 - remainder];
      const passing = [...Array(10).keys()].filter((last) => hasOrganisationCheckDigit(digits.join("") + last));
      expect(passing).toEqual(expected);
    }),
  );
});

test.each(["", "97476067", "9747606730", "97476067x", "９７４７６０６７３", "974760673\n"])(
  "%j is no organisation number",
  (text) => {
    expect(hasOrganisationCheckDigit(text)).toBe(false);
  },
);

test("what people write around an organisation number is taken off", () => {
  for (const text of ["974 760 673", "974\u00a0760\u00a0673", "NO974760673MVA", "no 974 760 673 mva", " 974760673 "])
    expect(bareOrganisationNumber(text)).toBe("974760673");
});

/** Eleven digits from nine, by the two sums of the population register (Skatteetaten), or nothing where a check digit would be ten. */
function withCheckDigits(nine: string): string | undefined {
  const check = (text: string, weights: readonly number[]): number =>
    (11 - ([...text].reduce((sum, digit, i) => sum + Number(digit) * (weights[i] ?? 0), 0) % 11)) % 11;
  const first = check(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = check(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first === 10 || second === 10 ? undefined : `${nine}${first}${second}`;
}

/** Made-up numbers of the test register's kinds; none is a person's, since months above 12 are never given out. */
const nine = (day: number, month: number, rest: number): string =>
  String(day).padStart(2, "0") + String(month).padStart(2, "0") + String(rest).padStart(5, "0");
const rest = fc.nat(99_999);
const day = fc.integer({ min: 1, max: 28 });
const month = fc.integer({ min: 1, max: 12 });

test("birth numbers and D-numbers are known, those of the test registers too", () => {
  fc.assert(
    fc.property(day, month, rest, fc.constantFrom(0, 40), fc.constantFrom(0, 40, 80), (d, m, r, dPlus, mPlus) => {
      const number = withCheckDigits(nine(d + dPlus, m + mPlus, r));
      fc.pre(number !== undefined);
      expect(isBirthNumber(number)).toBe(true);
    }),
  );
});

test("of the hundred endings of nine digits at most one is a birth number", () => {
  fc.assert(
    fc.property(day, month, rest, (d, m, r) => {
      const start = nine(d, m + 80, r);
      const endings = [...Array(100).keys()].map((n) => start + String(n).padStart(2, "0")).filter(isBirthNumber);
      const expected = withCheckDigits(start);
      expect(endings).toEqual(expected === undefined ? [] : [expected]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  { day: 0, month: 1 },
  { day: 32, month: 1 },
  { day: 40, month: 1 },
  { day: 72, month: 1 },
  { day: 81, month: 1 }, // 80 is added to months, never to days
  { day: 30, month: 2 },
  { day: 31, month: 84 },
  { day: 1, month: 0 },
  { day: 1, month: 13 },
  { day: 1, month: 40 },
  { day: 1, month: 93 },
])("no day $day of month $month, whatever the check digits", ({ day: d, month: m }) => {
  const numbers = [...Array(60).keys()].flatMap((r) => withCheckDigits(nine(d, m, r * 997)) ?? []);
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.filter(isBirthNumber)).toEqual([]);
});

test("29 February may be somebody's, as the century is not told by the day", () => {
  const numbers = [...Array(60).keys()].flatMap((r) => withCheckDigits(nine(29, 82, r * 997)) ?? []);
  expect(numbers.every(isBirthNumber)).toBe(true);
});
