// The rooms of src/ and its doors, as data: check:layers enforces them, package.json "exports" and the API pages follow them.

/**
 * What each room may import, by value (`imports`) or types only (`types`), from the bottom of the house to the top.
 * A room always sees itself. A folder of src/ that is not named here is a fault.
 */
export const rooms = {
  core: { imports: [] },
  algorithms: { imports: ["core"] },
  statistics: { imports: ["core", "algorithms"] },
  vocabulary: { imports: ["core"] },
  geography: { imports: ["core"] },
  reference: { imports: [], types: ["core", "geography"] },
  model: { imports: ["core", "vocabulary"] },
  programme: { imports: ["core", "vocabulary", "geography"], types: ["model"] },
  intake: { imports: ["core", "vocabulary", "geography", "reference", "model", "programme"] },
  matching: { imports: ["core", "algorithms", "vocabulary", "geography", "programme"], types: ["model"] },
  mobilisation: { imports: ["core", "statistics", "vocabulary", "programme"], types: ["model"] },
  indicators: { imports: ["core", "statistics", "vocabulary", "geography", "programme"], types: ["model"] },
  publication: { imports: ["core", "statistics", "geography"], types: ["indicators"] },
  messages: { imports: ["core", "vocabulary"], types: "above" },
  // Of statistics charts take the limits of a control chart and the interval of a conversion, which follow from the counts that they draw.
  charts: { imports: ["core", "statistics", "vocabulary", "messages", "geography"], types: "above" },
  report: { imports: "above", types: ["intake"] }, // of intake the types only: "types" wins over "imports"
  cli: { imports: "above" },
};

/**
 * The doors: the import paths of the package and the file behind each. A path is published once its file exists.
 * Every `src/reference/NAME.ts` is a door too, as `./reference/NAME`.
 */
export const doors = {
  ".": "src/index.ts",
  "./algorithms": "src/algorithms/index.ts",
  "./statistics": "src/statistics/index.ts",
  "./indicators": "src/indicators/index.ts",
  "./intake": "src/intake/index.ts",
  "./charts": "src/charts/index.ts",
  "./report": "src/report/index.ts",
  "./json-schema": "src/model/jsonSchema.ts",
  "./node": "src/node.ts",
  "./example": "src/example.ts",
};

/** Doors that hold something themselves; all the others only re-export, each name spelled out. */
export const doorsWithCode = ["src/model/jsonSchema.ts", "src/example.ts"];

/** Where each runtime dependency may be named. No other package is imported at all. */
export const packages = {
  zod: ["src/model/"],
  neverthrow: ["src/core/result.ts"],
  "date-fns": ["src/core/"],
};

/** Where Node's own modules may be named. */
export const nodeModulesOnlyIn = ["src/cli/"];

/** What proves an answer must not lean on what found it: `verify*` files import none of these by value. */
export const solvers = {
  algorithms: [
    "transport",
    "restart",
    "transportWithMinimum",
    "branchAndBound",
    "auction",
    "splitTransport",
    "mergeTransport",
    "linearAssignment",
    "linearProgram",
    "deferredAcceptance",
    "kiraly",
    "candidateIndex",
    "topCandidates",
  ],
  matching: [
    "suggest",
    "allocate",
    "solveMarket",
    "solveWithGroups",
    "solveWithoutGroups",
    "leftOutPairs",
    "seatPrices",
    "accountFor",
    "baselines",
    "whatIf",
    "stableMatch",
    "poolNeeds",
    "proposeOffers",
  ],
};
