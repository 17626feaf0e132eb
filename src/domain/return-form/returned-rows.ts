import type { TableSource } from "../program/setup";
import { readCapabilityData } from "../capabilities/capability-data";
import { rowsOf } from "../partner-home/partner-work";
import { redated } from "../relations/promises";
import { openDeals } from "../scorecard/performance/deal-index";
import { nameKey, trimmedNameKey } from "../shared/excel-text";
import { type SerialDate } from "../shared/serial-date";
import { campaignsTable } from "../shared/tables/marketing-tables";
import { dealsTable, stagesTable } from "../shared/tables/catalogue";
import { commitmentsTable } from "../shared/tables/relations-tables";
import type { TableChange } from "../shared/tables/table-change";
import type { AnyTable, CellValue, TableDefinition } from "../shared/tables/table-definition";
import { formCampaignsTable, formDealsTable, formPromisesTable } from "./form-tables";
import type { FormPart } from "./make-form";

/** A cell of the workbook that the partner says otherwise. */
export interface ReturnedCell {
  header: string;
  kind: string;
  before: CellValue;
  after: CellValue;
}

/** A row of the workbook with what the partner says of it. */
export interface ReturnedRow {
  part: Exclude<FormPart, "questions">;
  /** What it is called on the page: the deal's account, the campaign's tactic, the promise. */
  name: string;
  cells: readonly ReturnedCell[];
  table: TableDefinition;
  upsert: Readonly<Record<string, CellValue>>;
}

/** A row of the form that is not taken, and why. */
export interface RefusedRow {
  sheet: string;
  /** 1-based among the rows below the header; 0: the table as a whole. */
  row: number;
  reason: string;
}

type CellsOf = Readonly<Record<string, CellValue | undefined>>;

interface Part {
  form: AnyTable;
  part: ReturnedRow["part"];
  table: AnyTable;
  /** The row's own in the workbook, and what it is called; a reason where it cannot be taken. */
  find: (row: CellsOf) => { row: CellsOf; name: string } | string;
  /** What the filled cells say of it, by field; a reason where one cannot be taken. */
  says: (row: CellsOf, before: CellsOf) => Record<string, CellValue> | string;
}

function partBack(given: TableSource, { form, part, table, find, says }: Part) {
  const { rows, positions, problems } = given.table(form as TableDefinition);
  const target = table as TableDefinition;
  const refused: RefusedRow[] = problems.map(({ row, column, message }) => ({
    sheet: form.sheet,
    row,
    reason: `${column}: ${message}`,
  }));
  const back = (rows as readonly CellsOf[]).flatMap((row, index): ReturnedRow[] => {
    const refuse = (reason: string) => {
      refused.push({ sheet: form.sheet, row: positions[index]! + 1, reason });
      return [];
    };
    const found = find(row);
    if (typeof found === "string") return refuse(found);
    const said = says(row, found.row);
    if (typeof said === "string") return refuse(said);
    const cells = Object.entries(said)
      .filter(([field, value]) => value !== (found.row[field] ?? null))
      .map(([field, after]): ReturnedCell & { field: string } => ({
        field,
        header: target.columns[field]!.header,
        kind: target.columns[field]!.kind,
        before: found.row[field] ?? null,
        after,
      }));
    if (!cells.length) return [];
    const key = Object.fromEntries(target.key.map((field) => [field, found.row[field] ?? null]));
    const upsert = { ...key, ...Object.fromEntries(cells.map(({ field, after }) => [field, after])) };
    return [
      { part, name: found.name, cells: cells.map(({ field: _, ...cell }) => cell), table: target, upsert },
    ];
  });
  return { rows: back, refused };
}

export const isFilled = (value: CellValue | undefined): value is string | number | boolean =>
  value !== null && value !== undefined && String(value).trim() !== "";

/** The cells that are filled in, under the workbook's own fields. */
function filled(row: CellsOf, fields: Readonly<Record<string, string>>): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([from, to]) =>
      isFilled(row[from]) ? [[to, row[from] as CellValue]] : [],
    ),
  );
}

