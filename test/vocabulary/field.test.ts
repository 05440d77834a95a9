import { expect, test } from "vitest";
import { keysOf } from "../../src/core/label.ts";
import { foldText } from "../../src/core/text.ts";
import { fieldLabel, fields, listName } from "../../src/vocabulary/field.ts";
import { looksPersonal } from "../../src/vocabulary/personal.ts";

// The fields of the records, list by list, as the public types have them.
const recordFields = {
  targetMunicipalities: "municipality participates source",
  population: "municipality sizeClass establishments source",
  establishments: "id municipality organisationNumber industry employees contactedOn mappedOn committedOn name source",
  needs:
    "id registeredOn field establishment municipality codes nkrLevel headcount kind extent urgency strategy delivery maxTravelKm maxTravelMinutes maxFeeNok hoursPerWeek languages earliestStart latestStart barriers contactedOn pool offer matchedOn startedOn withdrawnOn followUpDueOn followUp source",
  offers:
    "id field title provider municipality kind delivery establishment codes nus nkrLevel nkrBasis credits shareOfFullTime gatheringDays hoursPerWeek feeNok language readyOn startsOn endsOn deadline capacity minGroup admission cancelled completedOn repeatedOn source",
  participations: "id person establishment need offer enrolledOn started outcome statusBefore statusAfter source",
  activities: "id pilot date model hours establishment source",
  grants: "pilot year grantNok coFundingNok inKindNok totalNok amountKind source",
  pilots: "id county title level parent operator models targetMunicipalities anchoredInPlan continued source",
  actors: "id kind roles title organisationNumber municipality serves source",
  ties: "a b since until formal source",
  survey: "establishment unmet weight source",
  labourMarket: "county employed shortage source",
};

test("every list and every field of a record has words, in the order of the record", () => {
  expect(Object.keys(fields)).toEqual(Object.keys(recordFields));
  expect(Object.keys(listName)).toEqual(Object.keys(recordFields));
  for (const list of keysOf(fields)) expect(Object.keys(fields[list]).join(" "), list).toBe(recordFields[list]);
});

test("no two fields of a list answer to the same header, however it is spaced, cased or accented", () => {
  for (const list of keysOf(fields)) {
    const owner = new Map<string, string>();
    for (const [field, { label, headers = [] }] of Object.entries(fields[list])) {
      const folded = new Set([field, label.nb, label.nn, label.en, ...headers].map(foldText));
      for (const text of folded) {
        expect(text, `${list}.${field}`).not.toBe("");
        expect(owner.get(text), `${list}: ${text} of ${field}`).toBeUndefined();
        owner.set(text, field);
      }
    }
  }
});

test("a further header says something that the field's name and labels do not", () => {
  for (const list of keysOf(fields)) {
    for (const [field, { label, headers = [] }] of Object.entries(fields[list])) {
      const known = [field, label.nb, label.nn, label.en, ...headers].map(foldText);
      for (const header of headers) {
        const folded = foldText(header);
        expect(
          known.filter((text) => text === folded),
          `${list}.${field} ${header}`,
        ).toHaveLength(1);
      }
    }
  }
});

test("no header of ours looks like personal data", () => {
  for (const list of keysOf(fields)) {
    for (const [field, { label, headers = [] }] of Object.entries(fields[list])) {
      for (const header of [field, label.nb, label.nn, label.en, ...headers]) {
        expect(looksPersonal(header), `${list}.${field} ${header}`).toBe(false);
      }
    }
  }
});

// Headers as they stand in exports of the business register (data.brreg.no) and in tables of Statistics Norway.
test.each([
  ["organisasjonsnummer", "organisationNumber"],
  ["Org.nr", "organisationNumber"],
  ["Kommunenummer", "municipality"],
  ["KOMM NR", "municipality"],
  ["Kommentar", undefined],
  ["komnr", "municipality"],
  ["Antall ansatte", "employees"],
  ["Næringskode", "industry"],
  ["navn", "name"],
])("a column %s of establishments is %s", (header, field) => {
  const folded = foldText(header);
  const found = Object.entries(fields.establishments).find(([name, { label, headers = [] }]) =>
    [name, label.nb, label.nn, label.en, ...headers].some((text) => foldText(text) === folded),
  );
  expect(found?.[0]).toBe(field);
});

test("a field is called by its label, and by its own name where the list does not have it", () => {
  expect(fieldLabel("establishments", "employees", "nb")).toBe("Antall ansatte");
  expect(fieldLabel("establishments", "employees", "nn")).toBe("Tal på tilsette");
  expect(fieldLabel("establishments", "employees", "en")).toBe("Number of employees");
  expect(fieldLabel("establishments", "favouriteColour", "nb")).toBe("favouriteColour");
  expect(fieldLabel("establishments", "toString", "nb")).toBe("toString");
});
