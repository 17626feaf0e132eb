import fc from "fast-check";
import type { ImportDecisions, StageClass } from "../../../src/domain/crm/import-decisions";
import type { ImportPreview } from "../../../src/domain/crm/import-preview";
import { findLegacyEncoding } from "../../../src/domain/crm/legacy-encoding";
import type { CsvTable } from "../../../src/domain/crm/parse-csv";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { runSteps } from "../../../src/domain/shared/steps";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { dealsTable, stagesTable } from "../../../src/domain/shared/tables/catalogue";
import {
  OUR_COLUMNS,
  writeFile,
  writtenFile,
  type Written,
  type WrittenFile,
} from "../../support/crm-dialect";
import { MemoryTables } from "../../support/memory-tables";
import { type RandomPart, randomPart } from "../part";

/** What became of the files so far; shrinking counts too. */
export const dialectTally = { right: 0, asked: 0, told: 0 };

const AS_OF = serialOf(2026, 6, 30);

interface Read {
  csv: CsvTable;
  plan: ImportPreview;
}

async function read(
  { bytes }: Written,
  store: MemoryTables,
  decisions: ImportDecisions,
  encoding?: Written["encoding"],
): Promise<Read> {
  const legacy = await findLegacyEncoding(bytes, encoding as never);
  const deals = runSteps(readFile("deals.csv", bytes, legacy));
  return {
    csv: deals,
    plan: runSteps(previewImport(store.existing(), { deals }, { asOf: AS_OF, ...decisions })),
  };
}

/** With what somebody who knows the file answers to everything that is asked. */
function answersTo(
  plan: ImportPreview,
  { dialect }: WrittenFile,
  { headers, stages: classes }: Written,
  before: ImportDecisions,
): ImportDecisions {
  const { columns, dateOrders, decimalMarks, groupedBy, sharedDeals, ...file } = before.files?.deals ?? {};
  const more = {
    columns: { ...columns },
    dateOrders: { ...dateOrders },
    decimalMarks: { ...decimalMarks },
    groupedBy: { ...groupedBy },
    sharedDeals: { ...sharedDeals },
  } as {
    [Part in "columns" | "dateOrders" | "decimalMarks" | "groupedBy" | "sharedDeals"]: Record<string, never>;
  };
  const stages: Record<string, { class: StageClass; probability: null }> = {};
  const currencyNames: Record<string, string> = {};
  let currency = before.currency;
  const add = (part: keyof typeof more, column: string, answer: string) =>
    Object.assign(more[part], { [column]: answer });
  for (const question of plan.questions)
    if (question.kind === "columns")
      for (const [field, ours] of Object.entries(OUR_COLUMNS))
        add("columns", ours, headers[field as keyof typeof OUR_COLUMNS]);
    else if (question.kind === "date-order") add("dateOrders", question.column, dialect.date.order);
    else if (question.kind === "decimal-mark") add("decimalMarks", question.column, dialect.number.decimal);
    else if (question.kind === "groupedBy") add("groupedBy", question.column, "blank");
    else if (question.kind === "sharedDeals") add("sharedDeals", question.column, "one name");
    else if (question.kind === "stage")
      stages[question.stage] = { class: classes.get(question.stage)!, probability: null };
    else if (question.kind === "currency") currency = dialect.money.currency ?? question.proposed;
    else if (question.kind === "currency-name") currencyNames[question.name] = dialect.money.currency!;
  return {
    ...before,
    ...(currency === undefined ? {} : { currency }),
    currencyNames: { ...before.currencyNames, ...currencyNames },
    stages: { ...before.stages, ...stages },
    files: { deals: { ...file, ...more } },
  };
}

interface Result {
  odd: unknown[];
  /** Deals that were left out, each with its line in the report. */
  told: number;
}

/** Every deal that is neither right in the workbook nor left out by its line. */
function compare({ plan, csv }: Read, store: MemoryTables, file: WrittenFile, written: Written): Result {
  const classes = new Map(store.rows(stagesTable).map((row) => [row.stage, row.class]));
  const rows = new Map(store.rows(dealsTable).map((row) => [String(row.dealId), row]));
  const unused = new Set(plan.files[0]!.mapping.unused);
  const lineOf = (id: string) => csv.rows.find(({ cells }) => cells.includes(id))?.line;
  const leftOut = new Set(
    plan.problems.flatMap(({ outcome, line }) => (outcome === "left out" ? [line] : [])),
  );
  const result: Result = { odd: [], told: 0 };
  for (const deal of file.deals) {
    const row = rows.get(deal.id);
    rows.delete(deal.id);
    if (row === undefined) {
      if (leftOut.has(lineOf(deal.id)!)) result.told++;
      else result.odd.push({ deal, lost: true });
      continue;
    }
    const cents = written.amounts.get(deal.id)!;
    const wanted = {
      partner: deal.partner,
      // What is told not to be imported is no wrong figure.
      account: unused.has(written.headers.account) ? null : deal.account,
      class: deal.stageClass,
      amount: cents === null ? null : cents / 100,
      day: deal.closes,
      registered: unused.has(written.headers.registered) ? null : deal.registered,
    };
    const found = {
      partner: row.partner,
      account: row.account ?? null,
      class: classes.get(row.stage!),
      amount: row.amount ?? null,
      day: row.closedOn ?? row.expectedClose ?? null,
      registered: row.registeredOn ?? null,
    };
    if (JSON.stringify(wanted) !== JSON.stringify(found)) result.odd.push({ id: deal.id, wanted, found });
  }
  for (const id of rows.keys()) result.odd.push({ id, invented: true });
  return result;
}

interface Outcome extends Result {
  /** Questions that nobody could answer from knowing the file. */
  open: readonly string[];
  asked: readonly string[];
}

/** Enough for a question that comes up when others are answered. */
const ROUNDS = 4;

async function importWritten(file: WrittenFile): Promise<Outcome> {
  const written = writeFile(file);
  const store = new MemoryTables();
  let decisions: ImportDecisions = {};
  let reading = await read(written, store, decisions);
  const asked = reading.plan.questions.map(({ kind }) => kind);
  let encoding: Written["encoding"] | undefined;
  for (let round = 0; round < ROUNDS && reading.plan.questions.length > 0; round++) {
    if (reading.plan.questions.some(({ kind }) => kind === "encoding")) encoding = written.encoding;
    decisions = answersTo(reading.plan, file, written, decisions);
    reading = await read(written, store, decisions, encoding);
  }
  const open = reading.plan.questions.map(({ message }) => message);
  if (open.length > 0) return { open, asked, odd: [], told: 0 };
  store.apply(reading.plan.changes);
  return { open, asked, ...compare(reading, store, file, written) };
}

async function tryFile(file: WrittenFile): Promise<void> {
  const { open, asked, told, odd } = await importWritten(file);
  expect({ open, odd }).toEqual({ open: [], odd: [] });
  dialectTally[asked.length > 0 ? "asked" : told > 0 ? "told" : "right"]++;
}

export const CRM_DIALECT_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "crm-file-dialects",
    does: "deals written in any dialect are read as they are, or asked about and then read as they are",
    inTests: { seed: 21, count: 40 },
    property: () => fc.asyncProperty(writtenFile, tryFile),
  }),
];
