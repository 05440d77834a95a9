import { expect, test } from "vitest";
import type { ListName, ProgrammePart } from "../../src/model/programme.ts";
import { linkProgramme } from "../../src/programme/link.ts";
import { norway } from "../../src/reference/norway.ts";

// Made-up rows. Each rule has a programme that is refused for it, and its nearest neighbour that is not.
const establishment = { id: "e1", municipality: "5428" };
const need = { id: "n1", registeredOn: "2022-03-01", field: "sveising", municipality: "5428" };
const offer = { id: "o1", field: "sveising" };
const participation = {
  id: "t1",
  person: "x1",
  offer: "o1",
  enrolledOn: "2022-04-01",
  started: true,
  outcome: "ongoing",
} as const;

const told = (part: ProgrammePart, options = {}): unknown =>
  linkProgramme(part, options).issues.map(({ code, severity, path }) => [code, severity, ...path]);
const rejected = (part: ProgrammePart): unknown => linkProgramme(part).rejected.map(({ list, line }) => [list, line]);
const kept = (part: ProgrammePart, list: ListName): number => linkProgramme(part).programme[list].length;

test("every list is there, empty where nothing was given, and the head as it was", () => {
  const { programme, rejected: gone, issues } = linkProgramme({ asOf: "2023-12-31", needs: [need] });
  expect(Object.keys(programme).sort()).toEqual(
    [
      "activities",
      "actors",
      "asOf",
      "establishments",
      "grants",
      "labourMarket",
      "needs",
      "offers",
      "participations",
      "pilots",
      "population",
      "survey",
      "targetMunicipalities",
      "ties",
    ].sort(),
  );
  expect([programme.needs, gone, issues]).toEqual([[need], [], []]);
});

test.each([
  {
    what: "a need's establishment",
    part: { needs: [{ ...need, establishment: "e9" }] },
    list: "needs",
    field: "establishment",
    to: "establishments",
  },
  { what: "a need's offer", part: { needs: [{ ...need, offer: "o9" }] }, list: "needs", field: "offer", to: "offers" },
  {
    what: "an offer's establishment",
    part: { offers: [{ ...offer, establishment: "e9" }] },
    list: "offers",
    field: "establishment",
    to: "establishments",
  },
  {
    what: "a participation's offer",
    part: { participations: [participation] },
    list: "participations",
    field: "offer",
    to: "offers",
  },
  {
    what: "a participation's need",
    part: { offers: [offer], participations: [{ ...participation, need: "n9" }] },
    list: "participations",
    field: "need",
    to: "needs",
  },
  {
    what: "a participation's establishment",
    part: { offers: [offer], participations: [{ ...participation, establishment: "e9" }] },
    list: "participations",
    field: "establishment",
    to: "establishments",
  },
  {
    what: "an activity's pilot",
    part: { activities: [{ id: "a1", pilot: "p9", date: "2022-01-01" }] },
    list: "activities",
    field: "pilot",
    to: "pilots",
  },
  {
    what: "an activity's establishment",
    part: {
      pilots: [{ id: "p1", county: "54" }],
      activities: [{ id: "a1", pilot: "p1", date: "2022-01-01", establishment: "e9" }],
    },
    list: "activities",
    field: "establishment",
    to: "establishments",
  },
  { what: "a grant's pilot", part: { grants: [{ pilot: "p9" }] }, list: "grants", field: "pilot", to: "pilots" },
  {
    what: "a pilot's parent",
    part: { pilots: [{ id: "p1", county: "54", parent: "p9" }] },
    list: "pilots",
    field: "parent",
    to: "pilots",
  },
  {
    what: "a pilot's operator",
    part: { pilots: [{ id: "p1", county: "54", operator: "c9" }] },
    list: "pilots",
    field: "operator",
    to: "actors",
  },
  {
    what: "a tie's first actor",
    part: { actors: [{ id: "c1", kind: "nav" }], ties: [{ a: "c9", b: "c1", since: "2022-01-01" }] },
    list: "ties",
    field: "a",
    to: "actors",
  },
  {
    what: "a tie's second actor",
    part: { actors: [{ id: "c1", kind: "nav" }], ties: [{ a: "c1", b: "c9", since: "2022-01-01" }] },
    list: "ties",
    field: "b",
    to: "actors",
  },
  {
    what: "a survey answer's establishment",
    part: { survey: [{ establishment: "e9" }] },
    list: "survey",
    field: "establishment",
    to: "establishments",
  },
] as const)("$what must be there", ({ part, list, field, to }) => {
  const linked = linkProgramme(part);
  expect(linked.programme[list]).toEqual([]);
  expect(linked.rejected).toHaveLength(1);
  expect(linked.issues).toMatchObject([
    { code: "programme.unknown-reference", severity: "error", path: [field], list: to },
  ]);
});

