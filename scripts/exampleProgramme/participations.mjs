import { asOf, dateOf } from "./day.mjs";
import { peopleOf } from "./establishments.mjs";
import { isNear } from "./offers.mjs";
import { random } from "./random.mjs";

const likelyToComplete = { onSite: 0.84, gatherings: 0.81, online: 0.62, inCompany: 0.92 };

/**
 * Who took part: first those whose firm had the need, then colleagues and persons outside work, until `count` places are
 * taken. A person is in a course once, and a course never has more persons than places.
 */
export function makeParticipations(seed, establishments, needs, offers, count) {
  const { whole, chance, pick, weighted } = random(seed);
  const running = offers.filter(({ cancelled }) => !cancelled);
  const started = running.filter(({ startsOn }) => startsOn <= asOf);
  const people = new Map(establishments.map(({ id }) => [id, []]));
  const enrolled = new Map(offers.map((offer) => [offer, []]));
  const participations = [];

  /** Somebody of the firm who is not in the course yet: a new person, or one who has taken another course. */
  function personOf(establishment, offer) {
    const here = enrolled.get(offer);
    const known = people.get(establishment.id);
    const again = known.filter((person) => !here.some((row) => row.person === person));
    const isFull = known.length >= peopleOf(establishment);
    if (again.length > 0 && (isFull || chance(0.12))) return pick(again);
    if (isFull) return undefined;
    const person = { establishment };
    known.push(person);
    return person;
  }

  /** Firms that would send somebody: first those that the pilot has met nearby, else any in the county with that subject. */
  function firmsFor(offer) {
    if (offer.firm !== undefined) return [offer.firm];
    const inSubject = establishments.filter(
      ({ pilot, industry }) =>
        pilot.county === offer.county && industry.asks.some(([field]) => field === offer.subject.field),
    );
    const met = inSubject.filter(
      ({ municipality, contactedOn }) => isNear(offer, municipality) && contactedOn < offer.startsOn,
    );
    return met.length >= 5 ? met : inSubject;
  }

  function enrol(offer, person, need, from) {
    const to = Math.min(offer.startsOn, asOf);
    const row = { offer, person, establishment: person.establishment, need, enrolledOn: whole(Math.min(from, to), to) };
    enrolled.get(offer).push(row);
    participations.push(row);
  }

  for (const need of needs) {
    const { offer, establishment } = need;
    if (offer === undefined || offer.cancelled || establishment === undefined) continue;
    if (offer.startsOn > asOf && chance(0.4)) continue;
    const heads = need.headcount ?? 1;
    const sent = heads > 1 && chance(0.2) ? heads - 1 : heads;
    for (let head = 0; head < sent && enrolled.get(offer).length < offer.capacity; head++) {
      const person = personOf(establishment, offer);
      if (person !== undefined) enrol(offer, person, need, Math.max(need.matchedOn, offer.readyOn));
    }
  }

  let tries = 0;
  while (participations.length < count) {
    tries++;
    const offer = pick(started);
    const here = enrolled.get(offer).length;
    // Courses fill up to what was hoped for; the last places only where the count is not reached.
    if (here >= (tries < 20_000 ? offer.seatsWanted : offer.capacity)) continue;
    if (offer.firm === undefined && here > 1 && chance(0.14)) {
      enrol(offer, { establishment: undefined }, undefined, offer.readyOn);
      continue;
    }
    const person = personOf(pick(firmsFor(offer)), offer);
    if (person !== undefined) enrol(offer, person, undefined, offer.readyOn);
  }

  for (const offer of running) {
    const chances = enrolled.get(offer).map(({ need, establishment }) => {
      const pilot = need?.pilot ?? establishment?.pilot ?? offer.area;
      return likelyToComplete[offer.delivery] + pilot.completion + offer.noise + (need === undefined ? -0.04 : 0.04);
    });
    enrolled.get(offer).forEach((row, index) => {
      const open = offer.startsOn > asOf;
      const came = !open && chance(0.93);
      const ended = offer.completedOn !== undefined;
      const held = chance(Math.min(0.97, chances[index]));
      row.started = came;
      row.outcome = !came
        ? "notStarted"
        : ended
          ? held
            ? "completed"
            : "dropped"
          : chance(0.9)
            ? "ongoing"
            : "dropped";
    });
  }

  participations.sort(
    (a, b) => a.enrolledOn - b.enrolledOn || (a.offer.id < b.offer.id ? -1 : a.offer.id > b.offer.id ? 1 : 0),
  );
  let persons = 0;
  participations.forEach((row, index) => {
    row.id = `t${String(index + 1).padStart(4, "0")}`;
    if (row.person.id === undefined) row.person.id = `p${String(++persons).padStart(4, "0")}`;
    const outside = row.establishment === undefined;
    row.statusBefore = chance(0.95)
      ? outside
        ? weighted([
            ["seekingWork", 6],
            ["inEducation", 2],
            ["outside", 2],
          ])
        : "inWork"
      : undefined;
    const known = (row.outcome === "completed" || row.outcome === "dropped") && chance(0.6);
    row.statusAfter = known
      ? outside
        ? weighted([
            ["inWork", row.outcome === "completed" ? 6 : 2],
            ["seekingWork", 3],
            ["inEducation", 1],
          ])
        : weighted([
            ["inWork", 24],
            ["inEducation", 1],
            ["seekingWork", 1],
          ])
      : undefined;
  });
  return participations;
}

export function participationRow(row) {
  return {
    id: row.id,
    person: row.person.id,
    establishment: row.establishment?.id,
    need: row.need?.id,
    offer: row.offer.id,
    enrolledOn: dateOf(row.enrolledOn),
    started: row.started,
    outcome: row.outcome,
    statusBefore: row.statusBefore,
    statusAfter: row.statusAfter,
  };
}
