import { SETTINGS } from "../program/settings";
import { settingsTable, stagesTable, type SettingRow } from "../shared/tables/catalogue";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import type { Steps } from "../shared/steps";
import { acceptDeals, type AcceptedDeal, type AcceptedDeals } from "./accept-deals";
import { trimmedNameKey } from "../shared/excel-text";
import { counted } from "./count-words";
import { importCurrency } from "./import-currency";
import type { ImportDecisions } from "./import-decisions";
import { FILE_KINDS, type FileKind } from "./import-fields";
import { MEMORY_SETTING, readMemory, remember, settingValue, type ImportMemory } from "./import-memory";
import type {
  ExistingTables,
  ImportCounts,
  ImportPreview,
  ImportProblem,
  ImportQuestion,
} from "./import-preview";
import { mapStages, type StageProposal } from "./map-stages";
import { refereeOf } from "./merge-row";
import { importDeals, type ImportedDeals } from "./import-deals";
import { readImportFile, type FileReading } from "./import-file";
import { importPartners } from "./import-partners";
import { importProducts } from "./import-products";
import type { CsvTable } from "./parse-csv";
import { isSampleDeal, isSamplePartner } from "./sample/sample-data";

export type ImportFiles = Readonly<Partial<Record<FileKind, CsvTable>>>;

/**
 * Plans an import from what the workbook holds, the files, and what the user has decided so far. Planning changes nothing and can be
 * repeated after every decision; with all questions answered, `changes` is what to write. Importing the same files again plans nothing.
 */
export function* previewImport(
  existing: ExistingTables,
  files: ImportFiles,
  decisions: ImportDecisions = {},
): Steps<ImportPreview> {
  const memory = readMemory(existing.settings.rows);
  const readings = new Map<FileKind, FileReading>();
  for (const kind of FILE_KINDS) {
    const csv = files[kind];
    if (csv) readings.set(kind, yield* readImportFile(kind, csv, decisions.files?.[kind] ?? {}, memory));
  }
  const recordsOf = (kind: FileKind) => readings.get(kind)?.records ?? [];
  const accepted = yield* acceptDeals(recordsOf("deals"), existing);
  const referee = refereeOf(decisions.conflicts);
  const money = importCurrency(existing, allRecords(readings, accepted), decisions, memory.rates);
  const decidedProducts = { ...memory.products, ...decisions.products };
  const productNames = count(accepted.deals, ({ record }) => record.values.product);
  const products = importProducts(
    existing,
    recordsOf("products"),
    productNames,
    decidedProducts,
    money.convert,
    referee,
  );
  const stages = mapStages(
    count(accepted.deals, (deal) => deal.stage),
    existing.stages.rows,
    decisions.stages,
  );
  const partnerNames = count(accepted.deals, (deal) => deal.partner);
  const partners = importPartners(existing, recordsOf("partners"), partnerNames, money.convert, referee);
  const context = {
    partners: partners.names,
    stages: new Map(stages.map((each) => [trimmedNameKey(each.stage), each])),
    products: products.names,
    listPrices: products.listPrices,
    currency: money.currency,
    convert: money.convert,
  };
  const deals = yield* importDeals(accepted.deals, existing, context, referee);

  const fileQuestions = [...readings.values()].flatMap((reading) => reading.questions);
  const questions = [...fileQuestions, ...stageQuestions(stages), ...money.questions];
  const tables = [partners.change, deals.change, products.change, stagesChange(stages, existing)];
  const settings = settingsChange(existing, money.currency, memory, readings, decisions);
  const problems = withoutEchoes([
    ...[...readings.values()].flatMap((reading) => reading.problems),
    ...products.problems,
    ...partners.problems,
    ...accepted.problems,
    ...deals.problems,
  ]).sort((a, b) => FILE_KINDS.indexOf(b.file) - FILE_KINDS.indexOf(a.file) || a.line - b.line);
  const counts = {
    deals: complete(deals.counts, "deals", problems, readings),
    products: complete(products.counts, "products", problems, readings),
    partners: complete(partners.counts, "partners", problems, readings),
  };
  return {
    files: [...readings.values()].map((reading) => reading.plan),
    counts,
    problems,
    conflicts: [...deals.conflicts, ...partners.conflicts, ...products.conflicts],
    stages,
    products: products.matches,
    currency: money.currency,
    currencies: money.currencies,
    questions,
    notes: [
      ...notesOf(accepted, deals, partners.fromDeals, products.fromDeals, files, existing),
      ...money.notes,
    ],
    changes:
      questions.length > 0
        ? []
        : [...tables, settings].filter((change): change is TableChange => change !== null),
  };
}

