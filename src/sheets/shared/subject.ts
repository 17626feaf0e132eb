import { trimmedNameKey } from "../../domain/shared/excel-text";
import type { SheetSubject } from "./sheet-plan";

/** A sheet of this partner and, when one is asked for, of this edition. */
export function isAbout(sheet: SheetSubject, subject: SheetSubject): boolean {
  return (
    trimmedNameKey(sheet.partner) === trimmedNameKey(subject.partner) &&
    (subject.edition === undefined || trimmedNameKey(sheet.edition ?? "") === trimmedNameKey(subject.edition))
  );
}
