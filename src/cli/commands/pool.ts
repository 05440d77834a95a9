import type { Label, Lang } from "../../core/label.ts";
import type { CompetenceNeed } from "../../model/competenceNeed.ts";
import { contextOf } from "../../matching/context.ts";
import { type Pooling, poolNeeds } from "../../matching/poolNeeds.ts";
import type { Pool } from "../../programme/accept.ts";
import { formatCount } from "../../messages/number.ts";
import { formatReason } from "../../messages/reason.ts";
import { plain } from "../../messages/shown.ts";
import { formatWindow } from "../../messages/window.ts";
import { norway } from "../../reference/norway.ts";
import { amountOf } from "../amountOf.ts";
import { answerText } from "../answerText.ts";
import type { Call } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { readFolder } from "../folder.ts";
import { print } from "../streams.ts";
import { exitCodeOf, tellIssues, textTable } from "../terminal.ts";

/** Brings the needs of a programme's establishments together in groups, and says of the others why they are in none. */
export async function run(call: Call): Promise<ExitCode> {
  const { operands, switches, lang } = call;
  const maxKm = amountOf(call, "max-km");
  const windowDays = amountOf(call, "window-days");
  const minGroup = amountOf(call, "min-group");
  const intake = await readFolder(operands[0] ?? "", { geography: norway });
  const { needs, establishments, asOf = "2024-01-01" } = intake.programme; // only for the names of places
  const pooling = poolNeeds(needs, { geography: norway, establishments, maxKm, windowDays, minGroup });
  const all = [...intake.issues, ...(pooling.isErr() ? pooling.error : [])];
  tellIssues(all, lang);
  if (pooling.isOk()) {
    const { nameOf } = contextOf({ asOf, geography: norway });
    const placeOf = ({ municipality }: Pool): string => nameOf(municipality)[lang];
    print(switches.has("json") ? answerText(pooling.value) : answer(pooling.value, needs, placeOf, lang));
  }
  return exitCodeOf(all);
}

const words = {
  pool: { nb: "Gruppe", nn: "Gruppe", en: "Pool" },
  field: { nb: "Fag", nn: "Fag", en: "Field" },
  place: { nb: "Sted", nn: "Stad", en: "Place" },
  heads: { nb: "Personer", nn: "Personar", en: "People" },
  period: { nb: "Start", nn: "Start", en: "Start" },
  needs: { nb: "Behov", nn: "Behov", en: "Needs" },
  need: { nb: "Behov", nn: "Behov", en: "Need" },
  why: { nb: "Hvorfor ikke", nn: "Kvifor ikkje", en: "Why not" },
} as const satisfies Readonly<Record<string, Label>>;

function answer(
  { pools, leftovers, value, bound }: Pooling,
  needs: readonly CompetenceNeed[],
  placeOf: (pool: Pool) => string,
  lang: Lang,
): string {
  const n = (count: number): string => formatCount(count, lang);
  const fieldOf = new Map(needs.map(({ id, field }) => [id, field]));
  const found = textTable(
    [
      { name: words.pool[lang] },
      { name: words.field[lang] },
      { name: words.place[lang] },
      { name: words.heads[lang], isNumber: true },
      { name: words.period[lang] },
      { name: words.needs[lang] },
    ],
    pools.map((pool) => [
      plain(pool.id, lang),
      plain(pool.field, lang),
      placeOf(pool),
      n(pool.heads),
      formatWindow(pool.window, lang),
      pool.needs.map((id) => plain(id, lang)).join(", "),
    ]),
  );
  const left = textTable(
    [{ name: words.need[lang] }, { name: words.field[lang] }, { name: words.why[lang] }],
    leftovers.map(({ need, reason }) => [
      plain(need, lang),
      plain(fieldOf.get(need) ?? "", lang),
      formatReason(reason, lang),
    ]),
  );
  const one = pools.length === 1;
  const inAll: Label = {
    nb: `${n(pools.length)} ${one ? "gruppe" : "grupper"} med ${n(value)} personer; flere enn ${n(bound)} er ikke mulig.`,
    nn: `${n(pools.length)} ${one ? "gruppe" : "grupper"} med ${n(value)} personar; fleire enn ${n(bound)} er ikkje mogleg.`,
    en: `${n(pools.length)} ${one ? "pool" : "pools"} with ${n(value)} people; more than ${n(bound)} is not possible.`,
  };
  return [...[found, left].filter((table) => table !== ""), `${inAll[lang]}\n`].join("\n");
}
