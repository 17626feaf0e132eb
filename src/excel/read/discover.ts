import type { NamePlace } from "../../book/built-sheets";
import { boxOf } from "../../book/cells/a1";
import type { Book } from "../../book/book";
import { WorkbookError } from "../../book/workbook-error";
import { type CultureHandle, loadCulture } from "../culture";
import {
  type FoundTable,
  type KnownTable,
  type Named,
  askTables,
  foundTable,
  headersOf,
  knownTable,
  namesOf,
} from "./ask-tables";
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

/** Every date in such a workbook is another number: nothing is read or written, so that no date is wrong by four years. */
function countsFrom1904(): WorkbookError {
  return new WorkbookError({
    problem: "unsupported",
    what: "The workbook counts its dates from 1904.",
    untouched: "Nothing was changed.",
    next: "Untick File > Options > Advanced > Use 1904 date system in a copy, check its dates, and open the pane there.",
  });
}
