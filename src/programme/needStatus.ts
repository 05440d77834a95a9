import { isIsoDate, type IsoDate } from "../core/date.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { OfferId } from "../model/id.ts";
import type { FollowUp, NeedStatus } from "../vocabulary/need.ts";
import type { IllegalStep } from "./issue.ts";

/** The last day on which something was done about a need; its follow-up has no day of its own. */
function lastDay({ registeredOn, contactedOn, matchedOn, startedOn }: CompetenceNeed): IsoDate {
  return [contactedOn, matchedOn, startedOn].reduce<IsoDate>(
    (last, date) => (date !== undefined && date > last ? date : last),
    registeredOn,
  );
}

const reached = (date: IsoDate | undefined, asOf: IsoDate): boolean => date !== undefined && date <= asOf;

/**
 * How far a need has come by `asOf`, as its dates say; no status is stored. Withdrawn outweighs all else; closed is a need
 * whose follow-up is answered and was due by then. Where the day it was due is not known, the last day of the need is it.
 *
 * @example
 * ```ts
 * import { needStatus } from "kompetansepilot";
 *
 * const need = { id: "n1", registeredOn: "2022-03-01", field: "sveising", municipality: "5428", offer: "o1", matchedOn: "2022-05-10" };
 * [needStatus(need, "2022-04-01"), needStatus(need, "2022-05-10")]; // => ["registered", "matched"]
 * ```
 */
export function needStatus(need: CompetenceNeed, asOf: IsoDate): NeedStatus {
  if (reached(need.withdrawnOn, asOf)) return "withdrawn";
  if (need.followUp !== undefined && (need.followUpDueOn ?? lastDay(need)) <= asOf) return "closed";
  if (reached(need.startedOn, asOf)) return "inTraining";
  if (reached(need.matchedOn, asOf)) return "matched";
  if (reached(need.contactedOn, asOf)) return "contacted";
  return "registered";
}

/** A step that a need can take, with its day. */
export type NeedStep =
  | { readonly to: "contacted" | "inTraining" | "withdrawn"; readonly on: IsoDate }
  | { readonly to: "matched"; readonly on: IsoDate; readonly offer: OfferId }
  | { readonly to: "closed"; readonly on: IsoDate; readonly followUp: FollowUp };

/** From which statuses a step may be taken. */
const from: Readonly<Record<NeedStep["to"], readonly NeedStatus[]>> = {
  contacted: ["registered"],
  matched: ["registered", "contacted"],
  inTraining: ["matched"],
  closed: ["inTraining"],
  withdrawn: ["registered", "contacted", "matched", "inTraining"],
};

const endOfTime = "9999-12-31";

/** The need with the step's day set. */
function stepped(need: CompetenceNeed, step: NeedStep): CompetenceNeed {
  switch (step.to) {
    case "contacted":
      return { ...need, contactedOn: step.on };
    case "matched":
      return { ...need, offer: step.offer, matchedOn: step.on };
    case "inTraining":
      return { ...need, startedOn: step.on };
    case "closed":
      return { ...need, followUp: step.followUp, followUpDueOn: step.on };
    case "withdrawn":
      return { ...need, withdrawnOn: step.on };
  }
}

/**
 * The need one step on: registered, contacted (may be left out), matched, in training, closed; withdrawn from any of them
 * but the last. A step out of this order, dated before a step already taken, or dated by no day of the calendar, is an issue.
 *
 * @example
 * ```ts
 * import { advanceNeed } from "kompetansepilot";
 *
 * const need = { id: "n1", registeredOn: "2022-03-01", field: "sveising", municipality: "5428" };
 * advanceNeed(need, { to: "inTraining", on: "2022-04-01" }).isErr(); // => true
 * advanceNeed(need, { to: "matched", on: "2022-04-01", offer: "o1" }).isOk(); // => true
 * ```
 */
export function advanceNeed(need: CompetenceNeed, step: NeedStep): Result<CompetenceNeed, IllegalStep> {
  const status = needStatus(need, endOfTime);
  if (from[step.to].includes(status) && isIsoDate(step.on) && step.on >= lastDay(need)) return ok(stepped(need, step));
  return err({ code: "programme.illegal-step", path: [], severity: "error", from: status, to: step.to, on: step.on });
}
