import { NAME_LIMIT } from "../shared/bounds";
import { trimmedNameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import type { ParsedTable } from "../shared/tables/parse-table";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import type { CellValue, Columns } from "../shared/tables/table-definition";
import type { ExistingTables } from "./existing-tables";
import { partnerIds } from "./import-partners";
import { takenOver } from "./taken-over";
import { aliasesOf } from "./partner-aliases";

type Row = Readonly<Record<string, CellValue>>;
type Partners = ExistingTables["partners"];

/** A partner as somebody types it. */
export type TypedPartner = Partial<PartnerRow> & { partner: string };

/** The partner of that name, if there is one. */
export function partnerNamed({ rows }: Pick<Partners, "rows">, partner: string): PartnerRow | undefined {
  return rows.find((row) => trimmedNameKey(row.partner ?? "") === trimmedNameKey(partner));
}

/**
 * The row of a partner that is added: active, with an ID of its own; of one that is there, what is given changes, and a new CAM takes it over
 * on the day.
 */
export function partnerRow(
  partners: Partners,
  typed: TypedPartner,
  on: SerialDate | null = null,
): Partial<PartnerRow> {
  const known = partnerNamed(partners, typed.partner);
  return known
    ? { partnerId: known.partnerId, ...takenOver(known, typed, on), ...typed, partner: known.partner }
    : { partnerId: partnerIds({ partners })(), status: "Active", ...typed };
}

/** Whose name it is already, as a partner's own name or as an alias of another; null where it is free. */
export function ownerOfName({ rows, problems }: Partners, name: string): string | null {
  const aliases = aliasesOf(rows, {});
  const unreadable = problems.map(({ values }) => values?.partner).filter((each) => typeof each === "string");
  const taken = unreadable.find((each) => trimmedNameKey(each) === trimmedNameKey(name));
  return partnerNamed({ rows }, name)?.partner ?? aliases.get(trimmedNameKey(name)) ?? taken ?? null;
}

export function partnerChange(partners: Partners, typed: TypedPartner): TableChange {
  return changeTable(partnersTable, [partnerRow(partners, typed)]);
}

/** Why rows of partners cannot be written: a second one of a name, one renamed under its deals, a name that is too long; null if they can. */
export function partnerNameProblem(
  rows: readonly Row[],
  { rows: readable, problems }: Pick<ParsedTable<Columns>, "rows" | "problems">,
): string | null {
  const idOf = new Map<string, string>();
  const nameOf = new Map<string, string>();
  const note = ({ partnerId, partner }: Row) => {
    if (partner) idOf.set(trimmedNameKey(String(partner)), String(partnerId ?? ""));
    if (partnerId && partner) nameOf.set(trimmedNameKey(String(partnerId)), String(partner));
  };
  for (const { values } of problems) if (values) note(values);
  readable.forEach(note);
  for (const row of rows) {
    if (typeof row.partner !== "string") continue;
    const { partner } = row;
    const [id, owner] = [String(row.partnerId), idOf.get(trimmedNameKey(partner))];
    const renamed = nameOf.get(trimmedNameKey(id));
    if (partner.length > NAME_LIMIT)
      return `a partner's name takes ${NAME_LIMIT} characters; this one has ${partner.length}`;
    if (owner !== undefined && trimmedNameKey(owner) !== trimmedNameKey(id))
      return `${partnersTable.name} has the partner ${partner} as ${owner || "a row without an ID"}, not as ${id}`;
    if (renamed !== undefined && trimmedNameKey(renamed) !== trimmedNameKey(partner))
      return `${id} is the partner ${renamed}; a new name here would leave its deals behind; the step rename-partner takes them along`;
    note(row);
  }
  return null;
}
