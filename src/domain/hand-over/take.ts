import { tablesOfPartners } from "../program/rename-partner";
import type { TableSource } from "../program/setup";
import { trimmedNameKey } from "../shared/excel-text";
import { replaceNames } from "../shared/tables/replace-names";
import { handOversTable } from "../shared/tables/sharing-tables";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import type { CellValue } from "../shared/tables/table-definition";
import { type About, HAND_OVER_ITEMS, handedInputsTable, handOverTable } from "./file-tables";
import type { HandedSheet } from "./give";
import { HANDED_TABLES, type HandedRow, inFile } from "./handed-tables";
import { newIds } from "./renumber";
import { lastHandOver } from "./standing";
import { type TakenPart, takenPart, type TakeWish } from "./taken-part";
import { takingRemarks } from "./taking-remarks";
import { standingPartner, whyNot } from "./why-not-taken";

/** Without a CAM the one of the file counts. */
export type TakeAsked = Omit<TakeWish, "cam"> & { cam?: string | undefined };

export interface TakeOver {
  id: string;
  /** As it is called here. */
  partner: string;
  from: string;
  to: string;
  /** This workbook has the partner already, beside its own CAM's. */
  isHere: boolean;
  parts: readonly TakenPart[];
  /** Sentences to read before it is taken. */
  remarks: readonly string[];
  changes: readonly TableChange[];
}

/** What says of a file whose hand-over it is; null: it is none. */
export function aboutHandOver(given: TableSource): About | null {
  const { rows, exists } = given.table(handOverTable);
  const of = (item: string) =>
    rows.find((row) => trimmedNameKey(row.item ?? "") === trimmedNameKey(item))?.value ?? null;
  const about = Object.fromEntries(
    Object.entries(HAND_OVER_ITEMS).map(([item, called]) => [item, of(called)]),
  ) as About;
  return exists && about.id !== null && about.partner !== null ? about : null;
}

/** The partner's sheets as they stood, with what was typed into them. */
export function handedSheets(given: TableSource): HandedSheet[] {
  const sheets = new Map<string, HandedSheet & { inputs: Record<string, CellValue> }>();
  for (const { kind, edition, input, value } of given.table(handedInputsTable).rows) {
    if (kind === null) continue;
    const key = JSON.stringify([kind, edition]);
    const sheet = sheets.get(key) ?? { kind, ...(edition === null ? {} : { edition }), inputs: {} };
    sheets.set(key, sheet);
    if (input !== null) sheet.inputs[input] = value;
  }
  return [...sheets.values()];
}

/** What taking a partner from its file would do, and the changes; a sentence where it cannot be taken. */
export function takeOver(own: TableSource, given: TableSource, asked: TakeAsked): TakeOver | string {
  const about = aboutHandOver(given);
  if (!about)
    return "The file is no hand-over: it has no table hand_over. Ask for the file as the other workbook made it.";
  const found = standingPartner(own, given);
  if (typeof found === "string") return found;
  const refused = whyNot(own, given, { about, row: found.own });
  if (refused) return refused;
  const wish = { ...asked, cam: asked.cam?.trim() || String(about.to ?? "") };
  const partner = found.own?.partner ?? found.given.partner!;
  const records = own.table(handOversTable).rows;
  const replaces = found.own !== undefined && lastHandOver(records, partner)?.direction === "Given";
  const rows = renamedRows(given, { from: found.given.partner!, to: partner });
  const ids = newIds({ own, rows, partner, replaces });
  const taken = HANDED_TABLES.map((table) =>
    takenPart(own, table, { rows: rows.get(table.name) ?? [], ids, partner, replaces, found, wish }),
  ).filter(({ change }) => change !== null || replaces);
  const changes = taken.flatMap(({ change }) => change ?? []);
  const count = [...rows.values()].reduce((sum, each) => sum + each.length, 0);
  const [from, to] = [String(about.from ?? ""), wish.cam];
  const record = {
    ...{ handOverId: String(about.id), partner, direction: "Taken", day: wish.day },
    ...{ fromCam: from || null, toCam: to, rows: count },
  };
  return {
    id: String(about.id),
    partner,
    from,
    to,
    isHere: found.own !== undefined && !replaces,
    parts: taken.map(({ part }) => part).filter((part) => part.rows > 0 || part.removed > 0),
    remarks: takingRemarks(own, given, { about, rows, ids, partner, own: found.own, replaces, wish }),
    changes: [...changes, changeTable(handOversTable, [record])],
  };
}

/** The partner here, where its file was taken already; null: it was not. */
export function takenBefore(own: TableSource, given: TableSource): string | null {
  const id = trimmedNameKey(String(aboutHandOver(given)?.id ?? ""));
  const record = own
    .table(handOversTable)
    .rows.find(
      ({ handOverId, direction }) => direction === "Taken" && trimmedNameKey(handOverId ?? "") === id,
    );
  return record?.partner ?? null;
}

/** The file's rows under the name that the partner has here. */
function renamedRows(
  given: TableSource,
  { from, to }: { from: string; to: string },
): Map<string, readonly HandedRow[]> {
  const fieldsOf = new Map(tablesOfPartners().map(({ table, fields }) => [table.name, fields]));
  return new Map(
    HANDED_TABLES.map((table) => {
      const rows = given.table(inFile(table)).rows as readonly HandedRow[];
      if (from === to) return [table.name, rows];
      const fields = fieldsOf.get(table.name) ?? [];
      const { changes } = replaceNames(
        { ...table, key: [] },
        rows,
        fields.map((field) => ({ field, from, to, several: field === "influencedBy" })),
      );
      return [table.name, rows.map((row, at) => ({ ...row, ...changes.get(at), partner: to }))];
    }),
  );
}
