import type { Label } from "../../core/label.ts";
import { isWhole } from "../../charts/groupName.ts";
import { keysOf } from "../../core/label.ts";
import { byCodeUnit } from "../../core/order.ts";
import { stackedBars } from "../../charts/stackedBars.ts";
import type { ProgrammeIntake } from "../../intake/issue.ts";
import { formatIssue, type Issue } from "../../messages/issue.ts";
import { formatCount } from "../../messages/number.ts";
import { formatWhere } from "../../messages/where.ts";
import type { ListName } from "../../model/programme.ts";
import { listName } from "../../vocabulary/field.ts";
import { esc, type Html, paragraph, table } from "../markup.ts";
import type { Page } from "../page.ts";
import type { Section } from "./chapter.ts";

type Rejected = ProgrammeIntake["rejected"];

/** Issues of a file and code that are shown; of the rest the count. */
const mostExamples = 3;
const mostGroups = 40;

// Lists whose rows are firms or persons: their lengths can give away a small cell.
const sensitive: ReadonlySet<ListName> = new Set<ListName>(["establishments", "needs", "participations", "survey"]);
const smallest = 3;

interface Read {
  readonly list: ListName;
  readonly accepted: number;
  readonly refused: number | undefined;
  /** Too few to be told outside the house, or part of a total that is hidden. */
  readonly isHidden: boolean;
}

function readOf(page: Page, rejected: Rejected | undefined): readonly Read[] {
  const { programme, isInternal, readings } = page;
  const hiddenTotal = readings.some(({ group, outcome }) => isWhole(group) && outcome.status === "suppressed");
  return keysOf(listName).flatMap((list) => {
    const accepted = (programme[list] ?? []).length; // a caller without types may leave a list out
    const refused = rejected?.filter((one) => one.list === list).length;
    const isHidden = !isInternal && sensitive.has(list) && accepted > 0 && (hiddenTotal || accepted < smallest);
    return accepted === 0 && (refused ?? 0) === 0 ? [] : [{ list, accepted, refused, isHidden }];
  });
}

interface IssueGroup {
  readonly severity: Issue["severity"];
  readonly issues: readonly Issue[];
}

/** Issues by severity, file and code: errors first, then by file. */
function grouped(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.severity === "error" ? 0 : 1, issue.at?.file ?? "", issue.code]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  const place = (issue: Issue): string => `${String(issue.at?.line ?? 0).padStart(9, "0")}${JSON.stringify(issue)}`;
  return [...groups]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, members]) => ({
      severity: members[0]?.severity ?? "warning",
      issues: [...members].sort((a, b) => byCodeUnit(place(a), place(b))),
    }));
}

const error: Label = { nb: "Feil", nn: "Feil", en: "Error" };
const warning: Label = { nb: "Advarsel", nn: "Åtvaring", en: "Warning" };

function issueTable(issues: readonly Issue[], page: Page): Html {
  const { lang, say } = page;
  const groups = grouped(issues);
  const rows = groups.slice(0, mostGroups).map(({ severity, issues: members }) => {
    const kind = severity === "error" ? "bad" : "warn";
    const examples = members
      .slice(0, mostExamples)
      .map((issue) => `<li><code>${esc(formatWhere(issue))}</code>: ${esc(formatIssue(issue, lang))}</li>`);
    const more = members.length - examples.length;
    const rest: Label = {
      nb: `og ${formatCount(more, lang)} til av samme slag`,
      nn: `og ${formatCount(more, lang)} til av same slag`,
      en: `and ${formatCount(more, lang)} more of the kind`,
    };
    const tail = more > 0 ? `<li>${esc(rest[lang])}</li>` : "";
    const mark = `<span class="mark ${kind}">${severity === "error" ? "✕" : "!"} ${esc((severity === "error" ? error : warning)[lang])}</span>`;
    return {
      cells: [mark, formatCount(members.length, lang), `<ul>${examples.join("")}${tail}</ul>`],
    };
  });
  const left = groups.slice(mostGroups).reduce((sum, group) => sum + group.issues.length, 0);
  const caption = say({ nb: "Hva som bør rettes", nn: "Kva som bør rettast", en: "What should be corrected" });
  const columns = [
    { name: say({ nb: "Slag", nn: "Slag", en: "Kind" }) },
    { name: say({ nb: "Antall", nn: "Tal", en: "Count" }), isNumber: true },
    { name: say({ nb: "Hva, og hva en kan gjøre", nn: "Kva, og kva ein kan gjere", en: "What, and what to do" }) },
  ];
  const note: Label = {
    nb: `${formatCount(left, lang)} meldinger til er ikke vist.`,
    nn: `${formatCount(left, lang)} meldingar til er ikkje viste.`,
    en: `${formatCount(left, lang)} more messages are not shown.`,
  };
  return table(caption, columns, rows) + (left > 0 ? paragraph(note[lang], "quiet") : "");
}

