import { groupBy, readJson, readRaw } from "./raw.mjs";

// What must hold between the raw tables. Nothing here shares code with src: a fault in the library cannot hide one in the data.

const firstYear = 2017;
const lastYear = 2026;
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
const newYear = (year) => `${year}-01-01`;

/** Counties and municipalities on 1 January, as the reforms of 2018, 2020 and 2024 left them. */
const unitsFrom = [
  { year: 2017, counties: 19, municipalities: 426 },
  { year: 2018, counties: 18, municipalities: 422 },
  { year: 2020, counties: 11, municipalities: 356 },
  { year: 2024, counties: 15, municipalities: 357 },
];

/** People on 1 January: Statistics Norway, table 06913. */
const people = new Map([
  [2017, 5_258_317],
  [2018, 5_295_619],
  [2019, 5_328_212],
  [2020, 5_367_580],
  [2021, 5_391_369],
  [2022, 5_425_270],
  [2023, 5_488_984],
  [2024, 5_550_203],
  [2025, 5_594_340],
  [2026, 5_627_400],
]);

const isOn = (row, date) => row.valid_from <= date && (row.valid_to === "" || date < row.valid_to);
const codesOn = (rows, date) => new Set(rows.filter((row) => isOn(row, date)).map((row) => row.code));
const dayBefore = (date) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
const sumOf = (rows, value) => rows.reduce((sum, row) => sum + value(row), 0);
const isOne = (sum) => Math.abs(sum - 1) <= 1e-12;

function countFaults({ counties, municipalities }) {
  return years.flatMap((year) => {
    const expected = unitsFrom.findLast((from) => from.year <= year);
    const found = {
      counties: codesOn(counties, newYear(year)),
      municipalities: codesOn(municipalities, newYear(year)),
    };
    return Object.entries(found)
      .filter(([kind, codes]) => codes.size !== expected[kind])
      .map(([kind, codes]) => `${codes.size} ${kind} on ${newYear(year)}, not ${expected[kind]}`);
  });
}

/** Every code that a table names is one of its date. */
function codeFaults(tables) {
  const { counties, municipalities, countyChanges, changes, crosswalk, moves, population } = tables;
  const faults = [];
  const expect = (rows, code, date, where) => {
    if (!rows.some((row) => row.code === code && isOn(row, date)))
      faults.push(`${where}: ${code} is no code on ${date}`);
  };
  for (const row of municipalities)
    expect(
      counties,
      row.county_code,
      newYear(Math.max(firstYear, Number(row.valid_from.slice(0, 4)))),
      "municipalities",
    );
  for (const [rows, list, where] of [
    [counties, countyChanges, "county_changes"],
    [municipalities, changes, "municipality_changes"],
  ]) {
    for (const row of list) {
      expect(rows, row.old_code, dayBefore(row.date), where);
      expect(rows, row.new_code, row.date, where);
    }
  }
  for (const row of crosswalk) {
    expect(municipalities, row.from_code, newYear(row.from_year), "municipality_crosswalk");
    expect(municipalities, row.to_code, newYear(row.to_year), "municipality_crosswalk");
  }
  for (const row of moves) {
    expect(municipalities, row.from_code_old, dayBefore(row.date), "municipality_boundary_moves");
    expect(municipalities, row.from_successor_code, row.date, "municipality_boundary_moves");
    expect(municipalities, row.to_code_new, row.date, "municipality_boundary_moves");
  }
  for (const row of population) expect(municipalities, row.code, newYear(row.year), "population");
  for (const name of ["centrality", "regions", "zones"])
    for (const row of tables[name]) expect(municipalities, row.code, newYear(row.vintage), name);
  for (const row of tables.places) expect(municipalities, row.code, newYear(2024), "municipality_places");
  return faults;
}

