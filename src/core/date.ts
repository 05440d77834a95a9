import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays } from "date-fns";

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

// Noon of the local day: no zone moves its clock by twelve hours, so the calendar day survives date-fns' local arithmetic.
function noon(date: IsoDate): Date {
  const value = new Date(2000, 0, 1, 12);
  value.setFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  return value;
}

function toIsoDate(value: Date): IsoDate {
  const pad = (number: number, length: number): string => String(number).padStart(length, "0");
  return `${pad(value.getFullYear(), 4)}-${pad(value.getMonth() + 1, 2)}-${pad(value.getDate(), 2)}`;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(noon(to), noon(from));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return toIsoDate(addDaysTo(noon(date), days));
}

/** The same day of the month, or its last: a month after 31 January is 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return toIsoDate(addMonthsTo(noon(date), months));
}

export function isWithin(date: IsoDate, period: Period): boolean {
  return period.from <= date && date <= period.to;
}
