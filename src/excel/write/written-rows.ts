import type { Cells } from "../../book/book";
import { changedColumns, checksumsOf, isOfWholeRow, rowChecksum } from "../../book/cells/written";
import type { WriteCells } from "../../book/operations";

/** A row of a table that holds what was written into one. */
export interface StandingRow {
  /** Counted from the table's header. */
  row: number;
  write: WriteCells;
  /** Which of its rows. */
  index: number;
}

type WrittenRow = Omit<StandingRow, "row">;

/** Rows of writes in which the same columns are written. */
interface Alike {
  example: WrittenRow;
  /** By the checksums of what was written; the last one is to be found first. */
  rows: Map<string, WrittenRow[]>;
}

/** More comparisons than that are not worth their time. */
const COMPARISONS = 1_000_000;

/** Rows of a table that were written, to be found by what was written: they may stand elsewhere by now. Their columns are where they were. */
export class WrittenRows {
  private readonly all: readonly WrittenRow[];

  /** Ways back that tell what was written. */
  constructor(writes: readonly WriteCells[]) {
    this.all = writes.flatMap((write) => write.entries.map((_, index) => ({ write, index })));
  }

  /** Those that stand in a table's lines, the header first, as they were written. */
  standingIn(lines: Cells): StandingRow[] {
    const kinds = [...this.alike().values()];
    const standing: StandingRow[] = [];
    for (let row = lines.length - 1; row > 0; row--)
      for (const { example, rows } of kinds) {
        const found = rows.get(textOf(example, lines[row]!))?.pop();
        if (found) {
          standing.unshift({ ...found, row });
          break;
        }
      }
    return standing;
  }

  /** Whether others of them may stand there with changes of somebody's: under their keys, or with half of their cells. */
  mayStandChanged(lines: Cells, standing: readonly StandingRow[]): boolean {
    const isFound = (one: WrittenRow) =>
      standing.some(({ write, index }) => write === one.write && index === one.index);
    const missing = this.all.length > standing.length ? this.all.filter((each) => !isFound(each)) : [];
    if (missing.length * lines.length > COMPARISONS) return true;
    const others = lines.filter((_, row) => row > 0 && !standing.some((each) => each.row === row));
    return missing.some((each) => others.some((line) => resembles(each, line)));
  }

  private alike(): Map<string, Alike> {
    const kinds = new Map<string, Alike>();
    for (const each of this.all) {
      const { write, index } = each;
      const wrote = write.wrote![index]!;
      const unwritten = write.entries[index]!.map((entry) => entry === null);
      const key = JSON.stringify([first(write), isOfWholeRow(wrote), unwritten]);
      const { example, rows } = kinds.get(key) ?? { example: each, rows: new Map<string, WrittenRow[]>() };
      rows.set(wrote, [...(rows.get(wrote) ?? []), each]);
      kinds.set(key, { example, rows });
    }
    return kinds;
  }
}

/** The column of the table that a write begins with. */
const first = ({ at, anchor }: WriteCells) => at.column - anchor!.box.column;

/** What of a line stands in the columns that a row writes. */
function writtenOf({ write, index }: WrittenRow, line: Cells[number]): unknown[] {
  return write.entries[index]!.map((entry, column) => (entry === null ? null : line[first(write) + column]));
}

function textOf(row: WrittenRow, line: Cells[number]): string {
  const [text = ""] = checksumsOf([writtenOf(row, line) as WriteCells["entries"][number]]);
  return isOfWholeRow(row.write.wrote![row.index]!) ? rowChecksum(text) : text;
}

function resembles(row: WrittenRow, line: Cells[number]): boolean {
  const { at, entries, keys, wrote } = row.write;
  const changed = changedColumns(wrote![row.index]!, writtenOf(row, line));
  const written = entries[row.index]!.filter((entry) => entry !== null).length;
  const keyColumns = keys?.columns.map((column) => column - at.column) ?? [];
  const hasKeys = keyColumns.length > 0 && !keyColumns.some((column) => changed.includes(column));
  return hasKeys || changed.length * 2 <= written;
}
