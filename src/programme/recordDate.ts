import { isIsoDate, type IsoDate } from "../core/date.ts";
import type { ListName } from "../model/programme.ts";

/** The fields that date a record, the first that is there decides. A list that is not here has no date of its own. */
const dateFields: Partial<Readonly<Record<ListName, readonly string[]>>> = {
  establishments: ["contactedOn", "mappedOn", "committedOn"],
  needs: ["registeredOn"],
  offers: ["startsOn", "readyOn", "deadline"],
  participations: ["enrolledOn"],
  activities: ["date"],
  ties: ["since"],
};

/** The day on which the codes of a record are looked up, where the record has one of its own. It may be read before it is checked. */
export function recordDate(list: ListName, record: Readonly<Record<string, unknown>>): IsoDate | undefined {
  for (const field of dateFields[list] ?? []) {
    const value = record[field];
    if (typeof value === "string" && isIsoDate(value)) return value;
  }
  return undefined;
}
