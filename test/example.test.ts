import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { exampleProgramme } from "../src/example.ts";

// The folders are read with papaparse and judged here, without the library: what the library says of them is another test's.

type Row = Readonly<Record<string, string>>;

const pathOf = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

function rowsOf(name: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(readFileSync(pathOf(name), "utf8"), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  return data;
}

const listOf = (list: string) => rowsOf(`examples/programme/${list}.csv`);
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id ?? "");
const partsOf = (cell = "") => cell.split("|").filter((part) => part !== "");
const given = (rows: readonly Row[], column: string) => rows.flatMap((row) => partsOf(row[column]));

/** Values of `values` that are not in `known`. */
const strangers = (values: readonly (string | undefined)[], known: readonly string[]) => {
  const all = new Set(known);
  return values.filter((value) => value !== undefined && value !== "" && !all.has(value));
};

/** Those rows in which two of the days are not in this order; days that are not given are passed over. */
const outOfOrder = (rows: readonly Row[], columns: readonly string[]) =>
  rows.filter((row) => {
    const days = columns.map((column) => row[column] ?? "").filter((day) => day !== "");
    return days.join() !== [...days].sort().join();
  });

const asOf = "2023-12-31";

test("the made-up programme has 300 firms, 400 needs, 120 offers and 900 participations, and says that it is made up", () => {
  const counts = ["establishments", "needs", "offers", "participations"].map((list) => listOf(list).length);
  expect(counts).toEqual([300, 400, 120, 900]);
  const head: unknown = JSON.parse(readFileSync(pathOf("examples/programme/programme.json"), "utf8"));
  expect(head).toMatchObject({ madeUp: true, asOf, period: { from: "2021-01-01", to: asOf } });
});

test("no id stands twice in a list", () => {
  for (const list of ["establishments", "needs", "offers", "participations", "activities", "pilots", "actors"]) {
    const ids = idsOf(listOf(list));
    expect(new Set(ids).size, list).toBe(ids.length);
  }
});

test("every reference of the made-up programme leads to a row", () => {
  const establishments = idsOf(listOf("establishments"));
  const needs = idsOf(listOf("needs"));
  const offers = idsOf(listOf("offers"));
  const pilots = idsOf(listOf("pilots"));
  const actors = idsOf(listOf("actors"));
  for (const list of ["needs", "offers", "participations", "activities", "survey"]) {
    expect(strangers(given(listOf(list), "establishment"), establishments), list).toEqual([]);
  }
  for (const list of ["needs", "participations"]) {
    expect(strangers(given(listOf(list), "offer"), offers), list).toEqual([]);
  }
  expect(strangers(given(listOf("participations"), "need"), needs)).toEqual([]);
  for (const list of ["activities", "grants"]) {
    expect(strangers(given(listOf(list), "pilot"), pilots), list).toEqual([]);
  }
  expect(strangers(given(listOf("pilots"), "operator"), actors)).toEqual([]);
  expect(strangers([...given(listOf("ties"), "a"), ...given(listOf("ties"), "b")], actors)).toEqual([]);
});

test("a participation for a need is in the course that the need was matched with, and of the firm that has the need", () => {
  const needs = new Map(listOf("needs").map((need) => [need["id"], need]));
  const linked = listOf("participations").filter(({ need }) => need !== "");
  expect(linked.length).toBeGreaterThan(200);
  for (const { need = "", offer, establishment } of linked) {
    expect([offer, establishment], need).toEqual([needs.get(need)?.["offer"], needs.get(need)?.["establishment"]]);
  }
});

test("a firm is contacted, mapped and committed in that order, and a need registered, contacted, matched and started", () => {
  expect(outOfOrder(listOf("establishments"), ["contactedOn", "mappedOn", "committedOn"])).toEqual([]);
  expect(
    outOfOrder(listOf("needs"), ["registeredOn", "contactedOn", "matchedOn", "startedOn", "followUpDueOn"]),
  ).toEqual([]);
  expect(outOfOrder(listOf("needs"), ["registeredOn", "contactedOn", "withdrawnOn"])).toEqual([]);
  expect(outOfOrder(listOf("needs"), ["earliestStart", "latestStart"])).toEqual([]);
  expect(
    outOfOrder(listOf("offers"), ["readyOn", "deadline", "startsOn", "endsOn", "completedOn", "repeatedOn"]),
  ).toEqual([]);
  expect(outOfOrder(listOf("ties"), ["since", "until"])).toEqual([]);
});

