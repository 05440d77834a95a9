import { byCodeUnit, readRaw } from "../raw.mjs";

/** Shares that are all of a unit need no population; others rest on the populations of 1 January a year before the reform. */
const methodBackward = (date, weight) => (weight === 1 ? "exact" : `population_${Number(date.slice(0, 4)) - 1}`);

function change(row, forward) {
  const weight = Number(row.weight_forward);
  const weightBackward = Number(row.weight_backward);
  const method = forward ?? methodBackward(row.date, weight);
  const backward = methodBackward(row.date, weightBackward);
  return {
    date: row.date,
    from: row.old_code,
    to: row.new_code,
    kind: row.kind,
    weight,
    weightBackward,
    method,
    methodBackward: backward === method ? undefined : backward,
  };
}

export const changes = () => ({
  name: "changes",
  type: "CodeChange",
  module: "geography",
  about:
    "What became of each county and municipality code since 2017, by date: two digits are counties, four municipalities.",
  raw: ["municipality_changes.csv", "county_changes.csv"],
  rows: [
    ...readRaw("county_changes.csv").map((row) => change(row)),
    ...readRaw("municipality_changes.csv").map((row) => change(row, row.weight_method)),
  ].sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to)),
  provenance: {
    publisher: "Computed from Statistics Norway (SSB), Klass 131 and table 07459",
    address: "https://www.ssb.no/klass/klassifikasjoner/131",
    vintage: "2018 to 2026",
    retrieved: "2026-11",
    licence: "CC BY 4.0",
    note: "Weights are shares of people. The shares of the divided municipalities Tysfjord, Snillfjord and Ålesund are estimates (method). Areas that moved alone are not in the weights.",
  },
});
