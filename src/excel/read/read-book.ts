import { ANY_TABLES } from "../../domain/shared/tables/all-tables";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import { type TableChange, changeTable } from "../../domain/shared/tables/table-change";
import { cultureOf } from "../culture";
import type { Book, TableAsRead } from "../../book/book";
import { columnAt } from "../../book/calculated-columns";
import { reachOf } from "../../book/table-reach";
import { type BookRequest, furtherReads } from "../../book/further-reads";
import { incompleteTables } from "../../book/needed-columns";
import { type FoundTable, type KnownTable, type TableQuestion, foundTable, queueTable } from "./ask-tables";
import { type Discovery, discover } from "./discover";
import { boxOf } from "../../book/cells/a1";
import { sameBox } from "../../book/cells/boxes";
import type { Box } from "../../sheets/shared/sheet-plan";
import { MARK_NAMES } from "../../book/sheet-mark";
import { queueIsUnfinished } from "../write/note";
import { Conflict } from "../write/journal";
import { Reader, type Reading } from "./reader";
import { readForRebuild } from "./read-for-rebuild";
import { type FoundSheet, markedSheets } from "./read-sheets";
import { type TableReading, readWorkbookTable } from "./read-tables";
import { readTableColumns, tableOutline } from "./table-parts";

/** Excel knows its sheets by ids. */
interface BookInExcel extends Book {
  sheets: Discovery["sheets"];
  /** Somebody's build stood half written when cells were read. */
  unfinished: boolean;
}

/**
 * Reads the workbook as far as it is asked for: two syncs, more only where the answers exceed Excel's limit, and one for a workbook whose
 * tables have to be updated.
 */
export async function readBook(context: Excel.RequestContext, request: BookRequest): Promise<BookInExcel> {
  const onSheets = request.sheets.flatMap(({ tables = [] }) => tables);
  const ofRows = request.tables.map(({ table }) => table);
  const asked = withSettings(request.tables);
  const located = [...asked.map(({ table }) => table), ...onSheets, ...CALCULATING];
  const discovery = await discover(context, [...ANY_TABLES, ...ofRows, ...onSheets], located);
  const book = await readParts(context, discovery, { ...request, tables: asked }, unlocated(discovery));
  const { tables, kinds } = furtherReads(book, { ...request, tables: asked });
  // A change of sheets has read every built one, unless it needs some of them alone.
  const isRead = (request.kinds.size && !request.whole) || !markedSheets(discovery).length;
  const unread = isRead ? [] : kinds;
  if (!tables.length && !unread.length) return book;
  const rest = await readParts(context, discovery, { tables, sheets: [], kinds: new Set(unread) });
  const read = tables.map(({ table }) => table.name.toLowerCase());
  return {
    ...book,
    tables: new Map([...book.tables, ...read.map((name) => [name, rest.tables.get(name)!] as const)]),
    built: unread.length ? rest.built : book.built,
  };
}

/** A build puts calculated columns right in tables that it does not touch otherwise. */
const CALCULATING = ANY_TABLES.filter(({ calculated }) => calculated?.length);

/** Tables of which nobody has asked yet where they stand, and that may have to be read for what they lack. */
function unlocated({ tables, found }: Discovery): KnownTable[] {
  return incompleteTables(tables).flatMap(({ definition }) => {
    const name = definition.name.toLowerCase();
    return found.has(name) ? [] : tables.get(name)!;
  });
}

/** The settings say which version the tables have. */
function withSettings(tables: readonly TableChange[]): readonly TableChange[] {
  return tables.some(({ table }) => table.name === settingsTable.name)
    ? tables
    : [...tables, changeTable(settingsTable, [])];
}

