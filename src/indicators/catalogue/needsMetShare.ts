import type { RecordOf } from "../../model/programme.ts";
import { isReached } from "../../programme/stages.ts";
import { registered } from "../feeds.ts";
import { count } from "../measures/count.ts";
import { plainShare } from "../measures/plainShare.ts";
import { together } from "../measures/together.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

type Need = RecordOf<"needs">;

/** Needs met, of those that were asked at follow-up and answered. */
export const needsMetShare = indicatorOf(
  {
    id: "needs-met-share",
    version: 1,
    label: {
      nb: "Andel behov møtt ved oppfølging",
      nn: "Del behov møtte ved oppfølging",
      en: "Share of needs met at follow-up",
    },
    definition: {
      nb: "Behov som er møtt, som andel av dem som er fulgt opp og har svart, blant behov registrert i perioden. Behov der oppfølgingen ikke har forfalt, er ikke med; de som har forfalt uten svar, telles som manglende.",
      nn: "Behov som er møtte, som del av dei som er følgde opp og har svart, blant behov registrerte i perioden. Behov der oppfølginga ikkje har forfalle, er ikkje med; dei som har forfalle utan svar, blir talde som manglande.",
      en: "Needs met as a share of those followed up and answered, of the needs registered in the period. Needs whose follow-up is not due are left out; those due without an answer count as missing.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    numerator: { nb: "var møtt", nn: "var møtte", en: "were met" },
    denominator: {
      nb: "behov fulgt opp med svar",
      nn: "behov følgde opp med svar",
      en: "needs followed up and answered",
    },
    unit: "share",
    resultLevel: "outcome",
    criterion: "sustainability",
    goal: "lasting",
    better: "higher",
    source: "Follow-up some time after the training, as with the ESF+ longer-term results; not due is no failure",
    counts: { n: "needs-followed-up", numerator: "needs-met", denominator: "needs-followed-up" },
  },
  {
    feeds: [registered],
    reads: { needs: ["followUpDueOn", "followUp"] },
    answer({ asOf }) {
      const isDue = ({ followUpDueOn }: Need) => isReached(followUpDueOn, asOf);
      const met = plainShare({
        notDue: (need: Need) => need.followUpDueOn !== undefined && !isDue(need),
        of: isDue,
        where: ({ followUp }: Need) => (followUp === undefined ? undefined : followUp === "met"),
      });
      const partly = count((need: Need) => isDue(need) && need.followUp === "partly");
      return answerFrom(
        together(met, partly),
        ([needs, rest], options) => {
          const outcome = met.finish(needs, options);
          return outcome.status === "estimated" ? { ...outcome, details: { partly: rest.count } } : outcome;
        },
        { tellers: () => [met.tell()] },
      );
    },
  },
);
