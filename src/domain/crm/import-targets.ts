import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import { trimmedNameKey } from "../shared/excel-text";
import { nearlyEqual } from "../shared/rounding";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import type { ImportCounts, TargetDifference } from "./import-preview";
import type { ImportProblem } from "./import-problem";
import { noCounts } from "./merge-named-rows";
import type { FileRecord } from "./read-records";
import { noPartner, type SideSources } from "./side-sources";

export interface ImportedTargets {
  change: TableChange | null;
  counts: ImportCounts;
  problems: ImportProblem[];
  /** What becomes of each partner's target, in the order of the file. */
  differences: TargetDifference[];
}

/** The annual targets of partners, as a list of them says: it is given in order to change them, so that no cell is asked about. */
export function importTargets(
  records: readonly FileRecord[],
  { partners, partnerRows, unreadable, convert }: SideSources,
): ImportedTargets {
  const rows = new Map(partnerRows.map((row) => [trimmedNameKey(row.partner ?? ""), row]));
  const imported: ImportedTargets = { change: null, counts: noCounts(), problems: [], differences: [] };
  const upserts: Partial<PartnerRow>[] = [];
  const { counts } = imported;
  const lines = linesByPartner(records, partners);
  const report = ({ line }: FileRecord, column: string, value: unknown, message: string) =>
    imported.problems.push({
      file: "targets",
      line,
      column,
      value: String(value ?? ""),
      message,
      outcome: "left out",
    });
  for (const record of records) {
    const { partner: written, annualTarget } = record.values;
    const name = typeof written === "string" ? partners.get(trimmedNameKey(written)) : undefined;
    const row = name === undefined ? undefined : rows.get(trimmedNameKey(name));
    const header = partnersTable.columns.annualTarget.header;
    if (!row || name === undefined) {
      const message = (name === undefined ? null : unreadable(name)) ?? noPartner(written);
      report(record, partnersTable.columns.partner.header, written, message);
      continue;
    }
    if (typeof annualTarget !== "number" || annualTarget < 0) {
      report(record, header, annualTarget, `There is no target for ${name}; the one it has stays.`);
      continue;
    }
    const same = lines.get(trimmedNameKey(name))!;
    if (new Set(same.map(({ values }) => values.annualTarget)).size > 1) {
      const where = same.map(({ line }) => line).join(", ");
      report(
        record,
        header,
        annualTarget,
        `${name} has several targets, in lines ${where}; keep one of them.`,
      );
      continue;
    }
    if (same[0] !== record) continue;
    const before = row.annualTarget ?? null;
    const after = convert(annualTarget, record.currency);
    if (before !== null && nearlyEqual(before, after)) {
      counts.unchanged++;
      continue;
    }
    counts.changed++;
    imported.differences.push({ partner: name, before, after });
    upserts.push({ partnerId: row.partnerId ?? null, annualTarget: after });
  }
  if (upserts.length) imported.change = changeTable(partnersTable, upserts);
  return imported;
}

function linesByPartner(
  records: readonly FileRecord[],
  partners: ReadonlyMap<string, string>,
): Map<string, FileRecord[]> {
  const lines = new Map<string, FileRecord[]>();
  for (const record of records) {
    const name = partners.get(trimmedNameKey(String(record.values.partner ?? "")));
    if (name === undefined) continue;
    const key = trimmedNameKey(name);
    if (!lines.get(key)?.push(record)) lines.set(key, [record]);
  }
  return lines;
}
