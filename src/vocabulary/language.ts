import type { Label } from "../core/label.ts";

/** Languages in which training is given here, by their usual codes; Norwegian of either norm is one. */
export const languageName: Readonly<Record<string, Label>> = {
  no: { nb: "norsk", nn: "norsk", en: "Norwegian" },
  nb: { nb: "norsk", nn: "norsk", en: "Norwegian" },
  nn: { nb: "norsk", nn: "norsk", en: "Norwegian" },
  en: { nb: "engelsk", nn: "engelsk", en: "English" },
  se: { nb: "nordsamisk", nn: "nordsamisk", en: "Northern Sami" },
  sme: { nb: "nordsamisk", nn: "nordsamisk", en: "Northern Sami" },
  sma: { nb: "sørsamisk", nn: "sørsamisk", en: "Southern Sami" },
  smj: { nb: "lulesamisk", nn: "lulesamisk", en: "Lule Sami" },
  fkv: { nb: "kvensk", nn: "kvensk", en: "Kven" },
  sv: { nb: "svensk", nn: "svensk", en: "Swedish" },
  da: { nb: "dansk", nn: "dansk", en: "Danish" },
  fi: { nb: "finsk", nn: "finsk", en: "Finnish" },
  de: { nb: "tysk", nn: "tysk", en: "German" },
  fr: { nb: "fransk", nn: "fransk", en: "French" },
  es: { nb: "spansk", nn: "spansk", en: "Spanish" },
  pl: { nb: "polsk", nn: "polsk", en: "Polish" },
  lt: { nb: "litauisk", nn: "litauisk", en: "Lithuanian" },
  uk: { nb: "ukrainsk", nn: "ukrainsk", en: "Ukrainian" },
  ru: { nb: "russisk", nn: "russisk", en: "Russian" },
  ar: { nb: "arabisk", nn: "arabisk", en: "Arabic" },
};
