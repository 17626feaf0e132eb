import type { Scalar } from "../../../src/xlsx/data/workbook-data";
import type { WorkbenchPage } from "./workbench";

/** Where a sheet's name points to, without sheet and dollar signs: "B5" or "C12:G12". @throws when the sheet has no such name. */
export async function addressOfName(workbench: WorkbenchPage, sheet: string, name: string): Promise<string> {
  const formula = await workbench.page.evaluate(
    ([title, wanted]) =>
      window.workbench
        .snapshot()
        .sheets.find((each) => each.name === title)
        ?.names?.find((each) => each.name === wanted)?.formula,
    [sheet, name] as const,
  );
  if (formula === undefined) throw new Error(`There is no name ${name} on ${sheet}.`);
  return formula.slice(formula.lastIndexOf("!") + 1).replaceAll("$", "");
}

/** Values of a sheet's named cells, row by row, once nothing is left to calculate; null where a cell is blank. */
export async function namedValues(
  workbench: WorkbenchPage,
  sheet: string,
  name: string,
): Promise<(Scalar | null)[]> {
  const [first = "", last = first] = (await addressOfName(workbench, sheet, name)).split(":");
  const [from, to] = [split(first), split(last)];
  const addresses = [];
  for (let row = from.row; row <= to.row; row++)
    for (let column = from.column; column <= to.column; column++) addresses.push(`${letters(column)}${row}`);
  return Promise.all(addresses.map((address) => workbench.value(sheet, address)));
}

/** The value of a name of one cell. */
export async function namedValue(
  workbench: WorkbenchPage,
  sheet: string,
  name: string,
): Promise<Scalar | null> {
  const values = await namedValues(workbench, sheet, name);
  if (values.length !== 1) throw new Error(`${name} on ${sheet} has ${values.length} cells.`);
  return values[0] ?? null;
}

export interface TableCell {
  sheet: string;
  address: string;
}

/** The cell of a table in the row whose first column, or the one called `by`, holds `key`. @throws when there is none. */
export async function tableCell(
  workbench: WorkbenchPage,
  table: string,
  key: string,
  header: string | { of: string; by: string },
): Promise<TableCell> {
  const { of, by } = typeof header === "string" ? { of: header, by: null } : header;
  const found = await workbench.page.evaluate(
    ([name, wanted, title, keyTitle]) => {
      for (const sheet of window.workbench.snapshot().sheets) {
        const data = sheet.tables?.find((each) => each.name === name);
        if (!data) continue;
        const keys = data.box.column + (keyTitle === null ? 0 : data.columns.indexOf(keyTitle));
        const row = sheet.cells.find(
          (cell) => cell.column === keys && cell.row > data.box.row && cell.value === wanted,
        )?.row;
        const column = data.columns.indexOf(title);
        return row === undefined || column < 0
          ? undefined
          : { sheet: sheet.name, row, column: data.box.column + column };
      }
      return undefined;
    },
    [table, key, of, by] as const,
  );
  if (!found) throw new Error(`${table} has no ${of} of ${key}.`);
  return { sheet: found.sheet, address: `${letters(found.column + 1)}${found.row + 1}` };
}

/** How many rows a table has; 0 when the workbook has no such table. */
export async function rowCount(workbench: WorkbenchPage, table: string): Promise<number> {
  return workbench.page.evaluate((name) => {
    const tables = window.workbench.snapshot().sheets.flatMap((sheet) => sheet.tables ?? []);
    return (tables.find((each) => each.name === name)?.box.rows ?? 1) - 1;
  }, table);
}

function split(address: string): { row: number; column: number } {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return {
    row: Number(row),
    column: [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  };
}

function letters(column: number): string {
  return column === 0
    ? ""
    : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}
