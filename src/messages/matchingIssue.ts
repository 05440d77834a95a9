import type { Label, Lang } from "../core/label.ts";
import type { MarketList, MatchingIssue } from "../matching/issue.ts";
import { formatNumber } from "./number.ts";
import { shown } from "./shown.ts";

const lists: Readonly<Record<MarketList, Label>> = {
  needs: { nb: "behovene", nn: "behova", en: "the needs" },
  offers: { nb: "tilbudene", nn: "tilboda", en: "the offers" },
};

const sums: Readonly<Record<"value" | "gap" | "size", Label>> = {
  value: { nb: "verdien", nn: "verdien", en: "the value" },
  gap: { nb: "gapet", nn: "gapet", en: "the gap" },
  size: { nb: "antallet", nn: "talet", en: "the size" },
};

/** What an option may be; of others it is enough to say that it cannot be this. */
const mayBe: Readonly<Record<string, Label>> = {
  asOf: {
    nb: "skriv en dato, som 2024-03-01",
    nn: "skriv ein dato, som 2024-03-01",
    en: "write a date, such as 2024-03-01",
  },
  top: { nb: "gi et heltall fra 1", nn: "gi eit heiltal frå 1", en: "give a whole number from 1" },
  gap: {
    nb: "gi et tall fra 0 til under 1",
    nn: "gi eit tal frå 0 til under 1",
    en: "give a number from 0 to below 1",
  },
  seats: { nb: "gi et heltall fra 0", nn: "gi eit heiltal frå 0", en: "give a whole number from 0" },
  kind: {
    nb: "velg cancelOffer, addOffer, addSeats eller withdrawNeed",
    nn: "vel cancelOffer, addOffer, addSeats eller withdrawNeed",
    en: "choose cancelOffer, addOffer, addSeats or withdrawNeed",
  },
  cohorts: { nb: "velg respect eller ignore", nn: "vel respect eller ignore", en: "choose respect or ignore" },
};
const another: Label = { nb: "velg en annen verdi", nn: "vel ein annan verdi", en: "choose another value" };

