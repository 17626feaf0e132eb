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
  tables: Map<string, KnownTable>;
  /** Those of them of which it was asked where they stand. */
  found: Map<string, FoundTable>;
  otherTables: Book["otherTables"];
  names: Set<string>;
  readOnly: boolean;
  structureProtected: boolean;
  culture: CultureHandle;
}

/** What all tables together tell in one answer. */
export interface KnownTable {
  name: string;
  sheet: string;
  sheetId: string;
  showHeaders: boolean;
  showTotals: boolean;
  /** None where it is hidden. */
  header: string[];
}

export interface FoundTable extends KnownTable {
  box: Box;
  /** The first row's texts, header or not. */
  header: string[];
  /** Everything used on the table's sheet, formats included. */
  used: Box;
}

type Named = Pick<TableDefinition, "name">;

/** `located`: of these it is asked where they stand, which takes a question each. */
export async function discover(
  context: Excel.RequestContext,
  definitions: readonly Named[],
  located = definitions,
): Promise<Discovery> {
  try {
    return await discoverNow(context, definitions, located);
  } catch (error) {
    if (!isCrowded(error)) throw error;
    return discoverNow(context, definitions, located);
  }
}

async function discoverNow(
  context: Excel.RequestContext,
  definitions: readonly Named[],
  located: readonly Named[],
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
  const questions = await askTables(context, namesOf(located));
  if (dayOf2000.value === DAY_OF_2000_SINCE_1904) throw countsFrom1904();
  const asked = new Set(namesOf(definitions));
  const isAsked = ({ name }: Excel.Table) => asked.has(name.toLowerCase());
  const { items } = workbook.tables;
  const tables = new Map(items.filter(isAsked).map((table) => [table.name.toLowerCase(), knownTable(table)]));
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
    tables,
    found: new Map(
      [...questions].flatMap(([name, question]) => {
        const known = tables.get(name);
        return known ? [[name, foundTable(known, question)]] : [];
      }),
    ),
    otherTables: items
      .filter((table) => !isAsked(table))
      .map(({ name, worksheet, columns }) => ({ name, sheet: worksheet.name, header: headersOf(columns) })),
    names: new Set(workbook.names.items.map(({ name }) => name.toLowerCase())),
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    culture,
  };
}

function namesOf(definitions: readonly Named[]): string[] {
  return [...new Set(definitions.map(({ name }) => name.toLowerCase()))];
}

function knownTable({ name, worksheet, showHeaders, showTotals, columns }: Excel.Table): KnownTable {
  return {
    name,
    sheet: worksheet.name,
    sheetId: worksheet.id,
    showHeaders,
    showTotals,
    header: showHeaders ? headersOf(columns) : [],
  };
}

function headersOf({ items }: Excel.TableColumnCollection): string[] {
  return items.map(({ name }) => name);
}

/** Sessions whose Excel does not answer questions about what is not there. */
const unchained = new WeakSet<typeof Excel>();
const NOT_THERE = new Set(["ItemNotFound", "InvalidObjectPath"]);

/**
 * Sends off what is queued, with what all tables tell and the question where those of `names` stand. An Excel that refuses to say of a table that
 * is not there where it is, instead of answering that it is not there, is asked first which there are, a sync more.
 */
async function askTables(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Map<string, TableQuestion>> {
  const { workbook } = context;
  const { tables } = workbook;
  const ask = (some: readonly string[]) =>
    new Map(
      some.map((name) => {
        const question = tableQuestion(workbook, name);
        question.load();
        return [name, question];
      }),
    );
  tables.load(
    "items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/worksheet/name,items/columns/items/name",
  );
  if (!unchained.has(Excel)) {
    const questions = ask(names);
    try {
      await context.sync();
    } catch (error) {
      if (!NOT_THERE.has(codeOf(error))) throw error;
      unchained.add(Excel);
      throw new StartOver();
    }
    return questions;
  }
  await context.sync();
  const there = new Set(tables.items.map(({ name }) => name.toLowerCase()));
  const questions = ask(names.filter((name) => there.has(name)));
  await context.sync();
  return questions;
}

/** Where a table stands; to be asked once it was loaded. */
export interface TableQuestion {
  load(): void;
  take(): Pick<FoundTable, "box" | "header" | "used">;
}

export function tableQuestion({ tables }: Excel.Workbook, name: string): TableQuestion {
  const table = tables.getItemOrNullObject(name);
  const range = table.getRange();
  const header = range.getRow(0);
  const used = table.worksheet.getUsedRangeOrNullObject();
  return {
    load: () => {
      range.load(PLACE);
      header.load("values");
      used.load(PLACE);
    },
    take: () => {
      const box = boxOfRange(range);
      return {
        box,
        header: (header.values[0] ?? []).map(String),
        used: used.isNullObject ? box : boxOfRange(used),
      };
    },
  };
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

export function foundTable(known: KnownTable, question: TableQuestion): FoundTable {
  return { ...known, ...question.take() };
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
