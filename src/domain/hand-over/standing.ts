import type { TableSource } from "../program/setup";
import { trimmedNameKey } from "../shared/excel-text";
import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import { handOversTable, type HandOverRow } from "../shared/tables/sharing-tables";
import type { Columns, RowOf, TableDefinition } from "../shared/tables/table-definition";

export const isPartner = (name: string | number | boolean | null | undefined, partner: string) =>
  trimmedNameKey(String(name ?? "")) === trimmedNameKey(partner);

/** The last time that a partner went to another workbook or came from one; undefined: never. */
export function lastHandOver(rows: readonly HandOverRow[], partner: string): HandOverRow | undefined {
  return rows
    .filter((row) => isPartner(row.partner, partner))
    .reduce<HandOverRow | undefined>(
      (last, row) => (last !== undefined && (last.day ?? 0) > (row.day ?? 0) ? last : row),
      undefined,
    );
}

/** Partners that are another workbook's now: what still stands here of them is history. */
export function givenAway(source: TableSource): PartnerRow[] {
  return givenAwayOf(source.table(partnersTable).rows, source.table(handOversTable).rows);
}

export function givenAwayOf(
  partners: readonly PartnerRow[],
  handOvers: readonly HandOverRow[],
): PartnerRow[] {
  if (!handOvers.length) return [];
  return partners.filter(
    ({ partner, status }) =>
      status === "Inactive" && partner !== null && lastHandOver(handOvers, partner)?.direction === "Given",
  );
}

/** A workbook's tables without what it keeps of partners that it gave away: another workbook counts them. */
export function withoutGivenAway(source: TableSource): TableSource {
  const gone = new Set(givenAway(source).map(({ partner }) => trimmedNameKey(partner!)));
  if (!gone.size) return source;
  return {
    table: <C extends Columns>(definition: TableDefinition<C>) => {
      const table = source.table(definition);
      if (!Object.hasOwn(definition.columns, "partner")) return table;
      const isGone = (row: RowOf<C>) => {
        const name = (row as Readonly<Record<string, unknown>>)["partner"];
        return typeof name === "string" && gone.has(trimmedNameKey(name));
      };
      const kept = table.rows.flatMap((row, index) => (isGone(row) ? [] : [index]));
      return {
        ...table,
        rows: kept.map((index) => table.rows[index]!),
        positions: kept.map((index) => table.positions[index]!),
      };
    },
  };
}
