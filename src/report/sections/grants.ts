import type { Label } from "../../core/label.ts";
import { valueName } from "../../charts/groupName.ts";
import { type BarValues, stackedBars } from "../../charts/stackedBars.ts";
import { formatIssue } from "../../messages/issue.ts";
import { formatNok, formatPercent, unknownMark } from "../../messages/number.ts";
import type { GrantScheme } from "../../model/grantScheme.ts";
import type { Programme } from "../../model/programme.ts";
import { checkGrants, type GrantTotal } from "../../programme/checkGrants.ts";
import type { ProgrammeIssue } from "../../programme/issue.ts";
import { kompetansepiloter2020 } from "../../programme/kompetansepiloter2020.ts";
import { amountKind } from "../../vocabulary/pilot.ts";
import { esc, type Html, linked, paragraph, table } from "../markup.ts";
import { type Page, sortedBy } from "../page.ts";

const schemeOf = ({ scheme }: Programme): GrantScheme | undefined =>
  scheme === "kompetansepiloter2020" ? kompetansepiloter2020 : scheme;

/** For grants of a programme that names no scheme: nothing to hold them against. */
const noScheme: GrantScheme = { id: "", label: { nb: "", nn: "", en: "" }, maxShare: 1, caps: [], tolerance: 0 };

type Verdict = "within" | "rounding" | "beyond" | "unknown";

const verdicts: Readonly<Record<Verdict, { readonly sign: string; readonly kind: string; readonly label: Label }>> = {
  within: { sign: "✓", kind: "good", label: { nb: "Innenfor", nn: "Innanfor", en: "Within" } },
  rounding: {
    sign: "!",
    kind: "warn",
    label: { nb: "Over, men innenfor avrunding", nn: "Over, men innanfor avrunding", en: "Above, but within rounding" },
  },
  beyond: { sign: "✕", kind: "bad", label: { nb: "Over grensen", nn: "Over grensa", en: "Above the limit" } },
  unknown: {
    sign: unknownMark,
    kind: "quiet",
    label: { nb: "Kan ikke vurderes", nn: "Kan ikkje vurderast", en: "Cannot be judged" },
  },
};

/** A share with the decimals that its closeness to the limit asks for. */
const shareText = (share: number, maxShare: number, page: Page): string =>
  formatPercent(share, page.lang, Math.abs(share - maxShare) < 0.005 && share !== maxShare ? 2 : 1);

function verdictOf({ grantShare }: GrantTotal, scheme: GrantScheme): Verdict {
  if (grantShare === undefined) return "unknown";
  if (grantShare <= scheme.maxShare) return "within";
  return grantShare - scheme.maxShare <= scheme.tolerance + 1e-12 ? "rounding" : "beyond";
}

