import { SETTINGS } from "../program/settings";
import { renamePartner } from "../program/rename-partner";
import { settingsTable, stagesTable, type SettingRow } from "../shared/tables/catalogue";
import { changeTable, mergeChanges, type TableChange } from "../shared/tables/table-change";
import type { Steps } from "../shared/steps";
import { trimmedNameKey } from "../shared/excel-text";
import { counted } from "./count-words";
import { currencySign } from "./currency-code";
import { changesChange } from "./deal-differences";
import { summaryOf } from "./difference-summary";
import type { ImportDecisions } from "./import-decisions";
import { FILE_KINDS, type FileKind, type SideKind } from "./import-fields";
import {
  mappingsInWords,
  MEMORY_SETTING,
  readMemory,
  remember,
  settingValue,
  type ImportMemory,
} from "./import-memory";
import { importNotes } from "./import-notes";
import type { ExistingTables } from "./existing-tables";
import type { ImportCounts, ImportPreview } from "./import-preview";
import type { CurrencyUse, ImportProblem, ImportQuestion } from "./import-problem";
import { insistOnColumns } from "./lacking-columns";
import { lostQuestions, renamesOf } from "./lost-partners";
import type { StageProposal } from "./map-stages";
import {
  meaningOfStages,
  mergeFiles,
  readFiles,
  type FileReadings,
  type ImportFiles,
  type MergedFiles,
} from "./merge-files";

/**
 * What an import would do, from what the workbook holds, the files, and what the user has decided so far. A preview writes nothing and
 * can be repeated after every decision; with all questions answered, `changes` is what to write: nothing, where the same files were
 * imported before.
 */
export function* previewImport(
  existing: ExistingTables,
  files: ImportFiles,
  decisions: ImportDecisions = {},
): Steps<ImportPreview> {
  insistOnColumns(existing);
  const memory = readMemory(existing.settings.rows);
  const readings = yield* readFiles(files, decisions, memory);
  const merged = yield* mergeFiles({ existing, readings, decisions, memory });
  const { deals, partners, products, sides, stages, money, absent, importedOn } = merged;
  const differences = [...deals.differences, ...(absent?.differences ?? [])];

  const fileQuestions = [...readings.values()].flatMap((reading) => reading.questions);
  const questions = [
    ...fileQuestions,
    ...lostQuestions(partners.lost),
    ...stageQuestions(stages, readings),
    ...currencyQuestions(money.unknown, readings),
    ...money.questions,
  ];
  const renames = renamesOf(partners.lost);
  const changes = [
    ...renames.flatMap((rename) => renamePartner(rename, existing.partners.rows)),
    ...mergeChanges([partners.change, sides.get("targets")!.change].filter((change) => change !== null)),
    dealsChange(merged),
    products.change,
    ...[...sides].flatMap(([kind, { change }]) => (kind === "targets" ? [] : [change])),
    stagesChange(stages, existing),
    changesChange(differences, existing.changes.rows, importedOn),
    rememberingChange(existing, { currency: money.currency, memory, readings, decisions }),
  ].filter((change): change is TableChange => change !== null);
  const problems = problemsOf(readings, merged);
  const counts = { deals: withGone(merged), products: products.counts, partners: partners.counts };
  return {
    files: [...readings.values()].map((reading) => reading.preview),
    counts: Object.fromEntries(
      FILE_KINDS.map((kind) => {
        const merge =
          kind in counts ? counts[kind as keyof typeof counts] : sides.get(kind as SideKind)!.counts;
        return [kind, complete(merge, kind, problems, readings)];
      }),
    ) as Record<FileKind, ImportCounts>,
    problems,
    conflicts: [
      ...deals.conflicts,
      ...partners.conflicts,
      ...products.conflicts,
      ...[...sides.values()].flatMap(({ conflicts }) => conflicts),
    ],
    stages,
    products: products.matches,
    partners: partners.matches,
    spellings: spellingsIn(readings),
    targets: merged.targets,
    lostPartners: partners.lost,
    renames,
    differences: summaryOf(differences, existing.changes.rows, meaningOfStages(stages, existing)),
    absent,
    rows: readings.get("deals")?.choices ?? [],
    currency: money.currency,
    currencies: money.currencies,
    questions,
    notes: [
      ...importNotes(merged, { files, furtherRows: readings.get("deals")?.furtherRows ?? 0 }, existing),
      ...money.notes,
    ],
    changes: questions.length > 0 ? [] : mergeChanges(changes),
  };
}

