import { addDays, type IsoDate } from "../core/date.ts";

/** Quarters counted on from year 0. */
export const quarterOf = (date: IsoDate): number =>
  Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);

export function firstDayOf(quarter: number): IsoDate {
  const year = String(Math.floor(quarter / 4)).padStart(4, "0");
  return `${year}-${["01", "04", "07", "10"][quarter % 4]!}-01`;
}

export const lastDayOf = (quarter: number): IsoDate => addDays(firstDayOf(quarter + 1), -1);
