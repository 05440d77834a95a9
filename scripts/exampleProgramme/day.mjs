const millisecondsADay = 86_400_000;

/** The day's number, for adding and comparing. */
export function dayOf(text) {
  return Date.parse(`${text}T00:00:00Z`) / millisecondsADay;
}

/** The day as "YYYY-MM-DD". */
export function dateOf(day) {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

/** The Monday of the day's week; day 4 was the first Monday of 1970. */
export const mondayOf = (day) => day - ((day - 4) % 7);

/** The programme: what happens after `asOf` is not known yet. */
export const period = { from: "2021-01-01", to: "2023-12-31" };
export const asOf = dayOf(period.to);