function dealsChange({ deals, absent }: MergedFiles): TableChange | null {
  const changes = [deals.change, absent?.change ?? null].filter((change) => change !== null);
  return mergeChanges(changes)[0] ?? null;
}

function withGone({ deals: { counts }, absent }: MergedFiles): ImportCounts {
  const { upserts = [], removals = [] } = absent?.change ?? {};
  return {
    ...counts,
    gone: upserts.length + removals.length,
    onlyInWorkbook: counts.onlyInWorkbook - upserts.length - removals.length,
  };
}

function spellingsIn(readings: FileReadings): ImportPreview["spellings"] {
  const [partners, currencies] = [new Set<string>(), new Set<string>()];
  for (const { records } of readings.values())
    for (const { values, currency } of records) {
      if (typeof values.partner === "string") partners.add(values.partner);
      if (currency !== null) currencies.add(currency);
    }
  return { partners, currencies };
}

function stageQuestions(stages: readonly StageProposal[], readings: FileReadings): ImportQuestion[] {
  const where = ofColumn(readings, "stage");
  return stages
    .filter((each) => each.class === null)
    .map(({ stage, rows }) => ({
      kind: "stage",
      stage,
      rows,
      message: `Are deals in the stage "${stage}" (${counted(rows, "row", "rows")})${where} open, won or lost?`,
    }));
}

function currencyQuestions(unknown: readonly CurrencyUse[], readings: FileReadings): ImportQuestion[] {
  return unknown.map(({ currency: name, rows }) => ({
    kind: "currency-name",
    name,
    rows,
    message: `Which currency is "${name}" (${counted(rows, "row", "rows")})${ofColumn(readings, currencySign(name) === null ? "currency" : "amount")}?`,
  }));
}

/** Where the words of a question stand: ` of the column "Deal Stage"`. */
function ofColumn(readings: FileReadings, field: string): string {
  const columns = readings.get("deals")?.preview.mapping.columns ?? [];
  const header = columns.find((column) => column.field.field === field)?.header ?? null;
  return header === null ? "" : ` of the column "${header}"`;
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

interface Confirmed {
  currency: string | null;
  memory: ImportMemory;
  readings: FileReadings;
  decisions: ImportDecisions;
}

/** The workbook's currency, and what the user has confirmed for the next import. */
function rememberingChange(
  existing: ExistingTables,
  { currency, memory, readings, decisions }: Confirmed,
): TableChange | null {
  const rows: Partial<SettingRow>[] = [];
  const known = new Set(existing.settings.rows.map((row) => trimmedNameKey(row.setting ?? "")));
  const set = (setting: string, value: string, unit: string, source: string) => {
    if (settingValue(existing.settings.rows, setting) === value) return;
    rows.push(known.has(trimmedNameKey(setting)) ? { setting, value } : { setting, value, unit, source });
  };
  const { key: name, unit, source } = SETTINGS.currency;
  if (currency !== null) set(name, currency, unit, source);
  const confirmed = [...readings.values()].map((reading) => reading.memory);
  const written = remember(memory, confirmed, decisions);
  if (settingValue(existing.settings.rows, MEMORY_SETTING) !== written)
    rows.push({
      setting: MEMORY_SETTING,
      value: written,
      unit: "text",
      source: mappingsInWords(written),
    });
  return rows.length ? changeTable(settingsTable, rows) : null;
}

/** By file and line, those of the deals last. */
function problemsOf(
  readings: FileReadings,
  { accepted, deals, partners, products, sides }: MergedFiles,
): ImportProblem[] {
  return withoutEchoes([
    ...[...readings.values()].flatMap((reading) => reading.problems),
    ...products.problems,
    ...partners.problems,
    ...[...sides.values()].flatMap(({ problems }) => problems),
    ...accepted.problems,
    ...deals.problems,
  ]).sort((a, b) => FILE_KINDS.indexOf(b.file) - FILE_KINDS.indexOf(a.file) || a.line - b.line);
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
  readings: FileReadings,
): ImportCounts {
  const lines = problems
    .filter((problem) => problem.file === kind && problem.outcome === "left out")
    .map((problem) => problem.line);
  return { ...counts, inFile: readings.get(kind)?.preview.rows ?? 0, leftOut: new Set(lines).size };
}
