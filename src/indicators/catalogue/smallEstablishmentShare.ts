import type { RecordOf } from "../../model/programme.ts";
import { contacted } from "../feeds.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Small establishments among those contacted whose size is known. */
export const smallEstablishmentShare = indicatorOf(
  {
    id: "small-establishment-share",
    version: 1,
    label: { nb: "Andel små virksomheter", nn: "Del små verksemder", en: "Share of small establishments" },
    definition: {
      nb: "Virksomheter med færre enn 10 ansatte blant dem som ble kontaktet i perioden og der antall ansatte er kjent. Grensen kan settes med smallBelow.",
      nn: "Verksemder med færre enn 10 tilsette blant dei som vart kontakta i perioden og der talet på tilsette er kjent. Grensa kan setjast med smallBelow.",
      en: "Establishments with fewer than 10 employees among those contacted in the period whose number of employees is known. The limit can be set by smallBelow.",
    },
    population: {
      nb: "Virksomheter kontaktet i perioden",
      nn: "Verksemder kontakta i perioden",
      en: "Establishments contacted in the period",
    },
    numerator: { nb: "med færre enn 10 ansatte", nn: "med færre enn 10 tilsette", en: "with fewer than 10 employees" },
    denominator: {
      nb: "kontaktede virksomheter med kjent antall ansatte",
      nn: "kontakta verksemder med kjent tal på tilsette",
      en: "establishments contacted with known number of employees",
    },
    unit: "share",
    resultLevel: "activity",
    criterion: "relevance",
    goal: "dedicatedResources",
    better: "none",
    source:
      "The EU's line for micro enterprises, fewer than 10 employees: https://eur-lex.europa.eu/eli/reco/2003/361/oj",
    counts: {
      n: "establishments-contacted-of-known-size",
      numerator: "establishments-contacted-small",
      denominator: "establishments-contacted-of-known-size",
    },
  },
  {
    feeds: [contacted],
    reads: { establishments: ["employees"] },
    parameters: ["smallBelow"],
    answer: ({ parameters: { smallBelow } }) =>
      answerOf(
        plainShare({
          where: ({ employees }: RecordOf<"establishments">) =>
            employees === undefined ? undefined : employees < smallBelow,
        }),
      ),
  },
);
