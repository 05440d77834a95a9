import fc from "fast-check";
import type { Programme, ProgrammePart } from "../../src/model/programme.ts";

// Made-up programmes, small and crooked: codes of all vintages, firms of unknown size, rows before, in and after the period,
// references to nothing. Dates are few, so that equal and reversed ones occur.

/** Codes before 2020, 2020-2023 and from 2024; one of no municipality; 1507 was divided in 2024 over different classes. */
const municipalityCodes = [
  "0104",
  "0301",
  "1504",
  "1507",
  "1508",
  "1580",
  "3002",
  "3003",
  "3103",
  "3105",
  "5001",
  "5401",
  "5501",
  "9999",
];
const countyCodes = ["15", "30", "31", "38", "50", "54", "55"];
const fields = ["construction", "digital", "seafood", "zoology"];

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const date = fc
  .tuple(pick(2020, 2021, 2022, 2023, 2024), pick("01-01", "06-15", "12-31"))
  .map(([year, day]) => `${year}-${day}`);
const municipality = pick(...municipalityCodes);
const idOf = (letter: string) => fc.nat(9).map((n) => `${letter}${n}`);
const field = pick(...fields);

const unique = <T extends { readonly id: string }>(rows: fc.Arbitrary<T>, maxLength = 12): fc.Arbitrary<T[]> =>
  fc.uniqueArray(rows, { selector: ({ id }) => id, maxLength });

type Row<L extends keyof Programme> = NonNullable<Programme[L]> extends readonly (infer R)[] ? R : never;

const establishment = fc.record(
  {
    id: idOf("e"),
    municipality,
    industry: pick("03.111", "10", "41.200", "41"),
    employees: pick(0, 4, 5, 9, 10, 49, 50, 300),
    contactedOn: date,
    mappedOn: date,
    committedOn: date,
  },
  { requiredKeys: ["id", "municipality"] },
) as fc.Arbitrary<Row<"establishments">>;

const need = fc.record(
  {
    id: idOf("n"),
    registeredOn: date,
    field,
    establishment: idOf("e"),
    municipality,
    headcount: fc.nat(12),
    matchedOn: date,
    withdrawnOn: date,
    offer: idOf("o"),
    pool: pick("p1", "p2"),
    followUpDueOn: date,
    followUp: pick("met", "partly", "notMet"),
  },
  { requiredKeys: ["id", "registeredOn", "field"] },
) as fc.Arbitrary<Row<"needs">>;

const offer = fc.record(
  {
    id: idOf("o"),
    field,
    municipality,
    kind: pick("existing", "adapted", "new"),
    readyOn: date,
    startsOn: date,
    capacity: fc.nat(20),
    cancelled: fc.boolean(),
    completedOn: date,
    repeatedOn: date,
  },
  { requiredKeys: ["id", "field"] },
) as fc.Arbitrary<Row<"offers">>;

const participation = fc.record(
  {
    id: fc.nat(99).map((n) => `q${n}`),
    person: idOf("h"),
    offer: idOf("o"),
    enrolledOn: date,
    started: fc.boolean(),
    outcome: pick("notStarted", "ongoing", "dropped", "completed"),
    establishment: idOf("e"),
    need: idOf("n"),
  },
  { requiredKeys: ["id", "person", "offer", "enrolledOn", "started", "outcome"] },
) as fc.Arbitrary<Row<"participations">>;

const activity = fc.record(
  {
    id: fc.nat(99).map((n) => `x${n}`),
    pilot: pick("pilot1", "pilot2", "pilot3"),
    date,
    model: pick("motor", "broker", "meetingPlace"),
    hours: pick(0, 0.5, 1.25, 7.5, 40),
    establishment: idOf("e"),
  },
  { requiredKeys: ["id", "pilot", "date"] },
) as fc.Arbitrary<Row<"activities">>;

const money = pick(0, 0.1, 0.2, 100_000, 1_400_000, 620_000.55);
const grant = fc.record(
  {
    pilot: pick("pilot1", "pilot2", "pilot3"),
    year: pick(2020, 2021, 2022, 2024),
    grantNok: money,
    coFundingNok: money,
    inKindNok: money,
    totalNok: pick(2_000_000, 3_000_000.5),
    amountKind: pick("announced", "allocated", "awarded", "paid", "total", "unknown"),
  },
  { requiredKeys: ["pilot"] },
) as fc.Arbitrary<Row<"grants">>;

const pilot = fc.record(
  {
    id: pick("pilot1", "pilot2", "pilot3"),
    county: pick(...countyCodes),
    targetMunicipalities: fc.uniqueArray(municipality, { maxLength: 2 }),
    anchoredInPlan: fc.boolean(),
    continued: fc.boolean(),
  },
  { requiredKeys: ["id", "county"] },
) as fc.Arbitrary<Row<"pilots">>;

