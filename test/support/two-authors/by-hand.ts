import type { HeadlessHost } from "../../../src/workbench/host/headless";
import type { GridBox } from "../../../src/xlsx/data/workbook-data";

/** Turns the rows of a table round, as sorting does: each cell's content goes with its row, formulas read where they stand. */
export function turnRound({ grid, model }: HeadlessHost, table: string): void {
  const found = model.findTable(table);
  if (!found) return;
  const { sheetId } = found;
  const { row, column, rows, columns } = found.table.box;
  const lines = Array.from({ length: rows - 1 }, (_, index) => row + 1 + index);
  const cells = lines.map((line) =>
    Array.from({ length: columns }, (_, index) => grid.cell(sheetId, line, column + index)),
  );
  const encode = model.texts.encoder(sheetId);
  grid.write(
    sheetId,
    cells.reverse().flatMap((line, index) =>
      line.map((cell, at) => {
        const place = { row: lines[index]!, column: column + at };
        const text = cell?.text ?? cell?.formula;
        return text === undefined ? { ...place, value: cell?.value } : encode(place.row, place.column, text);
      }),
    ),
  );
}

/** Cuts cells and pastes them, on another sheet perhaps; Excel refuses some, and nothing happens where a sheet is gone. */
export async function cutAndPaste(
  host: HeadlessHost,
  from: { title: string; box: GridBox },
  to: { title: string; row: number; column: number },
): Promise<void> {
  const isThere = ({ title }: { title: string }) => host.model.sheetIdByName(title) !== undefined;
  if (!isThere(from) || !isThere(to)) return;
  try {
    await host.run(async (context) => {
      const { worksheets } = context.workbook;
      const { row, column, rows, columns } = from.box;
      worksheets
        .getItem(from.title)
        .getRangeByIndexes(row, column, rows, columns)
        .moveTo(worksheets.getItem(to.title).getRangeByIndexes(to.row, to.column, 1, 1));
      await context.sync();
    });
  } catch (error) {
    if ((error as OfficeExtension.Error).code !== "InvalidArgument") throw error;
  }
}

const WIDE = 40;

/** Cuts a row and inserts it before another one, as Excel does: the row that is left goes. */
export async function moveRow(
  host: HeadlessHost,
  title: string,
  { row, to }: { row: number; to: number },
): Promise<void> {
  if (to === row || to === row + 1) return;
  const lines = (first: number) => `${first + 1}:${first + 1}`;
  const from = to < row ? row + 1 : row;
  // Headers are not inserted into the middle of their tables.
  const { tables } = host.model.sheet(host.model.sheetIdByName(title)!);
  if (tables.some(({ box }) => box.row === row || box.row + 1 === to || box.row + 1 === row)) return;
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(title).getRange(lines(to)).insert("Down");
    await context.sync();
  });
  const cells = { row: from, column: 0, rows: 1, columns: WIDE };
  await cutAndPaste(host, { title, box: cells }, { title, row: to, column: 0 });
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(title).getRange(lines(from)).delete("Up");
    await context.sync();
  });
}
