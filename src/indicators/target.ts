import { heirsInDivision, placeInDivision } from "../programme/placeOf.ts";
import type { Context } from "./context.ts";

/**
 * Whether a municipality, by a code of any year, is one that the programme aims at: listed, or an heir of one that is
 * listed. Without a list the programme aims at every municipality that has a register row.
 */
export function targetsOf(context: Context): (municipality: string) => boolean {
  const { geography, asOf } = context;
  const listed = context.rows("targetMunicipalities");
  const aimedAt = new Set((listed.length > 0 ? listed : context.rows("population")).map((row) => row.municipality));
  const codes = new Set(aimedAt);
  for (const code of aimedAt) for (const heir of heirsInDivision(geography, code, asOf)) codes.add(heir.code);
  const known = new Map<string, boolean>();
  return (municipality) => {
    let isTarget = known.get(municipality);
    if (isTarget === undefined) {
      // A unit in a municipality that was divided since counts in its largest heir, here as in the groups.
      isTarget =
        codes.has(municipality) || codes.has(placeInDivision(geography, municipality, asOf)?.municipality ?? "");
      known.set(municipality, isTarget);
    }
    return isTarget;
  };
}
