import type { ReadRequest } from "../../book/workbook-port";
import type { SheetKind } from "../../sheets/shared/sheet-plan";

/** What a tool reads of the workbook: its own kind's sheets always, and what it names besides. */
export function requestFor(kind: SheetKind, { tables, sheets = [] }: ReadRequest): ReadRequest {
  return { tables, sheets: [...new Set([kind, ...sheets])] };
}
