// `node scripts/cliDocs.mjs` (after `npm run build:js`) writes docs/cli.md of the table that also makes --help.

import { writeFileSync } from "node:fs";
import { commandPage } from "../dist/cli/help.js";

writeFileSync(new URL("../docs/cli.md", import.meta.url), commandPage());