test("a pool is a name that needs share, and refers to nothing", () => {
  expect(told({ needs: [{ ...need, pool: "p1" }] })).toEqual([]);
});

test("two different rows of one id are both refused, in every list with ids", () => {
  const other = { ...need, field: "foldning" };
  expect(rejected({ needs: [need, { ...need, id: "n2" }, other] })).toEqual([
    ["needs", 1],
    ["needs", 3],
  ]);
  const twice: ProgrammePart = {
    establishments: [establishment, { ...establishment, municipality: "5427" }],
    offers: [offer, { ...offer, field: "x" }],
    activities: [
      { id: "a1", pilot: "p1", date: "2022-01-01" },
      { id: "a1", pilot: "p1", date: "2022-01-02" },
    ],
    pilots: [
      { id: "p1", county: "54" },
      { id: "p1", county: "18" },
    ],
    actors: [
      { id: "c1", kind: "nav" },
      { id: "c1", kind: "union" },
    ],
    participations: [participation, { ...participation, person: "x2" }],
  };
  const { programme, issues } = linkProgramme(twice);
  for (const list of Object.keys(twice) as ListName[]) expect([list, programme[list]]).toEqual([list, []]); // of a part made here
  expect(issues.filter(({ code }) => code === "programme.duplicate-id")).toHaveLength(12);
});

test("of three rows of one id of which two are equal none is known to be right", () => {
  expect(rejected({ needs: [need, need, { ...need, field: "x" }] })).toEqual([
    ["needs", 1],
    ["needs", 2],
    ["needs", 3],
  ]);
});

test("equal rows count once with one warning, whatever the order of their fields", () => {
  const turned = Object.fromEntries(Object.entries({ ...need, headcount: undefined }).reverse()) as typeof need; // the same need
  const { programme, rejected: gone, issues } = linkProgramme({ needs: [need, turned, need, { ...need, id: "n2" }] });
  expect(programme.needs.map(({ id }) => id)).toEqual(["n1", "n2"]);
  expect([gone, issues]).toEqual([
    [],
    [{ code: "programme.repeated-row", severity: "warning", path: ["id"], list: "needs", count: 2 }],
  ]);
});

test.each([
  {
    list: "needs",
    row: { ...need, startedOn: "2022-02-28" },
    good: { ...need, startedOn: "2022-03-01" },
    field: "startedOn",
  },
  {
    list: "offers",
    row: { ...offer, startsOn: "2022-03-02", endsOn: "2022-03-01" },
    good: { ...offer, startsOn: "2022-03-01", endsOn: "2022-03-01" },
    field: "endsOn",
  },
] as const)("a row of $list whose $field is too early is refused", ({ list, row, good, field }) => {
  expect(told({ [list]: [row] })).toEqual([["programme.date-order", "error", field]]);
  expect([kept({ [list]: [row] }, list), kept({ [list]: [good] }, list)]).toEqual([0, 1]);
  expect(told({ [list]: [good] })).toEqual([]);
});

