import { nkrScale, type NkrLevel } from "../vocabulary/level.ts";
import type { NkrBasis } from "../vocabulary/level.ts";
import type { CreditsAndLevel } from "./issue.ts";

/**
 * Where a level stands on the scale for level rules: 2, 3, 4 (= 4A = 4B), 5.1 (= 5), 5.2, 6 (= 6.1 = 6.2), 7, 8, counted
 * from 0. One step is one level.
 */
export function nkrStep(level: NkrLevel): number {
  return nkrScale.findIndex((levels) => levels.includes(level));
}

/**
 * Whether an offer's credits go with the level at which it is placed in higher vocational education: under 60 credits is
 * normally 5.1, 60 is either, more is 5.2. A short course placed at 5.2 is a warning, a long one at 5.1 an error. A module
 * that is only at a level (`atLevel`) has no placement to contradict.
 *
 * @see NOKUT, https://www.nokut.no/norsk-utdanning/fagskule--hogare-yrkesfagleg-utdanning/veileder/4-hva-ma-dere-fylle-inn-i-soknadsskjemaet/4.14-utdanningens-niva-i-nkr/
 */
export function creditsAndLevel(offer: {
  readonly credits?: number;
  readonly nkrLevel?: NkrLevel;
  readonly nkrBasis?: NkrBasis;
}): CreditsAndLevel | undefined {
  const { credits, nkrLevel: level, nkrBasis = "placed" } = offer;
  if (credits === undefined || level === undefined || nkrBasis !== "placed") return undefined;
  const issue = (severity: CreditsAndLevel["severity"]): CreditsAndLevel => ({
    code: "programme.credits-and-level",
    path: ["nkrLevel"],
    severity,
    credits,
    level,
  });
  if (level === "5.2" && credits < 60) return issue("warning");
  if (level === "5.1" && credits > 60) return issue("error");
  return undefined;
}
