import type { Label, Lang } from "../core/label.ts";
import type { UnplacedReason } from "../matching/allocation.ts";
import { formatCount, formatNumber } from "./number.ts";
import { formatReason } from "./reason.ts";
import { plain } from "./shown.ts";

/** Why a seat was not given, and what stands nearest to giving it, as a sentence without its full stop. */
export function formatUnplaced(reason: UnplacedReason, lang: Lang): string {
  switch (reason.code) {
    case "no-eligible-offer": {
      const [nearest] = reason.nearMisses;
      const none: Label = { nb: "ingen tilbud passer", nn: "ingen tilbod passar", en: "no offer fits" };
      const near: Label = { nb: "nærmest er", nn: "nærast er", en: "the nearest is" };
      if (nearest === undefined) return none[lang];
      const exclusions = nearest.exclusions.map((one) => formatReason(one, lang)).join("; ");
      return `${none[lang]}; ${near[lang]} ${plain(nearest.offer, lang)}: ${exclusions}`;
    }
    case "outbid": {
      const full: Label = {
        nb: "alt som passer, er fullt",
        nn: "alt som passar, er fullt",
        en: "everything that fits is full",
      };
      if (reason.price <= 0) return full[lang];
      const price = formatNumber(reason.price, lang);
      const more: Label = {
        nb: `en plass til ville vært verdt ${price} poeng`,
        nn: `ein plass til ville vore verd ${price} poeng`,
        en: `one more seat would be worth ${price} points`,
      };
      return `${full[lang]}; ${more[lang]}`;
    }
    case "cohort-too-small": {
      const [offer, missing] = [plain(reason.offer, lang), formatCount(reason.missingSeats, lang)];
      const label: Label = {
        nb: `gruppa er for liten; ${offer} mangler ${missing} til`,
        nn: `gruppa er for lita; ${offer} manglar ${missing} til`,
        en: `the group is too small; ${offer} lacks ${missing} more`,
      };
      return label[lang];
    }
  }
}