test("a tie that ends before it begins is refused", () => {
  const actors = [
    { id: "c1", kind: "nav" },
    { id: "c2", kind: "union" },
  ] as const;
  const tie = (until: string) => ({ actors, ties: [{ a: "c1", b: "c2", since: "2022-01-02", until }] });
  expect(told(tie("2022-01-01"))).toEqual([["programme.date-order", "error", "until"]]);
  expect(told(tie("2022-01-02"))).toEqual([]);
});

test.each([
  { started: true, outcome: "notStarted", good: false },
  { started: false, outcome: "notStarted", good: true },
  { started: false, outcome: "ongoing", good: false },
  { started: false, outcome: "dropped", good: false },
  { started: false, outcome: "completed", good: false },
  { started: true, outcome: "ongoing", good: true },
  { started: true, outcome: "dropped", good: true },
  { started: true, outcome: "completed", good: true },
] as const)("started $started with outcome $outcome holds together: $good", ({ started, outcome, good }) => {
  const part = { offers: [offer], participations: [{ ...participation, started, outcome }] };
  expect(told(part)).toEqual(good ? [] : [["programme.outcome-contradiction", "error", "outcome"]]);
  expect(kept(part, "participations")).toBe(good ? 1 : 0);
});

test("one person twice in a course refuses all those rows, and nobody else's", () => {
  const row = (id: string, person: string, more = {}) => ({ ...participation, id, person, ...more });
  const part: ProgrammePart = {
    offers: [offer, { ...offer, id: "o2" }],
    participations: [
      row("t1", "x1"),
      row("t2", "x2"),
      row("t3", "x1"),
      row("t4", "x1", { offer: "o2" }),
      row("t5", "x1"),
    ],
  };
  const { programme, issues } = linkProgramme(part);
  expect(programme.participations.map(({ id }) => id)).toEqual(["t2", "t4"]);
  expect(issues.map(({ code }) => code)).toEqual(Array(3).fill("programme.person-twice"));
  expect(issues[0]).toMatchObject({ person: "x1", offer: "o1", path: ["person"] });
});

test("the same row twice is one person once", () => {
  expect(told({ offers: [offer], participations: [participation, participation] })).toEqual([
    ["programme.repeated-row", "warning", "id"],
  ]);
});

test("more persons than places is an error on the offer, and refuses nothing", () => {
  const participations = ["x1", "x2", "x3"].map((person) => ({ ...participation, id: person, person }));
  const part = (capacity: number): ProgrammePart => ({ offers: [{ ...offer, capacity }], participations });
  expect(told(part(2))).toEqual([["programme.over-capacity", "error", "capacity"]]);
  expect(linkProgramme(part(2)).issues).toMatchObject([{ offer: "o1", capacity: 2, enrolled: 3 }]);
  expect([rejected(part(2)), kept(part(2), "offers"), kept(part(2), "participations")]).toEqual([[], 1, 3]);
  expect(told(part(3))).toEqual([]);
});

test("refused and repeated rows take no place in a course", () => {
  const participations = [
    participation,
    participation,
    { ...participation, id: "t2", person: "x2", need: "n9" },
    { ...participation, id: "t3", person: "x3", started: false },
  ];
  const { issues } = linkProgramme({ offers: [{ ...offer, capacity: 1 }], participations });
  expect(issues.map(({ code }) => code)).not.toContain("programme.over-capacity");
});

test("a row that refers to a refused row stays, with a warning", () => {
  const part: ProgrammePart = {
    establishments: [establishment, { ...establishment, municipality: "5427" }],
    needs: [
      { ...need, establishment: "e1" },
      { ...need, id: "n2", offer: "o9" },
    ],
    offers: [offer],
    participations: [{ ...participation, need: "n2" }],
  };
  const { programme, issues } = linkProgramme(part);
  expect([programme.needs.length, programme.participations.length]).toEqual([1, 1]);
  expect(issues.filter(({ code }) => code === "programme.refused-reference")).toMatchObject([
    { severity: "warning", path: ["establishment"], value: "e1", list: "establishments" },
    { severity: "warning", path: ["need"], value: "n2", list: "needs" },
  ]);
});

