import type { Label } from "../../core/label.ts";
import { formatCount } from "../../messages/number.ts";
import type { Reading } from "../../model/reading.ts";
import type { Page } from "../page.ts";

const reasons: Readonly<Record<string, Label>> = {
  "no-date": { nb: "uten dato", nn: "utan dato", en: "without a date" },
  "outside-period": { nb: "utenfor perioden", nn: "utanfor perioden", en: "outside the period" },
  "outside-target": { nb: "utenfor målgruppen", nn: "utanfor målgruppa", en: "outside the target group" },
};

function isCounted(value: unknown): value is { readonly reason: string; readonly count: number } {
  return (
    typeof value === "object" &&
    value !== null &&
    "reason" in value &&
    typeof value.reason === "string" &&
    "count" in value &&
    typeof value.count === "number"
  );
}

/** "Rests on 300 rows. Left out: 12 without a date." What a reading says of the rows behind it. */
export function restsOn(reading: Reading, { lang, say }: Page): string {
  const { records, excluded, inherited, geography } = reading.provenance;
  const count = (value: number): string => formatCount(value, lang);
  const parts: string[] = [];
  if (typeof records === "number") {
    parts.push(
      say({
        nb: `Bygger på ${count(records)} ${records === 1 ? "rad" : "rader"}.`,
        nn: `Byggjer på ${count(records)} ${records === 1 ? "rad" : "rader"}.`,
        en: `Rests on ${count(records)} ${records === 1 ? "row" : "rows"}.`,
      }),
    );
  }
  const left = (Array.isArray(excluded) ? excluded : []).filter(isCounted).filter((one) => one.count > 0);
  if (left.length > 0) {
    const words = left
      .map(({ reason, count: many }) => `${count(many)} ${reasons[reason]?.[lang] ?? reason}`)
      .join(", ");
    parts.push(say({ nb: `Utelatt: ${words}.`, nn: `Utelatne: ${words}.`, en: `Left out: ${words}.` }));
  }
  if (typeof inherited === "number" && inherited > 0) {
    parts.push(
      say({
        nb: `${count(inherited)} bruker kommunens senere sentralitetsklasse.`,
        nn: `${count(inherited)} bruker den seinare sentralitetsklassen til kommunen.`,
        en: `${count(inherited)} use the municipality's later centrality class.`,
      }),
    );
  }
  const apportioned =
    typeof geography === "object" && geography !== null && "apportioned" in geography
      ? geography.apportioned
      : undefined;
  if (typeof apportioned === "number" && apportioned > 0) {
    parts.push(
      say({
        nb: `${count(apportioned)} ligger i en kommune som er delt, og følger den største delen.`,
        nn: `${count(apportioned)} ligg i ein kommune som er delt, og følgjer den største delen.`,
        en: `${count(apportioned)} lie in a municipality that was divided, and follow its largest part.`,
      }),
    );
  }
  return parts.join(" ");
}
