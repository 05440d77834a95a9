import type { Label, Lang } from "../core/label.ts";
import type { Pool } from "../programme/accept.ts";
import { formatDate, rangeDash } from "./number.ts";

const around: Label = { nb: "rundt", nn: "rundt", en: "around" };
const from: Label = { nb: "fra", nn: "frå", en: "from" };
const by: Label = { nb: "senest", nn: "seinast", en: "by" };

/**
 * When a pool can begin: "1. mars 2024–31. mai 2024", or the one end that is known; nothing where none is. Where one member
 * can only begin after another must have, the days between lie around what would suit both.
 */
export function formatWindow(window: Pool["window"], lang: Lang): string {
  const { from: first, to: last } = window;
  if (first !== undefined && last !== undefined) {
    const [start, end] = first <= last ? [first, last] : [last, first];
    const days = `${formatDate(start, lang)}${rangeDash[lang]}${formatDate(end, lang)}`;
    return first <= last ? days : `${around[lang]} ${days}`;
  }
  return [
    ...(first === undefined ? [] : [`${from[lang]} ${formatDate(first, lang)}`]),
    ...(last === undefined ? [] : [`${by[lang]} ${formatDate(last, lang)}`]),
  ].join(", ");
}
