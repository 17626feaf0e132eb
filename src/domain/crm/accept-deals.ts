import { firstLinesOf } from "./count-words";
import { eachOf, type Steps } from "../shared/steps";
import { dealsTable } from "../shared/tables/catalogue";
import { dealKey } from "./deal-ids";
import { readStages, type StageReading } from "./deal-stage";
import type { ImportDecisions } from "./import-decisions";
import type { ExistingTables } from "./existing-tables";
import type { ImportProblem } from "./import-problem";
import type { FileRecord } from "./read-records";

/** A deal of the file that can be imported: it has an id of its own, a partner and a stage. */
export interface AcceptedDeal {
  key: string;
  dealId: string;
  partner: string;
  stage: string;
  /** Of a column that was taken for results and says what became of registrations; undefined without one. */
  registrationStatus: string | null | undefined;
  record: FileRecord;
}

export interface AcceptedDeals {
  deals: AcceptedDeal[];
  problems: ImportProblem[];
  /** Rows that repeat another row in every cell; they count once. */
  repeated: number;
  /** Words of a column that was taken for results (Won, Lost) and holds none. */
  noResults: readonly string[];
}

/** Sorts the rows of the deals file into those that can be imported and those that are left out, each with its reason. */
export function* acceptDeals(
  records: readonly FileRecord[],
  existing: ExistingTables,
  decisions: ImportDecisions,
): Steps<AcceptedDeals> {
  const problems: ImportProblem[] = [];
  const stages = readStages(records, existing, decisions.stages);
  const byKey = new Map<string, FileRecord[]>();
  const unreadable = unreadableDeals(existing);
  yield* eachOf("Checking deals", records, (record) => {
    const problem = missingPart(record, stages);
    if (problem) {
      problems.push(problem);
      return;
    }
    const key = dealKey(String(record.values.dealId));
    const bad = unreadable.get(key);
    if (bad !== undefined) problems.push(leaveOut(record, "dealId", bad));
    else if (!byKey.get(key)?.push(record)) byKey.set(key, [record]);
  });
  const deals: AcceptedDeal[] = [];
  let repeated = 0;
  yield* eachOf("Checking deals", [...byKey], ([key, same]) => {
    const [record] = same;
    if (same.length > 1 && new Set(same.map(contentOf)).size > 1) {
      const message = duplicateMessage(same);
      for (const each of same) problems.push(leaveOut(each, "dealId", message));
      return;
    }
    repeated += same.length - 1;
    const { dealId, partner } = record!.values;
    const contradiction = stages.contradictionOf(record!);
    if (contradiction !== null) problems.push(stageCounts(record!, contradiction));
    deals.push({
      key,
      dealId: String(dealId),
      partner: String(partner),
      stage: stages.stageOf(record!)!,
      registrationStatus: stages.registrationOf(record!),
      record: record!,
    });
  });
  return { deals, problems, repeated, noResults: stages.noResults };
}

function missingPart(record: FileRecord, { stageOf }: StageReading): ImportProblem | null {
  const { values } = record;
  if (values.dealId === null)
    return leaveOut(
      record,
      "dealId",
      "The row has no deal ID, so it could not be found again at the next import.",
    );
  if (values.partner === null) return leaveOut(record, "partner", "The row names no partner.");
  if (stageOf(record) === null)
    return leaveOut(
      record,
      "stage",
      "The row has no stage, so nobody knows whether it is open, won or lost.",
    );
  return null;
}

function contentOf({ values, currency }: FileRecord): string {
  return JSON.stringify([values, currency]);
}

function duplicateMessage(same: readonly FileRecord[]): string {
  const lines = firstLinesOf(same);
  const ids = new Set(same.map((record) => record.values.dealId));
  const remedy =
    ids.size > 1
      ? "the IDs differ in upper and lower case only; export the longer ID that tells them apart"
      : "keep one of them, or export an ID for each line of the deal";
  return `The deal ID stands in lines ${lines} with different contents; ${remedy}.`;
}

function leaveOut(record: FileRecord, field: "dealId" | "partner" | "stage", message: string): ImportProblem {
  const value = String(record.values[field] ?? "");
  return {
    file: "deals",
    line: record.line,
    column: dealsTable.columns[field].header,
    value,
    message,
    outcome: "left out",
  };
}

function stageCounts({ line, values }: FileRecord, result: string): ImportProblem {
  return {
    file: "deals",
    line,
    column: dealsTable.columns.stage.header,
    value: String(values.stage),
    message: `The result beside the stage says "${result}"; the stage counts.`,
    outcome: "imported",
  };
}

/** Deals of the workbook that could not be read: by key, what to say about them. */
function unreadableDeals({ deals }: ExistingTables): Map<string, string> {
  const bad = new Map<string, string>();
  if (!deals.problems.length) return bad;
  const good = new Set(deals.rows.map((row) => dealKey(row.dealId)));
  for (const { row, column, message, values } of deals.problems) {
    if (!values?.dealId) continue;
    const key = dealKey(String(values.dealId));
    if (good.has(key)) continue;
    bad.set(
      key,
      `The workbook has this deal in row ${row} of ${dealsTable.sheet}, which cannot be read (${column}: ${message}). Correct that cell and import again.`,
    );
  }
  return bad;
}
