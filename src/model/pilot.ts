import * as z from "zod/mini";
import { keysOf } from "../core/label.ts";
import { pilotLevel } from "../vocabulary/pilot.ts";
import { ActorId, CountyCode, MunicipalityNumber, PilotId } from "./id.ts";
import { MobilisationModel } from "./mobilisationModel.ts";
import { optional } from "./optional.ts";
import { list, record } from "./record.ts";
import { registry } from "./registry.ts";
import { text } from "./text.ts";

/** A pilot project of a county, or a part of one (`level`, `parent`). */
export const Pilot = z
  .readonly(
    record({
      id: PilotId,
      county: CountyCode,
      title: optional(text()),
      level: optional(z.enum(keysOf(pilotLevel))),
      parent: optional(PilotId),
      operator: optional(ActorId),
      models: optional(list(MobilisationModel)),
      targetMunicipalities: optional(list(MunicipalityNumber)),
      anchoredInPlan: optional(z.boolean()),
      continued: optional(z.boolean()),
    }),
  )
  .register(registry, { id: "Pilot", title: "Pilot" });
export type Pilot = z.infer<typeof Pilot>;
