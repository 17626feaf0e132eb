import type { Entries } from "./cells/entries";
import { blockChecksums, rowChecksum, rowChecksums } from "./cells/written";
import type { Operation, RowFormats, RowKeys, WriteCells, Written } from "./operations";

type Line = Entries[number];

/** Neighbouring rows that are alike are kept once: most of what stood below a table was blank. */
type Runs<T> = [count: number, line: T][];

/** Checksums of rows; those of whole rows, which are of one length, as one text. */
type Sums = string | Runs<string>;

type PackedWritten = Omit<Written, "rows"> & { rows: Sums };

/** Operations of a way back as a note keeps them: short. */
export type Packed =
  | Exclude<Operation, WriteCells | { type: "delete-sheet" }>
  | { type: "delete-sheet"; sheet: string; wrote: PackedWritten[] }
  | (Omit<WriteCells, "entries" | "wrote" | "formats" | "keys"> & {
      runs: Runs<Line>;
      keys?: Pick<RowKeys, "columns"> & { sums?: string };
      wrote?: Sums;
      formats?: Runs<RowFormats[number]>;
    });

/** How much is kept of what was written: a checksum for each cell, for each row, or of created sheets for many rows together. */
export type Detail = "cells" | "rows" | "blocks";

/** Nothing is kept of blank cells but how many there are; only where such stood less is kept than of each cell. */
export function packedOperation(operation: Operation, detail: Detail): Packed {
  const sums = (rows: readonly string[]) =>
    detail === "cells" ? runs(rows) : rows.map(rowChecksum).join("");
  if (operation.type === "delete-sheet") {
    const wrote = operation.wrote.map((block) =>
      detail === "blocks"
        ? { ...block, rows: blockChecksums(block.rows).join(""), height: block.rows.length }
        : { ...block, rows: sums(block.rows) },
    );
    return { ...operation, wrote };
  }
  if (operation.type !== "cells") return operation;
  const { entries, wrote, formats, keys, ...rest } = operation;
  const blank = entries.every((line) => line.every((entry) => entry === null || entry === ""));
  return {
    ...rest,
    runs: runs(entries),
    ...(wrote ? { wrote: blank ? sums(wrote) : runs(wrote) } : {}),
    ...(formats ? { formats: runs(formats) } : {}),
    ...(keys ? { keys: { columns: keys.columns, ...(keys.sums ? { sums: keys.sums.join("") } : {}) } } : {}),
  };
}

export function unpackedOperation(operation: Packed): Operation {
  if (operation.type === "delete-sheet") {
    const wrote = operation.wrote.map((block) => ({ ...block, rows: unpackedSums(block.rows) }));
    return { ...operation, wrote };
  }
  if (operation.type !== "cells") return operation;
  const { runs: lines, wrote, formats, keys, ...rest } = operation;
  return {
    ...rest,
    entries: spread(lines).map((line) => [...line]),
    ...(wrote === undefined ? {} : { wrote: unpackedSums(wrote) }),
    ...(formats ? { formats: spread(formats) } : {}),
    ...(keys
      ? {
          keys: {
            columns: keys.columns,
            ...(keys.sums === undefined ? {} : { sums: rowChecksums(keys.sums) }),
          },
        }
      : {}),
  };
}

function unpackedSums(sums: Sums): string[] {
  return typeof sums === "string" ? rowChecksums(sums) : spread(sums);
}

function runs<T>(lines: readonly T[]): Runs<T> {
  const found: Runs<T> = [];
  let last = "";
  for (const line of lines) {
    const text = JSON.stringify(line);
    if (text === last) found.at(-1)![0]++;
    else found.push([1, line]);
    last = text;
  }
  return found;
}

function spread<T>(lines: Runs<T>): T[] {
  return lines.flatMap(([count, line]) => Array.from({ length: count }, () => line));
}
