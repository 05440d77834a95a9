import type { Label, Lang } from "../core/label.ts";

const longest = 80;

const missing: Label = { nb: "mangler", nn: "manglar", en: "missing" };
const notANumber: Label = { nb: "ikke et tall", nn: "ikkje eit tal", en: "not a number" };
const aRecord: Label = { nb: "(en post", nn: "(ein post", en: "(a record" };

/** What a value of any kind is in JSON; a value that JSON cannot hold is named. */
function toJson(value: unknown, lang: Lang): string {
  if (value === undefined) return missing[lang];
  if (typeof value === "number" && !Number.isFinite(value)) return notANumber[lang];
  try {
    const json: unknown = JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === "bigint" ? String(inner) : inner,
    ); // a function has no JSON
    return typeof json === "string" ? json : missing[lang];
  } catch {
    return "…"; // a circle; no value is worth a message that fails
  }
}

// Programs leave these words behind in cells; in a message they would look like a fault of ours.
const leftovers = /undefined|NaN|\[object/g;

// Characters that move the cursor or turn the line around when a terminal prints them.
const unprintable = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Data inside a message: its JSON, cut at 80 characters, without what a program or a terminal could stumble on. */
export function shown(value: unknown, lang: Lang): string {
  const text = toJson(value, lang)
    .replace(leftovers, (word) =>
      word === "NaN" ? notANumber[lang] : word === "undefined" ? missing[lang] : aRecord[lang],
    )
    .replace(unprintable, escaped);
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** A name out of data (a file, a field) as it stands, for where no quotes are wanted. */
export function plain(text: string, lang: Lang): string {
  const quoted = shown(text, lang);
  return quoted.startsWith('"') && quoted.endsWith('"') && quoted.length > 1 ? quoted.slice(1, -1) : quoted;
}
