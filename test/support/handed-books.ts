import { idField } from "../../src/domain/hand-over/handed-tables";
import { FIRST_DAY } from "../../src/domain/shared/bounds";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import {
  type CellValue,
  type Column,
  keyOf,
  type TableDefinition,
} from "../../src/domain/shared/tables/table-definition";
import { MemoryTables } from "./memory-tables";

type Cells = Record<string, CellValue>;

/** Which tables have rows of partners that may go from one workbook to another; the maths is not asked. */
const WITHOUT = new Set(["cam_settings", "cam_hand_overs", "cam_log"]);

export interface HandedBook {
  seed: number;
  partners: readonly string[];
  /** Stands in every text, so that it can be told where one came from. */
  mark: string;
  cam: string;
}

/** A workbook of random rows in every table, with IDs of few numbers, so that two of them clash. */
export function handedBook({ seed, partners, mark, cam }: HandedBook): MemoryTables {
  let state = seed >>> 0;
  const roll = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const book = new MemoryTables();
  for (const table of ANY_TABLES.filter(({ name }) => !WITHOUT.has(name))) {
    const rows = new Map<string, Cells>();
    const owners = Object.hasOwn(table.columns, "partner") ? partners : [null];
    owners.forEach((partner, at) => {
      const count = table.name === "cam_partners" ? 1 : roll(5);
      for (let number = 0; number < count; number += 1) {
        const row = rowOf(table, { partner, mark: `${mark}${at}`, roll });
        if (table.name === "cam_partners")
          Object.assign(row, { partnerId: `P-${at + 1}`, status: null, cam });
        if (table.name === "cam_partners") Object.assign(row, { aliases: null, crmId: null });
        rows.set(keyOf(table, row), row);
      }
    });
    book.apply([{ table, upserts: [...rows.values()] }]);
  }
  return book;
}

type Roll = (below: number) => number;

function rowOf(
  table: TableDefinition,
  { partner, mark, roll }: { partner: string | null; mark: string; roll: Roll },
): Cells {
  return Object.fromEntries(
    Object.entries(table.columns).map(([field, column]): [string, CellValue] => {
      if (field === "partner") return [field, partner];
      const isId = field === idField(table) || field.endsWith("Id");
      if (isId) return [field, roll(8) ? `${field}-${roll(6)}` : String(roll(4))];
      if (!table.key.includes(field) && !roll(4)) return [field, null];
      return [field, cellOf(field, column, mark, roll)];
    }),
  );
}

function cellOf(field: string, { kind, choices = [] }: Column, mark: string, roll: Roll): CellValue {
  if (kind === "choice") return choices[roll(choices.length)]!;
  if (kind === "text") return roll(9) ? `${mark} ${field} ${roll(4)}` : `=${mark}+${roll(4)}`;
  if (kind === "date") return FIRST_DAY + 40_000 + roll(900);
  if (kind === "rate") return roll(1_001) / 1_000;
  if (/^level|strength|relationship/i.test(field)) return 1 + roll(5);
  return kind === "whole" ? roll(300) : roll(1_000_000) / 7;
}
