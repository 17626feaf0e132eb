import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { cookRecipe } from "../../src/recipe/cook";
import { calculateWith, findLibreOffice, insistOnLibreOffice } from "../../src/recipe/libre-office";

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
      return book;
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

test("without LibreOffice the message says what to do", () => {
  expect(() => insistOnLibreOffice({ SOFFICE_PATH: path.join(folder, "missing") })).toThrow(
    /--calculate needs LibreOffice, and there is no .*missing \(SOFFICE_PATH\); nothing was saved\. Install it/,
  );
});

test("a program that calculates nothing stops the recipe", async () => {
  // Node knows none of LibreOffice's arguments.
  await expect(calculateWith(process.execPath, new Uint8Array(3), "xlsx")).rejects.toThrow(
    "did not calculate the workbook",
  );
});
