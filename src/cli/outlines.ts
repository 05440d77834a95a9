import type { IsoDate } from "../core/date.ts";
import type { Label, Lang } from "../core/label.ts";
import { decodeOutlines, type Outline, type Topology } from "../core/topology.ts";
import { areCountiesOf } from "../charts/countyMap.ts";
import { formatDate } from "../messages/number.ts";
import { norway } from "../reference/norway.ts";
import { type Call, quotedWord } from "./commandLine.ts";
import { WrongUsage } from "./wrongUsage.ts";

/**
 * How the counties are to be drawn.
 *
 * @throws WrongUsage for a way that there is not
 */
export function mapOf({ values }: Call): "tiles" | "outlines" {
  const { map = "tiles" } = values;
  if (map === "tiles" || map === "outlines") return map;
  const word = quotedWord(map);
  throw new WrongUsage({
    nb: `--map ${word} finnes ikke: velg tiles eller outlines`,
    nn: `--map ${word} finst ikkje: vel tiles eller outlines`,
    en: `there is no --map ${word}: choose tiles or outlines`,
  });
}

/** The outlines of the counties of a day, or nothing where no table has them. Only the table that is needed is loaded. */
export async function outlinesOn(division: IsoDate): Promise<readonly Outline[] | undefined> {
  const { counties }: { readonly counties: Topology } =
    division < "2024-01-01"
      ? await import("../reference/outlines2020.ts")
      : await import("../reference/outlines2024.ts");
  const outlines = decodeOutlines(counties);
  return areCountiesOf(outlines, norway, division) ? outlines : undefined;
}

/** Says that the maps of a day have tiles, as no table has its outlines. */
export function noOutlines(division: IsoDate): Label {
  const on = (lang: Lang): string => formatDate(division, lang);
  return {
    nb: `Omriss av fylkene finnes ikke for ${on("nb")}, så kartene har ruter. Velg en dag fra 2020 med --division.`,
    nn: `Omriss av fylka finst ikkje for ${on("nn")}, så karta har ruter. Vel ein dag frå 2020 med --division.`,
    en: `There are no outlines of the counties of ${on("en")}, so the maps have tiles. Choose a day from 2020 on with --division.`,
  };
}