test("what has happened has happened by the programme's last day, and some courses of 2024 still take applications", () => {
  const happened: readonly (readonly [string, readonly string[]])[] = [
    ["establishments", ["contactedOn", "mappedOn", "committedOn"]],
    ["needs", ["registeredOn", "contactedOn", "matchedOn", "startedOn", "withdrawnOn"]],
    ["offers", ["readyOn", "completedOn", "repeatedOn"]],
    ["participations", ["enrolledOn"]],
  ];
  for (const [list, columns] of happened) {
    for (const column of columns) {
      expect(
        given(listOf(list), column).filter((day) => day > asOf),
        `${list} ${column}`,
      ).toEqual([]);
    }
  }
  const open = listOf("offers").filter(({ deadline = "", cancelled }) => deadline > asOf && cancelled !== "true");
  expect(open.length).toBeGreaterThanOrEqual(5);
});

test("nobody is enrolled in a cancelled course or before it is ready, and no course has more persons than places", () => {
  const offers = new Map(listOf("offers").map((offer) => [offer["id"], offer]));
  const enrolled = new Map<string, number>();
  for (const { id, offer = "", enrolledOn = "" } of listOf("participations")) {
    const { readyOn = "", startsOn = "", cancelled } = offers.get(offer) ?? {};
    expect(cancelled, id).not.toBe("true");
    expect(readyOn <= enrolledOn && enrolledOn <= startsOn, id).toBe(true);
    enrolled.set(offer, (enrolled.get(offer) ?? 0) + 1);
  }
  for (const [id, persons] of enrolled) expect(persons, id).toBeLessThanOrEqual(Number(offers.get(id)?.["capacity"]));
});

test("a person is in a course once, is a pseudonym, and works in one firm", () => {
  const participations = listOf("participations");
  const places = participations.map(({ person, offer }) => `${person} ${offer}`);
  expect(new Set(places).size).toBe(places.length);
  for (const { person } of participations) expect(person).toMatch(/^p\d{4}$/);
  const firms = new Set(participations.map(({ person, establishment }) => `${person} ${establishment}`));
  expect(firms.size).toBe(new Set(participations.map(({ person }) => person)).size);
});

test("who did not start has the outcome not started, and nobody else has", () => {
  for (const { id, started, outcome } of listOf("participations")) {
    expect(started, id).toBe(String(outcome !== "notStarted"));
  }
});

test("completion differs between courses", () => {
  const ended = new Map<string, boolean[]>();
  for (const { offer = "", outcome } of listOf("participations")) {
    if (outcome === "completed" || outcome === "dropped") {
      ended.set(offer, [...(ended.get(offer) ?? []), outcome === "completed"]);
    }
  }
  const shares = [...ended.values()]
    .filter((persons) => persons.length >= 8)
    .map((persons) => persons.filter(Boolean).length / persons.length);
  expect(shares.length).toBeGreaterThan(20);
  expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.4);
});

/** Whether the municipality bore this number on the day, by the official list in `data`. */
function validity() {
  const municipalities = rowsOf("data/municipalities.csv");
  return (number: string, day: string) =>
    municipalities.some(
      ({ code, valid_from: from = "", valid_to: to = "" }) => code === number && from <= day && (to === "" || day < to),
    );
}

test("every municipality bears its number on the day of the record", () => {
  const isValid = validity();
  const dated: readonly (readonly [string, readonly string[]])[] = [
    ["establishments", ["contactedOn", "mappedOn", "committedOn"]],
    ["needs", ["registeredOn"]],
    ["offers", ["readyOn", "startsOn"]],
  ];
  for (const [list, columns] of dated) {
    for (const row of listOf(list)) {
      const number = row["municipality"] ?? "";
      const days = columns.map((column) => row[column] ?? "").filter((day) => day !== "");
      if (number !== "")
        for (const day of [...days, asOf]) expect(isValid(number, day), `${row["id"]} ${day}`).toBe(true);
    }
  }
  const undated = ["target-municipalities", "population", "actors"].flatMap((list) =>
    given(listOf(list), "municipality"),
  );
  const listed = [...given(listOf("pilots"), "targetMunicipalities"), ...given(listOf("actors"), "serves")];
  for (const number of [...undated, ...listed]) expect(isValid(number, asOf), number).toBe(true);
});

