import { standingCells } from "../book/standing-cells";
import { WorkbookError } from "../book/workbook-error";
import type { BuiltSheet, WorkbookPort, WorkbookSnapshot } from "../book/workbook-port";
import { readSettings } from "../domain/program/settings";
import { ANY_TABLES } from "../domain/shared/tables/all-tables";
import { settingsTable } from "../domain/shared/tables/catalogue";
import type { SerialDate } from "../domain/shared/serial-date";
import { type UnreadRow, rowsNotCopied } from "../domain/sharing/rows-not-copied";
import { isAbout } from "../sheets/shared/subject";
import { mayGoToPartners, partnerCopyChange, type SheetToCopy } from "../sheets/sharing/partner-copy";
import { MissingValue } from "../sheets/sharing/plan-for-partner";
import { SHEET_KINDS, type SheetKind } from "../sheets/sheets";
import { partnerCopyFile } from "./partner-copy-file";

export interface CopyOptions {
  /** Kinds of the partner's sheets that go along; absent: all that may. */
  kinds?: readonly SheetKind[];
  /** No formulas and no tables. */
  valuesOnly: boolean;
  /** Formulas cannot be typed over; there is no password. */
  protect: boolean;
  /** For sheets without a day of their own where Setup has none. */
  today: SerialDate;
}

/** A partner's workbook as a file. */
export interface PartnerCopyFile {
  bytes: Uint8Array;
  /** Titles, in the vendor's workbook, of the sheets that it copies. */
  sheets: readonly string[];
  /** What its tables lack, because nobody can read it. */
  unread: readonly UnreadRow[];
}

/** Kinds of sheets that may go to a partner. */
export const KINDS_FOR_PARTNERS: readonly SheetKind[] = SHEET_KINDS.filter(mayGoToPartners);

/** What is read of a workbook before copies are made of it. */
export function readForCopies(workbook: Pick<WorkbookPort, "read">): Promise<WorkbookSnapshot> {
  return workbook.read({ tables: ANY_TABLES, sheets: KINDS_FOR_PARTNERS });
}

/** The sheets about a partner that may go to it, in the order of their kinds; of twins the original. */
export function sheetsForPartner(snapshot: WorkbookSnapshot, partner: string): BuiltSheet[] {
  const own = snapshot.sheets.filter((sheet) => isAbout(sheet.subject, { partner }) && !sheet.duplicateOf);
  return KINDS_FOR_PARTNERS.flatMap((kind) => own.filter((sheet) => sheet.kind === kind));
}

/**
 * A workbook for one partner, made anew of what was read and of what its sheets show. Throws a WorkbookError where there is nothing to
 * give, or a sheet is not as it would be built now.
 */
export async function makePartnerCopy(
  workbook: Pick<WorkbookPort, "cells">,
  snapshot: WorkbookSnapshot,
  { partner, kinds, valuesOnly, protect, today }: CopyOptions & { partner: string },
): Promise<PartnerCopyFile> {
  const chosen = sheetsForPartner(snapshot, partner).filter(({ kind }) => kinds?.includes(kind) ?? true);
  if (!chosen.length) throw noSheets(partner);
  const { settings } = readSettings(snapshot.table(settingsTable).rows);
  const cells = await workbook.cells(chosen.map(({ sheetName }) => sheetName));
  const sheets = chosen.map(({ sheetName, kind, subject, inputs }): SheetToCopy => {
    const typed = inputs["in_as_of"];
    const read = cells.get(sheetName) ?? { origin: { row: 0, column: 0 }, values: [], formulas: [] };
    return {
      kind,
      subject,
      inputs,
      asOf: typeof typed === "number" ? typed : (settings.asOf ?? today),
      cells: standingCells(read),
    };
  });
  try {
    const change = await partnerCopyChange(snapshot, { partner, sheets, valuesOnly });
    const bytes = await partnerCopyFile({ change, sheets, protect });
    const tables = change.tables.map(({ table }) => table.name);
    return {
      bytes,
      sheets: chosen.map(({ sheetName }) => sheetName),
      unread: rowsNotCopied(snapshot, partner, tables),
    };
  } catch (error) {
    throw error instanceof MissingValue ? olderSheet(error) : error;
  }
}

function noSheets(partner: string): WorkbookError {
  return new WorkbookError({
    problem: "lost",
    what: `There is no sheet about ${partner} that may go to a partner.`,
    untouched: "No copy was made.",
    next: "Build the partner's sheets first.",
  });
}

function olderSheet(error: MissingValue): WorkbookError {
  return new WorkbookError({
    problem: "moved",
    what: `The sheet "${error.sheet}" is not as it would be built today, or was not calculated yet.`,
    untouched: "No copy was made.",
    next: "Build it again, let Excel calculate, and make the copy then.",
    cause: error,
  });
}