function count(deals: readonly AcceptedDeal[], nameOf: (deal: AcceptedDeal) => unknown): Map<string, number> {
  const counts = new Map<string, number>();
  for (const deal of deals) {
    const name = nameOf(deal);
    if (typeof name === "string") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The records whose amounts will be written. */
function allRecords(readings: ReadonlyMap<FileKind, FileReading>, accepted: AcceptedDeals) {
  const others = [...readings].flatMap(([kind, reading]) => (kind === "deals" ? [] : reading.records));
  return [...others, ...accepted.deals.map((deal) => deal.record)];
}

function stageQuestions(stages: readonly StageProposal[]): ImportQuestion[] {
  return stages
    .filter((each) => each.class === null)
    .map(({ stage, rows }) => ({
      kind: "stage",
      stage,
      rows,
      message: `Are deals in the stage "${stage}" (${counted(rows, "row", "rows")}) open, won or lost?`,
    }));
}

function stagesChange(stages: readonly StageProposal[], existing: ExistingTables): TableChange | null {
  const unreadable = new Set(
    existing.stages.problems.map(({ values }) => trimmedNameKey(String(values?.stage ?? ""))),
  );
  const added = stages.filter(
    (each) => each.how !== "workbook" && !unreadable.has(trimmedNameKey(each.stage)),
  );
  const rows = added.map((each) => ({ stage: each.stage, class: each.class, probability: each.probability }));
  return rows.length ? changeTable(stagesTable, rows) : null;
}

function settingsChange(
  existing: ExistingTables,
  currency: string | null,
  memory: ImportMemory,
  readings: ReadonlyMap<FileKind, FileReading>,
  decisions: ImportDecisions,
): TableChange | null {
  const rows: Partial<SettingRow>[] = [];
  const known = new Set(existing.settings.rows.map((row) => trimmedNameKey(row.setting ?? "")));
  const set = (setting: string, value: string, unit: string, source: string) => {
    if (settingValue(existing.settings.rows, setting) === value) return;
    rows.push(known.has(trimmedNameKey(setting)) ? { setting, value } : { setting, value, unit, source });
  };
  const { name, unit, source } = SETTINGS.currency;
  if (currency !== null) set(name, currency, unit, source);
  const confirmed = new Map([...readings.values()].map((reading) => [reading.signature, reading.confirmed]));
  set(
    MEMORY_SETTING,
    remember(memory, confirmed, decisions),
    "text",
    "What the last CRM imports confirmed; written by the add-in",
  );
  return rows.length ? changeTable(settingsTable, rows) : null;
}

/** Without remarks on rows that are left out for another reason. */
function withoutEchoes(problems: readonly ImportProblem[]): ImportProblem[] {
  const rowOf = ({ file, line }: ImportProblem) => `${file} ${line}`;
  const leftOut = new Set(problems.filter((problem) => problem.outcome === "left out").map(rowOf));
  return problems.filter((problem) => problem.outcome === "left out" || !leftOut.has(rowOf(problem)));
}

/** Rows of the file and rows left out, each counted once however many problems it has. */
function complete(
  counts: ImportCounts,
  kind: FileKind,
  problems: readonly ImportProblem[],
  readings: ReadonlyMap<FileKind, FileReading>,
): ImportCounts {
  const lines = problems
    .filter((problem) => problem.file === kind && problem.outcome === "left out")
    .map((problem) => problem.line);
  return { ...counts, inFile: readings.get(kind)?.plan.rows ?? 0, leftOut: new Set(lines).size };
}

function notesOf(
  accepted: AcceptedDeals,
  deals: ImportedDeals,
  partnersFromDeals: number,
  productsFromDeals: number,
  files: ImportFiles,
  existing: ExistingTables,
): string[] {
  const notes: string[] = [];
  const say = (amount: number, one: string, many: string) => {
    if (amount > 0) notes.push(counted(amount, one, many));
  };
  for (const { file, skipped } of Object.values(files))
    say(
      skipped,
      `line above the header of ${file} was skipped.`,
      `lines above the header of ${file} were skipped.`,
    );
  say(
    deals.atListPrice,
    "open deal without an amount counts at list price.",
    "open deals without an amount count at list price.",
  );
  say(
    deals.undated,
    "won deal counts in no period: the file has no column with closing dates.",
    "won deals count in no period: the file has no column with closing dates.",
  );
  say(
    accepted.repeated,
    "row repeats another one and counts once.",
    "rows repeat another one and count once.",
  );
  say(
    deals.keptAsBefore,
    "cell keeps your value, as you decided before.",
    "cells keep your value, as you decided before.",
  );
  if (files.partners)
    say(partnersFromDeals, "partner is named by deals only.", "partners are named by deals only.");
  if (files.products)
    say(productsFromDeals, "product is named by deals only.", "products are named by deals only.");
  if (existing.deals.rows.some(isSampleDeal) || existing.partners.rows.some(isSamplePartner))
    notes.push("The workbook holds sample data, which counts too; remove it on the page Today.");
  return notes;
}
