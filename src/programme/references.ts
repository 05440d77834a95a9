import type { ListName } from "../model/programme.ts";

/** A field that names a record of another list, or of its own. */
export interface Reference {
  readonly field: string;
  readonly to: ListName;
}

/** Which fields refer to which list. A pool is a name that needs share, not a record. */
export const references: Partial<Readonly<Record<ListName, readonly Reference[]>>> = {
  needs: [
    { field: "establishment", to: "establishments" },
    { field: "offer", to: "offers" },
  ],
  offers: [{ field: "establishment", to: "establishments" }],
  participations: [
    { field: "establishment", to: "establishments" },
    { field: "need", to: "needs" },
    { field: "offer", to: "offers" },
  ],
  activities: [
    { field: "pilot", to: "pilots" },
    { field: "establishment", to: "establishments" },
  ],
  grants: [{ field: "pilot", to: "pilots" }],
  pilots: [
    { field: "parent", to: "pilots" },
    { field: "operator", to: "actors" },
  ],
  ties: [
    { field: "a", to: "actors" },
    { field: "b", to: "actors" },
  ],
  survey: [{ field: "establishment", to: "establishments" }],
};

/** The lists whose records have an id. */
export const listsWithIds: readonly ListName[] = [
  "establishments",
  "needs",
  "offers",
  "participations",
  "activities",
  "pilots",
  "actors",
];

/** The lists to which records refer. */
export const listsReferredTo: readonly ListName[] = ["establishments", "needs", "offers", "pilots", "actors"];

/** The lists of a programme, in their order. */
export const listNames: readonly ListName[] = [
  "targetMunicipalities",
  "population",
  "establishments",
  "needs",
  "offers",
  "participations",
  "activities",
  "grants",
  "pilots",
  "actors",
  "ties",
  "survey",
  "labourMarket",
];
