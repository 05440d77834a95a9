import { asOf } from "./day.mjs";
import { isNear } from "./offers.mjs";
import { random } from "./random.mjs";

const seatsOf = ({ headcount }) => headcount ?? 1;

/** The days from and to which a need can be matched with an offer, or none where that cannot be. */
function windowOf(need, offer) {
  const from = Math.max((need.contactedOn ?? need.registeredOn) + 3, offer.readyOn);
  const to = Math.min(offer.deadline ?? offer.startsOn - 3, asOf);
  const soon = offer.startsOn - need.registeredOn <= 480;
  return soon && from <= to ? { from, to } : undefined;
}

const isFor = (need, offer) =>
  offer.county === need.county &&
  offer.subject === need.subject &&
  (need.nkrLevel === undefined || offer.form.nkrLevel === undefined || need.nkrLevel === offer.form.nkrLevel) &&
  (offer.firm === undefined || offer.firm === need.establishment) &&
  offer.seatsTaken + seatsOf(need) <= offer.capacity;

/** Needs in the order they came, each to the next course in its subject; a course nobody asked for may be cancelled. */
export function matchNeeds(seed, needs, offers) {
  const { whole, skewed, chance } = random(seed);
  for (const need of needs) {
    // It becomes easier as the pilots learn to know the providers.
    const learned = need.registeredOn < asOf - 730 ? 0 : need.registeredOn < asOf - 365 ? 0.14 : 0.2;
    if (!chance(need.pilot.matched + learned)) continue;
    const place = need.municipality ?? need.establishment.municipality;
    const fitting = offers.filter((offer) => isFor(need, offer) && windowOf(need, offer) !== undefined);
    const offer = fitting.find((candidate) => isNear(candidate, place)) ?? fitting.find(() => chance(0.9));
    if (offer === undefined || (offer.startsOn > asOf && chance(0.7))) continue;
    const { from, to } = windowOf(need, offer);
    need.offer = offer;
    need.matchedOn = Math.min(from + skewed(0, 60), to);
    offer.seatsTaken += seatsOf(need);
  }

  for (const offer of offers) {
    const few = offer.seatsTaken < (offer.minGroup ?? 0) && offer.seatsTaken <= 3;
    offer.cancelled = offer.decided && few && chance(0.22);
  }

  for (const need of needs) {
    const runs = need.offer !== undefined && !need.offer.cancelled && need.offer.startsOn <= asOf;
    if (need.offer === undefined && chance(0.14)) {
      const gaveUp = (need.contactedOn ?? need.registeredOn) + whole(30, 300);
      if (gaveUp <= asOf) need.withdrawnOn = gaveUp;
    }
    // Windows are stated by two in three. Those that found a course had one that it fitted.
    if (!chance(0.66)) continue;
    need.earliestStart = Math.min(need.registeredOn + whole(14, 60), need.offer?.startsOn ?? Infinity);
    need.latestStart = runs ? need.offer.startsOn + whole(30, 150) : need.registeredOn + whole(240, 420);
    if (need.offer !== undefined) need.latestStart = Math.max(need.latestStart, need.offer.startsOn);
  }
}

/** Needs of small firms that a broker put together until they filled a course, and some that wait for one. */
export function poolNeeds(seed, needs, offers) {
  const { chance } = random(seed);
  let count = 0;
  const pool = (members) => {
    count++;
    for (const need of members) need.pool = `pool${String(count).padStart(2, "0")}`;
  };
  const firmsOf = (members) => new Set(members.map(({ establishment }) => establishment?.id)).size;

  for (const offer of offers) {
    const members = needs.filter((need) => need.offer === offer && need.establishment !== undefined);
    const brokered = members.filter(({ pilot }) => pilot.models.broker >= 0.4).length;
    if (firmsOf(members) >= 2 && chance(brokered > 0 ? 0.6 : 0.25)) pool(members);
  }
  const waiting = new Map();
  for (const need of needs) {
    const idle = need.offer === undefined && need.withdrawnOn === undefined && need.establishment !== undefined;
    if (!idle || need.registeredOn < asOf - 400 || need.pilot.models.broker < 0.4) continue;
    const key = `${need.pilot.id} ${need.subject.field}`;
    waiting.set(key, [...(waiting.get(key) ?? []), need]);
  }
  for (const members of waiting.values()) if (firmsOf(members) >= 3 && chance(0.6)) pool(members);
}

/** What the firms answer half a year after the course: not everybody answers, and not everybody is content. */
export function followUp(seed, needs, participations) {
  const { chance, weighted, whole } = random(seed);
  for (const need of needs) {
    const sent = participations.filter((participation) => participation.need === need);
    if (!sent.some(({ started }) => started)) continue;
    need.startedOn = need.offer.startsOn;
    if (need.offer.completedOn === undefined) continue;
    need.followUpDueOn = need.offer.completedOn + whole(175, 190);
    if (need.followUpDueOn > asOf || chance(0.2)) continue;
    const completed = sent.filter(({ outcome }) => outcome === "completed").length;
    const isContent = completed > 0 ? { met: 6, partly: 3, notMet: 1 } : { met: 1, partly: 4, notMet: 5 };
    need.followUp = weighted(Object.entries(isContent));
  }
}
