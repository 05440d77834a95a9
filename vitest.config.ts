import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // What runs long by itself is in *.slow.test.ts, for `npm run test:slow`.
    include: process.env["SLOW"] === "1" ? ["test/**/*.slow.test.ts"] : ["test/**/*.test.ts"],
    exclude: process.env["SLOW"] === "1" ? [] : ["test/**/*.slow.test.ts"],
    isolate: false, // no test changes what others see, and each module is loaded once a worker instead of once a file
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    maxWorkers: "100%", // the default leaves a core of two idle
  },
});
