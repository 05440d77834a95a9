import type { Label, Lang } from "../../core/label.ts";
import { allocate } from "../../matching/allocate.ts";
import { type Market, workingsOf } from "../../matching/market.ts";
import { proposeOffers, type Proposals } from "../../matching/proposeOffers.ts";
import { formatCount, formatPeriod, unknownMark } from "../../messages/number.ts";
import { plain } from "../../messages/shown.ts";
import { norway } from "../../reference/norway.ts";
import { nkrLevel } from "../../vocabulary/level.ts";
import { amountOf } from "../amountOf.ts";
import { answerText } from "../answerText.ts";
import type { Call } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { readFolder } from "../folder.ts";
import { marketOf } from "../marketOf.ts";
import { print } from "../streams.ts";
import { exitCodeOf, tellIssues, textTable } from "../terminal.ts";

/** Proposes courses for the seats that the offers of a programme leave unmet. */
export async function run(call: Call): Promise<ExitCode> {
  const { operands, switches, lang } = call;
  const maxKm = amountOf(call, "max-km");
  const minGroup = amountOf(call, "min-group");
  const intake = await readFolder(operands[0] ?? "", { geography: norway });
  const { market, issues } = marketOf(intake);
  const all = [...intake.issues, ...issues];
  tellIssues(all, lang);
  if (market !== undefined) {
    const allocation = allocate(market)._unsafeUnwrap(); // without options nothing can be wrong
    const proposals = proposeOffers(market, allocation, { minGroup, maxKm })._unsafeUnwrap(); // amounts are checked
    const unmet = allocation.unplaced.reduce((sum, { seats }) => sum + seats, 0);
    print(switches.has("json") ? answerText(proposals) : answer(market, proposals, unmet, lang));
  }
  return exitCodeOf(all);
}

const words = {
  field: { nb: "Fag", nn: "Fag", en: "Field" },
  level: { nb: "Nivå", nn: "Nivå", en: "Level" },
  place: { nb: "Sted", nn: "Stad", en: "Place" },
  anywhere: { nb: "hvor som helst", nn: "kvar som helst", en: "anywhere" },
  period: { nb: "Start", nn: "Start", en: "Start" },
  seats: { nb: "Plasser", nn: "Plassar", en: "Seats" },
  needs: { nb: "For behovene", nn: "For behova", en: "For the needs" },
} as const satisfies Readonly<Record<string, Label>>;

function answer(market: Market, { proposals, value, bound }: Proposals, unmet: number, lang: Lang): string {
  const { nameOf } = workingsOf(market).context;
  const n = (count: number): string => formatCount(count, lang);
  const table = textTable(
    [
      { name: words.field[lang] },
      { name: words.level[lang] },
      { name: words.place[lang] },
      { name: words.period[lang] },
      { name: words.seats[lang], isNumber: true },
      { name: words.needs[lang] },
    ],
    proposals.map(({ field, level, municipality, period, headcount, serves }) => [
      plain(field, lang),
      level === undefined ? unknownMark : nkrLevel[level][lang],
      municipality === undefined ? words.anywhere[lang] : nameOf(municipality)[lang],
      formatPeriod(period, lang),
      n(headcount),
      serves.map(({ need, seats }) => `${plain(need, lang)} (${n(seats)})`).join(", "),
    ]),
  );
  const inAll: Label = {
    nb: `${n(proposals.length)} kurs for ${n(value)} av ${n(unmet)} plasser som mangler; flere enn ${n(bound)} kan ikke dekkes slik.`,
    nn: `${n(proposals.length)} kurs for ${n(value)} av ${n(unmet)} plassar som manglar; fleire enn ${n(bound)} kan ikkje dekkjast slik.`,
    en: `${n(proposals.length)} ${proposals.length === 1 ? "course" : "courses"} for ${n(value)} of ${n(unmet)} seats that are missing; more than ${n(bound)} cannot be served so.`,
  };
  return `${table}${table === "" ? "" : "\n"}${inAll[lang]}\n`;
}
