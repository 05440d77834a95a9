import type { AlgorithmIssue } from "../algorithms/issues.ts";
import type { Label, Lang } from "../core/label.ts";
import { formatNumber } from "./number.ts";
import { shown } from "./shown.ts";

const sum: Readonly<Record<"supply" | "capacity" | "value", Label>> = {
  supply: { nb: "det som gis", nn: "det som blir gitt", en: "what is given" },
  capacity: { nb: "kapasiteten", nn: "kapasiteten", en: "the capacity" },
  value: { nb: "poengene", nn: "poenga", en: "the scores" },
};

/** An issue of the matching core; rows and columns by number, as its own English text has them where nothing is named. */
export function algorithmIssueText(issue: AlgorithmIssue, lang: Lang): Label {
  const number = (value: number): string => formatNumber(value, lang, Number.isInteger(value) ? 0 : 3);
  const show = (value: unknown): string => shown(value, lang);
  switch (issue.code) {
    case "algorithm.wrong-length":
      return {
        nb: `listen har ${number(issue.length)} tall og skulle hatt ${number(issue.expected)}: gi ett for hver`,
        nn: `lista har ${number(issue.length)} tal og skulle hatt ${number(issue.expected)}: gi eitt for kvar`,
        en: `the list has ${number(issue.length)} numbers and should have ${number(issue.expected)}: give one for each`,
      };
    case "algorithm.not-whole":
      return {
        nb: `${show(issue.value ?? Number.NaN)} er ikke et heltall på høyst 32 bit: gi et heltall, med en skala for brøker`,
        nn: `${show(issue.value ?? Number.NaN)} er ikkje eit heiltal på høgst 32 bit: gi eit heiltal, med ein skala for brøkar`,
        en: `${show(issue.value ?? Number.NaN)} is not a whole number of at most 32 bits: give one, with a scale for fractions`,
      };
    case "algorithm.negative":
      return {
        nb: `${number(issue.value)} er under 0: gi 0 eller mer`,
        nn: `${number(issue.value)} er under 0: gi 0 eller meir`,
        en: `${number(issue.value)} is below 0: give 0 or more`,
      };
    case "algorithm.broken-row-start":
      return {
        nb: `radene kan ikke begynne ved ${show(issue.value)}: begynn ved 0, gå aldri tilbake, og slutt ved antallet par`,
        nn: `radene kan ikkje byrje ved ${show(issue.value)}: byrj ved 0, gå aldri tilbake, og slutt ved talet på par`,
        en: `rows cannot begin at ${show(issue.value)}: begin at 0, never go back, and end at the number of entries`,
      };
    case "algorithm.out-of-range":
      return {
        nb: `${number(issue.value)} finnes ikke, det er ${number(issue.limit)}: tell fra 0`,
        nn: `${number(issue.value)} finst ikkje, det er ${number(issue.limit)}: tel frå 0`,
        en: `${number(issue.value)} does not exist, there are ${number(issue.limit)}: count from 0`,
      };
    case "algorithm.not-ascending":
      return {
        nb: "kolonnene i raden står ikke i stigende orden: sorter dem",
        nn: "kolonnane i rada står ikkje i stigande orden: sorter dei",
        en: "the columns of the row do not rise: sort them",
      };
    case "algorithm.duplicate-entry":
      return {
        nb: "samme par står to ganger: behold én poengsum",
        nn: "same par står to gonger: behald éin poengsum",
        en: "the same pair stands twice: keep one score",
      };
    case "algorithm.duplicate-key":
      return {
        nb: `nøkkelen ${show(issue.value)} er alt i bruk: gi hver sin egen`,
        nn: `nøkkelen ${show(issue.value)} er alt i bruk: gi kvar sin eigen`,
        en: `the key ${show(issue.value)} is already in use: give each one of its own`,
      };
    case "algorithm.minimum-above-capacity":
      return {
        nb: `minstetallet er ${number(issue.minimum)} og kapasiteten ${number(issue.capacity)}: senk det ene eller hev det andre`,
        nn: `minstetalet er ${number(issue.minimum)} og kapasiteten ${number(issue.capacity)}: senk det eine eller hev det andre`,
        en: `the minimum is ${number(issue.minimum)} and the capacity ${number(issue.capacity)}: lower the one or raise the other`,
      };
    case "algorithm.sum-too-large":
      return {
        nb: `summen av ${sum[issue.sum].nb} passerer 2^53 og blir ikke nøyaktig: bruk mindre tall`,
        nn: `summen av ${sum[issue.sum].nn} passerer 2^53 og blir ikkje nøyaktig: bruk mindre tal`,
        en: `the sum of ${sum[issue.sum].en} passes 2^53 and would not be exact: use smaller numbers`,
      };
    case "algorithm.wrong-option":
      return {
        nb: `${show(issue.option)} kan ikke være ${show(issue.value ?? Number.NaN)}: se hva valget kan være`,
        nn: `${show(issue.option)} kan ikkje vere ${show(issue.value ?? Number.NaN)}: sjå kva valet kan vere`,
        en: `${show(issue.option)} cannot be ${show(issue.value ?? Number.NaN)}: see what it may be`,
      };
    case "algorithm.over-supply":
      return {
        nb: `${number(issue.used)} er plassert og bare ${number(issue.supply)} finnes: plasser færre`,
        nn: `${number(issue.used)} er plasserte og berre ${number(issue.supply)} finst: plasser færre`,
        en: `${number(issue.used)} are placed and only ${number(issue.supply)} exist: place fewer`,
      };
    case "algorithm.over-capacity":
      return {
        nb: `${number(issue.used)} er tatt inn og kapasiteten er ${number(issue.capacity)}: ta inn færre`,
        nn: `${number(issue.used)} er tekne inn og kapasiteten er ${number(issue.capacity)}: ta inn færre`,
        en: `${number(issue.used)} are taken and the capacity is ${number(issue.capacity)}: take fewer`,
      };
    case "algorithm.below-minimum":
      return {
        nb: `${number(issue.used)} er tatt inn og minstetallet er ${number(issue.minimum)}: ta inn ingen, eller nok`,
        nn: `${number(issue.used)} er tekne inn og minstetalet er ${number(issue.minimum)}: ta inn ingen, eller nok`,
        en: `${number(issue.used)} are taken and the minimum is ${number(issue.minimum)}: take none, or enough`,
      };
    case "algorithm.wrong-open":
      return {
        nb: `kolonnen tar inn ${number(issue.used)}, og det sier ikke open: den er 1 bare der noe tas inn`,
        nn: `kolonnen tek inn ${number(issue.used)}, og det seier ikkje open: han er 1 berre der noko blir teke inn`,
        en: `the column takes ${number(issue.used)}, which open does not say: it is 1 exactly where something is taken`,
      };
    case "algorithm.wrong-price":
      return {
        nb: `${show(issue.value ?? Number.NaN)} er ingen pris her: en pris er 0 eller mer, og 0 for en kolonne med ledig plass`,
        nn: `${show(issue.value ?? Number.NaN)} er ingen pris her: ein pris er 0 eller meir, og 0 for ei kolonne med ledig plass`,
        en: `${show(issue.value ?? Number.NaN)} is no price here: a price is 0 or more, and 0 for a column with room left`,
      };
    case "algorithm.uncovered":
      return {
        nb: `poengsummen er ${number(issue.score)} og de to prisene til sammen ${number(issue.prices)}: de beviser ingenting under poengsummen`,
        nn: `poengsummen er ${number(issue.score)} og dei to prisane til saman ${number(issue.prices)}: dei provar ingenting under poengsummen`,
        en: `the score is ${number(issue.score)} and the two prices are ${number(issue.prices)} together: they prove nothing below the score`,
      };
    case "algorithm.wrong-value":
      return {
        nb: `verdien er oppgitt til ${show(issue.said)} og blir ${number(issue.found)}: ikke endre en plan`,
        nn: `verdien er oppgitt til ${show(issue.said)} og blir ${number(issue.found)}: ikkje endre ein plan`,
        en: `the value is said to be ${show(issue.said)} and is ${number(issue.found)}: do not change a plan`,
      };
    case "algorithm.unproven-bound":
      return {
        nb: `grensen er oppgitt til ${show(issue.said)} og prisene beviser ${number(issue.proven)}: oppgi ikke mer enn de beviser`,
        nn: `grensa er oppgitt til ${show(issue.said)} og prisane provar ${number(issue.proven)}: oppgi ikkje meir enn dei provar`,
        en: `the bound is said to be ${show(issue.said)} and the prices prove ${number(issue.proven)}: claim no more than they prove`,
      };
    case "algorithm.wrong-end":
      return {
        nb: `planen sier at den er ferdig, på ${number(issue.value)} med en grense på ${number(issue.bound)}: det er ikke bevist`,
        nn: `planen seier at han er ferdig, på ${number(issue.value)} med ei grense på ${number(issue.bound)}: det er ikkje prova`,
        en: `the plan says it is done, at ${number(issue.value)} with a bound of ${number(issue.bound)}: that is not proven`,
      };
    case "algorithm.broken-proof":
      return {
        nb: "beviset henger ikke sammen her: bruk det slik løseren ga det",
        nn: "provet heng ikkje saman her: bruk det slik løysaren gav det",
        en: "the proof does not hold together here: take it as the solver gave it",
      };
    case "algorithm.not-an-entry":
      return {
        nb: "de to er ikke noe par i oppgaven: koble bare langs dens par",
        nn: "dei to er ikkje noko par i oppgåva: kople berre langs para der",
        en: "the two are no pair of the problem: match along its entries only",
      };
    case "algorithm.wrong-parts":
      return {
        nb: "dette er ikke delene av én oppgave, hver én gang og løst: slå sammen det én oppdeling ga",
        nn: "dette er ikkje delane av éi oppgåve, kvar éin gong og løyst: slå saman det éi oppdeling gav",
        en: "these are not the parts of one problem, each once and solved: merge what one split gave",
      };
  }
}
