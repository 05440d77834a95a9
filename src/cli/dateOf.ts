import { isIsoDate, type IsoDate } from "../core/date.ts";
import { type Call, quotedWord } from "./commandLine.ts";
import { WrongUsage } from "./wrongUsage.ts";

// Not in commandLine.ts: help and version need no calendar, and start faster without it.

/**
 * The date that an option gives.
 *
 * @throws WrongUsage for what is no date
 */
export function dateOf({ values }: Call, option: "division" | "at" | "from" | "to"): IsoDate | undefined {
  const date = values[option];
  if (date === undefined || isIsoDate(date)) return date;
  const word = quotedWord(date);
  throw new WrongUsage({
    nb: `--${option} ${word} er ingen dato: skriv år-måned-dag, som 2024-01-01`,
    nn: `--${option} ${word} er ingen dato: skriv år-månad-dag, som 2024-01-01`,
    en: `--${option} ${word} is not a date: write year-month-day, as 2024-01-01`,
  });
}
