import type { TableDefinition } from "../../domain/shared/tables/table-definition";
import type { Box } from "../../sheets/shared/sheet-plan";
import type { NamePlace } from "../../book/built-sheets";
import { boxOf } from "../../book/cells/a1";
import type { Book } from "../../book/book";
import { WorkbookError } from "../../book/workbook-error";
import { type CultureHandle, loadCulture } from "../culture";
import { codeOf } from "../errors";
import { StartOver } from "../run";
import { boxOfRange } from "./box-of-range";
import { isCrowded, queueSheetsWithNames } from "./sheet-names";

/** The number of 1 January 2000, which is 36526 in workbooks that count from 1900. */
const DAY_OF_2000_SINCE_1904 = 35_064;

/** What the first read tells: which tables and sheets there are and where, before their cells are read. */
export interface Discovery {
  sheets: { name: string; id: string; protected: boolean; names: Map<string, NamePlace> }[];
  /** By lower-case name; only those asked for. */
  tables: Map<string, FoundTable>;
  otherTables: Book["otherTables"];
  names: Set<string>;
  readOnly: boolean;
  structureProtected: boolean;
  culture: CultureHandle;
}

export interface FoundTable {
  name: string;
  sheet: string;
  sheetId: string;
  showHeaders: boolean;
  showTotals: boolean;
  box: Box;
  /** The first row's texts, header or not. */
  header: string[];
  /** Everything used on the table's sheet, formats included. */
  used: Box;
}

export async function discover(
  context: Excel.RequestContext,
  definitions: readonly Pick<TableDefinition, "name">[],
): Promise<Discovery> {
  try {
    return await discoverNow(context, definitions);
  } catch (error) {
    if (!isCrowded(error)) throw error;
    return discoverNow(context, definitions);
  }
}

async function discoverNow(
  context: Excel.RequestContext,
  definitions: readonly Pick<TableDefinition, "name">[],
): Promise<Discovery> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.names.load("items/name");
  const worksheets = workbook.worksheets;
  const takeNames = queueSheetsWithNames(context, "items/id,items/name,items/protection/protected");
  const culture = loadCulture(context);
  const dayOf2000 = workbook.functions.date(2000, 1, 1);
  dayOf2000.load("value");
  const names = [...new Set(definitions.map(({ name }) => name))];
  const takeTables = await findTables(context, names);
  if (dayOf2000.value === DAY_OF_2000_SINCE_1904) throw countsFrom1904();
  const found = takeTables();
  const namesOn = await takeNames();
  return {
    sheets: worksheets.items.map((sheet) => ({
      name: sheet.name,
      id: sheet.id,
      protected: sheet.protection.protected,
      names: new Map(
        (namesOn.get(sheet.id) ?? []).map(({ name, formula }) => [
          name,
          { formula: String(formula), box: boxOf(String(formula)) },
        ]),
      ),
    })),
    tables: new Map(found.map((table) => [table.name.toLowerCase(), table])),
    otherTables: workbook.tables.items
      .filter(({ name }) => !names.some((each) => each.toLowerCase() === name.toLowerCase()))
      .map(({ name, worksheet, columns }) => ({
        name,
        sheet: worksheet.name,
        header: columns.items.map((column) => column.name),
      })),
    names: new Set(workbook.names.items.map(({ name }) => name.toLowerCase())),
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    culture,
  };
}

/** Sessions whose Excel does not answer questions about what is not there. */
const unchained = new WeakSet<typeof Excel>();
const NOT_THERE = new Set(["ItemNotFound", "InvalidObjectPath"]);

/**
 * Sends off what is queued, with the question where the tables are, and loads the names and headers of all. An Excel that refuses to say of a table that is not there where it is,
 * instead of answering that it is not there, is asked first which there are, a sync more.
 */
async function findTables(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<() => FoundTable[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/worksheet/name,items/columns/items/name");
  if (!unchained.has(Excel)) {
    const take = queueTables(context, names);
    try {
      await context.sync();
    } catch (error) {
      if (!NOT_THERE.has(codeOf(error))) throw error;
      unchained.add(Excel);
      throw new StartOver();
    }
    return take;
  }
  await context.sync();
  const there = new Set(tables.items.map(({ name }) => name.toLowerCase()));
  const take = queueTables(
    context,
    names.filter((name) => there.has(name.toLowerCase())),
  );
  await context.sync();
  return take;
}

function queueTables({ workbook: { tables } }: Excel.RequestContext, names: readonly string[]) {
  const handles = names.map((name) => {
    const table = tables.getItemOrNullObject(name);
    const sheet = tables.getItemOrNullObject(name).worksheet;
    const range = table.getRange();
    const header = range.getRow(0);
    const used = sheet.getUsedRangeOrNullObject();
    table.load("name,showHeaders,showTotals");
    sheet.load("id,name");
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    header.load("values");
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, sheet, range, header, used };
  });
  return () =>
    handles
      .filter(({ table }) => !table.isNullObject)
      .map(({ table, sheet, range, header, used }): FoundTable => ({
        name: table.name,
        sheet: sheet.name,
        sheetId: sheet.id,
        showHeaders: table.showHeaders,
        showTotals: table.showTotals,
        box: boxOfRange(range),
        header: (header.values[0] ?? []).map(String),
        used: used.isNullObject ? boxOfRange(range) : boxOfRange(used),
      }));
}

/** Every date in such a workbook is another number: nothing is read or written, so that no date is wrong by four years. */
function countsFrom1904(): WorkbookError {
  return new WorkbookError({
    problem: "unsupported",
    what: "The workbook counts its dates from 1904.",
    untouched: "Nothing was changed.",
    next: "Untick File > Options > Advanced > Use 1904 date system in a copy, check its dates, and open the pane there.",
  });
}
