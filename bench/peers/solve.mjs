// One peer on one instance, in a process of its own: node bench/peers/solve.mjs PEER INSTANCE
// (ours from dist: this folder is a package of its own.) Prints one line of JSON: the value, the CPU milliseconds of the call (building its model included, reading ours not), the
// largest resident set. Peers are other npm packages; `npm ci` in this folder installs them.
import { makeAssignment, makeDense } from "../instances/generator.mjs";

const [, , peer, instance] = process.argv;

/** A sparse problem, in the arrays of the generator. */
function sparse() {
  const [preset, seed = "1"] = instance.split("-s");
  const { needs, offers, off, col, score, seats, capMax, capMin } = makeAssignment(preset, Number(seed));
  return {
    rows: needs,
    columns: offers,
    rowStart: off,
    column: col,
    score,
    supply: seats,
    capacity: capMax,
    minimum: capMin,
  };
}

/** Calls `visit(row, column, score, entry)` for each entry. */
function entries({ rows, rowStart, column, score }, visit) {
  for (let i = 0; i < rows; i += 1)
    for (let e = rowStart[i]; e < rowStart[i + 1]; e += 1) visit(i, column[e], score[e], e);
}

/** The problem as a linear program of rows and columns, for those that take objects of names. */
function named(problem) {
  const constraints = {};
  for (let i = 0; i < problem.rows; i += 1) constraints[`r${i}`] = { max: problem.supply[i] };
  for (let j = 0; j < problem.columns; j += 1) constraints[`c${j}`] = { max: problem.capacity[j] };
  const variables = {};
  entries(problem, (i, j, score, e) => (variables[`x${e}`] = { value: score, [`r${i}`]: 1, [`c${j}`]: 1 }));
  return { constraints, variables };
}

/** As CPLEX LP text; with `minimum` as a mixed integer program with the strong rows x <= supply y. */
function lpText(problem, withMinimum) {
  const bySupply = Array.from({ length: problem.rows }, () => []);
  const byColumn = Array.from({ length: problem.columns }, () => []);
  const objective = [];
  const strong = [];
  entries(problem, (i, j, score, e) => {
    objective.push(`${score} x${e}`);
    bySupply[i].push(`x${e}`);
    byColumn[j].push(`x${e}`);
    if (withMinimum) strong.push(`x${e} - ${problem.supply[i]} y${j} <= 0`);
  });
  const rows = [];
  bySupply.forEach((list, i) => list.length > 0 && rows.push(`${list.join(" + ")} <= ${problem.supply[i]}`));
  byColumn.forEach((list, j) => {
    if (list.length === 0) return;
    if (!withMinimum) rows.push(`${list.join(" + ")} <= ${problem.capacity[j]}`);
    else {
      rows.push(`${list.join(" + ")} - ${problem.capacity[j]} y${j} <= 0`);
      rows.push(`${list.join(" + ")} - ${problem.minimum[j]} y${j} >= 0`);
    }
  });
  const binaries = withMinimum ? `Binary\n${byColumn.map((_, j) => ` y${j}`).join("\n")}\n` : "";
  return `Maximize\n obj: ${objective.join("\n + ")}\nSubject To\n${[...rows, ...strong].join("\n")}\n${binaries}End\n`;
}

/** Rows, columns and one sink as a network of costs: what is not placed goes to the sink for nothing. */
function network({ rows, columns, supply, capacity }) {
  const arcs = [];
  const sink = rows + columns;
  return {
    sink,
    arcs,
    with(problem) {
      entries(problem, (i, j, score) => arcs.push([i, rows + j, supply[i], -score]));
      for (let i = 0; i < rows; i += 1) arcs.push([i, sink, supply[i], 0]);
      for (let j = 0; j < columns; j += 1) arcs.push([rows + j, sink, capacity[j], 0]);
      return this;
    },
  };
}

const sum = (list) => list.reduce((all, one) => all + one, 0);

