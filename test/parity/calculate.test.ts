import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { nearlyEqual } from "../../src/domain/shared/rounding";
import { cookRecipe } from "../../src/recipe/cook";
import { calculateWith, findLibreOffice } from "../../src/recipe/libre-office";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { MAIN } from "../../src/xlsx/package/namespaces";
import { smallBook, zipped } from "../support/foreign-books";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { packageProblems } from "../support/package-check";

const run = promisify(execFile);
const NAMES = ["Cash$ & <Sons>", "_x0041_", "Acme*"];
const recipe = {
  asOf: "2017-12-31",
  fiscalYearStart: 1,
  steps: [
    ...NAMES.map((partner) => ({ do: "add-partner", partner, "Annual target": 40_000 })),
    { do: "performance-scorecard", each: "partner" },
    { do: "marketing-plan", each: "partner", except: "_*", quarter: "FY2018 Q1" },
    { do: "capabilities-scorecard", each: "partner", only: "acme?" },
    { do: "mgo-worksheet" },
  ],
};

function cook(given: object, files: Readonly<Record<string, Uint8Array>> = {}) {
  const said: string[] = [];
  const soffice = findLibreOffice()!;
  const options = { readFile: async (name: string) => files[name]!, say: (line: string) => said.push(line) };
  const text = JSON.stringify(given);
  return {
    said,
    plain: () => cookRecipe(text, options),
    calculated: () =>
      cookRecipe(text, { ...options, calculate: (...book) => calculateWith(soffice, ...book) }),
  };
}

libreOfficeTest("a calculated recipe holds what LibreOffice calculates, and nothing else of it", async () => {
  const { plain, calculated, said } = cook(recipe);
  const bytes = await calculated();
  expect(said.at(-1)).toMatch(/^Calculated by LibreOffice \d[\d.]*: [\d,]+ formulas$/);
  expect(await packageProblems(bytes)).toEqual([]);
  const parts = unzipSync(bytes);
  expect(new TextDecoder().decode(parts["xl/workbook.xml"])).toContain('fullCalcOnLoad="1"');
  // Uids of sheets are random, cells and results apart the packages are the same.
  expect(Object.keys(parts)).toEqual(Object.keys(unzipSync(await plain())));

  const { data } = await recalculate(bytes);
  const own = readWorkbookData(bytes).data;
  const values = (book: typeof data) =>
    book.sheets.map(({ name, cells }) => [
      name,
      ...cells
        .filter(({ formula }) => formula !== undefined)
        .map(({ row, column, value }) => [row, column, value]),
    ]);
  expect(values(own)).toEqual(values(data));
  const types = own.sheets.flatMap(({ cells }) =>
    cells.filter(({ formula }) => formula).map(({ value = "" }) => typeof value),
  );
  expect([...new Set(types)].sort()).toEqual(["boolean", "number", "string"]);
});

const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="2" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
const CELLS =
  '<c r="A1" t="str"><f>"as Excel"</f><v>has it</v></c><c r="B1"><f>1/0</f></c><c r="C1"><f>A1&amp;" &lt;"</f></c>' +
  '<c r="D1" s="1"><f>1&gt;0</f></c><c r="E1"><f>""</f></c><c r="F1"><f>1/8</f></c><c r="G1"><f>NA()</f></c><c r="H1"><f>TEXT(43131,"mmmm")&amp;TEXT(1.5,"0.0")</f></c>';

libreOfficeTest("results have their types in a workbook that is opened; those it had stay", async () => {
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${CELLS}</row></sheetData></worksheet>`;
  const { calculated, said } = cook(
    { open: "mine.xlsx", steps: [] },
    { "mine.xlsx": zipped(smallBook({ sheet, styles })) },
  );
  const text = new TextDecoder().decode(unzipSync(await calculated())["xl/worksheets/sheet1.xml"]);
  const results = [...text.matchAll(/<c r="(\w+)"([^>]*)><f>[^<]*<\/f>(<v>[^<]*<\/v>)/g)].map((found) =>
    found.slice(1).join(""),
  );
  expect(results).toEqual([
    'A1 t="str"<v>has it</v>',
    'B1 t="e"<v>#DIV/0!</v>',
    'C1 t="str"<v>as Excel &lt;</v>',
    'D1 s="1" t="b"<v>1</v>',
    'E1 t="str"<v></v>',
    "F1<v>0.125</v>",
    'G1 t="e"<v>#N/A</v>',
    'H1 t="str"<v>January1.5</v>',
  ]);
  expect(said.at(-1)).toContain("7 formulas, 2 of them errors");
});

/** Results by sheet and cell. */
function resultsIn(bytes: Uint8Array): Map<string, { type: string; value: string }> {
  const results = new Map<string, { type: string; value: string }>();
  for (const [path, part] of Object.entries(unzipSync(bytes)))
    if (path.startsWith("xl/worksheets/sheet"))
      for (const [, attributes = "", value = ""] of new TextDecoder()
        .decode(part)
        .matchAll(/<c ([^>]*)><f[^>]*>[^<]*<\/f><v>([^<]*)<\/v>/g)) {
        const [, address] = /\br="(\w+)"/.exec(attributes)!;
        results.set(`${path} ${address}`, { type: /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n", value });
      }
  return results;
}

libreOfficeTest("without LibreOffice the workbench's engine gives the results that it gives", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cadence-engine-"));
  const partners = ["Cash$ & <Sons>", "_x0041_", "Acme*", "No target"];
  const steps = [
    ...partners.map((partner, index) => ({
      do: "add-partner",
      partner,
      ...(index < 3 ? { "Annual target": 40_000 } : {}),
    })),
    { do: "performance-scorecard", each: "partner" },
    { do: "marketing-plan", partner: "Acme*", quarter: "FY2018 Q1" },
    { do: "capabilities-scorecard", partner: "Acme*" },
    { do: "mgo-worksheet" },
    { do: "channel-pnl" },
  ];
  const given = { asOf: "2017-12-31", fiscalYearStart: 1, steps };
  try {
    const [text, out] = ["recipe.json", "out.xlsx"].map((name) => path.join(folder, name)) as [
      string,
      string,
    ];
    writeFileSync(text, JSON.stringify(given));
    const command = ["-r", "./src/build/register-ts.cjs", "src/build/recipe.ts", text, out, "--calculate"];
    const env = { ...process.env, SOFFICE_PATH: path.join(folder, "soffice") };
    const [{ stdout }, calculated] = await Promise.all([
      run(process.execPath, command, { env }),
      cook(given).calculated(),
    ]);
    expect(stdout).toContain("soffice (SOFFICE_PATH). The workbench's engine calculates instead");
    expect(stdout).toMatch(/\nCalculated by the workbench's engine: [\d,]+ formulas\nSaved /);
    const [engine, office] = [resultsIn(readFileSync(out)), resultsIn(calculated)];
    expect([...engine.keys()]).toEqual([...office.keys()]);
    expect(engine.size).toBeGreaterThan(4_000);
    const different = [...office].filter(([cell, { type, value }]) => {
      const own = engine.get(cell)!;
      return own.type !== type || (type === "n" ? !nearlyEqual(+own.value, +value) : own.value !== value);
    });
    expect(different.map(([cell, result]) => [cell, result, engine.get(cell)])).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
