const digitsOf = (text: string): readonly number[] => [...text].map(Number);

/** The weighted sum of the digits, modulus 11. */
function modulus11(digits: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (digits[i] ?? 0) * (weights[i] ?? 0);
  return sum % 11;
}

/**
 * Whether nine digits pass the check of Norwegian organisation numbers (weights 3 2 7 6 5 4 3 2, last digit the check).
 * The first digit is free: test registers use others than 8 and 9.
 *
 * @see https://www.brreg.no/om-oss/registrene-vare/om-enhetsregisteret/organisasjonsnummeret/
 */
export function hasOrganisationCheckDigit(nineDigits: string): boolean {
  return /^\d{9}$/.test(nineDigits) && modulus11(digitsOf(nineDigits), [3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

// From month 1; February has 29, since the century stands in no digit of its own.
const monthLengths = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether eleven digits are a birth number or D-number: a possible day and month (a D-number adds 40 to the day, test
 * registers add 40 or 80 to the month) and both check digits.
 *
 * @see https://www.skatteetaten.no/person/folkeregister/identitetsnummer/
 */
export function isBirthNumber(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const digits = digitsOf(text);
  const written = Number(text.slice(0, 2));
  const day = written > 40 ? written - 40 : written;
  const month = Number(text.slice(2, 4)) % 40;
  if (day < 1 || day > (monthLengths[month] ?? 0)) return false; // of month 0 and above 12 there is no length
  return (
    modulus11(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 0 &&
    modulus11(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0
  );
}

/** An organisation number without what people write around it: spaces (U+00A0 too), a leading NO, a trailing MVA. */
export function bareOrganisationNumber(text: string): string {
  return text.replace(/\s/g, "").replace(/^NO/i, "").replace(/MVA$/i, "");
}
