import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { findLibreOffice } from "../../src/recipe/libre-office";
import type { GridBox, Scalar, SheetData, WorkbookData } from "../../src/xlsx/data/workbook-data";
import { parseAddress } from "../../src/book/cells/a1";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";

const run = promisify(execFile);
const soffice = findLibreOffice();

/** LibreOffice's own calculation of a workbook. */
export interface Recalculated {
  data: WorkbookData;
  /** Value of one cell; undefined when it is empty. */
  value(sheet: string, address: string): Scalar | undefined;
  /** Values of a name, of the sheet's scope first, row by row over all its areas; empty cells are "". */
  named(name: string, sheet: string): Scalar[];
}

/**
 * A test that needs LibreOffice. Without it the test is skipped with a message, on a build server (`CI`) it fails.
 * `SOFFICE_PATH` names a LibreOffice in an unusual place.
 */
export function libreOfficeTest(name: string, body: () => Promise<void>): void {
  if (soffice) test(name, body, 300_000);
  else if (process.env.CI)
    test(name, () => {
      throw new Error("LibreOffice is not installed (soffice); on a build server its check must run.");
    });
  else test.skip(`${name} (skipped: LibreOffice is not installed)`, () => undefined);
}

let profile: string | undefined;
afterAll(() => (profile ? rm(profile, { recursive: true, force: true }) : undefined));

interface Request {
  xlsx: Uint8Array;
  done: (data: WorkbookData) => void;
  failed: (error: unknown) => void;
}
let waiting: Request[] = [];
let converting = false;

/**
 * Lets LibreOffice open, calculate and save a workbook. Starting it takes longer than most workbooks do, so those that
 * come while it works on others wait and go into its next run together: a test that has several asks for all at once.
 */
export async function recalculate(xlsx: Uint8Array): Promise<Recalculated> {
  const data = await new Promise<WorkbookData>((done, failed) => {
    waiting.push({ xlsx, done, failed });
    if (!converting) void convertWaiting();
  });
  return {
    data,
    value: (sheet, address) => cellValue(data, sheet, address),
    named: (name, sheet) => namedValues(data, name, sheet),
  };
}

async function convertWaiting(): Promise<void> {
  converting = true;
  while (waiting.length) {
    const batch = waiting;
    waiting = [];
    try {
      const saved = await savedByLibreOffice(batch.map(({ xlsx }, index) => [`book${index}.xlsx`, xlsx]));
      for (const [index, { done, failed }] of batch.entries()) {
        const bytes = saved[index];
        if (bytes) done(readWorkbookData(bytes).data);
        else failed(new Error("LibreOffice cannot open the workbook."));
      }
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
  converting = false;
}

/** A file as LibreOffice saves it as .xlsx. */
export async function savedAsXlsx(name: string, content: Uint8Array | string): Promise<Uint8Array> {
  const [saved] = await savedByLibreOffice([[name, content]]);
  if (!saved) throw new Error(`LibreOffice cannot open ${name}.`);
  return saved;
}

/** null for files that it cannot open. One profile a process: two instances of LibreOffice cannot share one. */
async function savedByLibreOffice(
  files: readonly (readonly [name: string, content: Uint8Array | string])[],
): Promise<(Uint8Array | null)[]> {
  if (!soffice) throw new Error("LibreOffice is not installed.");
  profile ??= mkdtempSync(path.join(os.tmpdir(), "cadence-office-"));
  const folder = mkdtempSync(path.join(profile, "books-"));
  const out = path.join(folder, "out");
  await mkdir(out);
  await Promise.all(files.map(([name, content]) => writeFile(path.join(folder, name), content)));
  const user = `-env:UserInstallation=${pathToFileURL(path.join(profile, "user")).href}`;
  await run(soffice, [
    user,
    "--headless",
    "--norestore",
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    out,
    ...files.map(([name]) => path.join(folder, name)),
  ]);
  const saved = await Promise.all(
    files.map(([name]) => readFile(path.join(out, `${path.parse(name).name}.xlsx`)).catch(() => null)),
  );
  await rm(folder, { recursive: true, force: true });
  return saved.map((bytes) => bytes && new Uint8Array(bytes));
}

function sheetNamed(data: WorkbookData, name: string): SheetData {
  const sheet = data.sheets.find((s) => s.name === name);
  if (!sheet)
    throw new Error(`There is no sheet ${name}; there are ${data.sheets.map((s) => s.name).join(", ")}.`);
  return sheet;
}

function cellValue(data: WorkbookData, sheet: string, address: string): Scalar | undefined {
  const box = parseAddress(address)?.box;
  if (!box) throw new Error(`${address} is not a cell.`);
  return valuesOf(sheetNamed(data, sheet)).get(`${box.row},${box.column}`);
}

const known = new WeakMap<SheetData, ReadonlyMap<string, Scalar | undefined>>();

/** A sheet's values by position; a test asks for a hundred names of it. */
function valuesOf(sheet: SheetData): ReadonlyMap<string, Scalar | undefined> {
  const values = known.get(sheet) ?? new Map(sheet.cells.map((c) => [`${c.row},${c.column}`, c.value]));
  known.set(sheet, values);
  return values;
}

function namedValues(data: WorkbookData, name: string, sheetName: string): Scalar[] {
  const called = (names: WorkbookData["names"]) =>
    names?.find((n) => n.name.toLowerCase() === name.toLowerCase());
  const found = called(sheetNamed(data, sheetName).names) ?? called(data.names);
  if (!found) throw new Error(`There is no name ${name} on sheet ${sheetName}.`);
  return areasOf(found.formula).flatMap(({ sheet, box }) => {
    const cells = valuesOf(sheetNamed(data, sheet));
    return Array.from(
      { length: box.rows * box.columns },
      (_, i) => cells.get(`${box.row + Math.floor(i / box.columns)},${box.column + (i % box.columns)}`) ?? "",
    );
  });
}

function areasOf(formula: string): { sheet: string; box: GridBox }[] {
  return [
    ...formula.slice(1).matchAll(/(?:'((?:[^']|'')+)'|([^!,'()]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/g),
  ].map((m) => {
    const box = parseAddress(m[3] ?? "")?.box;
    if (!box) throw new Error(`${formula} is not a reference.`);
    return { sheet: (m[1] ?? "").replace(/''/g, "'") || (m[2] ?? "").replace(/^\$/, ""), box };
  });
}
