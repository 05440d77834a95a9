import { isWithin, type IsoDate } from "../core/date.ts";
import { byText } from "../core/order.ts";
import type { Actor } from "../model/actor.ts";
import type { MunicipalityNumber } from "../model/id.ts";
import type { Programme } from "../model/programme.ts";
import type { ActorKind } from "../vocabulary/actor.ts";

/** Why an actor is one to call, nearest first. */
const reasons = ["serves", "located", "operates"] as const;

/**
 * Whom to call in a municipality: actors that serve it, are in it, or operate a pilot that targets it. The nearest tie
 * comes first, in that order, then the id; each actor once. An operator counts on a day (`on`) within the programme's
 * period only.
 *
 * @example
 * ```ts
 * import { actorsFor, linkProgramme } from "kompetansepilot";
 *
 * const { programme } = linkProgramme({
 *   actors: [
 *     { id: "a1", kind: "studyCentre", municipality: "5428" },
 *     { id: "a2", kind: "businessGarden", serves: ["5427", "5428"] },
 *   ],
 * });
 * actorsFor(programme, "5428").map(({ id, because }) => [id, because]); // => [["a2", "serves"], ["a1", "located"]]
 * ```
 */
export function actorsFor(
  programme: Programme,
  municipality: MunicipalityNumber,
  options: { readonly role?: ActorKind; readonly on?: IsoDate } = {},
): readonly (Actor & { readonly because: "serves" | "located" | "operates" })[] {
  const { role, on } = options;
  const runs = on === undefined || programme.period === undefined || isWithin(on, programme.period);
  const operators = new Set(
    programme.pilots.flatMap(({ operator, targetMunicipalities = [] }) =>
      runs && operator !== undefined && targetMunicipalities.includes(municipality) ? [operator] : [],
    ),
  );
  const becauseOf = (actor: Actor): (typeof reasons)[number] | undefined => {
    if (actor.serves?.includes(municipality) === true) return "serves";
    if (actor.municipality === municipality) return "located";
    return operators.has(actor.id) ? "operates" : undefined;
  };
  const found = programme.actors
    .filter(({ kind, roles = [] }) => role === undefined || kind === role || roles.includes(role))
    .flatMap((actor) => {
      const because = becauseOf(actor);
      return because === undefined ? [] : [{ ...actor, because }];
    })
    .sort(byText(({ id }) => id));
  return reasons.flatMap((reason) => found.filter(({ because }) => because === reason));
}
