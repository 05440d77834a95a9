import * as z from "zod/mini";
import { keysOf } from "../core/label.ts";
import { barrier, extent, followUp, needKind, strategy, urgency } from "../vocabulary/need.ts";
import { delivery } from "../vocabulary/offer.ts";
import { Code } from "./code.ts";
import { IsoDate } from "./date.ts";
import { EstablishmentId, MunicipalityNumber, NeedId, OfferId, PoolId } from "./id.ts";
import { NkrLevel } from "./nkrLevel.ts";
import { amount, whole } from "./number.ts";
import { optional } from "./optional.ts";
import { list, record } from "./record.ts";
import { registry } from "./registry.ts";
import { oneOf, text } from "./text.ts";

/**
 * A competence need as an establishment states it. Only id, day, field and a place are needed, since what is written down
 * at a first visit is thin; the place is the establishment's unless the need names its own.
 */
export const CompetenceNeed = z
  .readonly(
    record({
      id: NeedId,
      registeredOn: IsoDate,
      field: text(),
      establishment: optional(EstablishmentId),
      municipality: optional(MunicipalityNumber),
      codes: optional(list(Code)),
      nkrLevel: optional(NkrLevel),
      headcount: optional(whole()),
      kind: optional(z.enum(keysOf(needKind))),
      extent: optional(z.enum(keysOf(extent))),
      urgency: optional(z.enum(keysOf(urgency))),
      strategy: optional(list(z.enum(keysOf(strategy)))),
      delivery: optional(list(z.enum(keysOf(delivery)))),
      maxTravelKm: optional(amount()),
      maxTravelMinutes: optional(amount()),
      maxFeeNok: optional(amount()),
      hoursPerWeek: optional(amount(168)),
      languages: optional(list(text())),
      earliestStart: optional(IsoDate),
      latestStart: optional(IsoDate),
      barriers: optional(list(z.enum(keysOf(barrier)))),
      contactedOn: optional(IsoDate),
      pool: optional(PoolId),
      offer: optional(OfferId),
      matchedOn: optional(IsoDate),
      startedOn: optional(IsoDate),
      withdrawnOn: optional(IsoDate),
      followUpDueOn: optional(IsoDate),
      followUp: optional(z.enum(keysOf(followUp))),
    }).check(oneOf("establishment", "municipality")),
  )
  .register(registry, {
    id: "CompetenceNeed",
    title: "Competence need",
    anyOf: [{ required: ["establishment"] }, { required: ["municipality"] }],
  });
export type CompetenceNeed = z.infer<typeof CompetenceNeed>;
