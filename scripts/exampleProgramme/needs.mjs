import { asOf, dateOf } from "./day.mjs";
import { peopleOf } from "./establishments.mjs";
import { random } from "./random.mjs";
import { subjects } from "./subjects.mjs";

const deliveries = ["onSite", "gatherings", "online"];

/** Needs as firms state them, before anything is found for them. The last few come from a municipality, not from a firm. */
export function makeNeeds(seed, establishments, count) {
  const { whole, skewed, chance, pick, weighted, some } = random(seed);
  const mapped = establishments.filter(({ mappedOn }) => mappedOn !== undefined);
  const fromMunicipalities = 6;
  const needs = [];

  function add(establishment, order) {
    const { pilot, mappedOn } = establishment;
    const field = weighted(establishment.industry.asks);
    const subject = subjects.find((candidate) => candidate.field === field);
    const form = weighted(subject.forms.map((option) => [option, option.weight]));
    // The first need is written down at the mapping, further ones come up later.
    const registeredOn = Math.min(mappedOn + (order === 0 ? 0 : skewed(5, 300)), asOf - 1);
    const heads = Math.min(whole(1, 6), whole(1, 6), peopleOf(establishment));
    needs.push({
      pilot,
      county: pilot.county,
      establishment,
      municipality: undefined,
      subject,
      registeredOn,
      nkrLevel: form.nkrLevel !== undefined && chance(0.5) ? form.nkrLevel : undefined,
      coded: chance(0.6),
      headcount: chance(0.08) ? undefined : heads,
      kind: chance(0.9) ? (chance(0.7) ? "unmet" : "future") : undefined,
      extent: chance(0.8)
        ? weighted([
            ["small", 2],
            ["some", 5],
            ["large", 3],
          ])
        : undefined,
      urgency: chance(0.8)
        ? weighted([
            ["low", 2],
            ["medium", 5],
            ["high", 3],
          ])
        : undefined,
      strategy: chance(0.85)
        ? [...new Set(["upskill", ...(chance(0.25) ? [pick(["hire", "hireIn", "outsource"])] : [])])]
        : [],
      delivery: chance(0.75) ? some(deliveries, 1, 2) : [],
      // Four in ten state how far they go; the limit is generous where roads are long.
      maxTravelKm: chance(0.4) ? pick([80, 100, 120, 150, 200]) : undefined,
      maxFeeNok: chance(0.2) ? pick([3000, 5000, 8000, 12000]) : undefined,
      hoursPerWeek: chance(0.3) ? whole(2, 8) : undefined,
      barriers: chance(0.8)
        ? weighted([
            [["jobTime"], 5],
            [["jobTime", "distance"], 4],
            [["distance"], 2],
            [["cost"], 2],
            [["jobTime", "findability"], 2],
            [["employerSupport"], 2],
            [["capacity"], 2],
            [["familyTime"], 1],
            [["prerequisites"], 1],
            [["relevance"], 1],
          ])
        : [],
      contactedOn: chance(0.9) ? Math.min(registeredOn + skewed(0, 40), asOf) : undefined,
    });
  }

  for (const establishment of mapped) add(establishment, 0);
  while (needs.length < count - fromMunicipalities) {
    // Larger firms have more than one need more often.
    const establishment = pick(mapped);
    if (peopleOf(establishment) >= whole(1, 12)) add(establishment, 1);
  }
  while (needs.length < count) {
    const stand = pick(mapped);
    add(stand, 1);
    const need = needs.at(-1);
    need.establishment = undefined;
    need.municipality = stand.municipality;
    need.headcount = undefined;
  }

  needs.sort((a, b) => a.registeredOn - b.registeredOn);
  needs.forEach((need, index) => {
    need.id = `n${String(index + 1).padStart(3, "0")}`;
  });
  return needs;
}

export function needRow(need) {
  const date = (day) => (day === undefined ? undefined : dateOf(day));
  return {
    id: need.id,
    registeredOn: date(need.registeredOn),
    field: need.subject.field,
    establishment: need.establishment?.id,
    municipality: need.municipality,
    codes: need.coded ? [need.subject.code] : [],
    nkrLevel: need.nkrLevel,
    headcount: need.headcount,
    kind: need.kind,
    extent: need.extent,
    urgency: need.urgency,
    strategy: need.strategy,
    delivery: need.delivery,
    maxTravelKm: need.maxTravelKm,
    maxFeeNok: need.maxFeeNok,
    hoursPerWeek: need.hoursPerWeek,
    earliestStart: date(need.earliestStart),
    latestStart: date(need.latestStart),
    barriers: need.barriers,
    contactedOn: date(need.contactedOn),
    pool: need.pool,
    offer: need.offer?.id,
    matchedOn: date(need.matchedOn),
    startedOn: date(need.startedOn),
    withdrawnOn: date(need.withdrawnOn),
    followUpDueOn: date(need.followUpDueOn),
    followUp: need.followUp,
  };
}
