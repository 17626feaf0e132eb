import { withAliases } from "../crm/partner-aliases";
import type { TableSource } from "../program/setup";
import type { SerialDate } from "../shared/serial-date";
import { partnersTable } from "../shared/tables/catalogue";
import type { TableChange } from "../shared/tables/table-change";
import { keyOf, type TableDefinition } from "../shared/tables/table-definition";
import { type HandedRow, LOGS_OF_PARTNERS } from "./handed-tables";
import { type NewIds, withNewIds } from "./renumber";
import { isPartner } from "./standing";
import type { FoundPartner } from "./why-not-taken";

/** Which cells count where both have a row: the file's that are filled, or this workbook's. */
export type Counts = "file" | "workbook";

export interface TakeWish {
  /** Whose the partner is from now on. */
  cam: string;
  day: SerialDate;
  counts: Counts;
}

/** What comes of one table. */
export interface TakenPart {
  sheet: string;
  rows: number;
  added: number;
  changed: number;
  /** Rows that are here and say the same already. */
  same: number;
  /** What stands here of it as history and gives way. */
  removed: number;
  /** IDs that other rows have here. */
  renumbered: readonly { from: string; to: string }[];
}

export interface PartWork {
  rows: readonly HandedRow[];
  ids: NewIds;
  partner: string;
  replaces: boolean;
  found: FoundPartner;
  wish: TakeWish;
}

/** What becomes of one table, and the rows to write. */
export function takenPart(
  own: TableSource,
  table: TableDefinition,
  work: PartWork,
): { part: TakenPart; change: TableChange | null } {
  const { rows, ids, partner, found, wish } = work;
  const standing = own.table(table).rows as readonly HandedRow[];
  const replaces = work.replaces && !LOGS_OF_PARTNERS.has(table.name) && table.name !== partnersTable.name;
  const removed = replaces ? standing.filter((row) => isPartner(row["partner"], partner)) : [];
  const known = new Map(
    standing.filter((row) => !removed.includes(row)).map((row) => [keyOf(table, row), row]),
  );
  let [added, changed, same] = [0, 0, 0];
  const upserts = rows.flatMap((row): HandedRow[] => {
    const isPartnersRow = table.name === partnersTable.name;
    const comes = isPartnersRow ? partnersRow(row, work) : withNewIds(table, row, ids);
    const there = isPartnersRow ? (found.own as HandedRow | undefined) : known.get(keyOf(table, comes));
    if (!there) {
      added += 1;
      return [comes];
    }
    const cells = isPartnersRow && work.replaces ? comes : merged(there, comes, wish.counts);
    const always = isPartnersRow ? whoseItIs(comes, wish) : {};
    const differs = Object.entries({ ...cells, ...always }).filter(
      ([field, value]) => (there[field] ?? null) !== (value ?? null),
    );
    if (!differs.length) {
      same += 1;
      return [];
    }
    changed += 1;
    const key = Object.fromEntries(table.key.map((field) => [field, there[field] ?? null]));
    return [{ ...Object.fromEntries(differs), ...key }];
  });
  const removals = removed.map((row) =>
    Object.fromEntries(table.key.map((field) => [field, row[field] ?? null])),
  );
  return {
    part: {
      ...{ sheet: table.sheet, rows: rows.length, added, changed, same, removed: removed.length },
      renumbered: [...(ids.get(table.name)?.values() ?? [])],
    },
    change:
      upserts.length || removals.length ? { table, upserts, ...(removals.length ? { removals } : {}) } : null,
  };
}

/** Cells of a row that both have. */
function merged(there: HandedRow, comes: HandedRow, counts: Counts): HandedRow {
  return Object.fromEntries(
    Object.entries(comes).filter(
      ([field, value]) => value !== null && (counts === "file" || (there[field] ?? null) === null),
    ),
  );
}

function whoseItIs(row: HandedRow, { cam, day }: TakeWish): HandedRow {
  return {
    cam: cam.trim(),
    camSince: day,
    status: row["status"] ?? null,
    secondaryCam: isPartner(row["secondaryCam"], cam) ? null : (row["secondaryCam"] ?? null),
  };
}

/** The partner's own row: its ID and name as they are here, and whose it is from now on. */
function partnersRow(row: HandedRow, { ids, partner, found: { own, given }, wish }: PartWork): HandedRow {
  const comes = withNewIds(partnersTable as unknown as TableDefinition, row, ids);
  const aliases = [own?.aliases, given.aliases].filter(Boolean).join("; ") || null;
  return {
    ...comes,
    ...whoseItIs(comes, wish),
    partnerId: own?.partnerId ?? comes["partnerId"]!,
    partner,
    aliases: isPartner(given.partner, partner)
      ? (own?.aliases ?? given.aliases ?? null)
      : withAliases(aliases, partner, { [given.partner!]: partner }),
  };
}
