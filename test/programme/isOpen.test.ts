import { expect, test } from "vitest";
import { isOpen } from "../../src/programme/isOpen.ts";

const offer = { id: "o1", field: "a" };

test.each([
  { why: "no deadline is known", more: {}, answer: "unknown" },
  { why: "the deadline is to come", more: { deadline: "2023-08-16" }, answer: "open" },
  { why: "the deadline is today", more: { deadline: "2023-08-15" }, answer: "open" },
  { why: "the deadline was yesterday", more: { deadline: "2023-08-14" }, answer: "closed" },
  { why: "it is cancelled", more: { deadline: "2023-09-01", cancelled: true }, answer: "closed" },
  { why: "it is said not to be cancelled", more: { cancelled: false }, answer: "unknown" },
  { why: "it has started", more: { startsOn: "2023-08-14" }, answer: "closed" },
  { why: "it starts today", more: { startsOn: "2023-08-15" }, answer: "unknown" },
  { why: "it has ended, its start unknown", more: { endsOn: "2023-08-14" }, answer: "closed" },
  { why: "it is completed", more: { completedOn: "2023-08-15" }, answer: "closed" },
] as const)("an offer is $answer on 15 August 2023 where $why", ({ more, answer }) => {
  expect(isOpen({ ...offer, ...more }, "2023-08-15")).toBe(answer);
});
