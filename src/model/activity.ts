import * as z from "zod/mini";
import { IsoDate } from "./date.ts";
import { EstablishmentId, PilotId } from "./id.ts";
import { MobilisationModel } from "./mobilisationModel.ts";
import { amount } from "./number.ts";
import { optional } from "./optional.ts";
import { record } from "./record.ts";
import { registry } from "./registry.ts";
import { text } from "./text.ts";

/** What a pilot did on a day, in which model, with how many hours, and with which establishment. */
export const Activity = z
  .readonly(
    record({
      id: text(),
      pilot: PilotId,
      date: IsoDate,
      model: optional(MobilisationModel),
      hours: optional(amount()),
      establishment: optional(EstablishmentId),
    }),
  )
  .register(registry, { id: "Activity", title: "Activity" });
export type Activity = z.infer<typeof Activity>;
