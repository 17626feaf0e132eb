import type { TableAsRead } from "../../book/book";
import type { FoundTable, KnownTable } from "./ask-tables";
import { type TableReading, readWorkbookTable } from "./read-tables";
import type { Reader } from "./reader";

const NOTHING_AROUND = { below: [], beside: [], formatsBelow: [], formatsBeside: [] };

/** Queues the reading of some columns of a table's body; the others count as blank. */
export async function readTableColumns(
  reader: Reader,
  found: FoundTable,
  columns: readonly number[],
): Promise<TableReading> {
  const readings = new Map<number, TableReading>();
  for (const column of columns) {
    const box = { ...found.box, column: found.box.column + column, columns: 1 };
    readings.set(column, await readWorkbookTable(reader, { ...found, box }, { body: "values,formulas" }));
  }
  return {
    found,
    take: () => {
      const taken = new Map([...readings].map(([column, reading]) => [column, reading.take()]));
      const [any] = taken.values();
      const cells = (of: "values" | "formulas") =>
        (any?.[of] ?? []).map((_, row) =>
          found.header.map((_header, column) => taken.get(column)?.[of][row]?.[0] ?? ""),
        );
      return { ...found, values: cells("values"), formulas: cells("formulas"), ...NOTHING_AROUND };
    },
  };
}

/** A table that only has to be known of; where it stands only those know who have asked. */
export function tableOutline(known: KnownTable | FoundTable): TableAsRead {
  const outline = { ...known, values: [], formulas: [], ...NOTHING_AROUND };
  if ("box" in outline) return outline;
  const notAsked = (): never => {
    throw new Error(`Nobody asked where the table ${known.name} stands.`);
  };
  return {
    ...outline,
    get box() {
      return notAsked();
    },
    get used() {
      return notAsked();
    },
  };
}
