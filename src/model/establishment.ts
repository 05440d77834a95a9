import * as z from "zod/mini";
import { IsoDate } from "./date.ts";
import { EstablishmentId, MunicipalityNumber, OrganisationNumber } from "./id.ts";
import { whole } from "./number.ts";
import { optional } from "./optional.ts";
import { record } from "./record.ts";
import { registry } from "./registry.ts";
import { patterned, text } from "./text.ts";

/** A place of work (virksomhet) with its register facts and the days on which it was contacted, had its needs mapped and committed itself. */
export const Establishment = z
  .readonly(
    record({
      id: EstablishmentId,
      municipality: MunicipalityNumber,
      organisationNumber: optional(OrganisationNumber),
      industry: optional(patterned("industry")),
      employees: optional(whole()),
      contactedOn: optional(IsoDate),
      mappedOn: optional(IsoDate),
      committedOn: optional(IsoDate),
      name: optional(text()),
    }),
  )
  .register(registry, { id: "Establishment", title: "Establishment" });
export type Establishment = z.infer<typeof Establishment>;
