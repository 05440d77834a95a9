import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Places {
  readonly firms: readonly Firm[];
  readonly applicants: readonly Applicant[];
}
interface Firm {
  readonly id: string;
  readonly trade: string;
  readonly places: number;
  readonly fewest: number;
}
interface Applicant {
  readonly id: string;
  readonly trades: readonly string[];
  readonly grade: number;
  readonly wishes: readonly string[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const { firms, applicants } = JSON.parse(
  readFileSync(`${root}/examples/apprentices/places.json`, "utf8"),
) as Places; /* our own file */

/** The wishes of an applicant for a firm of a trade that they have learnt. */
const wishesOf = ({ trades, wishes }: Applicant) =>
  wishes.filter((wish) => firms.some(({ id, trade }) => id === wish && trades.includes(trade)));
const worthOf = ({ wishes }: Applicant, firm: string) => [100, 60, 36][wishes.indexOf(firm)] ?? 0;

/** What the program printed: the two answers as the firm of each applicant, and the lines below. */
function printed(): { readonly best: readonly string[]; readonly stable: readonly string[]; readonly text: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["examples/apprentices/main.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  expect([stderr, status]).toEqual(["", 0]);
  const rows = stdout.split("\n").filter((line) => /^A\d\d /.test(line));
  expect(rows.map((line) => line.slice(0, 3))).toEqual(applicants.map(({ id }) => id));
  const firmsOf = (from: number, to?: number) => rows.map((line) => line.slice(from, to).replace(/\(.*/, "").trim());
  return { best: firmsOf(18, 44), stable: firmsOf(44), text: stdout };
}

/** The most that any plan is worth, by trying every one: each applicant none or one wish, each firm none or its fewest to its places. */
function mostWorth(): number {
  const taken = firms.map(() => 0);
  let most = 0;
  const tryFrom = (next: number, worth: number): void => {
    const applicant = applicants[next];
    if (applicant === undefined) {
      if (firms.every(({ fewest }, j) => taken[j] === 0 || (taken[j] ?? 0) >= fewest)) most = Math.max(most, worth);
      return;
    }
    tryFrom(next + 1, worth);
    for (const wish of wishesOf(applicant)) {
      const j = firms.findIndex(({ id }) => id === wish);
      if ((taken[j] ?? 0) >= (firms[j]?.places ?? 0)) continue;
      taken[j] = (taken[j] ?? 0) + 1;
      tryFrom(next + 1, worth + worthOf(applicant, wish));
      taken[j] = (taken[j] ?? 0) - 1;
    }
  };
  tryFrom(0, 0);
  return most;
}

test("apprentices get the best plan there is, and one that no two would rather leave", () => {
  const { best, stable, text } = printed();
  expect(text).toContain("made up");
  const countOf = (answer: readonly string[], firm: string) => answer.filter((one) => one === firm).length;
  for (const [i, applicant] of applicants.entries()) {
    for (const answer of [best, stable]) expect(["-", ...wishesOf(applicant)]).toContain(answer[i]);
  }
  for (const { id, places, fewest } of firms) {
    expect([0, ...Array.from({ length: places - fewest + 1 }, (_, more) => fewest + more)]).toContain(
      countOf(best, id),
    );
    expect(countOf(stable, id)).toBeLessThanOrEqual(places);
  }
  const worth = applicants.reduce((sum, applicant, i) => sum + worthOf(applicant, best[i] ?? "-"), 0);
  expect(worth).toBe(mostWorth());
  expect(text).toContain(`worth ${worth}; no plan is worth more than ${worth} (checked: true)`);

  const blocking = applicants.flatMap((applicant, i) => {
    const got = stable[i] ?? "-";
    const better = wishesOf(applicant).slice(0, got === "-" ? undefined : wishesOf(applicant).indexOf(got));
    return better.filter((firm) => {
      const others = applicants.filter((_, k) => stable[k] === firm);
      const { places } = firms.find(({ id }) => id === firm) ?? { places: 0 };
      return others.length < places || others.some(({ grade }) => grade < applicant.grade);
    });
  });
  expect(blocking).toEqual([]);
});
