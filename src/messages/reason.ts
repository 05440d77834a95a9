import type { Label, Lang } from "../core/label.ts";
import type { Reason } from "../matching/reasons.ts";
import { nkrLevel } from "../vocabulary/level.ts";
import { languageName } from "../vocabulary/language.ts";
import { delivery } from "../vocabulary/offer.ts";
import { formatDate, formatNok, formatNumber } from "./number.ts";
import { shown } from "./shown.ts";

/**
 * A reason as a sentence made of its own values. Reasons of codes that are not known here, and those without values, are
 * said by their label.
 *
 * @example
 * ```ts
 * import { explain, formatReason } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const need = { id: "n1", registeredOn: "2024-02-01", field: "leiing", municipality: "5540", maxTravelKm: 20 };
 * const offer = { id: "o1", field: "leiing", municipality: "5544" };
 * const [reason] = explain(need, offer, { asOf: "2024-03-01", geography: norway }).exclusions;
 * reason && formatReason(reason, "nn"); // => "26 km frå Kåfjord til Nordreisa; grensa di er 20 km"
 * ```
 */
export function formatReason(reason: Reason, lang: Lang): string {
  const sentence = sentenceOf(reason, lang);
  return sentence === undefined ? reason.label[lang] : sentence[lang];
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isLabel = (value: unknown): value is Label =>
  typeof value === "object" && value !== null && "nb" in value && "nn" in value && "en" in value;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const or: Label = { nb: "eller", nn: "eller", en: "or" };

/** "a", "a eller b", "a, b eller c". */
function alternatives(texts: readonly string[], lang: Lang): string {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(", ")} ${or[lang]} ${texts.at(-1)}`;
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** A form of delivery as said of an offer: "tilbudet er ...". */
function formOf(value: unknown, lang: Lang): string | undefined {
  if (value === "inCompany" && lang !== "en") return "bedriftsinternt"; // et tilbud, eit tilbod
  const known: Readonly<Record<string, Label>> = delivery;
  return isText(value) && Object.hasOwn(known, value) ? lower(known[value]![lang]) : undefined;
}

/** A language by its name where it has one here, else as it was written. */
function languageOf(value: unknown, lang: Lang): string | undefined {
  if (!isText(value)) return undefined;
  const code = value.trim().toLowerCase().split(/[-_]/)[0] ?? "";
  return Object.hasOwn(languageName, code) ? languageName[code]?.[lang] : shown(value, lang);
}

/** An amount and its limit, with as many decimals as it takes to tell them apart. */
function besideLimit(amount: number, limit: number, lang: Lang): readonly [amount: string, limit: string] {
  const at = (decimals: number): readonly [string, string] => {
    const text = (value: number): string => formatNumber(value, lang, Number.isInteger(value) ? 0 : decimals);
    return [text(amount), text(limit)];
  };
  for (let decimals = amount < 10 ? 1 : 0; decimals < 3; decimals++) {
    const texts = at(decimals);
    if (amount === limit || texts[0] !== texts[1]) return texts;
  }
  return at(3);
}

/** "1 minutt", "2 minutter". */
const counted = (amount: string, one: Label, several: Label): Label => {
  const words = amount === "1" ? one : several;
  return { nb: `${amount} ${words.nb}`, nn: `${amount} ${words.nn}`, en: `${amount} ${words.en}` };
};

const km: Label = { nb: "km", nn: "km", en: "km" };
const minute: Label = { nb: "minutt", nn: "minutt", en: "minute" };
const minutes: Label = { nb: "minutter", nn: "minutt", en: "minutes" };
const hour: Label = { nb: "time", nn: "time", en: "hour" };
const hours: Label = { nb: "timer", nn: "timar", en: "hours" };
const day: Label = { nb: "dag", nn: "dag", en: "day" };
const days: Label = { nb: "dager", nn: "dagar", en: "days" };

function levelOf(value: unknown, lang: Lang): string | undefined {
  const known: Readonly<Record<string, Label>> = nkrLevel;
  return isText(value) && Object.hasOwn(known, value) ? lower(known[value]![lang]) : undefined;
}

function sentenceOf(reason: Reason, lang: Lang): Label | undefined {
  const { code } = reason;
  switch (code) {
    case "same-code":
    case "near-code":
      return aboutCodes(reason, code === "same-code");
    case "same-field":
    case "similar-field":
      return aboutFields(reason, code === "same-field", lang);
    case "unrelated": {
      const { needField, offerField } = reason;
      if (!isText(needField) || !isText(offerField)) return undefined;
      const [need, offer] = [shown(needField, lang), shown(offerField, lang)];
      return {
        nb: `behovet er ${need}, tilbudet ${offer}`,
        nn: `behovet er ${need}, tilbodet ${offer}`,
        en: `the need is ${need}, the offer ${offer}`,
      };
    }
    case "delivery":
    case "other-delivery": {
      const form = formOf(reason["delivery"], lang);
      const wanted = isList(reason["wanted"]) ? reason["wanted"].flatMap((one) => formOf(one, lang) ?? []) : [];
      if (form === undefined || wanted.length === 0) return undefined;
      const wish = alternatives(wanted, lang);
      return {
        nb: `tilbudet er ${form}; du ønsker ${wish}`,
        nn: `tilbodet er ${form}; du ønskjer ${wish}`,
        en: `the offer is ${form}; you want ${wish}`,
      };
    }
    case "reach":
    case "distance":
    case "too-far":
    case "travel-time":
    case "too-long-travel":
      return aboutTravel(reason, lang);
    case "level":
    case "other-level":
    case "level-barred": {
      const level = levelOf(reason["level"], lang);
      const wanted = levelOf(reason["wanted"], lang);
      if (level === undefined || wanted === undefined) return undefined;
      return {
        nb: `tilbudet er ${level}; behovet er ${wanted}`,
        nn: `tilbodet er ${level}; behovet er ${wanted}`,
        en: `the offer is at ${level}; the need is at ${wanted}`,
      };
    }
    case "cost":
    case "fee":
    case "too-dear":
      return aboutFee(reason, lang);
    case "start":
    case "late-start":
    case "early-start":
    case "starts-too-late":
      return aboutStart(reason, lang);
    case "started":
      return onDay(reason["startsOn"], lang, {
        nb: "kurset startet",
        nn: "kurset starta",
        en: "the course started on",
      });
    case "deadline-passed":
      return onDay(reason["deadline"], lang, {
        nb: "søknadsfristen var",
        nn: "søknadsfristen var",
        en: "the deadline was",
      });
    case "over":
      return onDay(reason["endsOn"] ?? reason["completedOn"], lang, {
        nb: "kurset var slutt",
        nn: "kurset var slutt",
        en: "the course was over on",
      });
    case "too-many-hours": {
      const { hoursPerWeek, limitHours } = reason;
      if (!isNumber(hoursPerWeek) || !isNumber(limitHours)) return undefined;
      const [taken, limit] = besideLimit(hoursPerWeek, limitHours, lang);
      const load = counted(taken, hour, hours);
      return {
        nb: `kurset krever ${load.nb} i uka; du har ${limit}`,
        nn: `kurset krev ${load.nn} i veka; du har ${limit}`,
        en: `the course takes ${load.en} a week; you have ${limit}`,
      };
    }
    case "other-language": {
      const taught = languageOf(reason["language"], lang);
      const wanted = isList(reason["wanted"]) ? reason["wanted"].flatMap((one) => languageOf(one, lang) ?? []) : [];
      if (taught === undefined || wanted.length === 0) return undefined;
      const wish = alternatives([...new Set(wanted)], lang);
      return {
        nb: `undervisningen er på ${taught}; du ønsker ${wish}`,
        nn: `undervisninga er på ${taught}; du ønskjer ${wish}`,
        en: `it is taught in ${taught}; you want ${wish}`,
      };
    }
    case "too-few-in-field":
    case "too-few-in-reach":
    case "too-few-in-window":
    case "one-firm-only":
      return aboutGroup(reason, lang);
    default:
      return code.startsWith("unknown-") ? aboutUnknown(reason) : undefined;
  }
}

function aboutCodes(reason: Reason, same: boolean): Label | undefined {
  const [need, offer] = [codeText(reason["needCode"]), codeText(reason["offerCode"])];
  if (need === undefined || offer === undefined) return undefined;
  if (same && need === offer)
    return {
      nb: `behov og tilbud har samme kode, ${need}`,
      nn: `behov og tilbod har same kode, ${need}`,
      en: `need and offer have the same code, ${need}`,
    };
  return same
    ? {
        nb: `${offer} svarer til ${need} i behovet`,
        nn: `${offer} svarar til ${need} i behovet`,
        en: `${offer} corresponds to ${need} of the need`,
      }
    : {
        nb: `${offer} er i slekt med ${need} i behovet`,
        nn: `${offer} er i slekt med ${need} i behovet`,
        en: `${offer} is related to ${need} of the need`,
      };
}

/** Classifications as they are called; a code of the caller's own stands alone. */
const systemName: Readonly<Record<string, string>> = { esco: "ESCO", styrk08: "STYRK-08", nus: "NUS", sn: "SN" };

function codeText(code: unknown): string | undefined {
  if (typeof code !== "object" || code === null || !("system" in code) || !("id" in code)) return undefined;
  const { system, id } = code;
  const name = Object.hasOwn(systemName, String(system)) ? systemName[String(system)] : undefined;
  // An ESCO code is an address, of which the end tells concepts apart.
  const end = String(id).replace(/\/+$/, "").split("/").at(-1) ?? "";
  return name === undefined ? String(id) : `${name} ${system === "esco" ? end : String(id)}`;
}

function aboutFields(reason: Reason, same: boolean, lang: Lang): Label | undefined {
  const { needField, offerField } = reason;
  if (!isText(needField) || !isText(offerField)) return undefined;
  const [need, offer] = [shown(needField, lang), shown(offerField, lang)];
  return same
    ? { nb: `samme fagområde: ${offer}`, nn: `same fagområde: ${offer}`, en: `the same field: ${offer}` }
    : { nb: `${offer} ligner ${need}`, nn: `${offer} liknar ${need}`, en: `${offer} is similar to ${need}` };
}

function aboutTravel(reason: Reason, lang: Lang): Label | undefined {
  const form = formOf(reason["delivery"], lang);
  if (form !== undefined)
    return {
      nb: `${form}: ingen reise`,
      nn: `${form}: inga reise`,
      en: `${form}: no travelling`,
    };
  const { from, to, own } = reason;
  if (!isLabel(from) || !isLabel(to)) return undefined;
  const byTime = isNumber(reason["minutes"]);
  const amount = byTime ? reason["minutes"] : reason["km"];
  const limit = byTime ? reason["limitMinutes"] : reason["limitKm"];
  if (!isNumber(amount) || !isNumber(limit)) return undefined;
  const [one, several] = byTime ? [minute, minutes] : [km, km];
  const [far, farthest] = besideLimit(amount, limit, lang);
  const [length, most] = [counted(far, one, several), counted(farthest, one, several)];
  const way: Label = {
    nb: `${length.nb} fra ${from.nb} til ${to.nb}`,
    nn: `${length.nn} frå ${from.nn} til ${to.nn}`,
    en: `${length.en} from ${from.en} to ${to.en}`,
  };
  return own === false
    ? {
        nb: `${way.nb}; ${most.nb} regnes som langt`,
        nn: `${way.nn}; ${most.nn} blir rekna som langt`,
        en: `${way.en}; ${most.en} counts as far`,
      }
    : {
        nb: `${way.nb}; grensen din er ${most.nb}`,
        nn: `${way.nn}; grensa di er ${most.nn}`,
        en: `${way.en}; your limit is ${most.en}`,
      };
}

function aboutFee(reason: Reason, lang: Lang): Label | undefined {
  const { feeNok, limitNok, own } = reason;
  if (!isNumber(feeNok) || !isNumber(limitNok)) return undefined;
  if (feeNok === 0) return { nb: "gratis", nn: "gratis", en: "free of charge" };
  const [fee, limit] = [formatNok(feeNok, lang), formatNok(limitNok, lang)];
  return own === false
    ? {
        nb: `kurset koster ${fee}; ${limit} regnes som dyrt`,
        nn: `kurset kostar ${fee}; ${limit} blir rekna som dyrt`,
        en: `the course costs ${fee}; ${limit} counts as expensive`,
      }
    : {
        nb: `kurset koster ${fee}; grensen din er ${limit}`,
        nn: `kurset kostar ${fee}; grensa di er ${limit}`,
        en: `the course costs ${fee}; your limit is ${limit}`,
      };
}

function aboutStart(reason: Reason, lang: Lang): Label | undefined {
  const { startsOn, earliestStart, latestStart } = reason;
  if (!isText(startsOn)) return undefined;
  const start = formatDate(startsOn, lang);
  const begins: Label = {
    nb: `kurset starter ${start}`,
    nn: `kurset startar ${start}`,
    en: `the course starts on ${start}`,
  };
  const early = isText(earliestStart) && startsOn < earliestStart;
  if (early) {
    const day = formatDate(earliestStart, lang);
    return {
      nb: `${begins.nb}; du kan tidligst ${day}`,
      nn: `${begins.nn}; du kan tidlegast ${day}`,
      en: `${begins.en}; you can from ${day}`,
    };
  }
  if (!isText(latestStart)) return begins;
  const day = formatDate(latestStart, lang);
  return {
    nb: `${begins.nb}; du må starte senest ${day}`,
    nn: `${begins.nn}; du må starte seinast ${day}`,
    en: `${begins.en}; you must start by ${day}`,
  };
}

function onDay(date: unknown, lang: Lang, words: Label): Label | undefined {
  if (!isText(date)) return undefined;
  const day = formatDate(date, lang);
  return { nb: `${words.nb} ${day}`, nn: `${words.nn} ${day}`, en: `${words.en} ${day}` };
}

/** How many there are for a need to be pooled with, itself included, and how many it takes. */
function aboutGroup({ code, heads, minGroup, maxKm, windowDays }: Reason, lang: Lang): Label | undefined {
  if (!isNumber(heads) || !isNumber(minGroup)) return undefined;
  const [found, least] = [formatNumber(heads, lang), formatNumber(minGroup, lang)];
  const people: Label =
    heads === 1
      ? { nb: "1 person", nn: "1 person", en: "1 person" }
      : { nb: `${found} personer`, nn: `${found} personar`, en: `${found} people` };
  if (code === "one-firm-only")
    return {
      nb: `${people.nb}, men bare én virksomhet; en gruppe trenger to`,
      nn: `${people.nn}, men berre éi verksemd; ei gruppe treng to`,
      en: `${people.en}, but one establishment only; a group needs two`,
    };
  const takes: Label = {
    nb: `en gruppe trenger ${least}`,
    nn: `ei gruppe treng ${least}`,
    en: `a group needs ${least}`,
  };
  if (code === "too-few-in-reach" && isNumber(maxKm)) {
    const reach = formatNumber(maxKm, lang, Number.isInteger(maxKm) ? 0 : 1);
    return {
      nb: `${people.nb} innen ${reach} km fra et sted; ${takes.nb}`,
      nn: `${people.nn} innan ${reach} km frå ein stad; ${takes.nn}`,
      en: `${people.en} within ${reach} km of a place; ${takes.en}`,
    };
  }
  if (code === "too-few-in-window" && isNumber(windowDays)) {
    const span = counted(formatNumber(windowDays, lang), day, days);
    return {
      nb: `${people.nb} når det kan gå ${span.nb} fra seneste til tidligste start; ${takes.nb}`,
      nn: `${people.nn} når det kan gå ${span.nn} frå seinaste til tidlegaste start; ${takes.nn}`,
      en: `${people.en} when ${span.en} may pass from latest to earliest start; ${takes.en}`,
    };
  }
  if (code !== "too-few-in-field") return undefined;
  return {
    nb: `${people.nb} i samme fag; ${takes.nb}`,
    nn: `${people.nn} i same fag; ${takes.nn}`,
    en: `${people.en} in the same field; ${takes.en}`,
  };
}

const whoDidNotSay: Readonly<Record<string, Label>> = {
  need: { nb: "behovet sier det ikke", nn: "behovet seier det ikkje", en: "the need does not say" },
  offer: { nb: "tilbudet sier det ikke", nn: "tilbodet seier det ikkje", en: "the offer does not say" },
  both: {
    nb: "verken behovet eller tilbudet sier det",
    nn: "verken behovet eller tilbodet seier det",
    en: "neither the need nor the offer says",
  },
  table: {
    nb: "tabellen over steder har det ikke",
    nn: "tabellen over stader har det ikkje",
    en: "the table of places does not have it",
  },
};

function aboutUnknown({ label, missing }: Reason): Label | undefined {
  const who = isText(missing) && Object.hasOwn(whoDidNotSay, missing) ? whoDidNotSay[missing] : undefined;
  if (who === undefined) return undefined;
  return {
    nb: `${lower(label.nb)}: ${who.nb}`,
    nn: `${lower(label.nn)}: ${who.nn}`,
    en: `${lower(label.en)}: ${who.en}`,
  };
}
