import type { IsoDate } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import type { Outline } from "../core/topology.ts";
import type { Geography } from "../geography/geography.ts";
import type { MapPlace, PlaceMap, Span } from "./chart.ts";
import { areCountiesOf } from "./countyMap.ts";
import { municipalityName, valueName } from "./groupName.ts";

/** Something that lies in a municipality, with its number in a table and what there is to say of it. */
export interface NumberedPlace {
  readonly municipality: string;
  readonly number: number;
  readonly words: Label;
}

export interface PlaceMapOptions {
  readonly geography: Geography;
  /** The day whose counties are drawn, and by whose names the municipalities are called. */
  readonly division: IsoDate;
  /** The shapes of these counties: each of them, and no other. */
  readonly outlines: readonly Outline[];
  readonly title: Label;
  readonly span?: Span;
}

/**
 * Numbered places in the middle of their municipalities, on the part of the map that holds them; what lies in one municipality
 * shares its mark. A municipality whose place the tables do not have is left out: the table behind the picture still names it.
 *
 * Outlines exist for the counties of 2020 to 2023 (`outlines2020`) and since 2024 (`outlines2024`). Who publishes such a
 * map names the source of its outlines, Kartverket (CC BY 4.0).
 *
 * @throws RangeError when the outlines are not those of the counties of the division
 *
 * @example
 * ```ts
 * import { decodeOutlines } from "kompetansepilot";
 * import { placeMap, toSvg } from "kompetansepilot/charts";
 * import { norway } from "kompetansepilot/reference/norway";
 * import { counties } from "kompetansepilot/reference/outlines2024";
 *
 * const course = { nb: "kurs i sveising", nn: "kurs i sveising", en: "welding course" };
 * const map = placeMap([{ municipality: "5542", number: 1, words: course }], {
 *   geography: norway, division: "2024-01-01", outlines: decodeOutlines(counties), title: course,
 * });
 * map.places.map(({ label, numbers }) => [label.nb, numbers]); // => [["Skjervøy", [1]]]
 * toSvg(map, "nb").startsWith("<svg"); // => true
 * ```
 */
export function placeMap(places: readonly NumberedPlace[], options: PlaceMapOptions): PlaceMap {
  const { geography, division, outlines, title, span } = options;
  if (!areCountiesOf(outlines, geography, division))
    throw new RangeError(`outlines of ${outlines.length} areas, which are not the counties of ${division}`);
  const names = { geography, division };
  const centres = new Map((geography.places ?? []).map((place) => [place.municipality, place]));
  const found = new Map<string, MapPlace>();
  for (const { municipality, number, words } of [...places].sort((a, b) => a.number - b.number)) {
    const centre = centres.get(municipality);
    if (centre === undefined) continue;
    const before = found.get(municipality);
    const name = municipalityName(municipality, names);
    found.set(municipality, {
      label: { nb: name, nn: name, en: name },
      numbers: [...(before?.numbers ?? []), number],
      words: before === undefined ? words : joined(before.words, words),
      position: [centre.longitude, centre.latitude],
    });
  }
  const areas = outlines.map(({ code, polygons }) => ({ code, label: valueName("county", code, names), polygons }));
  return { kind: "placeMap", title, span, areas, places: [...found.values()] };
}

const joined = (a: Label, b: Label): Label => ({
  nb: `${a.nb}, ${b.nb}`,
  nn: `${a.nn}, ${b.nn}`,
  en: `${a.en}, ${b.en}`,
});