test("at least four counties take part, and their firms are small and most of them in district municipalities", () => {
  const establishments = listOf("establishments");
  expect(new Set(establishments.map(({ municipality = "" }) => municipality.slice(0, 2))).size).toBeGreaterThanOrEqual(
    4,
  );
  const sizes = given(establishments, "employees").map(Number);
  expect(sizes.filter((employees) => employees < 10).length / sizes.length).toBeGreaterThan(0.7);
  // Classes 5 and 6 of the centrality index; numbers of Troms og Finnmark are looked up by their single heir of 2024.
  const heirs = new Map(
    rowsOf("data/municipality_changes.csv")
      .filter(({ date }) => date === "2024-01-01")
      .map(({ old_code: old, new_code: heir }) => [old, heir]),
  );
  const classes = new Map(rowsOf("data/centrality.csv").map((row) => [row["code"], Number(row["class"])]));
  const found = establishments.map(({ municipality }) => classes.get(heirs.get(municipality) ?? municipality));
  expect(found).not.toContain(undefined);
  expect(found.filter((centrality) => centrality !== undefined && centrality >= 5).length).toBeGreaterThan(200);
});

test("the register never has fewer firms of a size than the programme", () => {
  const population = listOf("population");
  const firms = listOf("establishments");
  for (const { municipality, sizeClass = "", establishments } of population) {
    const [from = 0, to = Infinity] = sizeClass
      .split(/[-+]/)
      .filter((end) => end !== "")
      .map(Number);
    const here = firms.filter(
      ({ municipality: place, employees = "" }) =>
        place === municipality && employees !== "" && Number(employees) >= from && Number(employees) <= to,
    );
    expect(here.length, `${municipality} ${sizeClass}`).toBeLessThanOrEqual(Number(establishments));
  }
});

test("grants stay below the caps of the scheme, and one pilot is above 70 % by less than the tolerance", () => {
  const head = JSON.parse(readFileSync(pathOf("examples/programme/programme.json"), "utf8")) as {
    scheme: { maxShare: number; tolerance: number; caps: { year: number; nok: number }[] };
  }; // the file is ours
  const { maxShare, tolerance, caps } = head.scheme;
  const counties = new Map(listOf("pilots").map(({ id, county }) => [id, county]));
  const granted = new Map<string, number>();
  const over = new Set<string>();
  for (const { pilot = "", year, grantNok, coFundingNok, inKindNok } of listOf("grants")) {
    const share = Number(grantNok) / (Number(grantNok) + Number(coFundingNok) + Number(inKindNok));
    if (share > maxShare) over.add(pilot);
    expect(share, pilot).toBeLessThanOrEqual(maxShare + tolerance);
    const key = `${counties.get(pilot)} ${year}`;
    granted.set(key, (granted.get(key) ?? 0) + Number(grantNok));
  }
  expect([...over]).toEqual(["pilot-nordmore"]);
  for (const [key, nok] of granted) {
    const cap = caps.find(({ year }) => key.endsWith(String(year)));
    expect(nok, key).toBeLessThanOrEqual(cap?.nok ?? 0);
  }
});

