import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import {
  type Columns,
  type RowOf,
  type TableDefinition,
  fieldsOf,
} from "../../src/domain/shared/tables/table-definition";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { rowsAsRead } from "../../src/book/book";

interface FoundRows {
  definition: TableDefinition;
  rows: readonly RowOf<Columns>[];
}

function rowsIn({ sheets }: WorkbookData): FoundRows[] {
  return ANY_TABLES.flatMap((definition) => {
    const sheet = sheets.find(({ tables }) => tables?.some(({ name }) => name === definition.name));
    const table = sheet?.tables?.find(({ name }) => name === definition.name);
    if (!sheet || !table) return [];
    const { row, column, rows, columns } = table.box;
    const values = Array.from({ length: rows - 1 }, () => Array<string | number | boolean>(columns).fill(""));
    for (const cell of sheet.cells) {
      const line = values[cell.row - row - 1];
      if (line && cell.column >= column && cell.column < column + columns && cell.formula === undefined)
        line[cell.column - column] = cell.value ?? "";
    }
    return [{ definition, rows: rowsAsRead(definition, { header: table.columns, values }) }];
  });
}

/** Every table's first row changed where it may be, and as many new ones as it has. */
export function rowsOf(data: WorkbookData): ChangeSet {
  const tables = rowsIn(data).flatMap(({ definition, rows }) => {
    const [first] = rows;
    if (!first) return [];
    const [key] = definition.key;
    const isText = definition.columns[key!]!.kind === "text";
    const texts = fieldsOf(definition).filter(
      (field) => !definition.key.includes(field) && definition.columns[field]!.kind === "text",
    );
    const changed = { ...first, ...Object.fromEntries(texts.map((field) => [field, "changed"])) };
    const more = isText ? rows.map((row, index) => ({ ...row, [key!]: `new ${index}` })) : [];
    return [changeTable(definition, [changed, ...more])];
  });
  return { label: "Rows", tables, sheets: [] };
}

/** Every other row of every table goes. */
export function removalOf(data: WorkbookData): ChangeSet {
  const tables = rowsIn(data).map(({ definition, rows }) =>
    changeTable(
      definition,
      [],
      rows.filter((_, index) => index % 2 === 0),
    ),
  );
  return { label: "Removal", tables, sheets: [] };
}
