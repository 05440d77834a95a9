import { contactDate } from "../programme/stages.ts";
import type { Feed } from "./plan.ts";

// Whom the indicators of the catalogue count, each by the day that puts it in the period. A feed that several indicators
// share is grouped once.

/** Establishments by the day of their first contact. */
export const contacted: Feed<"establishments"> = {
  of: "establishments",
  fields: ["contactedOn", "mappedOn"],
  on: contactDate,
};

/** Establishments by the day on which their needs were mapped. */
export const mapped: Feed<"establishments"> = {
  of: "establishments",
  fields: ["mappedOn"],
  on: ({ mappedOn }) => mappedOn,
};

/** Needs by the day of registration. */
export const registered: Feed<"needs"> = {
  of: "needs",
  fields: ["registeredOn"],
  on: ({ registeredOn }) => registeredOn,
};

/** Offers by the day on which they were ready, those cancelled later included. */
export const ready: Feed<"offers"> = { of: "offers", fields: ["readyOn"], on: ({ readyOn }) => readyOn };

/** Participations by the day of enrolment. */
export const enrolled: Feed<"participations"> = {
  of: "participations",
  fields: ["enrolledOn"],
  on: ({ enrolledOn }) => enrolledOn,
};

/** What pilots did, by day. */
export const acted: Feed<"activities"> = { of: "activities", fields: ["date"], on: ({ date }) => date };

/** Establishments in the register. */
export const register: Feed<"population"> = { of: "population", fields: ["municipality", "establishments"] };

/** Pilots; parts of a pilot are not counted beside it. */
export const pilots: Feed<"pilots"> = { of: "pilots", fields: ["level"] };
