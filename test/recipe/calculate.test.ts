import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { recipeCommand } from "../../src/recipe/cli";
import { cookRecipe } from "../../src/recipe/cook";
import { calculateWith, findLibreOffice, noLibreOffice } from "../../src/recipe/libre-office";
import { calculationIn } from "../../src/xlsx/results";

const folder = mkdtempSync(path.join(os.tmpdir(), "cadence-calculate-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RECIPE = JSON.stringify({
  asOf: "2017-12-31",
  steps: [
    { do: "add-partner", partner: "Acme" },
    { do: "performance-scorecard", partner: "Acme" },
  ],
});

test("what calculated is told, and formulas without a result are counted", async () => {
  const said: string[] = [];
  const given: string[] = [];
  await cookRecipe(RECIPE, {
    readFile: async () => new Uint8Array(),
    say: (line) => said.push(line),
    calculate: async (book, extension) => {
      given.push(extension);
      return calculationIn(book);
    },
  });
  expect(given).toEqual(["xlsx"]);
  expect(said.at(-1)).toMatch(/^Calculated by .+: 0 formulas, \d+ without a result$/);
});

test("LibreOffice is found in the search path, and where SOFFICE_PATH says alone", () => {
  const soffice = path.join(folder, "soffice");
  writeFileSync(soffice, "");
  expect(findLibreOffice({ PATH: [path.join(folder, "none"), folder].join(path.delimiter) })).toBe(soffice);
  expect(findLibreOffice({ SOFFICE_PATH: soffice, PATH: "" })).toBe(soffice);
  expect(findLibreOffice({ SOFFICE_PATH: `${soffice}x`, PATH: folder })).toBeUndefined();
});

test("why there is no LibreOffice is said in words", () => {
  expect(noLibreOffice({ SOFFICE_PATH: "/missing/soffice" })).toBe(
    "There is no /missing/soffice (SOFFICE_PATH)",
  );
  expect(noLibreOffice({})).toBe("LibreOffice (soffice) was not found");
});

test("without LibreOffice the second calculator is loaded, and the command says so", async () => {
  const { SOFFICE_PATH } = process.env;
  const [recipe, output] = ["recipe.json", "out.xlsx"].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(recipe, RECIPE);
  process.env.SOFFICE_PATH = path.join(folder, "missing");
  const said: string[] = [];
  const out = jest.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const load = jest.fn(async () => async (book: Uint8Array) => calculationIn(book));
  try {
    await recipeCommand([recipe, output], { name: "An abacus", load });
    expect(load).not.toHaveBeenCalled();
    await recipeCommand([recipe, output, "--calculate"], { name: "An abacus", load });
  } finally {
    out.mockRestore();
    if (SOFFICE_PATH === undefined) delete process.env.SOFFICE_PATH;
    else process.env.SOFFICE_PATH = SOFFICE_PATH;
  }
  expect(said.slice(-3).join("")).toMatch(
    /^There is no .*missing \(SOFFICE_PATH\)\. An abacus calculates instead, which takes longer\.\nCalculated by .*\nSaved /,
  );
  expect(existsSync(output)).toBe(true);
});

test("a program that calculates nothing stops the recipe", async () => {
  // Node knows none of LibreOffice's arguments.
  await expect(calculateWith(process.execPath, new Uint8Array(3), "xlsx")).rejects.toThrow(
    "did not calculate the workbook",
  );
});