const population = fc.record({
  municipality,
  sizeClass: pick("0-9", "10-49", "50+"),
  establishments: fc.nat(40),
}) as fc.Arbitrary<Row<"population">>;

const target = fc.record({ municipality, participates: fc.boolean() }, { requiredKeys: ["municipality"] });

/** Whole programmes as of the end of 2023, about the years 2021 to 2023. */
export const programmes: fc.Arbitrary<Programme> = fc.record({
  asOf: fc.constant("2023-12-31"),
  period: fc.constant({ from: "2021-01-01", to: "2023-12-31" }),
  scheme: fc.constant("kompetansepiloter2020" as const),
  targetMunicipalities: fc.array(target, { maxLength: 4 }),
  population: fc.array(population, { maxLength: 12 }),
  establishments: unique(establishment),
  needs: unique(need),
  offers: unique(offer),
  participations: unique(participation, 20),
  activities: unique(activity, 20),
  grants: fc.array(grant, { maxLength: 6 }),
  pilots: unique(pilot, 3),
  actors: fc.constant([]),
  ties: fc.constant([]),
  survey: fc.constant([]),
  labourMarket: fc.array(fc.record({ county: pick(...countyCodes), employed: fc.nat(1000), shortage: fc.nat(50) }), {
    maxLength: 2,
  }),
});

const nkrLevel = pick("3", "4", "4A", "5", "5.1", "5.2", "6", "7");
const actorIds = ["a0", "a1", "a2", "a3", "a4", "a5"];
const actor = fc.record(
  {
    id: pick(...actorIds),
    kind: pick("operator", "provider", "municipality", "nav"),
    municipality,
  },
  { requiredKeys: ["id", "kind"] },
) as fc.Arbitrary<Row<"actors">>;
const tie = fc.record(
  { a: pick(...actorIds, "a9"), b: pick(...actorIds), since: date, until: date, formal: fc.boolean() },
  { requiredKeys: ["a", "b", "since"] },
) as fc.Arbitrary<Row<"ties">>;
const answer = fc.record(
  { establishment: idOf("e"), unmet: pick("none", "small", "some", "large"), weight: pick(0.5, 1, 2.25) },
  { requiredKeys: ["establishment"] },
) as fc.Arbitrary<Row<"survey">>;

function withoutWeight({ establishment, unmet }: Row<"survey">): Row<"survey"> {
  return unmet === undefined ? { establishment } : { establishment, unmet };
}

/** Each row with more facts, as far as they go. */
function withFacts<T extends object>(rows: readonly T[], facts: readonly object[]): T[] {
  return rows.map((row, i) => ({ ...facts[i], ...row }));
}

/** Programmes with what the others lack besides: levels, starts, online courses, actors and their ties, a survey. */
export const fullProgrammes: fc.Arbitrary<Programme> = fc
  .record({
    programme: programmes,
    needs: fc.array(fc.record({ nkrLevel, startedOn: date }, { requiredKeys: [] }), { maxLength: 12 }),
    offers: fc.array(fc.record({ nkrLevel, delivery: pick("online", "onSite", "gatherings") }, { requiredKeys: [] }), {
      maxLength: 12,
    }),
    pilots: fc.array(fc.record({ operator: pick(...actorIds) }, { requiredKeys: [] }), { maxLength: 3 }),
    actors: unique(actor, 6),
    ties: fc.array(tie, { maxLength: 10 }),
    survey: fc.array(answer, { maxLength: 8 }),
    hasWeights: fc.boolean(),
  })
  .map(({ programme, needs, offers, pilots, actors, ties, survey, hasWeights }) => ({
    ...programme,
    needs: withFacts(programme.needs, needs),
    offers: withFacts(programme.offers, offers),
    pilots: withFacts(programme.pilots, pilots),
    actors,
    ties,
    survey: hasWeights ? survey : survey.map(withoutWeight),
  }));

export interface Split {
  readonly whole: Programme;
  readonly parts: readonly ProgrammePart[];
}

/** Programmes in up to three parts, each row in one, and in another order. */
export const split = (some: fc.Arbitrary<Programme>): fc.Arbitrary<Split> =>
  fc.tuple(some, fc.infiniteStream(fc.nat(2)), fc.infiniteStream(fc.nat(1000))).map(([whole, toPart, rank]) => {
    const parts: Record<string, unknown>[] = [{ scheme: whole.scheme }, { scheme: whole.scheme }, {}];
    for (const [list, rows] of Object.entries(whole)) {
      if (!Array.isArray(rows)) continue;
      const shuffled = rows.map((row: object) => [rank.next().value as number, row] as const).sort(([a], [b]) => a - b);
      for (const [, row] of shuffled) {
        const part = parts[toPart.next().value as number] ?? {};
        part[list] = [...((part[list] as object[] | undefined) ?? []), row];
      }
    }
    return { whole, parts };
  });
