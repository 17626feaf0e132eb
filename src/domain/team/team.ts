import { worstFirst } from "../portfolio/portfolio";
import { trimmedNameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { TABLES_VERSION } from "../program/tables-version";
import { coManaged, type TeamLine } from "./co-managed";
import type { TeamRow, TeamWorkbookRow } from "./team-table";
import type { TeamWorkbook } from "./team-workbook";

/** A file of which nothing counts, and why, in words. */
export interface NotRead {
  workbook: string;
  why: string;
}

interface TeamFileLine extends TeamWorkbookRow {
  workbook: string;
  /** How it differs from the others, or why it was not read; "" for nothing. */
  remark: string;
}

/** All CAMs' partners together. Null: nothing says it. */
export interface Team {
  readOn: SerialDate;
  /** The newest day of a workbook. */
  asOf: SerialDate | null;
  /** What most partners' amounts are in; those of others do not count. */
  currency: string;
  /** The fiscal year of most partners, the one that is shown by quarter. */
  yearStart: SerialDate | null;
  /** Worst first. */
  lines: readonly TeamLine[];
  files: readonly TeamFileLine[];
  /** Rows that another workbook's row stands for. */
  duplicates: number;
  /** Partners of which two CAMs say that they are theirs, and names that stand in several workbooks without an ID that tells them apart. */
  unclear: number;
}

/** Puts what workbooks say side by side; what cannot be added up is listed and does not count. `missing` are workbooks that are expected and not among them. */
export function teamOf(
  workbooks: readonly TeamWorkbook[],
  notRead: readonly NotRead[],
  readOn: SerialDate,
  missing: readonly string[] = [],
): Team {
  const rows = workbooks.flatMap((workbook) => workbook.rows);
  const currency = mostCommon(rows.map((row) => row.currency ?? "").filter(Boolean)) ?? "";
  const yearStart = mostCommon(rows.flatMap((row) => row.yearStart ?? []));
  const { remarks, second, unclear } = remarksOf(rows);
  const lines = rows.map((row): TeamLine => {
    const foreign = row.currency !== null && row.currency !== currency;
    return {
      ...row,
      counts: !second.has(row) && !foreign,
      remark: [...(foreign ? [`Amounts in ${row.currency}`] : []), ...(remarks.get(row) ?? [])].join(". "),
    };
  });
  const days = workbooks.flatMap(({ about }) => about.asOf ?? []);
  return {
    readOn,
    asOf: days.length ? Math.max(...days) : null,
    currency,
    yearStart,
    lines: lines.sort((one, other) => worstFirst(standing(one), standing(other))),
    files: [
      ...filesOf(workbooks, { currency, yearStart }),
      ...notRead.map((file) => lineWithout(file, NOT_READ)),
      ...missing.map(missingLine),
    ],
    duplicates: second.size,
    unclear,
  };
}

function standing({ status, partner, won, targetToDate }: TeamRow) {
  return { status: status ?? "", partner: partner ?? "", won: won ?? 0, targetToDate };
}

/** The one that stands most often; of equals the largest. */
function mostCommon<T extends string | number>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? 1 : -1));
  return most?.[0] ?? null;
}

function remarksOf(rows: readonly TeamRow[]) {
  const remarks = new Map<TeamRow, string[]>();
  const second = new Set<TeamRow>();
  let unclear = 0;
  const say = (row: TeamRow, words: string) => remarks.set(row, [...(remarks.get(row) ?? []), words]);
  for (const { first, others, unclear: isUnclear } of coManaged(rows)) {
    for (const other of others) {
      second.add(other);
      say(other, `Counts in ${first.workbook}`);
    }
    if (!isUnclear) continue;
    unclear += 1;
    say(first, `Also ${others[0]!.cam}'s: say in Secondary CAM who is second`);
  }
  const counted = rows.filter((row) => !second.has(row) && row.partner !== null);
  for (const group of groupsBy(counted, (row) => trimmedNameKey(row.partner ?? ""))) {
    const apart = new Set(group.map(({ crmId }) => trimmedNameKey(crmId ?? ""))).size === group.length;
    if (group.length < 2 || (apart && group.every(({ crmId }) => crmId))) continue;
    unclear += 1;
    for (const row of group) {
      const other = group.find((each) => each !== row)!;
      say(row, `Also in ${other.workbook}: one partner needs one CRM ID`);
    }
  }
  return { remarks, second, unclear };
}

function groupsBy(rows: readonly TeamRow[], keyOf: (row: TeamRow) => string): TeamRow[][] {
  const groups = new Map<string, TeamRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

/** Each workbook, and how it differs from the others. */
function filesOf(
  workbooks: readonly TeamWorkbook[],
  { currency, yearStart }: Pick<Team, "currency" | "yearStart">,
): TeamFileLine[] {
  const setup = mostCommon(workbooks.flatMap(({ about }) => about.setupVersion ?? []));
  return workbooks.map(({ about, rows }) => {
    const { currency: own, tablesVersion, setupVersion, workbook } = about;
    const remarks = [
      own !== null && own !== currency && `In ${own}: does not count`,
      own === null && currency !== "" && `No currency set: counted as ${currency}`,
      rows.length > 0 && rows[0]!.yearStart !== yearStart && "Another fiscal year: not in the quarters",
      setupVersion !== setup &&
        (setupVersion === null
          ? `Setup without a version, others have ${setup}`
          : `Setup version ${setupVersion}, others have ${setup}`),
      tablesVersion !== null && tablesVersion < TABLES_VERSION && `Tables of version ${tablesVersion}`,
      tablesVersion !== null && tablesVersion > TABLES_VERSION && "Made by a later version of the add-in",
    ];
    return { ...about, workbook, remark: remarks.filter(Boolean).join(". ") };
  });
}

export const NOT_READ = "Not read";
export const MISSING = "Missing";

function missingLine(workbook: string): TeamFileLine {
  return lineWithout({ workbook, why: "It is expected and was not among the files." }, MISSING);
}

function lineWithout({ workbook, why }: NotRead, readFrom: string): TeamFileLine {
  const none = { asOf: null, partners: null, leftOut: null, won: null, currency: null, tablesVersion: null };
  return {
    workbook,
    readFrom,
    ...none,
    ...{ forecast: null, readOn: null, others: null, setupVersion: null },
    remark: why,
  };
}