/** A table that covers its vintage has each code once, and a recode knows every code of the year it starts from. */
function coverageFaults({ municipalities, population, centrality, places, regions, crosswalk }) {
  const byYear = (name, rows, column) =>
    [...groupBy(rows, (row) => row[column])].map(([year, own]) => [name, year, own]);
  const codesOf = (rows) => new Set(rows.map((row) => row.code ?? row.from_code));
  const isWhole = (codes, year) => codes.size === codesOn(municipalities, newYear(year)).size;
  const once = [
    ...byYear("population", population, "year"),
    ...byYear("economic_regions", regions, "vintage"),
    ["centrality", 2024, centrality],
    ["municipality_places", 2024, places],
  ].filter(([, year, rows]) => codesOf(rows).size !== rows.length || !isWhole(codesOf(rows), year));
  const recodes = [...groupBy(crosswalk, (row) => `${row.from_year} to ${row.to_year}`)]
    .map(([pair, rows]) => [`municipality_crosswalk ${pair}`, rows[0].from_year, rows])
    .filter(([, year, rows]) => !isWhole(codesOf(rows), year));
  return [...once, ...recodes].map(([name, year]) => `${name}: a code of ${year} is missing, or stands twice`);
}

function weightFaults({ countyChanges, changes, crosswalk }) {
  const groups = [
    ...[countyChanges, changes].flatMap((rows) => [
      ...[...groupBy(rows, (row) => `${row.date} from ${row.old_code}`)].map((group) => [...group, "weight_forward"]),
      ...[...groupBy(rows, (row) => `${row.date} to ${row.new_code}`)].map((group) => [...group, "weight_backward"]),
    ]),
    ...[...groupBy(crosswalk, (row) => `${row.from_year} to ${row.to_year} from ${row.from_code}`)].map((group) => [
      ...group,
      "weight",
    ]),
  ];
  return groups
    .map(([key, rows, column]) => ({ key, column, sum: sumOf(rows, (row) => Number(row[column])) }))
    .filter(({ sum }) => !isOne(sum))
    .map(({ key, column, sum }) => `${column} of ${key}: sums to ${sum}`);
}

/** Counts by code carried over every change after `from` up to `to`; a code without a change keeps its own. */
function carry(counts, changes, from, to) {
  let carried = counts;
  const dates = [...new Set(changes.map((row) => row.date))].filter((date) => from < date && date <= to).sort();
  for (const date of dates) {
    const steps = groupBy(
      changes.filter((row) => row.date === date),
      (row) => row.old_code,
    );
    const next = new Map();
    for (const [code, count] of carried) {
      for (const step of steps.get(code) ?? [{ new_code: code, weight_forward: 1 }])
        next.set(step.new_code, (next.get(step.new_code) ?? 0) + count * Number(step.weight_forward));
    }
    carried = next;
  }
  return carried;
}

/** The people of each year are all there on today's codes, none of them anywhere else. */
function populationFaults({ municipalities, changes, crosswalk, population }) {
  const today = codesOn(municipalities, newYear(lastYear));
  const byYear = groupBy(population, (row) => Number(row.year));
  const countsOf = (year) => new Map((byYear.get(year) ?? []).map((row) => [row.code, Number(row.population)]));
  const totalOf = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const faults = [];
  for (const year of years) {
    const counts = countsOf(year);
    const expected = people.get(year);
    if (totalOf(counts) !== expected) faults.push(`population: ${totalOf(counts)} people in ${year}, not ${expected}`);
    const carried = carry(counts, changes, newYear(year), newYear(lastYear));
    if (Math.abs(totalOf(carried) - expected) > 1e-6)
      faults.push(`population of ${year} on the codes of ${lastYear}: ${totalOf(carried)}, not ${expected}`);
    for (const code of carried.keys())
      if (!today.has(code)) faults.push(`population of ${year}: ${code} has no trail to ${lastYear}`);
  }
  for (const [pair, rows] of groupBy(crosswalk, (row) => `${row.from_year} to ${row.to_year}`)) {
    const counts = countsOf(Number(rows[0].from_year));
    const total = sumOf(rows, (row) => (counts.get(row.from_code) ?? 0) * Number(row.weight));
    if (Math.abs(total - totalOf(counts)) > 1e-6)
      faults.push(`municipality_crosswalk ${pair}: ${total} people, not ${totalOf(counts)}`);
  }
  return faults;
}

