import { mdfBudget } from "../../domain/marketing/mdf-budget";
import { readMdfData } from "../../domain/marketing/mdf-data";
import { type PastedRequest, withRequests } from "../../domain/marketing/paste-requests";
import { type TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { mdfTable, type MdfRow } from "../../domain/shared/tables/marketing-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { sheetSetup } from "../shared/sheet-setup";
import { tablesRead } from "../shared/tables-read";
import { mdfBudgetDefinition } from "./definition";
import { capacityFor } from "./model";
import { BUDGET_INPUT, mdfBudgetSheet, QUARTER_INPUT } from "./sheet";

/** What is decided of one request. */
export interface MdfDecision {
  requestId: string;
  status: "Approved" | "Declined" | "Requested" | "Spent" | "Verified";
  /** Absent leaves what is there. */
  approved?: number | null;
  spent?: number | null;
  verified?: number | null;
  approver?: string;
  leadOwner?: string;
}

export interface MdfBudgetForm {
  asOf: SerialDate;
  /** First day of the quarter; null clears what was typed, absent keeps what an existing sheet holds. */
  quarter?: SerialDate | null;
  budget?: number | null;
  /** Requests that are filed with it, by paste. */
  requests?: readonly PastedRequest[];
  decisions?: readonly MdfDecision[];
  /** Who is proposed to follow up the leads of open requests that name nobody. */
  leadOwners?: readonly Required<Pick<MdfDecision, "requestId" | "leadOwner">>[];
  /** The day that decisions are dated with. */
  decidedOn?: SerialDate;
  /** The inputs of the sheet that is rebuilt, as read back: what is kept says how many rows it needs. */
  existingInputs?: Readonly<Record<string, CellValue>>;
}

/** Everything that building the MDF budget writes: the tables it refers to, what was decided, the sheet. */
export function mdfBudgetChange(source: TableSource, form: MdfBudgetForm): ChangeSet {
  const { asOf, quarter, budget, requests: filed = [], existingInputs = {} } = form;
  const recorded = readMdfData(source);
  const data = { ...recorded, requests: withRequests(recorded.requests, filed) };
  const kept = existingInputs[QUARTER_INPUT];
  const { requests } = mdfBudget({
    data,
    asOf,
    quarter: quarter === undefined && typeof kept === "number" ? kept : (quarter ?? null),
  });
  const rows = writtenRows(form);
  return {
    label: `Build ${mdfBudgetDefinition.title}`,
    tables: mergeChanges([
      ...sheetSetup(source, mdfBudgetDefinition),
      ...(rows.length ? [changeTable(mdfTable, rows)] : []),
    ]),
    sheets: [
      mdfBudgetSheet({
        asOf,
        values: {
          ...dayValues(data.settings, asOf),
          ...(quarter === undefined ? {} : { [QUARTER_INPUT]: quarter }),
          ...(budget === undefined ? {} : { [BUDGET_INPUT]: budget }),
        },
        capacity: capacityFor({ table: data.requests.length + data.leftOut, requests: requests.length }),
        tables: tablesRead(source, mdfBudgetDefinition),
      }),
    ],
  };
}

/** A row for every request of which something is written: what is filed, who follows up, and over both what is decided. */
function writtenRows({
  asOf,
  requests = [],
  leadOwners = [],
  decisions = [],
  decidedOn = asOf,
}: MdfBudgetForm): Partial<MdfRow>[] {
  const rows = new Map<string, Partial<MdfRow>>();
  const write = (id: string, row: Partial<MdfRow>) => rows.set(id, { ...rows.get(id), ...row });
  for (const { row } of requests) write(row.requestId, row);
  for (const each of leadOwners) write(each.requestId, each);
  for (const each of decisions) write(each.requestId, decidedRow(each, decidedOn));
  return [...rows.values()];
}

/** The request's row as the decision leaves it. Declined, it has nothing approved; open again, nothing is decided of it. */
export function decidedRow(
  { requestId, status, approver, ...amounts }: MdfDecision,
  date: SerialDate,
): Partial<MdfRow> {
  return {
    requestId,
    status,
    date,
    ...amounts,
    ...(status === "Declined" ? { approved: 0 } : {}),
    ...(status === "Requested" ? { approved: null } : {}),
    ...(approver ? { approver } : {}),
  };
}
