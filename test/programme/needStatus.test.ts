import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/core/date.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import { linkProgramme } from "../../src/programme/link.ts";
import { advanceNeed, needStatus, type NeedStep } from "../../src/programme/needStatus.ts";

const need: CompetenceNeed = { id: "n1", registeredOn: "2022-01-01", field: "a", municipality: "5428" };
const whole: CompetenceNeed = {
  ...need,
  contactedOn: "2022-02-01",
  offer: "o1",
  matchedOn: "2022-03-01",
  startedOn: "2022-04-01",
  followUp: "met",
  followUpDueOn: "2022-10-01",
};

const without = (one: CompetenceNeed, field: string): CompetenceNeed =>
  Object.fromEntries(Object.entries(one).filter(([name]) => name !== field)) as unknown as CompetenceNeed; // one field fewer

test.each([
  ["2021-12-31", "registered"],
  ["2022-01-31", "registered"],
  ["2022-02-01", "contacted"],
  ["2022-02-28", "contacted"],
  ["2022-03-01", "matched"],
  ["2022-04-01", "inTraining"],
  ["2022-09-30", "inTraining"],
  ["2022-10-01", "closed"],
] as const)("on %s the need is %s", (asOf, status) => {
  expect(needStatus(whole, asOf)).toBe(status);
});

test("a withdrawn need is withdrawn from that day on, whatever else its dates say", () => {
  const withdrawn = { ...whole, withdrawnOn: "2022-03-15" };
  expect(["2022-03-14", "2022-03-15", "2023-01-01"].map((asOf) => needStatus(withdrawn, asOf))).toEqual([
    "matched",
    "withdrawn",
    "withdrawn",
  ]);
});

test("a follow-up without a day closes the need on its last day, not before", () => {
  const undated = without(whole, "followUpDueOn");
  expect(needStatus(undated, "2022-03-31")).toBe("matched");
  expect(needStatus(undated, "2022-04-01")).toBe("closed");
  expect(needStatus({ ...need, followUp: "notMet" }, "2022-01-01")).toBe("closed");
});

test("a follow-up that is due and not answered leaves the need where it is", () => {
  const unanswered = without(whole, "followUp");
  expect(needStatus(unanswered, "2023-01-01")).toBe("inTraining");
});

const steps: readonly NeedStep[] = [
  { to: "contacted", on: "2022-02-01" },
  { to: "matched", on: "2022-03-01", offer: "o1" },
  { to: "inTraining", on: "2022-04-01" },
  { to: "closed", on: "2022-10-01", followUp: "met" },
];

test("step by step a need comes from registered to closed", () => {
  let one = need;
  for (const step of steps) {
    one = advanceNeed(one, step)._unsafeUnwrap();
    expect(needStatus(one, step.on)).toBe(step.to);
  }
  expect(one).toEqual(whole);
});

// The order of the steps in the domain: contact may be left out, withdrawal comes from any but the last.
test.each([
  ["registered", ["contacted", "matched", "withdrawn"]],
  ["contacted", ["matched", "withdrawn"]],
  ["matched", ["inTraining", "withdrawn"]],
  ["inTraining", ["closed", "withdrawn"]],
  ["closed", []],
  ["withdrawn", []],
] as const)("from %s one comes to %j and nowhere else", (status, allowed) => {
  const at: Readonly<Record<string, CompetenceNeed>> = {
    registered: need,
    contacted: { ...need, contactedOn: "2022-02-01" },
    matched: { ...need, offer: "o1", matchedOn: "2022-03-01" },
    inTraining: { ...need, offer: "o1", matchedOn: "2022-03-01", startedOn: "2022-04-01" },
    closed: whole,
    withdrawn: { ...need, withdrawnOn: "2022-02-01" },
  };
  const from = at[status] ?? need;
  const all: readonly NeedStep[] = [...steps, { to: "withdrawn", on: "2022-12-01" }];
  const possible = all.filter((step) => advanceNeed(from, { ...step, on: "2022-12-01" }).isOk());
  expect(possible.map(({ to }) => to)).toEqual(allowed);
  for (const step of all.filter((one) => !possible.includes(one)))
    expect(advanceNeed(from, { ...step, on: "2022-12-01" })._unsafeUnwrapErr()).toMatchObject({
      code: "programme.illegal-step",
      severity: "error",
      from: status,
      to: step.to,
      on: "2022-12-01",
    });
});

test("a step is not dated before an earlier one, and by a day of the calendar", () => {
  const contacted = { ...need, contactedOn: "2022-02-01" };
  const matchedOn = (on: string): boolean => advanceNeed(contacted, { to: "matched", on, offer: "o1" }).isOk();
  expect([matchedOn("2022-01-31"), matchedOn("2022-02-01"), matchedOn("2022-02-30"), matchedOn("soon")]).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test("whatever steps are taken, the need has the status of the last and links without a remark", () => {
  const choice = fc.tuple(
    fc.constantFrom<NeedStep["to"]>("contacted", "matched", "inTraining", "closed", "withdrawn"),
    fc.nat(40),
  );
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 8 }), (choices) => {
      let one = need;
      let on = need.registeredOn;
      let status: string = "registered";
      for (const [to, days] of choices) {
        on = addDays(on, days);
        const step: NeedStep =
          to === "matched" ? { to, on, offer: "o1" } : to === "closed" ? { to, on, followUp: "partly" } : { to, on };
        const next = advanceNeed(one, step);
        if (next.isErr()) continue;
        one = next.value;
        status = to;
        expect(needStatus(one, on)).toBe(status);
      }
      expect(needStatus(one, "9999-12-31")).toBe(status);
      expect(linkProgramme({ needs: [one], offers: [{ id: "o1", field: "a" }] }).issues).toEqual([]);
    }),
  );
});
