import { asOf, dateOf, dayOf } from "./day.mjs";
import { pilots } from "./pilots.mjs";
import { random } from "./random.mjs";

const halfHours = (halves) => halves / 2;

/** What the pilots did: visits to firms, and every month or two meetings, gatherings and work on strategy. */
export function makeActivities(seed, establishments) {
  const { whole, chance, weighted } = random(seed);
  const activities = [];
  const add = (pilot, day, weights, halves, establishment) => {
    const model = chance(0.03) ? undefined : weighted(Object.entries(weights));
    activities.push({ pilot, day, model, hours: chance(0.02) ? undefined : halfHours(halves), establishment });
  };

  for (const establishment of establishments) {
    const { pilot, contactedOn, mappedOn } = establishment;
    const { motor, broker, meetingPlace } = pilot.models;
    // Firms are met by a broker more often than by the rest of the pilot.
    const outreach = { motor: motor / 2, broker: broker * 2, meetingPlace };
    if (contactedOn !== undefined) add(pilot, contactedOn, outreach, whole(2, 8), establishment);
    if (mappedOn !== undefined) add(pilot, mappedOn, outreach, whole(4, 14), establishment);
  }
  for (const pilot of pilots) {
    for (let day = dayOf(pilot.starts) + 10; day <= asOf; day += whole(35, 60)) {
      add(pilot, day, pilot.models, whole(30, 250));
    }
  }
  activities.sort((a, b) => a.day - b.day || (a.pilot.id < b.pilot.id ? -1 : a.pilot.id > b.pilot.id ? 1 : 0));
  return activities.map((activity, index) => ({ id: `a${String(index + 1).padStart(4, "0")}`, ...activity }));
}

export function activityRow({ id, pilot, day, model, hours, establishment }) {
  return { id, pilot: pilot.id, date: dateOf(day), model, hours, establishment: establishment?.id };
}

/** The caps of the made-up scheme, per county and year. */
const caps = [
  [2021, 1_400_000],
  [2022, 1_500_000],
  [2023, 1_500_000],
];

/** The grant, at most 70 % of the cost; Nordmøre is above it by a rounding, as happens when amounts are rounded. */
export function makeGrants(seed) {
  const { whole } = random(seed);
  const rows = [];
  const parts = new Map();
  for (const pilot of pilots) {
    const inCounty = pilots.filter(({ county }) => county === pilot.county).length;
    const order = parts.get(pilot.county) ?? 0;
    parts.set(pilot.county, order + 1);
    const part = inCounty === 1 ? 100 : order === 0 ? 58 : 42;
    for (const [year, cap] of caps) {
      const grantNok = Math.floor((cap * part) / 100_000) * 1000;
      if (inCounty === 1) {
        // 1.4 of 1.998 million and 1.5 of 2.14 million are 70.07 and 70.09 %.
        rows.push({ pilot, year, grantNok, coFundingNok: year === 2021 ? 598_000 : 640_000, inKindNok: 0 });
        continue;
      }
      const others = Math.floor((grantNok * whole(44, 68)) / 100_000) * 1000;
      const inKindNok = Math.floor((others * whole(10, 40)) / 100_000) * 1000;
      rows.push({ pilot, year, grantNok, coFundingNok: others - inKindNok, inKindNok });
    }
  }
  return rows;
}

export function grantRow({ pilot, year, grantNok, coFundingNok, inKindNok }) {
  return { pilot: pilot.id, year, grantNok, coFundingNok, inKindNok, amountKind: "paid" };
}

/** The made-up scheme as a programme states it: a caller's own, which is how a county writes down the rules of any scheme. */
export const scheme = {
  id: "oppdiktet-2021",
  label: { nb: "Oppdiktet tilskuddsordning", nn: "Oppdikta tilskotsordning", en: "Made-up grant scheme" },
  maxShare: 0.7,
  caps: caps.map(([year, nok]) => ({ year, nok })),
  tolerance: 0.005,
};
