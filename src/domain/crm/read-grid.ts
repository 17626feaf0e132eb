import { eachOf, type Steps } from "../shared/steps";
import { counted } from "./count-words";
import { FileError } from "./file-error";
import { headerPosition, LINES_OF_TITLES } from "./find-header";
import { headerOf, type CsvRow, type CsvTable } from "./parse-csv";
import type { TypedCell } from "./typed-cell";

/** Text, or a cell that says what it is; "" is blank. */
export type SheetGridCell = string | TypedCell;

export interface SheetGridRow {
  /** 1-based row of the sheet. */
  row: number;
  cells: readonly SheetGridCell[];
}

/** A sheet of a workbook, as an import reads it. */
export interface SheetGrid {
  /** The rows that hold anything, from the first used column on. */
  rows: readonly SheetGridRow[];
  /** What the user should know of the sheet, one sentence each. */
  remarks: readonly string[];
}

const textOfCell = (cell: SheetGridCell): string => (typeof cell === "string" ? cell : cell.text);

/**
 * A sheet's rows as those of a file: the first row that is no title of a report is the header, cells keep their types. Throws a FileError
 * when there is no row below the header.
 */
export function* readGrid(file: string, { rows, remarks }: SheetGrid): Steps<CsvTable> {
  const filled = rows.filter(({ cells }) => cells.some((cell) => textOfCell(cell).trim() !== ""));
  const top = filled.slice(0, LINES_OF_TITLES).map(({ cells }) => cells.map(textOfCell));
  const position = headerPosition(top) ?? 0;
  const [head, ...body] = filled.slice(position);
  if (!head || body.length === 0)
    throw new FileError(
      file,
      head ? "There is a header and no row below it." : "The sheet is empty.",
      "Choose another sheet or another file.",
    );
  const header = headerOf(file, withoutBlankEnd(head.cells.map(textOfCell)));
  const table: CsvRow[] = [];
  let beyond = 0;
  yield* eachOf(`Reading ${file}`, body, ({ row, cells }) => {
    if (cells.slice(header.length).some((cell) => textOfCell(cell).trim() !== "")) beyond++;
    const own = cells.slice(0, header.length);
    const typed = new Map(own.flatMap((cell, index) => (typeof cell === "string" ? [] : [[index, cell]])));
    const texts = header.map((_, index) => textOfCell(own[index] ?? ""));
    table.push({ line: row, cells: texts, ...(typed.size > 0 ? { typed } : {}) });
  });
  return {
    file,
    delimiter: "",
    header,
    rows: table,
    problems: [],
    skipped: position,
    remarks: [
      ...remarks,
      ...(beyond > 0
        ? [
            counted(
              beyond,
              `row of ${file} has cells right of its header, which are not read.`,
              `rows of ${file} have cells right of the header, which are not read.`,
            ),
          ]
        : []),
    ],
  };
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}
