import { aliasesIn } from "../crm/partner-aliases";
import { readSettings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { TABLES_VERSION } from "../program/tables-version";
import { trimmedNameKey } from "../shared/excel-text";
import { partnersTable, settingsTable, type PartnerRow } from "../shared/tables/catalogue";
import { handOversTable } from "../shared/tables/sharing-tables";
import type { About } from "./file-tables";
import { HANDED_TABLES, type HandedRow, inFile } from "./handed-tables";
import { isPartner, lastHandOver } from "./standing";

export interface FoundPartner {
  given: PartnerRow;
  own: PartnerRow | undefined;
}

/** The partner of the file, and its row here if it has one: by its CRM ID, else by its name or one of its other spellings. */
export function standingPartner(own: TableSource, given: TableSource): FoundPartner | string {
  const [row] = given.table(inFile(partnersTable)).rows;
  if (!row?.partner) return "The file has no partner: its row of Partners is missing. Ask for it again.";
  const { rows } = own.table(partnersTable);
  const crmId = trimmedNameKey(row.crmId ?? "");
  const byId = crmId ? rows.find((each) => trimmedNameKey(each.crmId ?? "") === crmId) : undefined;
  const named =
    byId ??
    rows.find((each) => isPartner(each.partner, row.partner!)) ??
    rows.find((each) => aliasesIn(each.aliases ?? null).some((alias) => isPartner(alias, row.partner!)));
  const other = trimmedNameKey(named?.crmId ?? "");
  return named && !byId && crmId && other
    ? `This workbook has another partner of that name: ${named.partner} with the CRM ID ${named.crmId}, and the file's has ${row.crmId}. Rename one of them first.`
    : { given: row as PartnerRow, own: named };
}

/** Why a file is not taken, in a sentence; null where nothing speaks against it. */
export function whyNot(
  own: TableSource,
  given: TableSource,
  { about, row }: { about: About; row: PartnerRow | undefined },
): string | null {
  if (Number(about.tablesVersion ?? 1) > TABLES_VERSION)
    return "The file was made by a newer version of the add-in. Update the add-in first.";
  const records = own.table(handOversTable).rows;
  const known = records.find(
    (each) => trimmedNameKey(each.handOverId ?? "") === trimmedNameKey(String(about.id)),
  );
  if (known)
    return known.direction === "Given"
      ? "This workbook made the file: it is for the CAM who takes the partner."
      : `The file was taken already (${about.id} on ${handOversTable.sheet}): nothing of it would be new.`;
  if (row && lastHandOver(records, row.partner!)?.direction === "Taken")
    return `${row.partner} was taken already, from another file (${lastHandOver(records, row.partner!)!.handOverId} on ${handOversTable.sheet}). Undo that first, or go on with what is here.`;
  const currency = readSettings(own.table(settingsTable).rows).settings.currency;
  const theirs = String(about.currency ?? "");
  if (currency && theirs && currency.toUpperCase() !== theirs.toUpperCase())
    return `The file's amounts are in ${theirs}, this workbook's in ${currency}: they cannot be added up.`;
  for (const table of HANDED_TABLES) {
    const [problem] = given.table(inFile(table)).problems;
    if (problem)
      return `${table.sheet}${problem.row ? `, row ${problem.row}` : ""} of the file cannot be read (${problem.column}: ${problem.message}). Ask for the file as the other workbook made it.`;
  }
  const foreign = HANDED_TABLES.find((table) =>
    (given.table(inFile(table)).rows as readonly HandedRow[]).some(
      (each) => !isPartner(each["partner"], String(about.partner)),
    ),
  );
  return foreign
    ? `${foreign.sheet} of the file has rows of other partners. Ask for it as it was made.`
    : null;
}
