import { expect, test } from "vitest";
import { OrganisationNumber } from "../../src/model/id.ts";
import { parse } from "../../src/model/parse.ts";
import { parseOrganisationNumber } from "../../src/programme/organisationNumber.ts";

// Public bodies: the Brønnøysund Register Centre and Oslo municipality, from data.brreg.no.
test.each([
  ["974760673", "974760673"],
  ["958 935 420", "958935420"],
  ["NO974760673MVA", "974760673"],
  ["no\u00a0974\u00a0760\u00a0673 Mva", "974760673"],
  ["\t974760673\n", "974760673"],
])("%j is %s", (text, number) => {
  expect(parseOrganisationNumber(text)._unsafeUnwrap()).toBe(number);
});

// Test registers use other first digits than 8 and 9. Check digit by hand: 3+4+21+24+25+24+21+16 = 138 = 12*11 + 6, 11 - 6.
test("the first digit is free", () => {
  expect(parseOrganisationNumber("123456785")._unsafeUnwrap()).toBe("123456785");
});

test.each([
  [undefined, "shape.missing"],
  [null, "shape.wrong-type"],
  [974760673, "shape.wrong-type"],
  [NaN, "shape.wrong-type"],
  ["", "shape.malformed"],
  ["97476067", "shape.malformed"],
  ["9747606730", "shape.malformed"],
  ["SE974760673", "shape.malformed"],
  ["974760674", "shape.check-digit"],
])("%j is refused: %s", (input, code) => {
  expect(parseOrganisationNumber(input)._unsafeUnwrapErr()).toMatchObject({ code, severity: "error", path: [] });
});

test("the schema and the function agree", () => {
  for (const input of ["974760673", "NO 974 760 673 MVA", "974760674", "x", "", 1, null, undefined, {}]) {
    const [one, two] = [parse(OrganisationNumber, input), parseOrganisationNumber(input)];
    expect(one.map(String).unwrapOr("")).toBe(two.unwrapOr(""));
    expect(one.isErr() ? one.error[0]?.code : "").toBe(two.isErr() ? two.error.code : "");
  }
});

test("nobody's birth number or address is repeated, in whatever it was wrapped", () => {
  for (const input of [
    "01810100288",
    "018101 00288",
    1810100288,
    "kari@example.no",
    ["01810100288"],
    { a: "kari@example.no" },
  ])
    expect(JSON.stringify(parseOrganisationNumber(input)._unsafeUnwrapErr())).not.toMatch(
      /1810100288|01810100288|018101 00288|example/,
    );
});
