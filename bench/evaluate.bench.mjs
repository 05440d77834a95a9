// Every indicator of the catalogue on a million rows, by county and year with all margins.
import { evaluate, municipalitiesAt } from "kompetansepilot";
import { catalogue } from "kompetansepilot/indicators";
import { norway } from "kompetansepilot/reference/norway";

const rows = 1_000_000;
const options = { geography: norway, by: ["county", "year"], totals: true, division: "2024-01-01" };

const list = (length, row) => Array.from({ length }, (_, i) => row(i));
const two = (number) => String(number).padStart(2, "0");
const date = (i) => `${2020 + ((i * 7) % 4)}-${two(1 + ((i * 5) % 12))}-${two(1 + ((i * 11) % 28))}`;
const fields = ["seafood", "digital", "construction", "health", "tourism"];
const models = ["motor", "broker", "meetingPlace"];

/** A made-up programme: half of its rows are participations. */
function programme() {
  const codes = municipalitiesAt(norway, "2022-01-01").map(({ number }) => number);
  const place = (i) => codes[i % codes.length];
  const [firms, needs, offers, persons] = [rows / 10, rows / 5, rows / 50, rows / 4];
  return {
    asOf: "2023-12-31",
    period: { from: "2021-01-01", to: "2023-12-31" },
    population: codes.map((municipality) => ({ municipality, sizeClass: "1-4", establishments: 900 })),
    pilots: list(16, (i) => ({ id: `p${i}`, county: place(i * 20).slice(0, 2), anchoredInPlan: i % 2 === 0 })),
    establishments: list(firms, (i) => ({
      id: `e${i}`,
      municipality: place(i),
      employees: i % 60,
      contactedOn: date(i),
      ...(i % 2 === 0 ? {} : { mappedOn: date(i + 1) }),
    })),
    needs: list(needs, (i) => ({
      id: `n${i}`,
      establishment: `e${(i * 7) % firms}`,
      registeredOn: date(i),
      field: fields[i % 5],
      headcount: 1 + (i % 5),
      ...(i % 3 === 0 ? {} : { matchedOn: date(i + 3), offer: `o${i % offers}` }),
    })),
    offers: list(offers, (i) => ({
      id: `o${i}`,
      field: fields[i % 5],
      municipality: place(i),
      kind: "new",
      readyOn: date(i),
      startsOn: date(i + 1),
      capacity: 50,
    })),
    activities: list(rows / 10, (i) => ({
      id: `a${i}`,
      pilot: `p${i % 16}`,
      date: date(i),
      hours: 1.5,
      model: models[i % 3],
    })),
    participations: list(rows / 2, (i) => ({
      id: `q${i}`,
      person: `h${i % persons}`,
      offer: `o${i % offers}`,
      need: `n${i % needs}`,
      establishment: `e${(i * 13) % firms}`,
      enrolledOn: date(i),
      started: i % 10 !== 0,
      outcome: i % 10 === 0 ? "notStarted" : i % 7 === 0 ? "dropped" : "completed",
    })),
  };
}

export default {
  title: "evaluate the catalogue on 1,000,000 rows by county and year",
  prepare: async () => programme(),
  ours: { name: "evaluate", run: async (input) => evaluate(input, catalogue, options) },
  runs: 3,
};
