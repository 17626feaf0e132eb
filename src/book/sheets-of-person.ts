import { isAbout } from "../sheets/shared/subject";
import { type KindDefinition, SHEET_KINDS, SHEETS } from "../sheets/sheets";
import type { WorkbookSnapshot } from "./workbook-port";

/** Kinds of sheets that are about one of our people, and called by the name. */
export const KINDS_ABOUT_PEOPLE = SHEET_KINDS.filter(
  (kind) => (SHEETS[kind] as KindDefinition).subject === "cam",
);

/** Titles of the sheets about one of our people, of those that were read. */
export function sheetsAboutPerson({ sheets }: Pick<WorkbookSnapshot, "sheets">, name: string): string[] {
  return sheets
    .filter(({ kind, subject }) => KINDS_ABOUT_PEOPLE.includes(kind) && isAbout(subject, { partner: name }))
    .map(({ sheetName }) => sheetName);
}