async function readParts(
  context: Excel.RequestContext,
  discovery: Discovery,
  request: BookRequest,
  unlocated: readonly KnownTable[] = [],
): Promise<BookInExcel> {
  const reader = new Reader(context);
  const readings: TableReading[] = [];
  for (const change of request.tables) {
    const found = discovery.found.get(change.table.name.toLowerCase());
    if (found)
      readings.push(
        await readWorkbookTable(reader, found, {
          body: "values,formulas",
          ...reachOf(change, found.header),
        }),
      );
  }
  if (request.kinds.size) readings.push(...(await readCalculated(reader, discovery, request)));
  const built = request.kinds.size
    ? await readForRebuild(reader, markedSheets(discovery), request)
    : { whole: [], take: () => [] };
  // Where nothing is read there is no request either.
  const reads = readings.length > 0 || (request.kinds.size > 0 && markedSheets(discovery).length > 0);
  const checkAsFound = await readAsFound(reader, built.whole, readings);
  const takePlaces = await readPlaces(reader, unlocated);
  const isUnfinished = reads ? queueIsUnfinished(context) : () => false;
  await reader.flush();
  checkAsFound();

  const tables = new Map<string, TableAsRead>();
  for (const found of takePlaces()) discovery.found.set(found.name.toLowerCase(), found);
  for (const [name, known] of discovery.tables)
    tables.set(name, tableOutline(discovery.found.get(name) ?? known));
  for (const reading of readings) tables.set(reading.found.name.toLowerCase(), reading.take());
  return {
    sheets: discovery.sheets,
    tables,
    built: built.take(),
    otherTables: discovery.otherTables,
    names: discovery.names,
    readOnly: discovery.readOnly,
    structureProtected: discovery.structureProtected,
    dateFormat: cultureOf(discovery.culture).dateFormat,
    unfinished: isUnfinished(),
  };
}

/** What Excel says of where a range is. */
const ADDRESS_BYTES = 100;

/**
 * Queues the question whether the marks of sheets that are read whole, and tables, are where they were found, since their cells are read by address.
 * Call the result after the reader was flushed: it throws where one is not.
 */
async function readAsFound(
  reader: Reader,
  sheets: readonly FoundSheet[],
  readings: readonly TableReading[],
): Promise<() => void> {
  const places: { box: Box; reading: Reading }[] = [];
  const ask = async (box: Box, find: (workbook: Excel.Workbook) => Excel.Range) =>
    places.push({ box, reading: await reader.read(ADDRESS_BYTES, find, "address") });
  for (const { name, names } of sheets)
    for (const mark of MARK_NAMES) {
      const box = names.get(mark)?.box;
      if (box) await ask(box, ({ worksheets }) => worksheets.getItem(name).names.getItem(mark).getRange());
    }
  for (const { found } of readings)
    await ask(found.box, ({ tables }) => tables.getItem(found.name).getRange());
  return () => {
    const isMoved = places.some(({ box, reading }) => !sameBox(boxOf(reading().address)!, box));
    if (isMoved) throw new Conflict();
  };
}

/** Where a table stands, and the texts of its header. */
const PLACE_BYTES = 2_000;

/** Queues the question where tables stand. */
async function readPlaces(reader: Reader, tables: readonly KnownTable[]): Promise<() => FoundTable[]> {
  const places: { known: KnownTable; question: Reading<TableQuestion> }[] = [];
  for (const known of tables) {
    const queue = (workbook: Excel.Workbook) => queueTable(workbook, known.name);
    places.push({ known, question: await reader.ask(PLACE_BYTES, queue) });
  }
  return () => places.map(({ known, question }) => foundTable(known, question()));
}

async function readCalculated(
  reader: Reader,
  discovery: Discovery,
  request: BookRequest,
): Promise<TableReading[]> {
  const asked = new Set(request.tables.map(({ table }) => table.name));
  const readings: TableReading[] = [];
  for (const { name, calculated = [] } of CALCULATING.filter((table) => !asked.has(table.name))) {
    const found = discovery.found.get(name.toLowerCase());
    const columns = found ? calculated.flatMap(({ header }) => columnAt(found, header) ?? []) : [];
    if (found && columns.length) readings.push(await readTableColumns(reader, found, columns));
  }
  return readings;
}