test.each([
  {
    rule: "contacted-after-mapped",
    part: { establishments: [{ ...establishment, contactedOn: "2022-01-02", mappedOn: "2022-01-01" }] },
  },
  {
    rule: "mapped-after-committed",
    part: { establishments: [{ ...establishment, mappedOn: "2022-01-02", committedOn: "2022-01-01" }] },
  },
  {
    rule: "matched-before-registered",
    part: { needs: [{ ...need, matchedOn: "2022-02-28", offer: "o1" }], offers: [offer] },
  },
  { rule: "withdrawn-before-registered", part: { needs: [{ ...need, withdrawnOn: "2022-02-28" }] } },
  {
    rule: "started-before-matched",
    part: { needs: [{ ...need, matchedOn: "2022-05-01", startedOn: "2022-04-01", offer: "o1" }], offers: [offer] },
  },
  {
    rule: "start-window-empty",
    part: { needs: [{ ...need, earliestStart: "2022-05-01", latestStart: "2022-04-01" }] },
  },
  { rule: "matched-without-offer", part: { needs: [{ ...need, matchedOn: "2022-05-01" }] } },
  { rule: "deadline-after-start", part: { offers: [{ ...offer, deadline: "2022-05-01", startsOn: "2022-04-01" }] } },
  { rule: "ready-after-start", part: { offers: [{ ...offer, readyOn: "2022-05-01", startsOn: "2022-04-01" }] } },
  {
    rule: "completed-before-start",
    part: { offers: [{ ...offer, completedOn: "2022-03-01", startsOn: "2022-04-01" }] },
  },
  { rule: "minimum-above-capacity", part: { offers: [{ ...offer, minGroup: 5, capacity: 4 }] } },
  {
    rule: "enrolled-after-end",
    part: { offers: [{ ...offer, endsOn: "2022-03-31" }], participations: [participation] },
  },
  {
    rule: "cancelled-with-participants",
    part: { offers: [{ ...offer, cancelled: true }], participations: [participation] },
  },
  {
    rule: "tie-with-itself",
    part: { actors: [{ id: "c1", kind: "nav" }], ties: [{ a: "c1", b: "c1", since: "2022-01-01" }] },
  },
  {
    rule: "size-class-reversed",
    part: { population: [{ municipality: "5428", sizeClass: "9-0", establishments: 1 }] },
  },
  { rule: "dated-after-as-of", part: { asOf: "2022-02-28", needs: [need] } },
  { rule: "dated-after-as-of", part: { period: { from: "2022-01-01", to: "2022-02-28" }, needs: [need] } },
  { rule: "dated-after-as-of", part: { asOf: "2022-03-31", offers: [offer], participations: [participation] } },
  {
    rule: "dated-after-as-of",
    part: { asOf: "2022-01-01", establishments: [{ ...establishment, committedOn: "2022-01-02" }] },
  },
] as const)("$rule is only odd: a warning, and the row stays", ({ rule, part }) => {
  const linked = linkProgramme(part);
  expect(linked.issues).toMatchObject([{ code: "programme.odd", severity: "warning", rule, count: 1 }]);
  expect(linked.rejected).toEqual([]);
});

test("dates on one day, and courses that nobody started, are not odd", () => {
  const day = "2022-03-01";
  expect(
    told({
      asOf: "2022-04-01",
      establishments: [{ ...establishment, contactedOn: day, mappedOn: day, committedOn: day }],
      needs: [
        {
          ...need,
          offer: "o1",
          matchedOn: day,
          startedOn: day,
          withdrawnOn: day,
          earliestStart: day,
          latestStart: day,
        },
      ],
      offers: [
        {
          ...offer,
          readyOn: day,
          deadline: day,
          startsOn: day,
          endsOn: day,
          completedOn: day,
          minGroup: 2,
          capacity: 2,
        },
        { ...offer, id: "o2", cancelled: true, endsOn: "2022-04-01" },
      ],
      participations: [{ ...participation, offer: "o2", started: false, outcome: "notStarted" }],
      population: [{ municipality: "5428", sizeClass: "10-49", establishments: 1 }],
    }),
  ).toEqual([]);
});

