import { type Call, optionWord, quotedWord } from "./commandLine.ts";
import { WrongUsage } from "./wrongUsage.ts";

/** What amounts are where a command line does not say: how far, how long, how many. */
export const usualAmounts = { "max-km": 60, "window-days": 90, "min-group": 5 } as const;

/** No group is larger, and no way longer. */
const most = 1_000_000;

/**
 * An amount that an option gives: a whole number, of a group at least 1.
 *
 * @throws WrongUsage for what is none
 */
export function amountOf({ values }: Call, option: keyof typeof usualAmounts): number {
  const text = values[option];
  if (text === undefined) return usualAmounts[option];
  const amount = /^\d{1,7}$/.test(text) ? Number(text) : -1;
  const least = option === "min-group" ? 1 : 0;
  if (amount >= least && amount <= most) return amount;
  const word = quotedWord(text);
  throw new WrongUsage({
    nb: `${optionWord(option)} kan ikke være ${word}: skriv et heltall fra ${least} til ${most}`,
    nn: `${optionWord(option)} kan ikkje vere ${word}: skriv eit heiltal frå ${least} til ${most}`,
    en: `${optionWord(option)} cannot be ${word}: write a whole number from ${least} to ${most}`,
  });
}
