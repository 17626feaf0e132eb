import { trimmedNameKey } from "../../domain/shared/excel-text";
import { isAbout } from "../../sheets/shared/subject";
import { SHEET_KINDS, type SheetKind, SHEETS } from "../../sheets/sheets";
import type { BuiltSheet } from "../../book/workbook-port";

/** The built sheets of a kind about one partner, or that there is none yet. */
export interface SheetsOfKind {
  kind: SheetKind;
  /** The newest edition first. */
  sheets: readonly BuiltSheet[];
}

/** Every kind of sheet that is about a partner, with those of this one. */
export function sheetsOfPartner(sheets: readonly BuiltSheet[], partner: string): SheetsOfKind[] {
  return SHEET_KINDS.filter((kind) => SHEETS[kind].subject === "partner").map((kind) => ({
    kind,
    sheets: sheets
      .filter((sheet) => sheet.kind === kind && isAbout(sheet.subject, { partner }))
      .sort((a, b) => ((a.subject.edition ?? "") < (b.subject.edition ?? "") ? 1 : -1)),
  }));
}

/** Sheets about partners that are not on Partners any more: hollow, since nothing they show is there. */
export function sheetsOfNobody(
  sheets: readonly BuiltSheet[],
  partners: readonly Readonly<{ partner: string }>[],
): BuiltSheet[] {
  const known = new Set(partners.map(({ partner }) => trimmedNameKey(partner)));
  return sheets.filter(
    ({ kind, subject }) => SHEETS[kind]?.subject === "partner" && !known.has(trimmedNameKey(subject.partner)),
  );
}

export interface SheetGroup {
  /** "" for what is about the whole workbook. */
  partner: string;
  sheets: readonly BuiltSheet[];
}

/** All built sheets: those of the whole workbook first, then by partner. */
export function groupedSheets(sheets: readonly BuiltSheet[]): SheetGroup[] {
  const groups = new Map<string, { partner: string; sheets: BuiltSheet[] }>();
  for (const sheet of sheets) {
    const key = trimmedNameKey(sheet.subject.partner);
    const group = groups.get(key) ?? { partner: sheet.subject.partner, sheets: [] };
    group.sheets.push(sheet);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.partner.localeCompare(b.partner));
}
