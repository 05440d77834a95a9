import { actorRow, makeActors, makeTies, operatorOf, tieRow } from "./actors.mjs";
import { period } from "./day.mjs";
import { establishmentRow, makeEstablishments, makePopulation } from "./establishments.mjs";
import { followUp, matchNeeds, poolNeeds } from "./matching.mjs";
import { makeNeeds, needRow } from "./needs.mjs";
import { finishOffers, makeOffers, offerRow } from "./offers.mjs";
import { makeParticipations, participationRow } from "./participations.mjs";
import { counties, numbersOf, pilots, unreached } from "./pilots.mjs";
import { activityRow, grantRow, makeActivities, makeGrants, scheme } from "./resources.mjs";
import { makeSurvey, surveyRow } from "./survey.mjs";

const needCount = 400;
const participationCount = 900;

/** A number for each list, so that a change in one does not stir the others. */
const seedOf = (list) => 2021_2023 + list;

export const head = {
  title: "Oppdiktet kompetanseprogram",
  asOf: period.to,
  period,
  scheme,
  madeUp: true,
};

const targets = () => [
  ...pilots.flatMap((pilot) => numbersOf(pilot).map((municipality) => ({ municipality, participates: true }))),
  ...unreached.map((municipality) => ({ municipality, participates: false })),
];

/** Every list of the made-up programme, as rows in the order of their ids. */
export function makeProgramme() {
  const establishments = makeEstablishments(seedOf(1));
  const needs = makeNeeds(seedOf(2), establishments, needCount);
  const offers = makeOffers(seedOf(3), needs);
  matchNeeds(seedOf(4), needs, offers);
  finishOffers(seedOf(5), offers);
  poolNeeds(seedOf(6), needs, offers);
  const participations = makeParticipations(seedOf(7), establishments, needs, offers, participationCount);
  followUp(seedOf(8), needs, participations);
  const actors = makeActors();
  return {
    targetMunicipalities: targets(),
    population: makePopulation(seedOf(9), establishments),
    establishments: establishments.map(establishmentRow),
    needs: needs.map(needRow),
    offers: offers.map(offerRow),
    participations: participations.map(participationRow),
    activities: makeActivities(seedOf(10), establishments).map(activityRow),
    grants: makeGrants(seedOf(11)).map(grantRow),
    pilots: pilots.map((pilot) => ({
      id: pilot.id,
      county: pilot.county,
      title: `Oppdiktet pilot i ${pilot.area}`,
      level: "project",
      operator: operatorOf(pilot),
      models: Object.keys(pilot.models).filter((model) => pilot.models[model] >= 0.25),
      targetMunicipalities: numbersOf(pilot),
      anchoredInPlan: pilot.anchoredInPlan,
      continued: pilot.continued,
    })),
    actors: actors.map(actorRow),
    ties: makeTies(seedOf(12), actors).map(tieRow),
    survey: makeSurvey(seedOf(13), establishments).map(surveyRow),
    labourMarket: counties.map(({ code, employed, shortage }) => ({ county: code, employed, shortage })),
  };
}
