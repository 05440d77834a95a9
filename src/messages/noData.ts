import type { Lang, Words } from "../core/label.ts";
import type { NoDataReason } from "../indicators/noData.ts";

const reasons: Words<NoDataReason> = {
  "no-records": { nb: "det finnes ingen rader", nn: "det finst ingen rader", en: "there are no rows" },
  "empty-denominator": {
    nb: "det er ingenting å måle mot",
    nn: "det er ingenting å måle mot",
    en: "there is nothing to measure against",
  },
  "all-missing": {
    nb: "ingen av radene har opplysningene som trengs",
    nn: "ingen av radene har opplysningane som trengst",
    en: "none of the rows has the facts that are needed",
  },
  "not-divided": {
    nb: "det ene av de to tallene er ikke fordelt på disse gruppene",
    nn: "det eine av dei to tala er ikkje fordelt på desse gruppene",
    en: "one of the two figures is not divided into these groups",
  },
  "too-few": { nb: "det er for få å måle på", nn: "det er for få å måle på", en: "there are too few to measure" },
  "not-due": {
    nb: "tiden de skal følges, er ikke over",
    nn: "tida dei skal følgjast, er ikkje over",
    en: "the time over which they are followed is not over",
  },
  "numerator-above-denominator": {
    nb: "flere er nådd enn registeret kjenner, så ett av tallene er feil",
    nn: "fleire er nådde enn registeret kjenner, så eitt av tala er feil",
    en: "more were reached than the register knows, so one of the two figures is wrong",
  },
};

/** Why there is no number, as a clause; the code itself for a reason of somebody's own indicator. */
export function formatNoData(reason: string, lang: Lang): string {
  return Object.hasOwn(reasons, reason) ? reasons[reason as NoDataReason][lang] : reason; // just asked
}
