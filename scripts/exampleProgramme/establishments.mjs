import { asOf, dateOf, dayOf } from "./day.mjs";
import { numbersOf, pilots } from "./pilots.mjs";
import { random } from "./random.mjs";
import { industries, inland } from "./subjects.mjs";

const sizes = {
  few: [
    [[0, 1], 3],
    [[2, 4], 5],
    [[5, 9], 2],
  ],
  some: [
    [[1, 4], 4],
    [[5, 9], 4],
    [[10, 19], 2],
    [[20, 49], 1],
  ],
  many: [
    [[5, 9], 3],
    [[10, 19], 3],
    [[20, 49], 3],
    [[50, 90], 1],
  ],
};

/** Firms of the target group: a few are never contacted, and of those contacted some go on to be mapped and to commit themselves. */
export function makeEstablishments(seed) {
  const { whole, skewed, chance, pick, weighted, next } = random(seed);
  const establishments = [];
  for (const pilot of pilots) {
    const numbers = pilot.municipalities.map(({ number, weight }) => [number, weight]);
    const kinds = industries.filter(({ coast }) => !(coast && inland.includes(pilot.id)));
    for (let firm = 0; firm < pilot.firms; firm++) {
      const industry = weighted(kinds.map((kind) => [kind, kind.weight]));
      const [least, most] = weighted(sizes[industry.people]);
      const employees = whole(least, most);
      // Every municipality of a pilot has at least one firm; the rest fall by weight.
      const municipality = firm < numbers.length ? numbersOf(pilot)[firm] : weighted(numbers);
      const starts = dayOf(pilot.starts);
      // Work picks up in the second year and ebbs out in the third.
      const contacted = chance(pilot.contacted)
        ? Math.min(starts + Math.floor((next() + next()) * 0.5 * (asOf - starts)) - whole(0, 60), asOf - 10)
        : undefined;
      const contactedOn = contacted === undefined ? undefined : Math.max(contacted, starts);
      const patience = pick([40, 90, 90, 200]) * (pilot.models.broker > 0.4 ? 1 : 2);
      const mapped = contactedOn !== undefined && chance(pilot.mapped) ? contactedOn + skewed(0, patience) : undefined;
      const mappedOn = mapped !== undefined && mapped <= asOf ? mapped : undefined;
      const committed = mappedOn !== undefined && chance(pilot.committed) ? mappedOn + skewed(0, 120) : undefined;
      establishments.push({
        pilot,
        industry,
        municipality,
        employees: chance(0.04) ? undefined : employees,
        contactedOn,
        mappedOn,
        committedOn: committed !== undefined && committed <= asOf ? committed : undefined,
      });
    }
  }
  establishments.forEach((establishment, index) => {
    establishment.id = `e${String(index + 1).padStart(3, "0")}`;
  });
  return establishments;
}

/** As many as may take part: the owner at least, and a few where the size is not known. */
export const peopleOf = ({ employees }) => Math.max(1, employees ?? 4);

export function establishmentRow({ id, municipality, industry, employees, contactedOn, mappedOn, committedOn }) {
  return {
    id,
    municipality,
    industry: industry.code,
    employees,
    contactedOn: contactedOn && dateOf(contactedOn),
    mappedOn: mappedOn && dateOf(mappedOn),
    committedOn: committedOn && dateOf(committedOn),
  };
}

const classes = [
  { sizeClass: "0-4", from: 0, to: 4, likely: 9 },
  { sizeClass: "5-9", from: 5, to: 9, likely: 5 },
  { sizeClass: "10-19", from: 10, to: 19, likely: 3 },
  { sizeClass: "20-49", from: 20, to: 49, likely: 2 },
  { sizeClass: "50+", from: 50, to: 10_000, likely: 0.5 },
];

/**
 * The register: invented counts by municipality and size, never below the firms of the programme, and with more small firms
 * than were reached, as the smallest are the hardest to reach.
 */
export function makePopulation(seed, establishments) {
  const { whole } = random(seed);
  const rows = [];
  for (const pilot of pilots) {
    for (const { number, weight } of pilot.municipalities) {
      for (const { sizeClass, from, to, likely } of classes) {
        const known = establishments.filter(
          ({ municipality, employees }) =>
            municipality === number && employees !== undefined && employees >= from && employees <= to,
        ).length;
        const expected = Math.floor((weight * likely * whole(22, 30)) / 100);
        rows.push({ municipality: number, sizeClass, establishments: Math.max(expected, known + whole(0, 1)) });
      }
    }
  }
  return rows.sort((a, b) => (a.municipality < b.municipality ? -1 : a.municipality > b.municipality ? 1 : 0));
}
