import type { ListName } from "../model/programme.ts";

/** The fields of each list that hold a code of a place, one or several. */
export const codeFields: Partial<
  Readonly<Record<ListName, readonly { readonly field: string; readonly kind: "municipality" | "county" }[]>>
> = {
  targetMunicipalities: [{ field: "municipality", kind: "municipality" }],
  population: [{ field: "municipality", kind: "municipality" }],
  establishments: [{ field: "municipality", kind: "municipality" }],
  needs: [{ field: "municipality", kind: "municipality" }],
  offers: [{ field: "municipality", kind: "municipality" }],
  pilots: [
    { field: "county", kind: "county" },
    { field: "targetMunicipalities", kind: "municipality" },
  ],
  actors: [
    { field: "municipality", kind: "municipality" },
    { field: "serves", kind: "municipality" },
  ],
  labourMarket: [{ field: "county", kind: "county" }],
};
