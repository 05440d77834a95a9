import type { ListName } from "../model/programme.ts";
import type { Indicator, IndicatorDefinition } from "./indicator.ts";
import { answerOf, type Feed, type PlannedIndicator } from "./plan.ts";

/**
 * A definition whose `of` tells the compiler at once which rows its functions get: as one of the definitions over each
 * list, it lets `measure: () => share({ where: (need) => ... })` be written without naming types.
 */
type DefinitionOverAList<State> = { [List in ListName]: IndicatorDefinition<List, State> }[ListName];

/**
 * A county's own indicator over one list. It gets groups, margins, county divisions, intervals, states that merge,
 * protection, charts and report like those of the catalogue.
 *
 * @example
 * ```ts
 * import { defineIndicator, evaluate, readingOf, share } from "kompetansepilot/indicators";
 * import { exampleProgramme } from "kompetansepilot/example";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const label = { nb: "Andel hastebehov", nn: "Del hastebehov", en: "Share of urgent needs" };
 * const urgentShare = defineIndicator({
 *   id: "urgent-share",
 *   version: 1,
 *   label,
 *   definition: label,
 *   population: { nb: "Behov", nn: "Behov", en: "Needs" },
 *   of: "needs",
 *   unit: "share", resultLevel: "output", criterion: "relevance", goal: "identify", better: "none",
 *   source: "our own",
 *   entered: (need) => need.registeredOn,
 *   measure: () => share({ where: (need) => need.urgency && need.urgency === "high" }),
 * });
 * const readings = evaluate(exampleProgramme, [urgentShare], { geography: norway });
 * readingOf(readings, urgentShare)?.unit; // => "share"
 * ```
 */
export function defineIndicator<State>(definition: DefinitionOverAList<State>): Indicator<State>;
export function defineIndicator<L extends ListName, State>(definition: IndicatorDefinition<L, State>): Indicator<State>;
export function defineIndicator<L extends ListName, State>(
  definition: IndicatorDefinition<L, State>,
): Indicator<State> {
  const { of, entered, measure, fields, isFollowed = false, ...described } = definition;
  const feed: Feed<L> = {
    of,
    fields,
    ...(entered === undefined ? {} : { on: (row) => entered(row) }),
  };
  const planned: PlannedIndicator<State> = {
    breaks: [],
    tier: 1,
    ...described,
    plan: {
      feeds: [feed],
      isFollowed,
      answer({ asOf, period }) {
        const own = measure({ asOf, period });
        return { ...answerOf(own), measure: own };
      },
    },
  };
  return planned;
}
