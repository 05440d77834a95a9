import * as z from "zod/mini";
import { keysOf } from "../core/label.ts";
import { actorKind } from "../vocabulary/actor.ts";
import { ActorId, MunicipalityNumber, OrganisationNumber } from "./id.ts";
import { optional } from "./optional.ts";
import { list, record } from "./record.ts";
import { registry } from "./registry.ts";
import { text } from "./text.ts";

/** An organisation in the skills system; `roles` are what it is besides its kind, `serves` the municipalities it works for. */
export const Actor = z
  .readonly(
    record({
      id: ActorId,
      kind: z.enum(keysOf(actorKind)),
      roles: optional(list(z.enum(keysOf(actorKind)))),
      title: optional(text()),
      organisationNumber: optional(OrganisationNumber),
      municipality: optional(MunicipalityNumber),
      serves: optional(list(MunicipalityNumber)),
    }),
  )
  .register(registry, { id: "Actor", title: "Actor" });
export type Actor = z.infer<typeof Actor>;