test("oddities are summed up per rule, with the first of them", () => {
  const needs = ["n1", "n2", "n3"].map((id, i) => ({ ...need, id, ...(i === 0 ? {} : { withdrawnOn: "2022-01-01" }) }));
  const { issues } = linkProgramme({ needs });
  expect(issues).toMatchObject([{ rule: "withdrawn-before-registered", list: "needs", count: 2, first: "n2" }]);
  const population = ["0-9", "9-0"].map((sizeClass) => ({ municipality: "5428", sizeClass, establishments: 1 }));
  expect(linkProgramme({ population }).issues).toMatchObject([{ first: "2" }]); // no ids: the position in the list
});

test("one row hears of everything that is wrong with it", () => {
  const row = { ...need, startedOn: "2021-01-01", offer: "o9", establishment: "e9", municipality: "9999" };
  expect(told({ needs: [row] }, { geography: norway })).toEqual([
    ["programme.date-order", "error", "startedOn"],
    ["reference.unknown-code", "error", "municipality"],
    ["programme.unknown-reference", "error", "establishment"],
    ["programme.unknown-reference", "error", "offer"],
  ]);
});

// Codes of Statistics Norway's classifications 131 and 104: 1902 became 5401 in 2020 and 5501 in 2024; 54 was divided in 2024.
test("a code is looked up on the record's own day: unknown is an error, another time's a warning that names the heirs", () => {
  const issuesOf = (municipality: string, registeredOn: string) =>
    linkProgramme({ asOf: "2024-06-30", needs: [{ ...need, municipality, registeredOn }] }, { geography: norway })
      .issues;
  expect(issuesOf("5401", "2022-03-01")).toEqual([]);
  expect(issuesOf("1902", "2022-03-01")).toMatchObject([
    {
      code: "reference.expired-code",
      severity: "warning",
      path: ["municipality"],
      successors: ["5401"],
      date: "2022-03-01",
    },
  ]);
  expect(issuesOf("5501", "2022-03-01")).toMatchObject([
    { code: "reference.not-yet-valid", severity: "warning", predecessors: ["5401"] },
  ]);
  expect(issuesOf("5401", "2024-03-01")).toMatchObject([{ code: "reference.expired-code", successors: ["5501"] }]);
  expect(issuesOf("0000", "2022-03-01")).toMatchObject([{ code: "reference.unknown-code", severity: "error" }]);
});

test("a record without a day of its own is looked up on the programme's, lists by their index", () => {
  const pilots = [{ id: "p1", county: "54", targetMunicipalities: ["5401", "1902", "9999"] }];
  const codes = (part: ProgrammePart): unknown =>
    linkProgramme({ ...part, pilots }, { geography: norway }).issues.map(({ code, path }) => [code, ...path]);
  expect(codes({ asOf: "2021-12-31" })).toEqual([
    ["reference.expired-code", "targetMunicipalities", 1],
    ["reference.unknown-code", "targetMunicipalities", 2],
  ]);
  expect(codes({ period: { from: "2020-01-01", to: "2024-12-31" } })).toEqual([
    ["reference.expired-code", "county"],
    ["reference.expired-code", "targetMunicipalities", 0],
    ["reference.expired-code", "targetMunicipalities", 1],
    ["reference.unknown-code", "targetMunicipalities", 2],
  ]);
  expect(codes({})).toEqual([["reference.unknown-code", "targetMunicipalities", 2]]);
});

test("without a geography no code is looked up", () => {
  expect(told({ needs: [{ ...need, municipality: "9999" }] })).toEqual([]);
});

test("what comes in is left as it was", () => {
  const part = { needs: [need, need, { ...need, id: "n2", offer: "o9" }] };
  const before = JSON.stringify(part);
  linkProgramme(part, { geography: norway });
  expect(JSON.stringify(part)).toBe(before);
});
