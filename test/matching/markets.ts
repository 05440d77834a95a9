import fc from "fast-check";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { norway } from "../../src/reference/norway.ts";

export const options = { asOf: "2024-03-01", geography: norway };

const fields = fc.constantFrom("sveising", "Sveisekurs", "ledelse", "leiing", "økonomi og regnskap", "regnskap", "HMS");
const codes = fc.constantFrom("7212", "7214", "721", "1219", "2411").map((id) => ({ system: "styrk08" as const, id }));
const days = fc.constantFrom("2024-02-15", "2024-03-01", "2024-04-01", "2024-08-20", "2025-01-10", "2025-06-01");
const places = fc.constantFrom("5542", "5544", "5540", "5501", "0301", "1103", "9999");
const firms = fc.constantFrom("e1", "e2", "e3");
const often = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const without = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T; // absent, not undefined

/** Needs with ids of their own, in no order; some ask for several seats, some have no place. */
export const needsOf = (most: number, size = 6): fc.Arbitrary<readonly CompetenceNeed[]> =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 99 }).map((i) => `n${i}`),
        field: fields,
        codes: often(fc.array(codes, { maxLength: 2 })),
        nkrLevel: often(fc.constantFrom("4", "5.1", "5.2", "6")),
        delivery: often(fc.subarray(["onSite", "gatherings", "online", "inCompany"], { minLength: 1 })),
        headcount: often(fc.integer({ min: 0, max: size })),
        maxTravelKm: often(fc.constantFrom(0, 29, 29.3, 60, 300)),
        maxTravelMinutes: often(fc.constantFrom(20, 90)),
        maxFeeNok: often(fc.constantFrom(0, 999.5, 1000, 5000)),
        hoursPerWeek: often(fc.constantFrom(4, 8)),
        languages: often(fc.constantFrom(["nb"], ["en", "nn"])),
        establishment: often(firms),
        municipality: often(places),
        earliestStart: often(days),
        latestStart: often(days),
      }),
      { selector: ({ id }) => id, maxLength: most },
    )
    .map((some) => some.map((one) => without({ registeredOn: "2024-02-01", ...one }) as CompetenceNeed));

/** Offers with ids of their own, in no order; some are closed, some of unknown capacity, some need a group. */
export const offersOf = (most: number, size = 6): fc.Arbitrary<readonly CompetenceOffer[]> =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 99 }).map((i) => `o${i}`),
        field: fields,
        codes: often(fc.array(codes, { maxLength: 2 })),
        nkrLevel: often(fc.constantFrom("4", "5.1", "6", "7")),
        delivery: often(fc.constantFrom("onSite", "gatherings", "online", "inCompany")),
        establishment: often(firms),
        municipality: often(places),
        feeNok: often(fc.constantFrom(0, 999.4, 1000, 2500, 30_000)),
        hoursPerWeek: often(fc.constantFrom(4, 6)),
        language: often(fc.constantFrom("nb", "en")),
        startsOn: often(days),
        deadline: often(days),
        capacity: often(fc.integer({ min: 0, max: size })),
        minGroup: often(fc.integer({ min: 0, max: size })),
        cancelled: fc.option(fc.constant(true), { nil: undefined, freq: 8 }),
      }),
      { selector: ({ id }) => id, maxLength: most },
    )
    .map((some) => some.map((one) => without(one) as CompetenceOffer));

/** Needs and offers that have little to do with each other otherwise: one field, one place, everyone fits. */
export const simpleNeed = (id: string, more: Partial<CompetenceNeed> = {}): CompetenceNeed => ({
  id,
  registeredOn: "2024-02-01",
  field: "sveising",
  municipality: "5542",
  ...more,
});
export const simpleOffer = (id: string, more: Partial<CompetenceOffer> = {}): CompetenceOffer => ({
  id,
  field: "sveising",
  municipality: "5542",
  ...more,
});

/** Made-up functions of a caller's, which know some of what they are asked. */
export const ownFunctions = {
  distanceKm: (a: string, b: string) =>
    a === b ? 0 : b === "0301" ? undefined : Math.abs(Number(a) - Number(b)) % 200,
  travelMinutes: (a: string, b: string) => (b === "1103" ? undefined : (Number(a) + Number(b)) % 120),
  similarity: (a: { readonly id: string }, b: { readonly id: string }) =>
    a.id === "2411" && b.id === "7212" ? 0.7 : a.id === "721" ? 0 : undefined,
};
