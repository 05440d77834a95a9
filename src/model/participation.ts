import * as z from "zod/mini";
import { keysOf } from "../core/label.ts";
import { participationOutcome, workStatus } from "../vocabulary/participation.ts";
import { IsoDate } from "./date.ts";
import { EstablishmentId, NeedId, OfferId } from "./id.ts";
import { optional } from "./optional.ts";
import { record } from "./record.ts";
import { registry } from "./registry.ts";
import { text } from "./text.ts";

/** One person in one offer. `person` is a pseudonym that means nothing outside the county. */
export const Participation = z
  .readonly(
    record({
      id: text(),
      person: text(),
      establishment: optional(EstablishmentId),
      need: optional(NeedId),
      offer: OfferId,
      enrolledOn: IsoDate,
      started: z.boolean(),
      outcome: z.enum(keysOf(participationOutcome)),
      statusBefore: optional(z.enum(keysOf(workStatus))),
      statusAfter: optional(z.enum(keysOf(workStatus))),
    }),
  )
  .register(registry, { id: "Participation", title: "Participation" });
export type Participation = z.infer<typeof Participation>;
