import { byCodeUnit, groupBy, readRaw } from "../raw.mjs";

const day = (year) => `${year}-01-01`;

/** Both directions of a pair of years in one row. */
function municipalityRows() {
  const raw = readRaw("municipality_crosswalk.csv");
  const key = (fromYear, toYear, from, to) => `${fromYear} ${toYear} ${from} ${to}`;
  const byKey = new Map(raw.map((row) => [key(row.from_year, row.to_year, row.from_code, row.to_code), row]));
  const forward = raw.filter((row) => row.from_year < row.to_year);
  if (2 * forward.length !== raw.length) throw new Error("municipality_crosswalk.csv: a pair without its way back");
  return forward.map((row) => {
    const back = byKey.get(key(row.to_year, row.from_year, row.to_code, row.from_code));
    if (back === undefined) throw new Error(`${row.from_code} to ${row.to_code}: no way back`);
    return {
      fromDate: day(row.from_year),
      toDate: day(row.to_year),
      from: row.from_code,
      to: row.to_code,
      weight: Number(row.weight),
      weightBackward: Number(back.weight),
      method: row.weight_method,
      methodBackward: back.weight_method === row.weight_method ? undefined : back.weight_method,
    };
  });
}

/** Shares with six decimals that sum to 1: the largest takes the remainder. */
function shares(flows) {
  const total = flows.reduce((sum, flow) => sum + flow.people, 0);
  const millionths = flows.map((flow) => Math.round((flow.people / total) * 1_000_000));
  const largest = flows.reduce((best, flow, i) => (flow.people > flows[best].people ? i : best), 0);
  millionths[largest] += 1_000_000 - millionths.reduce((sum, share) => sum + share, 0);
  return millionths.map((share) => share / 1_000_000);
}

/**
 * Counties of 2019 in 2024, added up from their municipalities: the chain over Viken, Vestfold og Telemark and Troms og
 * Finnmark would spread Østfold over three counties, though its people never left it.
 */
function countyRows(municipalities) {
  const countyOf = new Map(readRaw("municipalities.csv").map((row) => [row.code, row.county_code]));
  const people = new Map(
    readRaw("population.csv")
      .filter((row) => row.year === "2019")
      .map((row) => [row.code, Number(row.population)]),
  );
  const flows = new Map();
  for (const row of municipalities.filter((pair) => pair.fromDate === day(2019) && pair.toDate === day(2024))) {
    const from = countyOf.get(row.from);
    const to = countyOf.get(row.to);
    const key = `${from} ${to}`;
    const flow = flows.get(key) ?? { from, to, people: 0 };
    flow.people += people.get(row.from) * row.weight;
    flows.set(key, flow);
  }
  const all = [...flows.values()];
  const method = (weight) => (weight === 1 ? "direct" : "population_2019");
  for (const group of groupBy(all, (flow) => flow.from).values()) {
    const weights = shares(group);
    group.forEach((flow, i) => (flow.weight = weights[i]));
  }
  for (const group of groupBy(all, (flow) => flow.to).values()) {
    const weights = shares(group);
    group.forEach((flow, i) => (flow.weightBackward = weights[i]));
  }
  return all.map(({ from, to, weight, weightBackward }) => ({
    fromDate: day(2019),
    toDate: day(2024),
    from,
    to,
    weight,
    weightBackward,
    method: method(weight),
    methodBackward: method(weightBackward) === method(weight) ? undefined : method(weightBackward),
  }));
}

export const crosswalks = () => {
  const municipalities = municipalityRows();
  return {
    name: "crosswalks",
    type: "Crosswalk",
    module: "geography",
    about:
      "Ready-made recodes 2017 to 2019, 2019 to 2020, 2019 to 2024 and 2020 to 2024 (counties 2019 to 2024), both ways.",
    raw: ["municipality_crosswalk.csv", "municipalities.csv", "population.csv"],
    rows: [...municipalities, ...countyRows(municipalities)].sort(
      (a, b) =>
        byCodeUnit(a.fromDate, b.fromDate) ||
        byCodeUnit(a.toDate, b.toDate) ||
        byCodeUnit(a.from, b.from) ||
        byCodeUnit(a.to, b.to),
    ),
    provenance: {
      publisher: "Computed from Statistics Norway (SSB), Klass 131 and table 07459",
      address: "https://www.ssb.no/klass/klassifikasjoner/131",
      vintage: "2017 to 2024",
      retrieved: "2026-11",
      licence: "CC BY 4.0",
      note: "Method direct knows more than the chain of changes does: Haram 1534 of 2019 is 1580 of 2024, whole. County rows are added up from the municipalities. Weights have six decimals.",
    },
  };
};
