import type { TableDefinition } from "../../domain/shared/tables/table-definition";
import type { Box } from "../../sheets/shared/sheet-plan";
import { codeOf } from "../errors";
import { StartOver } from "../run";
import { boxOfRange } from "./box-of-range";

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

export type Named = Pick<TableDefinition, "name">;

export function namesOf(definitions: readonly Named[]): string[] {
  return [...new Set(definitions.map(({ name }) => name.toLowerCase()))];
}

export function knownTable({ name, worksheet, showHeaders, showTotals, columns }: Excel.Table): KnownTable {
  return {
    name,
    sheet: worksheet.name,
    sheetId: worksheet.id,
    showHeaders,
    showTotals,
    header: showHeaders ? headersOf(columns) : [],
  };
}

export function headersOf({ items }: Excel.TableColumnCollection): string[] {
  return items.map(({ name }) => name);
}

/** Sessions whose Excel does not answer questions about what is not there. */
const unchained = new WeakSet<typeof Excel>();
const NOT_THERE = new Set(["ItemNotFound", "InvalidObjectPath"]);

/**
 * Sends off what is queued, with what all tables tell and the question where those of `names` stand. An Excel that refuses to say of a table that
 * is not there where it is, instead of answering that it is not there, is asked first which there are, a sync more.
 */
export async function askTables(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Map<string, TableQuestion>> {
  const { workbook } = context;
  const { tables } = workbook;
  const ask = (some: readonly string[]) => new Map(some.map((name) => [name, queueTable(workbook, name)]));
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

/** Where a table stands, once the sync has answered. */
export interface TableQuestion {
  range: Excel.Range;
  header: Excel.Range;
  used: Excel.Range;
}

/** Queues the question where a table stands. */
export function queueTable({ tables }: Excel.Workbook, name: string): TableQuestion {
  const table = tables.getItemOrNullObject(name);
  const range = table.getRange();
  const header = range.getRow(0);
  const used = table.worksheet.getUsedRangeOrNullObject();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  header.load("values");
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { range, header, used };
}

export function foundTable(known: KnownTable, { range, header, used }: TableQuestion): FoundTable {
  const box = boxOfRange(range);
  return {
    ...known,
    box,
    header: (header.values[0] ?? []).map(String),
    used: used.isNullObject ? box : boxOfRange(used),
  };
}
