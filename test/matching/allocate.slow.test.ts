import { expect, test } from "vitest";
import { makeRecords } from "../../bench/instances/market.mjs";
import { municipalitiesAt } from "../../src/geography/municipalitiesAt.ts";
import { allocate } from "../../src/matching/allocate.ts";
import { prepareMarket } from "../../src/matching/market.ts";
import { verifyAllocation } from "../../src/matching/verifyAllocation.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { norway } from "../../src/reference/norway.ts";

test("in a market of the whole country with groups, what was not solved together is in the bound", () => {
  const municipalities = municipalitiesAt(norway, "2024-03-01").map(({ number }) => number);
  const { asOf, needs, offers } = makeRecords({ needs: 6500, offers: 900, municipalities });
  const market = prepareMarket(needs as CompetenceNeed[], offers as CompetenceOffer[], {
    asOf,
    geography: norway,
    top: 5,
  })._unsafeUnwrap(); // the generator knows no types
  const allocation = allocate(market, { gap: 0.005 })._unsafeUnwrap();
  expect(verifyAllocation(market, allocation).violations).toEqual([]);
  expect(allocation.gap).toBeLessThanOrEqual(0.005);
});
