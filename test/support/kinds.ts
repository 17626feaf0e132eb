import { createRequire } from "node:module";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { SHEET_KINDS, type SheetKind } from "../../src/sheets/sheets";
import type { MemoryTables } from "./memory-tables";

/** A workbook's tables and what building one sheet of a kind over them changes. */
export interface KindExample {
  kind: SheetKind;
  tables: MemoryTables;
  change: ChangeSet;
  /** An input of the sheet and a value that it accepts. */
  input: { name: string; value: string | number };
}

export type ExampleOfKind = () => Omit<KindExample, "kind">;

const load = createRequire(__filename);

/** One of every kind of sheet, from beside the kind's tests: what holds for all of them is tested over this list. */
export const EXAMPLES = SHEET_KINDS.map((kind) => {
  const { example } = load(`../sheets/${kind}/example`) as { example: ExampleOfKind };
  return [kind, (): KindExample => ({ kind, ...example() })] as const;
});
