import { isWorkbook } from "../../../domain/crm/decode-text";
import type { Encoding } from "../../../domain/crm/encodings";
import { findLegacyEncoding, type LegacyEncoding } from "../../../domain/crm/legacy-encoding";
import type { CsvTable } from "../../../domain/crm/parse-csv";
import { readFile } from "../../../domain/crm/read-file";
import { readGrid } from "../../../domain/crm/read-grid";
import { runInSlices, type SliceOptions } from "../../session/run-in-slices";
import type { WorkbookGrids } from "../../../xlsx/read/read-grids";

/** A file as it was read, with the workbook's sheets if it is one. */
export interface ImportFile {
  table: CsvTable;
  book?: WorkbookGrids;
  /** The sheet that was read. */
  sheet?: string;
}

/** Reads a CSV file, or the first sheet of a workbook that has rows. Throws a FileError that says what is wrong. */
export async function openImportFile(file: File, slices: SliceOptions): Promise<ImportFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isWorkbook(bytes)) {
    const legacy = await findLegacyEncoding(bytes);
    return { table: await runInSlices(readFile(file.name, bytes, legacy), slices) };
  }
  const { readGrids } = await import("../../../xlsx/read/read-grids");
  const book = readGrids(file.name, bytes);
  const sheet = await runInSlices(book.first(), slices);
  return readSheet(file.name, book, { sheet, ...slices });
}

/** Reads a file that is not Unicode in another encoding. */
export async function readAgain(
  { file, legacy }: CsvTable,
  { encoding, ...slices }: SliceOptions & { encoding: Encoding },
): Promise<CsvTable> {
  const chosen: LegacyEncoding = { ...legacy!, encoding, how: "chosen" };
  return runInSlices(readFile(file, chosen.bytes, chosen), slices);
}

/** Reads a sheet of a workbook that was chosen before. */
export async function readSheet(
  file: string,
  book: WorkbookGrids,
  { sheet, ...slices }: SliceOptions & { sheet: string },
): Promise<ImportFile> {
  const grid = await runInSlices(book.grid(sheet), slices);
  return { table: await runInSlices(readGrid(file, grid), slices), book, sheet };
}
