import fc from "fast-check";
import { expect, test } from "vitest";
import type { ListName, Programme, ProgrammePart } from "../../src/model/programme.ts";
import { linkProgramme } from "../../src/programme/link.ts";
import { repeats } from "../../src/programme/repeats.ts";
import { norway } from "../../src/reference/norway.ts";
import { programmes } from "../arbitraries/programme.ts";
import { listNames } from "../arbitraries/records.ts";

/** A programme in which rows are repeated, as they are or with another text, and everything stands in another order. */
const messy = fc.tuple(programmes, fc.infiniteStream(fc.nat(9))).map(([programme, chance]): Programme => {
  const draw = (): number => chance.next().value as number; // the stream has no end
  const lists = listNames.map((list) => {
    const rows = (programme[list] as readonly object[]).flatMap((row) => {
      const which = draw();
      return which === 0 ? [row, row] : which === 1 ? [row, { ...row, source: "annen" }] : [row];
    });
    return [list, rows] as const;
  });
  return { ...programme, ...Object.fromEntries(lists) };
});

const shuffled = (programme: Programme): fc.Arbitrary<Programme> =>
  fc
    .tuple(
      ...listNames.map((list) =>
        fc.shuffledSubarray([...(programme[list] as readonly object[])], { minLength: programme[list].length }),
      ),
    )
    .map((lists) => ({ ...programme, ...Object.fromEntries(listNames.map((list, i) => [list, lists[i]])) }));

const textsOf = (rows: readonly unknown[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

test("no row is lost: each is kept, refused, or counted as repeated", () => {
  fc.assert(
    fc.property(messy, (programme) => {
      const linked = linkProgramme(programme, { geography: norway });
      for (const list of listNames) {
        const repeated = linked.issues.reduce(
          (sum, issue) => sum + (issue.code === "programme.repeated-row" && issue.list === list ? issue.count : 0),
          0,
        );
        const refused = linked.rejected.filter((row) => row.list === list);
        expect([list, linked.programme[list].length + refused.length + repeated]).toEqual([
          list,
          programme[list].length,
        ]);
        for (const { line, input } of refused) expect(input).toBe(programme[list][line - 1]);
      }
    }),
  );
});

test("a row is refused exactly where one of its issues is an error that refuses rows", () => {
  fc.assert(
    fc.property(messy, (programme) => {
      const linked = linkProgramme(programme, { geography: norway });
      for (const { issues } of linked.rejected) expect(issues.some(({ severity }) => severity === "error")).toBe(true);
      const told = linked.issues.filter(
        ({ severity, code }) => severity === "error" && code !== "programme.over-capacity",
      );
      const ofRefused = linked.rejected.flatMap(({ issues }) => issues).filter(({ severity }) => severity === "error");
      expect(told.length).toBe(ofRefused.filter(({ code }) => code !== "programme.over-capacity").length);
    }),
  );
});

test("the order of rows decides nothing: the same rows are kept and the same things said", () => {
  const pair = messy.chain((programme) => fc.tuple(fc.constant(programme), shuffled(programme)));
  const said = (part: ProgrammePart): readonly string[] =>
    linkProgramme(part, { geography: norway })
      .issues.map((issue) => JSON.stringify("first" in issue && "rule" in issue ? { ...issue, first: "" } : issue))
      .sort();
  fc.assert(
    fc.property(pair, ([programme, other]) => {
      const [one, two] = [programme, other].map((part) => linkProgramme(part, { geography: norway }));
      for (const list of listNames)
        expect(textsOf(one?.programme[list] ?? [])).toEqual(textsOf(two?.programme[list] ?? ["missing"]));
      expect(said(programme)).toEqual(said(other));
    }),
  );
});

test("what is kept holds together: linking it again refuses nothing but what it refers to that is gone", () => {
  fc.assert(
    fc.property(messy, (programme) => {
      const once = linkProgramme(programme, { geography: norway }).programme;
      const again = linkProgramme(once, { geography: norway });
      const codes = new Set(
        again.rejected.flatMap(({ issues }) => issues.map(({ code, severity }) => `${severity} ${code}`)),
      );
      codes.delete("error programme.unknown-reference");
      for (const code of codes)
        expect(code.startsWith("warning") || code === "error programme.over-capacity").toBe(true);
    }),
  );
});

test("ids are unique in what is kept", () => {
  const lists: readonly ListName[] = [
    "establishments",
    "needs",
    "offers",
    "participations",
    "activities",
    "pilots",
    "actors",
  ];
  fc.assert(
    fc.property(messy, (programme) => {
      const { programme: kept } = linkProgramme(programme);
      for (const list of lists) {
        const ids = (kept[list] as readonly { readonly id: string }[]).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
  );
});

test("rows that share a text are found, as a map of texts finds them", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "å"), maxLength: 2 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 30 }), (rows) => {
      const groupsBy = (key: (row: readonly [string, string]) => string): readonly (readonly number[])[] => {
        const groups = new Map<string, number[]>();
        rows.forEach((row, i) => groups.set(key(row), [...(groups.get(key(row)) ?? []), i]));
        return [...groups.values()].filter(({ length }) => length > 1);
      };
      expect(repeats(rows, ([one]) => one)).toEqual(groupsBy(([one]) => one));
      expect(
        repeats(
          rows,
          ([one]) => one,
          ([, two]) => two,
        ),
      ).toEqual(groupsBy((row) => JSON.stringify(row)));
    }),
  );
});
