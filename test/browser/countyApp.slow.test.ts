import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answers } from "./sameBytes.ts";

// The example as a visitor has it. Debian's chromium, or the one that CHROMIUM_PATH names; without one these tests are passed
// over, and say so. The page's import paths lead to the sources, so that nothing has to be built first.
const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const isThere = existsSync(executablePath);
if (!isThere) console.warn(`NO CHROMIUM at ${executablePath}: the county app is not opened in a browser`);

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

const root = fileURLToPath(new URL("../..", import.meta.url));
let browser: Browser | undefined;
let folder = "";

beforeAll(async () => {
  if (!isThere) return;
  folder = await mkdtemp(join(tmpdir(), "county-app-"));
  const options = {
    bundle: true,
    format: "iife",
    platform: "browser",
    tsconfig: join(root, "test/programs/tsconfig.json"),
  } as const;
  await build({ ...options, entryPoints: [join(root, "examples/county-app/app.ts")], outfile: join(folder, "app.js") });
  await build({
    ...options,
    entryPoints: [join(root, "test/browser/sameBytes.ts")],
    outfile: join(folder, "sameBytes.js"),
    globalName: "program",
  });
  for (const name of ["index.html", "style.css"])
    await copyFile(join(root, "examples/county-app", name), join(folder, name));
  browser = await chromium.launch({ executablePath, args: flags.split(" ") });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  if (folder !== "") await rm(folder, { recursive: true, force: true });
});

/** The page, opened; `said` holds what it complains of and `asked` what it asks the network for. */
async function opened(): Promise<{ readonly page: Page; readonly said: string[]; readonly asked: string[] }> {
  const page = await browser!.newPage(); // launched, since the test runs
  const said: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  return { page, said, asked };
}

const send = (page: Page) => page.getByRole("button", { name: "Finn kurs" }).click();

test.skipIf(!isThere)("a form filled in wrongly tells every fault in nynorsk, each at its field", async () => {
  const { page, said } = await opened();
  await page.getByLabel("Kommune").fill("Herøy");
  await page.getByLabel("Tal på personar").fill("-2");
  await page.getByLabel("Seinaste oppstart").fill("31.02.2024");
  await send(page);
  const faultAt = (id: string) => page.locator(`#${id}-fault`).innerText();
  expect(await faultAt("field")).toBe("manglar: fyll ut feltet");
  expect(await faultAt("municipality")).toContain('fleire kommunar heiter "Herøy": vel 1515');
  expect(await faultAt("headcount")).toBe("-2 er for lite: det minste er 0");
  expect(await faultAt("latestStart")).toContain('"31.02.2024" er ingen dato');
  // A screen reader hears the fault with its field, beside the hint, and the first wrong field has the focus.
  expect(await page.getAttribute("#latestStart", "aria-describedby")).toBe("latestStart-hint latestStart-fault");
  expect(await page.evaluate("document.activeElement.id")).toBe("field");
  expect(await page.locator("#answer article").count()).toBe(0);

  await page.getByLabel("Kommune").fill("");
  await send(page);
  expect(await faultAt("municipality")).toBe("manglar: skriv kva kommune de held til i");
  expect(said).toEqual([]);
  await page.close();
});

test.skipIf(!isThere)("choosing one of two municipalities of a name mends the form", async () => {
  const { page, said } = await opened();
  await page.getByLabel("Fagområde").fill("Leiing");
  await page.getByLabel("Kommune").fill("Herøy");
  await page.getByLabel("Lengste reiseveg (km)").fill("80");
  await send(page);
  await page.getByRole("button", { name: "Herøy (Nordland)" }).click();
  expect(await page.locator(".fault").count()).toBe(0);
  expect(await page.getByLabel("Kommune").inputValue()).toBe("1818");
  expect(await page.getAttribute("#municipality", "aria-invalid")).toBeNull();
  expect(await page.locator("#answer h3").allInnerTexts()).toEqual(["Leiing på kysten"]);
  expect(said).toEqual([]);
  await page.close();
});

test.skipIf(!isThere)(
  "a form filled in rightly becomes suggestions with reasons in nynorsk whose points add up",
  async () => {
    const { page, said, asked } = await opened();
    await page.getByLabel("Fagområde").fill("Akvakultur");
    await page.getByLabel("Kommune").fill("Skjervøy");
    await page.getByLabel("Tal på personar").fill("3");
    await page.getByLabel("Med samlingar").check();
    await page.getByLabel("Nettbasert").check();
    await page.getByLabel("Lengste reiseveg (km)").fill("60");
    await page.getByLabel("Seinaste oppstart").fill("31.12.2024");
    await send(page);
    expect(await page.locator("#answer h2").innerText()).toBe("2 kurs kan passe");
    expect(await page.locator("#answer h3").allInnerTexts()).toEqual(["Akvakultur på nett", "Havbruk og fiskehelse"]);
    const nearby = page.locator("#havbruk-nordreisa");
    expect(await nearby.innerText()).toContain("29 km frå Skjervøy til Nordreisa; grensa di er 60 km");
    expect(await nearby.innerText()).toContain("ukjent nivå: behovet seier det ikkje");
    const rows = (await nearby.locator(".points").allInnerTexts()).map(Number);
    expect(await nearby.locator("p").first().innerText()).toBe(`${rows.reduce((a, b) => a + b, 0)} av 10 000 poeng`);
    expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  },
);

test.skipIf(!isThere)(
  "what matching answers, the report on it and a transport plan have the bytes in Chromium that they have in Node",
  async () => {
    const { page, said } = await opened();
    await page.addScriptTag({ path: join(folder, "sameBytes.js") });
    const inPage = await page.evaluate("program.answers()");
    const inNode = answers();
    expect(inNode).toContain('"placements":[{');
    expect(inNode).toContain('"flow":{');
    for (const id of ["matching", "pools", "proposals"]) expect(inNode).toContain(`id=\\"${id}\\"`);
    expect(inPage === inNode).toBe(true); // the texts are long: a difference is not worth printing
    expect(said).toEqual([]);
    await page.close();
  },
);
