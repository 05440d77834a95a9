import fc from "fast-check";

// One seed for every run: a failure seen once is seen again. Nightly runs may set another.
fc.configureGlobal({
  seed: Number(process.env["FC_SEED"] ?? 20_220_101),
  numRuns: Number(process.env["FC_RUNS"] ?? 100),
});
