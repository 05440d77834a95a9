import { addMonths as addMonthsTo, getDaysInMonth } from "date-fns";

/** "YYYY-MM-DD", compared as text. */
export type IsoDate = string;

/** Both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Whether `text` is a day of the calendar written YYYY-MM-DD: 30 February is not. */
export function isIsoDate(text: string): boolean {
  // Of a day that its month lacks, engines make one of the next month or none; of a month that no year has, none.
  return /^\d{4}-\d\d-\d\d$/.test(text) && text >= "0001" && new Date(text).getUTCDate() === Number(text.slice(8));
}

const dayMs = 86_400_000;

/** Midnight UTC, as the language reads a date without a time: every day has one, and all are 24 hours apart. */
const instantOf = (date: IsoDate): number => Date.parse(date);

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (instantOf(to) - instantOf(from)) / dayMs;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(instantOf(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day of the month, or its last: a month after 31 January is 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  // Date-fns counts in local time. Zones have left out days of their calendars (Samoa 30 December 2011), none a 15th.
  const middle = new Date(2000, 0, 15, 12);
  middle.setFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1);
  const month = addMonthsTo(middle, months);
  const pad = (number: number, length: number): string => String(number).padStart(length, "0");
  const day = Math.min(Number(date.slice(8, 10)), getDaysInMonth(month));
  return `${pad(month.getFullYear(), 4)}-${pad(month.getMonth() + 1, 2)}-${pad(day, 2)}`;
}

export function isWithin(date: IsoDate, period: Period): boolean {
  return period.from <= date && date <= period.to;
}

/**
 * Days since 1 January 1970, much faster than by way of `Date`: for dates by the hundred thousand. The calendar is counted
 * from March, so that the leap day is a year's last (Hinnant, days_from_civil).
 */
export function dayNumber(date: IsoDate): number {
  const digit = (i: number): number => date.charCodeAt(i) - 48;
  const month = digit(5) * 10 + digit(6);
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digit(8) * 10 + digit(9) - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}
