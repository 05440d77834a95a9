import { asOf, dateOf, dayOf } from "./day.mjs";
import { counties, numbersOf, pilots } from "./pilots.mjs";
import { random } from "./random.mjs";

// Titles are the kind and the area, and say nothing about any real body.
const titles = {
  studyCentre: "Studiesenter",
  knowledgePark: "Kunnskapspark",
  careerCentre: "Karrieresenter",
  businessGarden: "Næringshage",
  regionalCouncil: "Regionråd",
  countyAuthority: "Fylkeskommune",
  upperSecondary: "Videregående skole",
  businessAssociation: "Næringsforening",
  vocationalCollege: "Fagskole",
  nav: "NAV",
  employerOrganisation: "Arbeidsgiverorganisasjon",
};

export const operatorTitle = ({ operator, area }) => `${titles[operator]}, ${area}`;

const local = ["upperSecondary", "businessAssociation"];
const regional = ["countyAuthority", "vocationalCollege", "nav", "employerOrganisation"];

/** Per county four bodies, per pilot its operator and two more; one operator is a business garden and a study centre at once. */
export function makeActors() {
  const actors = [];
  for (const { code, name } of counties) {
    for (const kind of regional) {
      const roles = kind === "vocationalCollege" ? ["provider"] : [];
      actors.push({ id: `${kind}-${code}`, kind, roles, title: `${titles[kind]}, ${name}`, county: code });
    }
  }
  for (const pilot of pilots) {
    const [seat] = numbersOf(pilot);
    const serves = numbersOf(pilot);
    const roles = pilot.operator === "businessGarden" ? ["operator", "studyCentre"] : ["operator"];
    const shared = { municipality: seat, pilot, county: pilot.county };
    actors.push({ id: operatorOf(pilot), kind: pilot.operator, roles, title: operatorTitle(pilot), serves, ...shared });
    for (const kind of local) {
      const kindRoles = kind === "upperSecondary" ? ["provider"] : [];
      const id = `${kind}-${pilot.id.slice("pilot-".length)}`;
      actors.push({ id, kind, roles: kindRoles, title: `${titles[kind]}, ${pilot.area}`, serves: [], ...shared });
    }
  }
  return actors;
}

export const operatorOf = (pilot) => `operator-${pilot.id.slice("pilot-".length)}`;

export function actorRow({ id, kind, roles, title, municipality, serves }) {
  return { id, kind, roles, title, municipality, serves: serves ?? [] };
}

/** Who works with whom: operators first, then the others with each other, more each year, and some ties are given up. */
export function makeTies(seed, actors) {
  const { whole, chance } = random(seed);
  const ties = [];
  for (let first = 0; first < actors.length; first++) {
    for (let second = first + 1; second < actors.length; second++) {
      const a = actors[first];
      const b = actors[second];
      if (a.county !== b.county || (a.pilot && b.pilot && a.pilot !== b.pilot && chance(0.8))) continue;
      const operator = [a, b].find(({ roles }) => roles.includes("operator"));
      const motor = operator?.pilot.models.motor ?? 0.2;
      if (!chance(operator ? 0.8 : 0.22 + 0.5 * motor)) continue;
      const old = chance(0.25);
      const since = old ? whole(dayOf("2018-01-01"), dayOf("2020-12-31")) : whole(dayOf("2021-01-15"), asOf - 20);
      const ended = chance(0.14) ? Math.max(since, dayOf("2022-06-01")) + whole(60, 500) : undefined;
      const formal = chance(0.05) ? undefined : chance(operator ? 0.55 : 0.3);
      ties.push({ a, b, since, until: ended !== undefined && ended <= asOf ? ended : undefined, formal });
    }
  }
  return ties;
}

export function tieRow({ a, b, since, until, formal }) {
  return { a: a.id, b: b.id, since: dateOf(since), until: until && dateOf(until), formal };
}