const solvers = {
  ours: async () => {
    const { transport } = await import("../../dist/algorithms/index.js");
    const problem = sparse();
    return () => transport(problem)._unsafeUnwrap().value;
  },
  "ours, minimum": async () => {
    const { transportWithMinimum } = await import("../../dist/algorithms/index.js");
    const problem = sparse();
    return () => transportWithMinimum(problem, { gap: 0 })._unsafeUnwrap().value;
  },
  "ours, dense": async () => {
    const { linearAssignment } = await import("../../dist/algorithms/index.js");
    const { cost, n } = dense();
    return () => linearAssignment(cost, n)._unsafeUnwrap().value;
  },
  highs: async () => {
    const highs = await (await import("highs")).default();
    const problem = sparse();
    return () => Math.round(highs.solve(lpText(problem, false)).ObjectiveValue);
  },
  "highs, minimum": async () => {
    const highs = await (await import("highs")).default();
    const problem = sparse();
    return () => Math.round(highs.solve(lpText(problem, true), { mip_rel_gap: 0 }).ObjectiveValue);
  },
  yalps: async () => {
    const { solve } = await import("yalps");
    const problem = sparse();
    return () => Math.round(solve({ direction: "maximize", objective: "value", ...named(problem) }).result);
  },
  "javascript-lp-solver": async () => {
    const { default: solver } = await import("javascript-lp-solver");
    const problem = sparse();
    return () => Math.round(solver.Solve({ optimize: "value", opType: "max", ...named(problem) }).result);
  },
  "glpk.js": async () => {
    const { default: start } = await import("glpk.js/node");
    const glpk = await start();
    const problem = sparse();
    return () => {
      const rows = Array.from({ length: problem.rows + problem.columns }, () => []);
      const vars = [];
      entries(problem, (i, j, score, e) => {
        vars.push({ name: `x${e}`, coef: score });
        rows[i].push({ name: `x${e}`, coef: 1 });
        rows[problem.rows + j].push({ name: `x${e}`, coef: 1 });
      });
      const most = (k) => (k < problem.rows ? problem.supply[k] : problem.capacity[k - problem.rows]);
      const subjectTo = rows
        .map((list, k) => ({ name: `k${k}`, vars: list, bnds: { type: glpk.GLP_UP, ub: most(k), lb: 0 } }))
        .filter(({ vars: list }) => list.length > 0);
      const model = { name: "transport", objective: { direction: glpk.GLP_MAX, name: "value", vars }, subjectTo };
      return Math.round(glpk.solve(model, { msglev: glpk.GLP_MSG_OFF }).result.z);
    };
  },
  "min-cost-flow": async () => {
    const { minCostFlowForNumberNodes } = await import("min-cost-flow");
    const problem = sparse();
    return () => {
      const { arcs } = network(problem).with(problem);
      const last = problem.rows + problem.columns + 1;
      const edges = arcs.map(([from, to, capacity, cost]) => ({ from: from + 1, to: to + 1, capacity, cost }));
      problem.supply.forEach((supply, i) => edges.push({ from: 0, to: i + 1, capacity: supply, cost: 0 }));
      if (last !== problem.rows + problem.columns + 1) throw new Error("nodes are miscounted");
      return -sum(minCostFlowForNumberNodes(edges).map(({ flow, cost }) => flow * cost));
    };
  },
  "or-tools-wasm": async () => {
    const { NetworkFlow } = await import("or-tools-wasm/network-flow");
    await NetworkFlow.initNetworkFlow();
    const problem = sparse();
    return async () => {
      const { arcs, sink } = network(problem).with(problem);
      const flow = new NetworkFlow.SimpleMinCostFlow();
      for (const [from, to, capacity, cost] of arcs) flow.addArcWithCapacityAndUnitCost(from, to, capacity, cost);
      problem.supply.forEach((supply, i) => flow.setNodeSupply(i, supply));
      flow.setNodeSupply(sink, -sum([...problem.supply]));
      await flow.solve();
      return -flow.optimalCost();
    };
  },
  munkres: async () => {
    const { munkres } = await import("munkres");
    return matrix((costs) => munkres(costs));
  },
  "munkres-js": async () => {
    const { default: munkres } = await import("munkres-js");
    return matrix((costs) => munkres(costs));
  },
  "munkres-algorithm": async () => {
    const { default: munkres } = await import("munkres-algorithm");
    return matrix((costs) => munkres.minWeightAssign(costs).assignments.map((j, i) => [i, j]));
  },
  "hungarian-on3": async () => {
    const { default: hungarian } = await import("hungarian-on3");
    return matrix((costs) => hungarian(costs).map(([i, j]) => [i, j]));
  },
  "linear-sum-assignment": async () => {
    const { linearSumAssignment: assign } = await import("linear-sum-assignment");
    const { Matrix } = await import("ml-matrix");
    return matrix((costs) =>
      Array.from(assign(new Matrix(costs), { maximaze: false }).rowAssignments, (j, i) => [i, j]),
    );
  },
};

function dense() {
  const [kind, n, seed = "1"] = instance.split("-");
  return makeDense(Number(n), kind, Number(seed.replace("s", "")));
}

/** For those that take a matrix and answer with pairs. */
function matrix(solve) {
  const { cost, n } = dense();
  const costs = Array.from({ length: n }, (_, i) => [...cost.subarray(i * n, (i + 1) * n)]);
  return () => sum(solve(costs.map((row) => [...row])).map(([i, j]) => cost[i * n + j]));
}

const run = await solvers[peer]();
const before = process.cpuUsage();
const value = await run();
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  `${JSON.stringify({ value, ms: (user + system) / 1000, rssMb: process.resourceUsage().maxRSS / 1024 })}\n`,
);
process.exit(0); // some peers keep workers alive
