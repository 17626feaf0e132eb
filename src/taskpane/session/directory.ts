import { partnerRows } from "../../domain/program/partner-rows";
import { trimmedNameKey } from "../../domain/shared/excel-text";
import {
  partnersTable,
  scoresTable,
  settingsTable,
  type PartnerRow,
  type ScoreRow,
} from "../../domain/shared/tables/catalogue";
import { keyOf } from "../../domain/shared/tables/table-definition";
import type { WorkbookPort } from "../../book/workbook-port";
import { PERFORMANCE_KIND } from "../../domain/scorecard/score-kinds";
import { createFormat, type Format } from "../strings/format";

export interface PartnerEntry extends PartnerRow {
  partner: string;
  /** The newest score of the Performance Scorecard. */
  latest: ScoreRow | null;
}

/** What the shell needs to know about the workbook. */
export interface Directory {
  partners: readonly PartnerEntry[];
  /** Numbers and dates as the workbook shows them. */
  format: Format;
}

/** Reads partners in alphabetical order, each with its newest score. */
export async function readDirectory(workbook: WorkbookPort): Promise<Directory> {
  const [snapshot, culture] = await Promise.all([
    workbook.read({ tables: [partnersTable, scoresTable, settingsTable] }),
    workbook.culture(),
  ]);
  const newest = new Map<string, ScoreRow>();
  for (const score of snapshot.table(scoresTable).rows) {
    if (score.kind !== PERFORMANCE_KIND || score.partner === null) continue;
    const key = trimmedNameKey(score.partner);
    if ((newest.get(key)?.asOf ?? 0) <= (score.asOf ?? 0)) newest.set(key, score);
  }
  const currency = snapshot
    .table(settingsTable)
    .rows.find((row) => keyOf(settingsTable, row) === keyOf(settingsTable, { setting: "Currency" }));
  const partners = partnerRows(snapshot)
    .rows.flatMap((row) =>
      row.partner === null
        ? []
        : [{ ...row, partner: row.partner, latest: newest.get(trimmedNameKey(row.partner)) ?? null }],
    )
    .sort((a, b) => a.partner.localeCompare(b.partner));
  return {
    partners,
    format: createFormat(culture, typeof currency?.value === "string" ? currency.value : ""),
  };
}
