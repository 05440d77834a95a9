const chosen = ["pilot-osterdalen", "pilot-finnmarkskysten"];

/**
 * Two pilots of the programme with their firms and all that belongs to them: every reference stays inside. Courses come along
 * where a firm or a need of the part points to them, and where they still take applications in its counties.
 */
export function partOf(programme) {
  const pilots = programme.pilots.filter(({ id }) => chosen.includes(id));
  const municipalities = new Set(pilots.flatMap(({ targetMunicipalities }) => targetMunicipalities));
  const counties = new Set(pilots.map(({ county }) => county));
  const operators = new Set(pilots.map(({ operator }) => operator));
  const isHere = ({ municipality }) => municipalities.has(municipality);

  const establishments = programme.establishments.filter(isHere);
  const firms = new Set(establishments.map(({ id }) => id));
  const needs = programme.needs.filter((need) => firms.has(need.establishment) || isHere(need));
  const participations = programme.participations.filter(({ establishment }) => firms.has(establishment));
  const used = new Set([...needs, ...participations].map(({ offer }) => offer));
  const offers = programme.offers.filter(
    ({ id, municipality, delivery, startsOn }) =>
      used.has(id) || (startsOn > "2024-01-01" && (municipalities.has(municipality) || delivery === "online")),
  );
  const actors = programme.actors.filter(
    (actor) => isHere(actor) || operators.has(actor.id) || [...counties].some((code) => actor.id.endsWith(`-${code}`)),
  );
  const bodies = new Set(actors.map(({ id }) => id));
  const ofPilots = ({ pilot }) => chosen.includes(pilot);

  return {
    targetMunicipalities: programme.targetMunicipalities.filter(isHere),
    population: programme.population.filter(isHere),
    establishments,
    needs,
    offers,
    participations,
    activities: programme.activities.filter(ofPilots),
    grants: programme.grants.filter(ofPilots),
    pilots,
    actors,
    ties: programme.ties.filter(({ a, b }) => bodies.has(a) && bodies.has(b)),
    survey: programme.survey.filter(({ establishment }) => firms.has(establishment)),
    labourMarket: programme.labourMarket.filter(({ county }) => counties.has(county)),
  };
}