/** What was read, what was refused, and what should be corrected in the files. */
export function read(page: Page, issues: readonly Issue[] | undefined, rejected: Rejected | undefined): Section {
  const { lang, say } = page;
  const lists = readOf(page, rejected);
  const count = (value: number): string => formatCount(value, lang);
  const heads = (rejected ?? []).filter(({ list }) => list === "programme").length;
  const parts: Html[] = [];

  if (lists.length === 0)
    parts.push(paragraph(say({ nb: "Ingen rader er lest.", nn: "Ingen rader er lesne.", en: "No rows were read." })));
  else {
    const few: Label = { nb: "skjult", nn: "skjult", en: "hidden" };
    const acceptedText = ({ accepted, isHidden }: Read): string => (isHidden ? few[lang] : count(accepted));
    const refusedText = ({ refused }: Read): string => (refused === undefined ? "–" : count(refused));
    const behind = table(
      say({
        nb: "Rader lest og avvist, etter liste",
        nn: "Rader lesne og avviste, etter liste",
        en: "Rows read and refused, by list",
      }),
      [
        { name: say({ nb: "Liste", nn: "Liste", en: "List" }) },
        { name: say({ nb: "Med", nn: "Med", en: "Taken" }), isNumber: true },
        { name: say({ nb: "Avvist", nn: "Avvist", en: "Refused" }), isNumber: true },
      ],
      lists.map((one) => ({ cells: [esc(listName[one.list][lang]), esc(acceptedText(one)), esc(refusedText(one))] })),
    );
    const visible = lists.filter(({ isHidden }) => !isHidden);
    const hasRefused = rejected !== undefined;
    const chart = stackedBars(
      visible.map(({ list, accepted, refused }) => ({
        label: listName[list],
        values: hasRefused ? [accepted, refused] : [accepted],
        note: {
          nb:
            (refused ?? 0) > 0
              ? `${formatCount(accepted, "nb")} + ${formatCount(refused ?? 0, "nb")}`
              : formatCount(accepted, "nb"),
          nn:
            (refused ?? 0) > 0
              ? `${formatCount(accepted, "nn")} + ${formatCount(refused ?? 0, "nn")}`
              : formatCount(accepted, "nn"),
          en:
            (refused ?? 0) > 0
              ? `${formatCount(accepted, "en")} + ${formatCount(refused ?? 0, "en")}`
              : formatCount(accepted, "en"),
        },
      })),
      {
        title: { nb: "Rader i hver liste", nn: "Rader i kvar liste", en: "Rows of each list" },
        unit: "count",
        series: hasRefused
          ? [
              { nb: "Med", nn: "Med", en: "Taken" },
              { nb: "Avvist", nn: "Avvist", en: "Refused" },
            ]
          : [{ nb: "Med", nn: "Med", en: "Taken" }],
      },
    );
    const total = visible.reduce((sum, { accepted }) => sum + accepted, 0);
    const refused = (rejected ?? []).length - heads;
    const whole = lists.length === visible.length;
    const sums = whole
      ? say({
          nb: `${count(total)} rader fra ${count(lists.length)} lister er med i tallene.`,
          nn: `${count(total)} rader frå ${count(lists.length)} lister er med i tala.`,
          en: `${count(total)} rows of ${count(lists.length)} lists are in the figures.`,
        })
      : say({
          nb: `${count(lists.length)} lister er lest. Lengden på noen er skjult for å verne små grupper.`,
          nn: `${count(lists.length)} lister er lesne. Lengda på nokre er skjult for å verne små grupper.`,
          en: `${count(lists.length)} lists were read. The length of some is hidden to protect small groups.`,
        });
    const refusals =
      rejected === undefined
        ? ""
        : refused === 0
          ? say({ nb: "Ingen ble avvist.", nn: "Ingen vart avviste.", en: "None was refused." })
          : say({
              nb: `${count(refused)} ble avvist og er ikke med.`,
              nn: `${count(refused)} vart avviste og er ikkje med.`,
              en: `${count(refused)} ${refused === 1 ? "was" : "were"} refused and ${refused === 1 ? "is" : "are"} not in them.`,
            });
    parts.push(paragraph(`${sums} ${refusals}`.trim()));
    const caption: Label = {
      nb: "Rader som er med i tallene, og rader som ble avvist.",
      nn: "Rader som er med i tala, og rader som vart avviste.",
      en: "Rows in the figures, and rows that were refused.",
    };
    parts.push(`<div class="figures">${page.figure(chart, caption, behind, "beside")}</div>`);
  }

  if (issues !== undefined) {
    const errors = issues.filter(({ severity }) => severity === "error").length;
    const warnings = issues.length - errors;
    const text =
      issues.length === 0
        ? say({ nb: "Filene hadde ingen feil.", nn: "Filene hadde ingen feil.", en: "The files had no faults." })
        : say({
            nb: `Filene ga ${count(errors)} feil og ${count(warnings)} ${warnings === 1 ? "advarsel" : "advarsler"}.`,
            nn: `Filene gav ${count(errors)} feil og ${count(warnings)} ${warnings === 1 ? "åtvaring" : "åtvaringar"}.`,
            en: `The files gave ${count(errors)} ${errors === 1 ? "error" : "errors"} and ${count(warnings)} ${warnings === 1 ? "warning" : "warnings"}.`,
          });
    parts.push(paragraph(text), issues.length === 0 ? "" : issueTable(issues, page));
  }
  return {
    id: "read",
    title: say({ nb: "Hva som er lest", nn: "Kva som er lese", en: "What was read" }),
    lead: say({
      nb: "Radene som ligger bak tallene, og det som ikke kunne brukes.",
      nn: "Radene som ligg bak tala, og det som ikkje kunne brukast.",
      en: "The rows behind the figures, and what could not be used.",
    }),
    content: parts.join("\n"),
  };
}
