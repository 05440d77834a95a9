import { addMonths as addMonthsTo, getDaysInMonth } from "date-fns";

/** "YYYY-MM-DD", compared as text. */
export type IsoDate = string;

/** Both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** A digit's value at `index`, or NaN-free -1 where the character is no digit. */
function digit(text: string, index: number): number {
  const code = text.charCodeAt(index) - 48;
  return code >= 0 && code <= 9 ? code : -1;
}

/** Whether `text` is a day of the calendar written YYYY-MM-DD: 30 February is not. Read by hand, as it runs once a cell. */
export function isIsoDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  let digits = 0;
  for (const index of [0, 1, 2, 3, 5, 6, 8, 9]) {
    const value = digit(text, index);
    if (value < 0) return false;
    digits = digits * 10 + value;
  }
  const year = Math.floor(digits / 10_000);
  const month = Math.floor(digits / 100) % 100;
  const day = digits % 100;
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const length = month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return day <= length;
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
