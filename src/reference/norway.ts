import type { Geography } from "../geography/geography.ts";
import { centrality } from "./centrality.ts";
import { changes } from "./changes.ts";
import { counties } from "./counties.ts";
import { crosswalks } from "./crosswalks.ts";
import { economicRegions } from "./economicRegions.ts";
import { municipalities } from "./municipalities.ts";
import { places } from "./places.ts";
import { supportZones } from "./supportZones.ts";

/**
 * Norway's counties and municipalities since 1 January 2017, with all that the functions of geography can use.
 *
 * Each table is also an import of its own (`kompetansepilot/reference/counties`) with its `provenance`: an app that
 * needs the counties alone makes a smaller geography of the tables it uses.
 *
 * @example
 * ```ts
 * import { countiesAt } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * countiesAt(norway, "2020-06-01").length; // => 11
 * countiesAt(norway, "2024-01-01").length; // => 15
 * ```
 */
export const norway: Geography = {
  counties,
  municipalities,
  changes,
  crosswalks,
  centrality,
  zones: supportZones,
  places,
  regions: economicRegions,
  known: { from: "2017-01-01" },
};