const isNegative = (said: Readonly<Record<string, CellValue>>) =>
  Object.values(said).some((value) => typeof value === "number" && value < 0);

export function dealsBack(own: TableSource, given: TableSource, partner: string) {
  const open = openDeals(readCapabilityData(own).scorecard.deals.of(partner)).map(({ deal }) => deal);
  const stages = own.table(stagesTable).rows;
  return partBack(given, {
    form: formDealsTable,
    part: "deals",
    table: dealsTable,
    find: ({ dealId }) => {
      const deal = open.find((each) => trimmedNameKey(each.dealId ?? "") === trimmedNameKey(String(dealId)));
      return deal
        ? { row: deal, name: deal.account ?? deal.dealId ?? "" }
        : `${String(dealId)} is no open deal of ${partner}.`;
    },
    says: (row) => {
      const said = filled(row, {
        stageNow: "stage",
        amountNow: "amount",
        expectedCloseNow: "expectedClose",
        nextStepNow: "nextStep",
      });
      if (isNegative(said)) return "An amount below 0 is not taken.";
      if (said["stage"] === undefined) return said;
      const stage = stages.find(
        (each) => trimmedNameKey(each.stage ?? "") === trimmedNameKey(String(said["stage"])),
      );
      if (!stage) return `There is no stage "${String(said["stage"])}".`;
      return stage.class === "Open"
        ? { ...said, stage: stage.stage }
        : `"${stage.stage}" closes the deal: that comes from the CRM.`;
    },
  });
}

const ACTUALS = [
  ...(["actualAudience", "actualResponses", "actualLeads", "actualMgos"] as const),
  ...(["actualDeals", "actualRevenue", "actualCost"] as const),
];

export function campaignsBack(own: TableSource, given: TableSource, partner: string) {
  const campaigns = rowsOf(own.table(campaignsTable).rows, partner);
  return partBack(given, {
    form: formCampaignsTable,
    part: "campaigns",
    table: campaignsTable,
    find: ({ campaignId }) => {
      const row = campaigns.find((each) => nameKey(each.campaignId) === nameKey(String(campaignId).trim()));
      return row
        ? { row, name: row.tactic ?? row.campaignId ?? "" }
        : `${String(campaignId)} is no campaign of ${partner}.`;
    },
    says: (row) => {
      const said = filled(row, Object.fromEntries(ACTUALS.map((field) => [field, field])));
      return isNegative(said) ? "A number below 0 is not taken." : said;
    },
  });
}

export function promisesBack(
  own: TableSource,
  given: TableSource,
  { partner, today }: { partner: string; today: SerialDate },
) {
  const promises = rowsOf(own.table(commitmentsTable).rows, partner);
  return partBack(given, {
    form: formPromisesTable,
    part: "promises",
    table: commitmentsTable,
    find: ({ commitmentId }) => {
      const row = promises.find(
        (each) => nameKey(each.commitmentId) === nameKey(String(commitmentId).trim()),
      );
      return row
        ? { row, name: row.commitment ?? row.commitmentId ?? "" }
        : `${String(commitmentId)} is no promise between ${partner} and us.`;
    },
    says: (row, before) => {
      const said = filled(row, { keptOnNow: "keptOn", dueNow: "due" });
      if (!Object.keys(said).length) return said;
      if (before["by"] !== "Partner") return "It is our promise: whether and when it is kept is ours to say.";
      if (Number(said["keptOn"] ?? 0) > today) return "It was kept on a day that has not come yet.";
      if (typeof said["due"] !== "number") return said;
      const { due, earlierDates } = redated(before as Parameters<typeof redated>[0], said["due"]);
      return { ...said, due, earlierDates: earlierDates ?? null };
    },
  });
}

/** What a partner says of rows, in the workbook's tables. */
export function returnedRowChanges(rows: readonly ReturnedRow[]): TableChange[] {
  const tables = new Map<string, TableDefinition>(rows.map(({ table }) => [table.name, table]));
  return [...tables.values()].map((table) => ({
    table,
    upserts: rows.filter((row) => row.table === table).map(({ upsert }) => upsert),
  }));
}