/** What the programme was paid for with, held against the rules of its scheme. */
export function grants(page: Page): Html {
  const { programme, lang, say, names } = page;
  if (programme.grants.length === 0) return "";
  const scheme = schemeOf(programme);
  const check = checkGrants(scheme ?? noScheme, programme.pilots, programme.grants);
  const title = (total: GrantTotal): string =>
    total.pilot === undefined ? "" : (names.pilots?.get(total.pilot) ?? total.pilot);
  const county = ({ county: code }: GrantTotal): string =>
    valueName("county", code, { ...names, division: programme.asOf ?? names.division })[lang];
  const kind = (total: GrantTotal): Label => amountKind[total.amountKind ?? "unknown"];

  const nok = (value: number | undefined): string => (value === undefined ? unknownMark : formatNok(value, lang));
  // A county's sum is worth a row where it is the sum of several.
  const pilotsIn = (total: GrantTotal): number =>
    check.totals.filter(
      (one) => one.county === total.county && one.pilot !== undefined && one.amountKind === total.amountKind,
    ).length;
  const shown = sortedBy(
    check.totals.filter((total) => total.pilot !== undefined || pilotsIn(total) > 1),
    (total) => `${county(total)}\u0000${total.amountKind ?? ""}\u0000${title(total)}`,
  );
  const rows = shown.map((total) => {
    const { sign, kind: look, label } = verdicts[verdictOf(total, scheme ?? noScheme)];
    const isSum = total.pilot === undefined;
    return {
      isSum,
      cells: [
        esc(county(total)),
        esc(isSum ? say({ nb: "Samlet", nn: "Samla", en: "Total" }) : title(total)),
        esc(kind(total)[lang]),
        esc(nok(total.grantNok)),
        esc(nok(total.totalNok)),
        total.grantShare === undefined ? unknownMark : esc(shareText(total.grantShare, scheme?.maxShare ?? 1, page)),
        ...(scheme === undefined ? [] : [`<span class="mark ${look}">${sign}</span> ${esc(label[lang])}`]),
      ],
    };
  });
  const columns = [
    { name: say({ nb: "Fylke", nn: "Fylke", en: "County" }) },
    { name: say({ nb: "Pilot", nn: "Pilot", en: "Pilot" }) },
    { name: say({ nb: "Beløpet er", nn: "Beløpet er", en: "The amount is" }) },
    { name: say({ nb: "Tilskudd", nn: "Tilskot", en: "Grant" }), isNumber: true },
    { name: say({ nb: "Samlet kostnad", nn: "Samla kostnad", en: "Total cost" }), isNumber: true },
    { name: say({ nb: "Andel", nn: "Del", en: "Share" }), isNumber: true },
    ...(scheme === undefined
      ? []
      : [
          { name: say({ nb: "Mot ordningens grense", nn: "Mot grensa i ordninga", en: "Against the scheme's limit" }) },
        ]),
  ];
  const behind = table(
    say({ nb: "Tilskudd og samlet kostnad", nn: "Tilskot og samla kostnad", en: "Grants and total cost" }),
    columns,
    rows,
  );

  const bars = sortedBy(shown, (total) => `${title(total)}\u0000${total.pilot ?? ""}`).flatMap(
    (total): readonly BarValues[] => {
      const { grantNok, totalNok, grantShare } = total;
      if (total.pilot === undefined || grantNok === undefined || totalNok === undefined || grantShare === undefined)
        return [];
      const name = title(total);
      const share = (one: "nb" | "nn" | "en"): string =>
        shareText(grantShare, scheme?.maxShare ?? 1, { ...page, lang: one });
      return [
        {
          label: { nb: name, nn: name, en: name },
          values: [grantNok, Math.max(0, totalNok - grantNok)],
          note: { nb: share("nb"), nn: share("nn"), en: share("en") },
        },
      ];
    },
  );
  const limit =
    scheme === undefined
      ? {}
      : {
          limit: {
            value: scheme.maxShare,
            label: {
              nb: `Ordningens grense, ${formatPercent(scheme.maxShare, "nb")}`,
              nn: `Grensa i ordninga, ${formatPercent(scheme.maxShare, "nn")}`,
              en: `The scheme's limit, ${formatPercent(scheme.maxShare, "en")}`,
            },
          },
        };
  const figure =
    bars.length === 0
      ? ""
      : `<div class="figures">${page.figure(
          stackedBars(bars, {
            title: {
              nb: "Tilskuddets andel av kostnaden",
              nn: "Tilskotet sin del av kostnaden",
              en: "The grant's share of the cost",
            },
            unit: "nok",
            as: "shares",
            series: [
              { nb: "Tilskudd", nn: "Tilskot", en: "Grant" },
              {
                nb: "Medfinansiering og egeninnsats",
                nn: "Medfinansiering og eigeninnsats",
                en: "Co-funding and in-kind",
              },
            ],
            ...limit,
          }),
          {
            nb: "Pilotene der både tilskudd og samlet kostnad er kjent.",
            nn: "Pilotane der både tilskot og samla kostnad er kjende.",
            en: "The pilots of which both grant and total cost are known.",
          },
          behind,
          "below",
        )}</div>`;

  const rules =
    scheme === undefined
      ? say({
          nb: "Programmet oppgir ingen tilskuddsordning, så beløpene er ikke holdt opp mot noen regler.",
          nn: "Programmet oppgir inga tilskotsordning, så beløpa er ikkje haldne opp mot nokon reglar.",
          en: "The programme names no grant scheme, so the amounts are held against no rules.",
        })
      : say({
          nb: `Reglene i ${scheme.label.nb}: tilskuddet er inntil ${formatPercent(scheme.maxShare, lang)} av kostnaden${capsText(scheme, page)}. Et avvik på inntil ${formatPercent(scheme.tolerance, lang, 1)} regnes som avrunding. Beløp av ulike slag blir aldri lagt sammen.`,
          nn: `Reglane i ${scheme.label.nn}: tilskotet er inntil ${formatPercent(scheme.maxShare, lang)} av kostnaden${capsText(scheme, page)}. Eit avvik på inntil ${formatPercent(scheme.tolerance, lang, 1)} blir rekna som avrunding. Beløp av ulike slag blir aldri lagde saman.`,
          en: `The rules of ${scheme.label.en}: the grant is at most ${formatPercent(scheme.maxShare, lang)} of the cost${capsText(scheme, page)}. A deviation of up to ${formatPercent(scheme.tolerance, lang, 1)} is taken for rounding. Amounts of different kinds are never added.`,
        });
  const openness = say({
    nb: "Tilskudd til fylkeskommuner er offentlige. Tallene her står derfor som de er, også der andre tall på siden er skjult.",
    nn: "Tilskot til fylkeskommunar er offentlege. Tala her står difor som dei er, også der andre tal på sida er skjulte.",
    en: "Grants to county authorities are public. The figures here stand as they are, also where others on the page are hidden.",
  });
  const source =
    scheme?.source === undefined
      ? ""
      : `<p class="quiet">${esc(say({ nb: "Kilde", nn: "Kjelde", en: "Source" }))}: ${linked(scheme.source)}</p>`;
  // People know a pilot by its title.
  const titled = (issue: ProgrammeIssue): ProgrammeIssue =>
    "pilot" in issue ? { ...issue, pilot: names.pilots?.get(issue.pilot) ?? issue.pilot } : issue;
  const issues = scheme === undefined ? [] : check.issues.map(titled);
  const notes = [
    ...new Set(
      issues.map(
        (issue) =>
          `<div class="note${issue.severity === "error" ? " bad" : ""}">${paragraph(capital(formatIssue(issue, lang)) + ".")}</div>`,
      ),
    ),
  ];
  const head = say({ nb: "Tilskudd", nn: "Tilskot", en: "Grants" });
  return `<div class="measure" id="grants"><h3>${esc(head)}</h3>${paragraph(rules)}${paragraph(openness)}${notes.join("")}${figure}${figure === "" ? behind : ""}${source}</div>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** ", and for each county NOK 1,400,000 in 2020, ..." */
function capsText({ caps }: GrantScheme, { lang, say }: Page): string {
  if (caps.length === 0) return "";
  const list = (join: string): string =>
    caps.map(({ year, nok }) => `${formatNok(nok, lang)}${join}${year}`).join(", ");
  return say({
    nb: `, og for hvert fylke ${list(" i ")}`,
    nn: `, og for kvart fylke ${list(" i ")}`,
    en: `, and for each county ${list(" in ")}`,
  });
}
