/** Rows told apart by numbers. */
export interface Units {
  /** By row; -1 where the row has none. */
  readonly of: Int32Array;
  readonly count: number;
  /** What each is called, where that is asked. */
  readonly names?: readonly string[];
}

/** Texts of rows as numbers: equal texts have one number, by which the text is found. */
export interface Keys extends Units {
  readonly names: readonly string[];
}

/** Comparing and counting numbers is many times faster than texts, and each text is looked at once. */
export function keysOf<Row>(rows: readonly Row[], key: (row: Row, place: number) => string | undefined): Keys {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const of = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const name = key(rows[place] as Row, place); // inside the list
    let number = name === undefined ? -1 : numbers.get(name);
    if (number === undefined) {
      number = names.length;
      names.push(name ?? "");
      numbers.set(name ?? "", number);
    }
    of[place] = number;
  }
  return { of, names, count: names.length };
}

/** What rows refer to, by the numbers of an index; what it does not have gets numbers beyond it. */
export function referencesOf<Row>(
  rows: readonly Row[],
  id: (row: Row) => string | undefined,
  index: ReadonlyMap<string, number> = new Map(),
): Units {
  const others = new Map<string, number>();
  const of = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const own = id(rows[place] as Row); // inside the list
    if (own === undefined) {
      of[place] = -1;
      continue;
    }
    let number = index.get(own) ?? others.get(own);
    if (number === undefined) others.set(own, (number = index.size + others.size));
    of[place] = number;
  }
  return { of, count: index.size + others.size };
}
