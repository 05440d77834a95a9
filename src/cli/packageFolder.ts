import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of this package and its version: the nearest one above the script that was called. */
export function packageFolder(): { readonly folder: string; readonly version: string } {
  // Not import.meta.url: the build moves code between files, and the CommonJS half has none.
  let folder = dirname(realpathSync(process.argv[1] ?? "."));
  for (;;) {
    const version = versionIn(folder);
    if (version !== undefined) return { folder, version };
    const above = dirname(folder);
    if (above === folder) throw new Error("package.json of kompetansepilot was not found");
    folder = above;
  }
}

function versionIn(folder: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, "package.json"), "utf8");
  } catch {
    return undefined; // not here: look above
  }
  const manifest = JSON.parse(text) as { readonly name?: unknown; readonly version?: unknown };
  return manifest.name === "kompetansepilot" && typeof manifest.version === "string" ? manifest.version : undefined;
}
