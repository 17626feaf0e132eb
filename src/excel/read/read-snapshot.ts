import { parseTable } from "../../domain/shared/tables/parse-table";
import type { CellValue, Columns, TableDefinition } from "../../domain/shared/tables/table-definition";
import type { ReadRequest, WorkbookSnapshot } from "../../book/workbook-port";
import { discover } from "./discover";
import { Reader } from "./reader";
import { readBuiltSheets } from "./read-sheets";
import { readWorkbookTable } from "./read-tables";

/** Reads the tables and built sheets asked for: two syncs, more only where the answers exceed Excel's limit. */
export async function readSnapshot(
  context: Excel.RequestContext,
  request: ReadRequest,
): Promise<WorkbookSnapshot> {
  const discovery = await discover(context, request.tables);
  const reader = new Reader(context);
  const readings = [];
  for (const { name } of request.tables) {
    const found = discovery.found.get(name.toLowerCase());
    if (found) readings.push(await readWorkbookTable(reader, found, { body: "values" }));
  }
  const takeSheets = await readBuiltSheets(reader, discovery, new Set(request.sheets ?? []));
  await reader.flush();
  const tables = new Map(readings.map((reading) => [reading.found.name.toLowerCase(), reading.take()]));
  return {
    table<C extends Columns>(definition: TableDefinition<C>) {
      const table = tables.get(definition.name.toLowerCase());
      if (!table) return { rows: [], positions: [], problems: [], exists: false };
      const body = table.values as readonly (readonly CellValue[])[];
      return { ...parseTable(definition, table.header, body), exists: true };
    },
    sheets: takeSheets(),
  };
}
