import type { CellValue } from "../domain/shared/tables/table-definition";
import type { ChangeSet } from "../sheets/shared/change-set";
import type { SheetPlan } from "../sheets/shared/sheet-plan";
import { isAbout } from "../sheets/shared/subject";
import type { SheetToCopy } from "../sheets/sharing/partner-copy";
import { emptyWorkbook } from "./file-workbook";
import { openPackage } from "./package/open-package";
import { Part } from "./package/part";
import { WorkbookFile } from "./read/workbook-file";
import { asResult, withResultsOf } from "./results";

export interface CopyFile {
  change: ChangeSet;
  /** The sheets that it copies, whose results it keeps. */
  sheets: readonly SheetToCopy[];
  /** Formulas cannot be typed over; cells to type into can, and no password is asked for. */
  protect: boolean;
}

const PROTECTION = '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0"/>';

/** A partner's workbook as a file: the pages, then the tables that they read, with what Excel shows of them in place of nothing. */
export async function partnerCopyFile({ change, sheets, protect }: CopyFile): Promise<Uint8Array> {
  const workbook = emptyWorkbook();
  await workbook.apply({ ...change, tables: [] });
  if (change.tables.length) await workbook.apply({ ...change, sheets: [] });
  const kinds = [...new Set(sheets.map(({ kind }) => kind))];
  const built = (await workbook.read({ tables: [], sheets: kinds })).sheets;
  const standing = new Map(
    built.map(({ sheetName, kind, subject }) => [
      sheetName,
      sheets.find((each) => each.kind === kind && isAbout(each.subject, subject)),
    ]),
  );
  await workbook.activate(built[0]!.sheetName);
  const { bytes } = withResultsOf(
    {
      engine: "Excel",
      resultsOn: (name) => {
        const own = built.find(({ sheetName }) => sheetName === name);
        const plan = change.sheets.find(
          ({ kind, subject }) => own?.kind === kind && isAbout(own.subject, subject),
        );
        const places = new Set(plan ? rowPlaces(plan) : []);
        return (row, column) => {
          if (places.has(`${row},${column}`)) return null;
          const value: CellValue | undefined = standing.get(name)?.cells.formulaAt({ row, column });
          return value === undefined || value === null ? null : asResult(value);
        };
      },
    },
    workbook.save(),
  );
  return protect ? protectedPages(bytes, new Set(standing.keys())) : bytes;
}

/**
 * Where a sheet says in which row of a table something stands: in the copy's tables rows stand elsewhere, and what counts on from there before a
 * spreadsheet has calculated everything would read others.
 */
function rowPlaces({ cells }: SheetPlan): string[] {
  return cells.flatMap(({ row, column, format }) => (format === "tableRow" ? [`${row},${column}`] : []));
}

/** Inputs are unlocked by their style. */
function protectedPages(bytes: Uint8Array, names: ReadonlySet<string>): Uint8Array {
  const { parts, workbook } = openPackage(bytes);
  for (const { name, path } of new WorkbookFile(parts, workbook).sheets) {
    const part = names.has(name) && path !== undefined ? parts.part(path) : undefined;
    if (part)
      parts.putPart(
        Part.edited(part, (xml) => xml.replace(/<\/sheetData>|<sheetData\/>/, `$&${PROTECTION}`)),
      );
  }
  return parts.bytes();
}

/** What a copy holds, to look through it before it goes. */
export function textsOfCopy(bytes: Uint8Array): ReadonlyMap<string, string> {
  const { parts } = openPackage(bytes);
  return new Map([...parts.paths].map((path) => [path, parts.part(path)!.text]));
}