test("running the script again would not change a byte", () => {
  const { status, stderr } = spawnSync(process.execPath, [pathOf("scripts/exampleProgramme.mjs"), "--check"], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("the small example has some forty firms, and nothing in it points outside", () => {
  const { establishments, needs, offers, participations, activities, pilots, actors, ties, grants, survey } =
    exampleProgramme;
  expect(exampleProgramme.madeUp).toBe(true);
  expect(establishments.length).toBeGreaterThanOrEqual(35);
  expect(establishments.length).toBeLessThanOrEqual(45);
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  for (const rows of [needs, offers, participations, activities, survey]) {
    expect(
      strangers(
        rows.map(({ establishment }) => establishment),
        ids(establishments),
      ),
    ).toEqual([]);
  }
  for (const rows of [needs, participations]) {
    expect(
      strangers(
        rows.map(({ offer }) => offer),
        ids(offers),
      ),
    ).toEqual([]);
  }
  expect(
    strangers(
      participations.map(({ need }) => need),
      ids(needs),
    ),
  ).toEqual([]);
  for (const rows of [activities, grants]) {
    expect(
      strangers(
        rows.map(({ pilot }) => pilot),
        ids(pilots),
      ),
    ).toEqual([]);
  }
  expect(
    strangers(
      pilots.map(({ operator }) => operator),
      ids(actors),
    ),
  ).toEqual([]);
  expect(
    strangers(
      ties.flatMap(({ a, b }) => [a, b]),
      ids(actors),
    ),
  ).toEqual([]);
  expect(readFileSync(pathOf("src/example.ts")).length).toBeLessThan(62_000);
});

test("the small example is a part of the folder: its firms and participations stand there with the same values", () => {
  const firmRows = new Map(listOf("establishments").map((row) => [row["id"], row]));
  for (const { id, municipality, employees, mappedOn } of exampleProgramme.establishments) {
    const row = firmRows.get(id);
    expect([municipality, employees?.toString() ?? "", mappedOn ?? ""]).toEqual([
      row?.["municipality"],
      row?.["employees"],
      row?.["mappedOn"],
    ]);
  }
  const rows = new Map(listOf("participations").map((row) => [row["id"], row]));
  for (const { id, outcome, person } of exampleProgramme.participations) {
    expect([outcome, person]).toEqual([rows.get(id)?.["outcome"], rows.get(id)?.["person"]]);
  }
});

const publicOf = (list: string) => rowsOf(`examples/kompetansepiloter/${list}.csv`);

test("every row about the real pilots names the address it rests on", () => {
  const files = readdirSync(pathOf("examples/kompetansepiloter")).filter((name) => name.endsWith(".csv"));
  expect(files).toEqual(["actors.csv", "grants.csv", "pilots.csv"]);
  for (const file of files) {
    for (const row of rowsOf(`examples/kompetansepiloter/${file}`))
      expect(row["source"], file).toMatch(/^https:\/\/\S+$/);
  }
});

test("the real pilots refer to one another and to named bodies, in counties and municipalities of 2023", () => {
  const pilots = publicOf("pilots");
  expect(strangers(given(pilots, "parent"), idsOf(pilots))).toEqual([]);
  expect(strangers(given(pilots, "operator"), idsOf(publicOf("actors")))).toEqual([]);
  expect(strangers(given(publicOf("grants"), "pilot"), idsOf(pilots))).toEqual([]);
  const isValid = validity();
  const targets = given(pilots, "targetMunicipalities");
  expect(targets.length).toBeGreaterThan(0);
  for (const number of targets) expect(isValid(number, asOf), number).toBe(true);
  // Every county but Oslo could apply; no page was found for 15 Møre og Romsdal and 30 Viken.
  const eligible = ["11", "18", "34", "38", "42", "46", "50", "54"];
  expect([...new Set(given(pilots, "county"))].sort()).toEqual(eligible);
});

test("the eight municipalities of Øvre Telemark are those that the county's page names", () => {
  // https://www.vtfk.no/aktuelt/ovre-telemark-far-vel-57-millioner-kroner-til-kompetansepilot/
  const named = ["Fyresdal", "Hjartdal", "Kviteseid", "Nissedal", "Seljord", "Tinn", "Tokke", "Vinje"];
  const names = new Map(rowsOf("data/municipalities.csv").map((row) => [row["code"], row["name_nb"]]));
  const pilot = publicOf("pilots").find(({ id }) => id === "vestfold-og-telemark");
  expect(
    partsOf(pilot?.["targetMunicipalities"])
      .map((number) => names.get(number))
      .sort(),
  ).toEqual(named);
});

test("the grants are the published amounts: Innlandet is 0.04 points above 70 %, Troms og Finnmark at 62 %", () => {
  // 4.4 of 6.282 million and 4.4 of 7.1 million kroner, by the sources of the rows.
  const share = (id: string) => {
    const grant = publicOf("grants").find(({ pilot }) => pilot === id);
    return Number(grant?.["grantNok"]) / (Number(grant?.["grantNok"]) + Number(grant?.["coFundingNok"]));
  };
  expect(share("innlandet")).toBeCloseTo(0.7004, 4);
  expect(share("troms-og-finnmark")).toBeCloseTo(0.6197, 4);
  for (const { pilot, grantNok, coFundingNok, totalNok } of publicOf("grants")) {
    if (grantNok !== "") expect(Number(grantNok) + Number(coFundingNok), pilot).toBe(Number(totalNok));
  }
  const head = readFileSync(pathOf("examples/kompetansepiloter/programme.json"), "utf8");
  expect(head).not.toContain("madeUp");
});
