import { asOf, dateOf, dayOf, mondayOf } from "./day.mjs";
import { counties, numbersOf, pilots } from "./pilots.mjs";
import { operatorTitle } from "./actors.mjs";
import { random } from "./random.mjs";
import { subjects } from "./subjects.mjs";

/** When courses start: most in the second and third year, some after the programme's last day, still open. */
const terms = [
  [["2021-05-18", "2021-06-10"], 1],
  [["2021-08-23", "2021-11-22"], 5],
  [["2022-01-17", "2022-05-30"], 8],
  [["2022-08-22", "2022-11-21"], 8],
  [["2023-01-16", "2023-05-29"], 8],
  [["2023-08-21", "2023-11-20"], 7],
  [["2024-01-22", "2024-03-18"], 5],
];

/** Courses of each county, in subjects that its firms have asked for and that are not covered yet. */
export function makeOffers(seed, needs) {
  const { whole, skewed, chance, pick, weighted } = random(seed);
  const offers = [];
  for (const county of counties) {
    const areas = pilots.filter((pilot) => pilot.county === county.code);
    const meeting = areas.reduce((sum, { models }) => sum + models.meetingPlace, 0) / areas.length;
    const starts = Array.from({ length: county.offers }, () => {
      const [from, to] = weighted(terms);
      return mondayOf(whole(dayOf(from), dayOf(to)));
    }).sort((a, b) => a - b);
    const wanted = subjects.filter((subject) =>
      needs.some((need) => need.county === county.code && need.subject === subject && need.establishment !== undefined),
    );
    const supplied = new Map();
    for (const startsOn of starts) {
      const asked = wanted.map((subject) => {
        const heads = needs
          .filter(
            (need) => need.county === county.code && need.subject === subject && need.registeredOn < startsOn - 20,
          )
          .reduce((sum, { headcount }) => sum + (headcount ?? 1), 0);
        return [subject, Math.max(0.6, heads - 0.8 * (supplied.get(subject) ?? 0))];
      });
      const subject = weighted(asked);
      const form = weighted(subject.forms.map((option) => [option, option.weight]));
      const open = startsOn > asOf;
      const kind = chance(county.newOffers) ? "new" : chance(0.55) ? "adapted" : "existing";
      const firm =
        form.form === "kurs" && !open && chance(0.18)
          ? needs.find(
              (need) =>
                need.county === county.code &&
                need.subject === subject &&
                need.registeredOn < startsOn - 30 &&
                (need.establishment?.employees ?? 0) >= 12,
            )?.establishment
          : undefined;
      // Municipalities of Troms og Finnmark have new numbers from 2024, so courses of 2024 are held online there.
      const delivery = firm
        ? "inCompany"
        : open && county.code === "54"
          ? "online"
          : weighted([
              ["gatherings", 2 + 6 * meeting],
              ["online", 2.5],
              ["onSite", 2],
            ]);
      const length = whole(...form.days);
      const capacity = firm ? whole(6, 10) : pick([8, 10, 12, 12, 14, 15, 16, 20]);
      const readyOn = Math.max(Math.min(startsOn - whole(40, 140), asOf - whole(5, 60)), dayOf("2021-01-11"));
      const deadline = open ? Math.max(startsOn - whole(10, 25), asOf + 8) : startsOn - whole(10, 25);
      const endsOn = startsOn + length;
      const area = pick(areas);
      supplied.set(subject, (supplied.get(subject) ?? 0) + capacity);
      const offer = {
        county: county.code,
        area,
        subject,
        form,
        firm,
        provider:
          form.nkrLevel === "6"
            ? "Universitet eller høgskole"
            : form.credits
              ? `Fagskole, ${county.name}`
              : operatorTitle(area),
        title: `${subject.title}, ${form.form}`,
        municipality:
          delivery === "online"
            ? undefined
            : firm
              ? firm.municipality
              : weighted(area.municipalities.map((place) => [place.number, place.weight])),
        kind: chance(0.03) ? undefined : kind,
        delivery,
        coded: chance(0.7),
        credits: form.credits && pick(form.credits),
        gatheringDays: delivery === "gatherings" ? whole(2, 8) : undefined,
        hoursPerWeek: chance(0.7) ? whole(...form.hoursPerWeek) : undefined,
        feeNok: chance(0.1) ? undefined : chance(0.45) ? 0 : pick([900, 1500, 2500, 4000, 6000]),
        language: chance(0.8) ? county.language : undefined,
        readyOn,
        startsOn,
        endsOn,
        deadline: firm || chance(0.08) ? undefined : deadline,
        capacity,
        minGroup: firm ? undefined : pick([5, 5, 6, 8]),
        decided: !open && chance(0.95),
        seatsTaken: 0,
        seatsWanted: chance(0.2) ? capacity : Math.max(4, Math.floor((capacity * whole(50, 95)) / 100)),
        noise: (whole(-18, 12) + whole(-18, 12)) / 100,
      };
      offer.completedOn = endsOn + skewed(0, 20);
      offers.push(offer);
    }
  }
  offers.sort((a, b) => a.startsOn - b.startsOn || (a.county < b.county ? -1 : a.county > b.county ? 1 : 0));
  offers.forEach((offer, index) => {
    offer.id = `o${String(index + 1).padStart(3, "0")}`;
  });
  return offers;
}

/** Whether a firm of this municipality would think of the course. */
export const isNear = (offer, municipality) =>
  offer.delivery === "online" || numbersOf(offer.area).includes(municipality);

/** What became of the courses: those that ran to their end, and those that were run again. */
export function finishOffers(seed, offers) {
  const { chance, whole } = random(seed);
  for (const offer of offers) {
    const ran = !offer.cancelled && offer.completedOn <= asOf;
    if (!ran) offer.completedOn = undefined;
    const again =
      ran && chance(offer.kind === "existing" ? 0.45 : 0.28) ? offer.completedOn + whole(40, 300) : undefined;
    offer.repeatedOn = again !== undefined && again <= asOf ? again : undefined;
  }
}

export function offerRow(offer) {
  const date = (day) => (day === undefined ? undefined : dateOf(day));
  return {
    id: offer.id,
    field: offer.subject.field,
    title: offer.title,
    provider: offer.provider,
    municipality: offer.municipality,
    kind: offer.kind,
    delivery: offer.delivery,
    establishment: offer.firm?.id,
    codes: offer.coded ? [offer.subject.code] : [],
    nkrLevel: offer.form.nkrLevel,
    nkrBasis: offer.form.nkrBasis,
    credits: offer.credits,
    gatheringDays: offer.gatheringDays,
    hoursPerWeek: offer.hoursPerWeek,
    feeNok: offer.feeNok,
    language: offer.language,
    readyOn: date(offer.readyOn),
    startsOn: date(offer.startsOn),
    endsOn: date(offer.endsOn),
    deadline: date(offer.deadline),
    capacity: offer.capacity,
    minGroup: offer.minGroup,
    admission: offer.form.admission,
    cancelled: offer.decided ? Boolean(offer.cancelled) : undefined,
    completedOn: date(offer.completedOn),
    repeatedOn: date(offer.repeatedOn),
  };
}
