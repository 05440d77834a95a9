// Two aims as indicators of one's own: `node examples/successor-aims/aims.mjs [FOLDER]`, after `npm run build`.
// Prints a sentence for each, then the same by county as JSON lines, protected. The README tells what is counted.

import { isDistrictByCentrality, suppress, vocabulary } from "kompetansepilot";
import { checkIndicator, defineIndicator, evaluate, explainReading, share, total } from "kompetansepilot/indicators";
import { readFolder } from "kompetansepilot/node";
import { norway } from "kompetansepilot/reference/norway";

/** A measure of some rows alone. It keeps the laws, since what it leaves out adds nothing wherever it is left out. */
const only = (where, { empty, add, merge, finish }) => ({
  empty,
  add: (state, row) => (where(row) ? add(state, row) : state),
  merge,
  finish,
});

/** Whether an offer has its site in a district municipality: of centrality 5 or 6 when it was ready. */
const isInDistrict = ({ municipality, readyOn }) =>
  municipality !== undefined && isDistrictByCentrality(norway, municipality, readyOn) === true;

const { delivery } = vocabulary;

/** Decentral offers: seats in district municipalities, one indicator for each way in which courses are given. */
const districtSeats = Object.keys(delivery).map((way) =>
  defineIndicator({
    id: `district-seats-${way.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    version: 1,
    label: {
      nb: `Plasser i distriktskommuner: ${delivery[way].nb.toLowerCase()}`,
      nn: `Plassar i distriktskommunar: ${delivery[way].nn.toLowerCase()}`,
      en: `Seats in district municipalities: ${delivery[way].en.toLowerCase()}`,
    },
    definition: {
      nb: "Plasser i tilbud som ble klargjort i perioden og ikke er avlyst, med sted i en kommune i sentralitet 5 eller 6.",
      nn: "Plassar i tilbod som vart klargjorde i perioden og ikkje er avlyste, med stad i ein kommune i sentralitet 5 eller 6.",
      en: "Seats in offers made ready in the period and not cancelled, with a site in a municipality of centrality 5 or 6.",
    },
    population: {
      nb: "Tilbud i distriktskommuner",
      nn: "Tilbod i distriktskommunar",
      en: "Offers in district municipalities",
    },
    of: "offers",
    unit: "persons",
    resultLevel: "output",
    criterion: "effectiveness",
    goal: "facilitate",
    better: "higher",
    source: "examples/successor-aims/README.md",
    counts: { n: `district-offers-${way}` },
    entered: (offer) => offer.readyOn,
    fields: ["readyOn", "municipality", "delivery", "cancelled", "capacity"],
    measure: () =>
      only(
        (offer) => offer.delivery === way && offer.cancelled !== true && isInDistrict(offer),
        total((offer) => offer.capacity),
      ),
  }),
);

/** More people in work: of those who were not when they enrolled, how many were afterwards. */
const inWorkAfter = defineIndicator({
  id: "in-work-after",
  version: 1,
  label: { nb: "I arbeid etterpå", nn: "I arbeid etterpå", en: "In work afterwards" },
  definition: {
    nb: "Deltakelser av personer som ikke var i arbeid da de ble meldt inn, der personen var i arbeid etterpå, som andel av dem der det er kjent. Deltakelser som pågår, er ikke med.",
    nn: "Deltakingar av personar som ikkje var i arbeid då dei vart melde inn, der personen var i arbeid etterpå, som del av dei der det er kjent. Deltakingar som er i gang, er ikkje med.",
    en: "Participations of persons who were not in work when they enrolled and were in work afterwards, as a share of those of whom it is known. Participations still going on are left out.",
  },
  population: {
    nb: "Deltakelser av personer utenfor arbeid",
    nn: "Deltakingar av personar utanfor arbeid",
    en: "Participations of persons out of work",
  },
  numerator: { nb: "var i arbeid etterpå", nn: "var i arbeid etterpå", en: "were in work afterwards" },
  denominator: {
    nb: "deltakelser av personer utenfor arbeid",
    nn: "deltakingar av personar utanfor arbeid",
    en: "participations of persons out of work",
  },
  of: "participations",
  unit: "share",
  resultLevel: "outcome",
  criterion: "effectiveness",
  goal: "lasting",
  better: "higher",
  source: "examples/successor-aims/README.md",
  counts: {
    n: "participations-out-of-work",
    numerator: "participations-in-work-after",
    denominator: "participations-out-of-work",
  },
  entered: (participation) => participation.enrolledOn,
  fields: ["enrolledOn", "outcome", "statusBefore", "statusAfter", "offer"],
  measure: () =>
    share({
      notDue: ({ statusBefore, outcome }) => statusBefore !== "inWork" && outcome === "ongoing",
      of: ({ statusBefore }) => statusBefore !== undefined && statusBefore !== "inWork",
      where: ({ statusAfter }) => (statusAfter === undefined ? undefined : statusAfter === "inWork"),
      cluster: ({ offer }) => offer,
    }),
});

const aims = [...districtSeats, inWorkAfter];
const folder = process.argv[2] ?? new URL("../programme", import.meta.url).pathname;
const { programme } = await readFolder(folder, { geography: norway });

for (const aim of aims) {
  const broken = checkIndicator(aim, programme, { geography: norway });
  if (broken.length > 0) throw new Error(`${aim.id} is not lawful: ${broken.map(({ law }) => law).join()}`);
}

// What follows may be shown: counts below 3, and what would give them away, are hidden in both tables together.
const tables = [
  evaluate(programme, aims, { geography: norway }),
  evaluate(programme, aims, { geography: norway, by: ["county"] }),
];
const [totals, counties] = suppress(tables, { geography: norway });
for (const reading of totals) {
  const definition = aims.find(({ id }) => id === reading.indicator);
  console.log(explainReading(reading, "en", { definition }));
}
for (const { indicator, group, outcome } of counties) {
  const { status, value } = outcome;
  console.log(JSON.stringify({ indicator, county: group.county, status, value }));
}
