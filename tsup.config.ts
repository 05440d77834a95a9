import { defineConfig } from "tsup";

// One entry per source file: a bundler then drops every module that is not asked for. With only the public
// doors as entries, one pure function would bring the whole validator along.
export default defineConfig({
  entry: ["src/**/*.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: false, // scripts/declarations.mjs lets the compiler write them, in a quarter of the time
  splitting: true,
  treeshake: false,
  sourcemap: false,
  minify: false,
  // Names stay, spaces go: two formats of some five hundred files are else a tenth larger than the package may be unpacked.
  esbuildOptions(options) {
    options.minifyWhitespace = true;
  },
  clean: ["!**/*.d.ts", "!**/*.d.cts"], // scripts/declarations.mjs makes the types anew, and alone takes them away
});