/** An issue of a market, of a change to it or of an answer about it. */
export function matchingIssueText(issue: MatchingIssue, lang: Lang): Label {
  const number = (value: number): string => formatNumber(value, lang, Number.isInteger(value) ? 0 : 4);
  const show = (value: unknown): string => shown(value, lang);
  /** A number that may not be there: then it was none. */
  const orNone = (value: number | string | undefined): string => show(value ?? Number.NaN);
  switch (issue.code) {
    case "matching.duplicate-id":
      return {
        nb: `${show(issue.value)} står to ganger blant ${lists[issue.list].nb}: gi hver post sin egen ID`,
        nn: `${show(issue.value)} står to gonger blant ${lists[issue.list].nn}: gi kvar post sin eigen ID`,
        en: `${show(issue.value)} stands twice among ${lists[issue.list].en}: give each record an id of its own`,
      };
    case "matching.wrong-field":
      // A count that is one by itself is too large with all the others.
      if (issue.field === "headcount" && Number.isInteger(issue.value) && Number(issue.value) > 0)
        return {
          nb: `behovene ber om for mange plasser i alt: se om ${orNone(issue.value)} i ${show(issue.field)} er riktig`,
          nn: `behova bed om for mange plassar i alt: sjå om ${orNone(issue.value)} i ${show(issue.field)} er rett`,
          en: `the needs ask for too many seats in all: see whether ${orNone(issue.value)} in ${show(issue.field)} is right`,
        };
      return {
        nb: `${show(issue.field)} kan ikke være ${orNone(issue.value)}: les posten med skjemaet først`,
        nn: `${show(issue.field)} kan ikkje vere ${orNone(issue.value)}: les posten med skjemaet først`,
        en: `${show(issue.field)} cannot be ${orNone(issue.value)}: parse the record with its schema first`,
      };
    case "matching.wrong-option": {
      const advice = Object.hasOwn(mayBe, issue.option) ? (mayBe[issue.option] ?? another) : another;
      return {
        nb: `${show(issue.option)} kan ikke være ${orNone(issue.value)}: ${advice.nb}`,
        nn: `${show(issue.option)} kan ikkje vere ${orNone(issue.value)}: ${advice.nn}`,
        en: `${show(issue.option)} cannot be ${orNone(issue.value)}: ${advice.en}`,
      };
    }
    case "matching.wrong-profile":
      return {
        nb: `${show(issue.setting)} i profilen kan ikke være ${orNone(issue.value)}: vektene er heltall som til sammen er 10 000, grensene 0 eller mer`,
        nn: `${show(issue.setting)} i profilen kan ikkje vere ${orNone(issue.value)}: vektene er heiltal som til saman er 10 000, grensene 0 eller meir`,
        en: `${show(issue.setting)} of the profile cannot be ${orNone(issue.value)}: weights are whole numbers that sum to 10,000, limits 0 or more`,
      };
    case "matching.functions-lost": {
      const functions = issue.functions.join(", ");
      return {
        nb: `funksjonene ${functions} fulgte ikke med kopien av markedet: lag markedet på nytt`,
        nn: `funksjonane ${functions} følgde ikkje med kopien av marknaden: lag marknaden på nytt`,
        en: `the functions ${functions} did not come along with the clone: prepare the market again`,
      };
    }
    case "matching.not-in-market":
      return {
        nb: `${show(issue.value)} finnes ikke blant ${lists[issue.list].nb} i markedet: bruk en ID derfra`,
        nn: `${show(issue.value)} finst ikkje blant ${lists[issue.list].nn} i marknaden: bruk ein ID derifrå`,
        en: `${show(issue.value)} is not among ${lists[issue.list].en} of the market: use one of its ids`,
      };
    case "matching.wrong-seats":
      return {
        nb: `${show(issue.need)} har ${number(issue.said)} plasser gjort rede for og skulle hatt ${number(issue.found)}: ikke endre et svar`,
        nn: `${show(issue.need)} har ${number(issue.said)} plassar gjorde greie for og skulle hatt ${number(issue.found)}: ikkje endre eit svar`,
        en: `${show(issue.need)} has ${number(issue.said)} seats accounted for and should have ${number(issue.found)}: do not change an answer`,
      };
    case "matching.over-capacity":
      return {
        nb: `${show(issue.offer)} har ${number(issue.used)} plasser i bruk av ${number(issue.capacity)}: plasser færre`,
        nn: `${show(issue.offer)} har ${number(issue.used)} plassar i bruk av ${number(issue.capacity)}: plasser færre`,
        en: `${show(issue.offer)} has ${number(issue.used)} seats taken of ${number(issue.capacity)}: place fewer`,
      };
    case "matching.below-minimum":
      return {
        nb: `${show(issue.offer)} har ${number(issue.used)} deltakere og minste gruppe er ${number(issue.minimum)}: avlys det, eller fyll det`,
        nn: `${show(issue.offer)} har ${number(issue.used)} deltakarar og minste gruppe er ${number(issue.minimum)}: avlys det, eller fyll det`,
        en: `${show(issue.offer)} has ${number(issue.used)} participants and the minimum group is ${number(issue.minimum)}: cancel it, or fill it`,
      };
    case "matching.not-eligible":
      return {
        nb: `${show(issue.need)} kan ikke få plass i ${show(issue.offer)}: se forklaringen av paret`,
        nn: `${show(issue.need)} kan ikkje få plass i ${show(issue.offer)}: sjå forklaringa av paret`,
        en: `${show(issue.need)} is not eligible for ${show(issue.offer)}: see the explanation of the pair`,
      };
    case "matching.wrong-points":
      return {
        nb: `${show(issue.need)} i ${show(issue.offer)} er oppgitt med ${show(issue.said)} poeng: ${number(issue.found)} er rett`,
        nn: `${show(issue.need)} i ${show(issue.offer)} er oppgitt med ${show(issue.said)} poeng: ${number(issue.found)} er rett`,
        en: `${show(issue.need)} in ${show(issue.offer)} is said to have ${show(issue.said)} points: ${number(issue.found)} is right`,
      };
    case "matching.wrong-reason":
      return {
        nb: `grunnen ${show(issue.said)} for ${show(issue.need)} stemmer ikke: det rette er ${show(issue.found)}`,
        nn: `grunnen ${show(issue.said)} for ${show(issue.need)} stemmer ikkje: det rette er ${show(issue.found)}`,
        en: `the reason ${show(issue.said)} for ${show(issue.need)} is not true: it is ${show(issue.found)}`,
      };
    case "matching.wrong-cancelled": {
      const none: Label = { nb: "ikke avlyst", nn: "ikkje avlyst", en: "not cancelled" };
      const missing = (value: number | undefined): Label =>
        value === undefined
          ? none
          : {
              nb: `avlyst for ${number(value)} manglende plasser`,
              nn: `avlyst for ${number(value)} manglande plassar`,
              en: `cancelled for ${number(value)} missing seats`,
            };
      const [said, found] = [missing(issue.said), missing(issue.found)];
      return {
        nb: `${show(issue.offer)} er oppgitt som ${said.nb}: rett er ${found.nb}`,
        nn: `${show(issue.offer)} er oppgitt som ${said.nn}: rett er ${found.nn}`,
        en: `${show(issue.offer)} is said to be ${said.en}: right is ${found.en}`,
      };
    }
    case "matching.wrong-sum":
      return {
        nb: `${sums[issue.sum].nb} er oppgitt til ${orNone(issue.said)}: delene gir ${number(issue.found)}`,
        nn: `${sums[issue.sum].nn} er oppgitt til ${orNone(issue.said)}: delane gir ${number(issue.found)}`,
        en: `${sums[issue.sum].en} is said to be ${orNone(issue.said)}: its parts give ${number(issue.found)}`,
      };
    case "matching.unproven-bound":
      return {
        nb: `grensen ${orNone(issue.said)} er ikke bevist: prisene beviser ${number(issue.proven)}`,
        nn: `grensa ${orNone(issue.said)} er ikkje prova: prisane provar ${number(issue.proven)}`,
        en: `the bound ${orNone(issue.said)} is not proven: the prices prove ${number(issue.proven)}`,
      };
    case "matching.wrong-price":
      return {
        nb: `plassprisen ${orNone(issue.value)} i ${show(issue.offer)} kan ikke stemme: gi én pris på 0 eller mer, og 0 der det er ledig plass`,
        nn: `plassprisen ${orNone(issue.value)} i ${show(issue.offer)} kan ikkje stemme: gi éin pris på 0 eller meir, og 0 der det er ledig plass`,
        en: `the seat price ${orNone(issue.value)} of ${show(issue.offer)} cannot be: give one of 0 or more, and 0 where a seat is free`,
      };
    case "matching.blocking-pair":
      return {
        nb: `${show(issue.need)} og ${show(issue.offer)} vil heller ha hverandre: koblingen er ikke stabil`,
        nn: `${show(issue.need)} og ${show(issue.offer)} vil heller ha kvarandre: koplinga er ikkje stabil`,
        en: `${show(issue.need)} and ${show(issue.offer)} would rather have each other: the matching is not stable`,
      };
    case "matching.said-twice":
      return {
        nb: `${show(issue.value)} er oppgitt to ganger: si det én gang`,
        nn: `${show(issue.value)} er oppgitt to gonger: sei det éin gong`,
        en: `${show(issue.value)} is said twice: say it once`,
      };
  }
}
