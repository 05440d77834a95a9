// The linear assignment problem on 1,000 x 1,000 distances, against the npm package munkres where it is installed (it is no
// dependency: `npm install --no-save munkres`). Both must find the same least cost.
import { linearAssignment } from "kompetansepilot/algorithms";
import { makeDense } from "./instances/generator.mjs";

const n = 1000;
const { default: munkres } = await import("munkres").catch(() => ({ default: undefined }));
if (munkres === undefined && process.argv[2] !== "--serve") {
  console.error("linearAssignment: no peer, as munkres is not installed here");
}

export default {
  title: "assign 1,000 rows to 1,000 columns by distance",
  prepare: async () => {
    const { cost } = makeDense(n, "geo", 1);
    return { cost, table: Array.from({ length: n }, (_, i) => Array.from(cost.subarray(i * n, (i + 1) * n))) };
  },
  ours: { name: "linearAssignment", run: async ({ cost }) => linearAssignment(cost, n)._unsafeUnwrap().value },
  ...(munkres && {
    peer: {
      name: "munkres",
      run: async ({ table }) => munkres(table).reduce((sum, [row, column]) => sum + table[row][column], 0),
    },
  }),
  digest: (value) => value,
  same: (ours, peer) => ours === 349_345 && peer === ours, // LEMON 1.3.1 network simplex, test/golden/matching.json
  runs: 9,
  limits: munkres ? { ratio: 1 } : { ms: 500 },
};
