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
 * `SOFFICE_PATH` names a LibreOffice in an unusual place. Those of a file run at once, so that their workbooks share its starts.
 */
export function libreOfficeTest(name: string, body: () => Promise<void>): void {
  // Each waits for all of the file's workbooks.
  if (soffice) test.concurrent(name, body, 900_000);
  else if (process.env.CI)
    test(name, () => {
      throw new Error("LibreOffice is not installed (soffice); on a build server its check must run.");
    });
  else test.skip(`${name} (skipped: LibreOffice is not installed)`, () => undefined);
}

let profile: string | undefined;
afterAll(() => (profile ? rm(profile, { recursive: true, force: true }) : undefined));

interface Request {
  /** `.xlsx` */
  extension: string;
  content: Uint8Array | string;
  /** null for a file that LibreOffice cannot open. */
  done: (saved: Uint8Array | null) => void;
  failed: (error: unknown) => void;
}
let waiting: Request[] = [];
let working = false;

/**
 * Lets LibreOffice open, calculate and save a workbook. Starting it takes longer than most workbooks do, so those that are asked for
 * together, or come while it works on others, go into one run: a test that has several asks for all at once.
 */
export async function recalculate(xlsx: Uint8Array): Promise<Recalculated> {
  const saved = await savedByLibreOffice(".xlsx", xlsx);
  if (!saved) throw new Error("LibreOffice cannot open the workbook.");
  return resultsIn(saved);
}

/** The values in a workbook that was calculated and saved. */
export function resultsIn(xlsx: Uint8Array): Recalculated {
  const { data } = readWorkbookData(xlsx);
  return {
    data,
    value: (sheet, address) => cellValue(data, sheet, address),
    named: (name, sheet) => namedValues(data, name, sheet),
  };
}

/** A file as LibreOffice saves it as .xlsx. */
export async function savedAsXlsx(name: string, content: Uint8Array | string): Promise<Uint8Array> {
  const saved = await savedByLibreOffice(path.extname(name), content);
  if (!saved) throw new Error(`LibreOffice cannot open ${name}.`);
  return saved;
}

function savedByLibreOffice(extension: string, content: Uint8Array | string): Promise<Uint8Array | null> {
  return new Promise((done, failed) => {
    waiting.push({ extension, content, done, failed });
    // Once all that is asked for now has come.
    if (!working) setImmediate(() => void saveWaiting());
    working = true;
  });
}

async function saveWaiting(): Promise<void> {
  while (waiting.length) {
    const batch = waiting;
    waiting = [];
    try {
      const saved = await savedTogether(batch);
      batch.forEach(({ done }, index) => done(saved[index]!));
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
  working = false;
}

/** One profile a process: two instances of LibreOffice cannot share one. */
async function savedTogether(batch: readonly Request[]): Promise<(Uint8Array | null)[]> {
  if (!soffice) throw new Error("LibreOffice is not installed.");
  profile ??= mkdtempSync(path.join(os.tmpdir(), "cadence-office-"));
  const folder = mkdtempSync(path.join(profile, "books-"));
  const out = path.join(folder, "out");
  await mkdir(out);
  const files = batch.map(({ extension, content }, index) => ({ name: `book${index}`, extension, content }));
  const fileOf = ({ name, extension }: (typeof files)[number]) => path.join(folder, `${name}${extension}`);
  await Promise.all(files.map((each) => writeFile(fileOf(each), each.content)));
  const user = `-env:UserInstallation=${pathToFileURL(path.join(profile, "user")).href}`;
  await run(soffice, [
    user,
    "--headless",
    "--norestore",
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    out,
    ...files.map(fileOf),
  ]);
  const saved = await Promise.all(
    files.map(({ name }) => readFile(path.join(out, `${name}.xlsx`)).catch(() => null)),
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
