import { ownerSide } from "../capabilities/action-state";
import { CHANNEL_LISTS } from "../channel-setup/channel-lists";
import { counted } from "../crm/count-words";
import { readSettings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { setupVersion } from "../program/setup-version";
import { TABLES_VERSION, tablesVersion } from "../program/tables-version";
import { trimmedNameKey } from "../shared/excel-text";
import { fnv1a } from "../shared/hash";
import { isoOf, type SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { actionsTable, type ActionRow } from "../shared/tables/capabilities-tables";
import { partnersTable, settingsTable, type PartnerRow } from "../shared/tables/catalogue";
import { handOversTable } from "../shared/tables/sharing-tables";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import type { CellValue, TableDefinition } from "../shared/tables/table-definition";
import {
  HAND_OVER_ITEMS,
  handedInputsTable,
  handedNamesTable,
  handOverTable,
  type About,
  type HandOverItem,
} from "./file-tables";
import { HANDED_TABLES, type HandedRow, inFile, LOGS_OF_PARTNERS } from "./handed-tables";
import { isPartner, lastHandOver } from "./standing";

/** A sheet about the partner as it stands, and what is typed into it. */
export interface HandedSheet {
  kind: string;
  edition?: string;
  inputs: Readonly<Record<string, CellValue>>;
}

interface HandOverWish {
  partner: string;
  /** The CAM who takes it. */
  to: string;
  day: SerialDate;
  sheets: readonly HandedSheet[];
}

/** A partner's rows of one table. */
interface HandedPart {
  table: TableDefinition;
  rows: readonly HandedRow[];
}

export interface HandOver {
  id: string;
  partner: string;
  /** What stands in the file: values alone. */
  file: readonly TableChange[];
  /** What this workbook gets with it: the partner is Inactive here, and it is known when it went to whom. */
  own: readonly TableChange[];
  /** By sheet, how many rows go. */
  parts: readonly { sheet: string; rows: number }[];
}

/** What of the giving workbook is read. */
export const GIVE_TABLES = [
  ...HANDED_TABLES,
  ...CHANNEL_LISTS.map(({ table }) => table),
  settingsTable,
  handOversTable,
] as const;

/** Why a partner cannot be handed over, a sentence each. */
export function handOverProblems(source: TableSource, { partner, to }: Omit<HandOverWish, "day">): string[] {
  const row = partnerRow(source, partner);
  if (!row) return [`There is no partner "${partner}" on ${partnersTable.sheet}.`];
  if (!to.trim()) return ["Say which CAM takes it."];
  const newer = tablesVersion(source.table(settingsTable).rows) > TABLES_VERSION;
  const unread = HANDED_TABLES.flatMap((table) =>
    source
      .table(table)
      .problems.filter(({ values }) => !values || isPartner(values["partner"], partner))
      .map(
        ({ row: at, column, message }) => `${table.sheet}${at ? `, row ${at}` : ""}, ${column}: ${message}`,
      ),
  );
  return [
    ...(newer
      ? ["The workbook's tables are of a newer version of the add-in: update the add-in first."]
      : []),
    ...unread,
  ];
}

export function partnerRow(source: TableSource, partner: string): PartnerRow | undefined {
  return source.table(partnersTable).rows.find((row) => isPartner(row.partner, partner));
}

/** A partner's rows of every table that has some. */
function partsOf(source: TableSource, partner: string): HandedPart[] {
  return HANDED_TABLES.map((table) => ({
    table,
    rows: (source.table(table).rows as readonly HandedRow[]).filter((row) =>
      isPartner(row["partner"], partner),
    ),
  })).filter(({ rows }) => rows.length > 0);
}

/** Everything of a partner for another CAM's workbook, and what becomes of it here. Ask `handOverProblems` first. */
export function handOver(source: TableSource, { partner, to, day, sheets }: HandOverWish): HandOver {
  const row = partnerRow(source, partner)!;
  const given = lastHandOver(source.table(handOversTable).rows, partner);
  // The file may be made once more, of what stands here as history.
  const isAgain = given?.direction === "Given" && row.status === "Inactive";
  const parts = partsOf(source, partner).map((part) => asHanded(source, part, isAgain ? given : undefined));
  const rows = sum(parts.map((part) => part.rows.length));
  const from = isAgain ? given.fromCam : row.cam;
  const contents = {
    parts: parts.map((part): TableChange => ({ table: inFile(part.table), upserts: part.rows })),
    inputs: changeTable(handedInputsTable, sheets.flatMap(inputRows)),
    names: changeTable(handedNamesTable, namesOf(source, parts)),
  };
  const about = aboutOf(source, { partner: row.partner!, from, to: to.trim(), madeOn: isoOf(day), rows });
  const id = `H-${isoOf(day).replaceAll("-", "")}-${fnv1a(JSON.stringify([about, contents]))
    .toString(16)
    .padStart(8, "0")}`;
  const items = Object.entries({ id, ...about }).map(([item, value]) => ({
    item: HAND_OVER_ITEMS[item as HandOverItem],
    value,
  }));
  return {
    id,
    partner: row.partner!,
    file: [
      changeTable(handOverTable, items),
      ...[contents.inputs, contents.names].filter(({ upserts }) => upserts.length > 0),
      ...contents.parts,
    ],
    own: [
      changeTable(partnersTable, [
        {
          partnerId: row.partnerId,
          status: "Inactive",
          notes: notesOf(row, isAgain ? given : undefined, { to, day }),
        },
      ]),
      changeTable(handOversTable, [
        {
          ...{
            handOverId: id,
            partner: row.partner,
            direction: "Given",
            day,
            fromCam: from,
            toCam: to.trim(),
          },
          ...{ rows, statusBefore: isAgain ? given.statusBefore : row.status, history: "Kept" },
        },
      ]),
    ],
    parts: parts.map((part) => ({ sheet: part.table.sheet, rows: part.rows.length })),
  };
}

type Given = NonNullable<ReturnType<typeof lastHandOver>>;

const goneTo = (to: string, day: SerialDate) => `Handed over to ${to.trim()} on ${isoOf(day)}.`;

function notesOf(
  { notes }: PartnerRow,
  given: Given | undefined,
  { to, day }: Pick<HandOverWish, "to" | "day">,
): string {
  return [given ? notesBefore(notes, given) : notes, goneTo(to, day)].filter(Boolean).join(" ");
}

function notesBefore(notes: string | null, { toCam, day }: Given): string | null {
  const said = goneTo(toCam ?? "", day ?? 0);
  return notes?.endsWith(said) ? notes.slice(0, -said.length).trim() || null : notes;
}

/** Rows as the other workbook is to have them: whose an action is, is said where only this workbook's CAMs tell; nothing of the hand-over. */
function asHanded(source: TableSource, { table, rows }: HandedPart, given: Given | undefined): HandedPart {
  const partners = source.table(partnersTable).rows;
  const mended = rows.map((row): HandedRow => {
    if (table.name === actionsTable.name) {
      const action = row as unknown as ActionRow;
      return (action.ownerSide ?? null) === null && action.owner !== null
        ? { ...row, ownerSide: ownerSide(action, partners) }
        : row;
    }
    return table.name === partnersTable.name && given
      ? {
          ...row,
          status: given.statusBefore,
          notes: notesBefore(row["notes"] as string | null, given),
        }
      : row;
  });
  return { table, rows: mended };
}

function inputRows({ kind, edition = "", inputs }: HandedSheet) {
  const typed = Object.entries(inputs).filter(([, value]) => value !== null && value !== "");
  const row = { kind, edition: edition || null };
  return [
    { ...row, input: null, value: null },
    ...typed.map(([input, value]) => ({
      ...row,
      input,
      value: typeof value === "boolean" ? String(value) : value,
    })),
  ];
}

/** Names of the lists of Setup that the rows hold, of those that this workbook has. */
function namesOf(source: TableSource, parts: readonly HandedPart[]) {
  return CHANNEL_LISTS.flatMap(({ table: list, references = [] }) => {
    const nameField = list.key[0]!;
    const known = new Map(
      (source.table(list).rows as readonly HandedRow[]).map((row) => [
        trimmedNameKey(String(row[nameField] ?? "")),
        String(row[nameField] ?? ""),
      ]),
    );
    const counts = new Map<string, number>();
    for (const { table, field, several } of references) {
      if (several) continue;
      for (const row of parts.find((part) => part.table.name === table.name)?.rows ?? []) {
        const name = known.get(trimmedNameKey(String(row[field] ?? "")));
        if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    return [...counts].map(([name, rows]) => ({ list: list.sheet, name, rows }));
  });
}

function aboutOf(
  source: TableSource,
  about: { partner: string; from: string | null; to: string; madeOn: string; rows: number },
): Omit<About, "id"> {
  const rows = source.table(settingsTable).rows;
  const { currency, fiscalStartMonth, amountBasis } = readSettings(rows).settings;
  return {
    ...about,
    tablesVersion: tablesVersion(rows),
    setupVersion: setupVersion(rows),
    currency: currency || null,
    fiscalStartMonth,
    amountBasis,
  };
}

/** What goes when nothing of a partner that was given away is to stay; who got what of it stays known. */
export function removeGivenAway(source: TableSource, partner: string): TableChange[] {
  const given = lastHandOver(source.table(handOversTable).rows, partner);
  const parts = partsOf(source, partner).filter(({ table }) => !LOGS_OF_PARTNERS.has(table.name));
  const removals = parts.map(({ table, rows }): TableChange => ({
    table,
    upserts: [],
    removals: rows.map((row) => Object.fromEntries(table.key.map((field) => [field, row[field] ?? null]))),
  }));
  return given
    ? [...removals, changeTable(handOversTable, [{ handOverId: given.handOverId, history: "Removed" }])]
    : removals;
}

/** "120 rows of 9 sheets". */
export function rowsInWords(parts: HandOver["parts"]): string {
  return `${counted(sum(parts.map(({ rows }) => rows)), "row", "rows")} of ${counted(parts.length, "sheet", "sheets")}`;
}