/** Every code since the first year is a code of today, or leads to some. */
function trailFaults({ counties, municipalities, countyChanges, changes }) {
  return [
    [counties, countyChanges],
    [municipalities, changes],
  ].flatMap(([rows, list]) => {
    const today = codesOn(rows, newYear(lastYear));
    return rows
      .filter((row) => row.valid_to === "" || row.valid_to > newYear(firstYear))
      .filter((row) => {
        const start = row.valid_from < newYear(firstYear) ? newYear(firstYear) : row.valid_from;
        return [...carry(new Map([[row.code, 1]]), list, start, newYear(lastYear)).keys()].some(
          (code) => !today.has(code),
        );
      })
      .map((row) => `${row.code} has no trail to ${lastYear}`);
  });
}

/** Codes are unique, parents exist one level up, and what has an order stands in it. */
function classificationFaults({ classifications }) {
  return Object.entries(classifications).flatMap(([name, rows]) => {
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const doubled = byCode.size === rows.length ? [] : [`${name}: a code stands twice`];
    const orphans = rows
      .filter((row) => row.parent_code !== undefined && row.parent_code !== "")
      .filter((row) => {
        const above = byCode.get(row.parent_code);
        return above === undefined || (row.level !== undefined && Number(above.level) !== Number(row.level) - 1);
      })
      .map((row) => `${name}: ${row.code} lies under ${row.parent_code}, which is not there one level up`);
    const disordered = rows
      .filter((row, i) => row.order !== undefined && Number(row.order) !== i + 1)
      .map((row) => `${name}: ${row.code} is not in its place`);
    return [...doubled, ...orphans, ...disordered];
  });
}

/** Size classes leave no count of employees out and none twice. */
function sizeFaults({ classifications: { size_classes: rows } }) {
  return rows
    .filter((row, i) => {
      const next = rows[i + 1];
      return next === undefined
        ? row.max_employees !== ""
        : Number(next.min_employees) !== Number(row.max_employees) + 1;
    })
    .map((row) => `size_classes: a gap or an overlap after ${row.code}`);
}

/** A map has the codes of its year, each once. */
function outlineFaults({ counties, municipalities, outlines }) {
  return outlines.flatMap(({ kind, year, codes }) => {
    const expected = codesOn(kind === "counties" ? counties : municipalities, newYear(year));
    const found = new Set(codes);
    const same =
      found.size === codes.length && found.size === expected.size && codes.every((code) => expected.has(code));
    return same ? [] : [`boundaries: ${kind} of ${year} are not the codes of the year`];
  });
}

/** The raw tables that the checks read, as rows of text. */
export function rawTables() {
  const classification = (name) => readRaw(`classifications/${name}.csv`);
  return {
    counties: readRaw("counties.csv"),
    municipalities: readRaw("municipalities.csv"),
    countyChanges: readRaw("county_changes.csv"),
    changes: readRaw("municipality_changes.csv"),
    crosswalk: readRaw("municipality_crosswalk.csv"),
    moves: readRaw("municipality_boundary_moves.csv"),
    population: readRaw("population.csv"),
    centrality: readRaw("centrality.csv"),
    regions: readRaw("economic_regions.csv"),
    places: readRaw("municipality_places.csv"),
    zones: readRaw("support_zones.csv"),
    classifications: {
      sn2007: [...classification("sn2007"), ...classification("sn2007_detail")],
      sn2025: classification("sn2025"),
      styrk08: classification("styrk08"),
      nus2000: classification("nus2000").map((row) => ({ code: `${row.kind} ${row.code}` })),
      nkr: classification("nkr"),
      esco_skill_groups: classification("esco_skill_groups"),
      organisation_forms: classification("organisation_forms"),
      size_classes: classification("size_classes"),
    },
    outlines: [2020, 2024].flatMap((year) =>
      ["counties", "municipalities"].map((kind) => ({
        kind,
        year,
        codes: readJson(`boundaries/${kind}-${year}.topojson`).objects[kind].geometries.map((geometry) => geometry.id),
      })),
    ),
  };
}

/** Every contradiction in the raw tables, as lines to print; none when all is well. */
export function crossChecks(tables = rawTables()) {
  return [
    countFaults,
    codeFaults,
    coverageFaults,
    weightFaults,
    populationFaults,
    trailFaults,
    classificationFaults,
    sizeFaults,
    outlineFaults,
  ].flatMap((check) => check(tables));
}
