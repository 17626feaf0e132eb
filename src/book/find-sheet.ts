import type { SheetSubject } from "../sheets/shared/sheet-plan";
import type { SheetKind } from "../sheets/sheets";
import { isAbout } from "../sheets/shared/subject";
import type { BuiltSheet } from "./workbook-port";

/** The sheet of that kind and subject: the original where there are copies, the newest where there are several. */
export function findSheet(
  sheets: readonly BuiltSheet[],
  kind: SheetKind,
  subject: SheetSubject,
): BuiltSheet | undefined {
  const found = sheets.filter((sheet) => sheet.kind === kind && isAbout(sheet.subject, subject));
  return found.findLast((sheet) => sheet.duplicateOf === undefined) ?? found.at(-1);
}
