import { SETTINGS } from "../program/settings";
import type { SerialDate } from "../shared/serial-date";
import type { StepProgress, Steps } from "../shared/steps";
import { trimmedNameKey } from "../shared/excel-text";
import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import { absentDeals, changeAbsent, lostStage, type AbsentChange, type AbsentDeals } from "./absent-deals";
import { acceptDeals, type AcceptedDeals } from "./accept-deals";
import { importCurrency, type ImportCurrency } from "./import-currency";
import { importDeals, type ImportedDeals } from "./import-deals";
import type { MeaningOf } from "./difference-summary";
import type { ImportDecisions, StageClass } from "./import-decisions";
import { FILE_KINDS, SIDE_KINDS, type FileKind, type SideKind } from "./import-fields";
import { readImportFile, type FileReading } from "./import-file";
import { settingValue, type ImportMemory } from "./import-memory";
import { importPartners, type ImportedPartners } from "./import-partners";
import type { ExistingTables } from "./existing-tables";
import type { TargetDifference } from "./import-preview";
import { importSideFile, type ImportedSideFile } from "./import-side-file";
import { importTargets } from "./import-targets";
import { importProducts, type ImportedProducts } from "./import-products";
import { renamesOf, withRenames } from "./lost-partners";
import { mapStages, type StageProposal } from "./map-stages";
import { refereeOf } from "./merge-row";
import type { CsvTable } from "./parse-csv";
import { unreadableRows } from "./unreadable-rows";

export type ImportFiles = Readonly<Partial<Record<FileKind, CsvTable>>>;
export type FileReadings = ReadonlyMap<FileKind, FileReading>;

/** What the files become in the workbook, entity by entity. */
export interface MergedFiles {
  accepted: AcceptedDeals;
  deals: ImportedDeals;
  partners: ImportedPartners;
  products: ImportedProducts;
  /** By kind, the files whose rows belong to partners. */
  sides: ReadonlyMap<SideKind, ImportedSideFile>;
  targets: readonly TargetDifference[];
  stages: StageProposal[];
  money: ImportCurrency;
  /** Deals that the file lacks, and what becomes of them; null without a deals file. */
  absent: ImportedAbsence | null;
  /** The day of the import; null when nobody says it. */
  importedOn: SerialDate | null;
}

interface ImportedAbsence extends AbsentDeals, AbsentChange {}

export function* readFiles(
  files: ImportFiles,
  decisions: ImportDecisions,
  memory: ImportMemory,
): Steps<FileReadings> {
  const readings = new Map<FileKind, FileReading>();
  for (const kind of FILE_KINDS) {
    const csv = files[kind];
    if (csv) readings.set(kind, yield* readImportFile(kind, csv, decisions.files?.[kind] ?? {}, memory));
  }
  return readings;
}

function naming(done: number): StepProgress {
  return { step: "Matching names", done, total: 3 };
}

/** Of absent deals, where neither the workbook nor the file has a stage of lost ones. */
const LOST: StageProposal = { stage: "Lost", class: "Lost", probability: 0, how: "decided", rows: 0 };

export interface FilesToMerge {
  existing: ExistingTables;
  readings: FileReadings;
  decisions: ImportDecisions;
  memory: ImportMemory;
}

/** Deals last: they take the spelling of partners, stages and products, and the list prices, as the rest of the import leaves them. */
export function* mergeFiles({ existing, readings, decisions, memory }: FilesToMerge): Steps<MergedFiles> {
  const recordsOf = (kind: FileKind) => readings.get(kind)?.records ?? [];
  const accepted = yield* acceptDeals(recordsOf("deals"), existing, decisions);
  const referee = refereeOf(decisions.conflicts);
  const importedOn = decisions.asOf ?? asOfOf(existing);
  const money = importCurrency(existing, allRecords(readings, accepted), decisions, memory);
  yield naming(0);
  const products = importProducts(
    {
      existing,
      records: recordsOf("products"),
      dealNames: countNames(accepted.deals, ({ record }) => record.values.product),
      decided: { ...memory.products, ...decisions.products },
    },
    money.convert,
    referee,
  );
  const stages = mapStages(
    countNames(accepted.deals, (deal) => deal.stage),
    existing.stages.rows,
    decisions.stages,
  );
  yield naming(1);
  const partners = importPartners(
    {
      existing,
      records: recordsOf("partners"),
      dealNames: countNames(accepted.deals, (deal) => deal.partner),
      sideNames: countNames(SIDE_KINDS.flatMap(recordsOf), ({ values }) => values.partner),
      decided: decisions.partners ?? {},
      importedOn,
    },
    money.convert,
    referee,
  );
  yield naming(2);
  const context = {
    partners: partners.names,
    stages: new Map(stages.map((each) => [trimmedNameKey(each.stage), each])),
    products: products.names,
    listPrices: products.listPrices,
    currency: money.currency,
    convert: money.convert,
    asOf: importedOn,
  };
  const renamed = withRenames(existing, renamesOf(partners.lost));
  const deals = yield* importDeals(accepted.deals, renamed, context, referee);
  const unreadable = unreadableRows(partnersTable, existing.partners, [["partner"]]);
  const sources = {
    partners: partners.names,
    unreadable: (partner: string) => unreadable({ partner }),
    partnerRows: [...existing.partners.rows, ...((partners.change?.upserts ?? []) as Partial<PartnerRow>[])],
    convert: money.convert,
  };
  const { differences, ...targets } = importTargets(recordsOf("targets"), sources);
  const sides = new Map<SideKind, ImportedSideFile>([["targets", { ...targets, conflicts: [] }]]);
  for (const kind of ["certificates", "contacts", "accounts"] as const)
    sides.set(
      kind,
      importSideFile(kind, { records: recordsOf(kind), existing: renamed[kind] }, sources, referee),
    );
  const merged = {
    accepted,
    deals,
    partners,
    products,
    sides,
    targets: differences,
    stages,
    money,
    importedOn,
  };
  return { ...merged, absent: yield* mergeAbsent({ existing: renamed, readings, decisions }, merged) };
}

/** Deals that the file lacks. The stages get one for lost deals where it is needed and there is none. */
function* mergeAbsent(
  { existing, readings, decisions }: Pick<FilesToMerge, "existing" | "readings" | "decisions">,
  { accepted, stages, importedOn }: Pick<MergedFiles, "accepted" | "stages" | "importedOn">,
): Steps<ImportedAbsence | null> {
  const reading = readings.get("deals");
  if (!reading) return null;
  const absent = yield* absentDeals(
    existing.deals.rows,
    {
      csv: reading.csv,
      mapping: reading.preview.mapping,
      accepted: new Set(accepted.deals.map(({ key }) => key)),
    },
    { meaning: meaningOfStages(stages, existing), action: decisions.absentDeals ?? "keep" },
  );
  const lost = lostStage([...existing.stages.rows, ...stages]);
  const changed = changeAbsent(absent, { lost: lost ?? LOST.stage, importedOn });
  if (lost === null && changed.differences.some(({ stage }) => stage === LOST.stage)) stages.push(LOST);
  return { ...absent, ...changed };
}

/** The workbook's stages and those of the files; the workbook's word counts. */
export function meaningOfStages(stages: readonly StageProposal[], existing: ExistingTables): MeaningOf {
  const known = new Map(
    [...stages, ...existing.stages.rows].map((each) => [trimmedNameKey(each.stage ?? ""), each]),
  );
  return (stage) => {
    const found = known.get(trimmedNameKey(String(stage ?? "")));
    return {
      class: (found?.class as StageClass | null | undefined) ?? null,
      probability: found?.probability ?? null,
    };
  };
}

/** The workbook's as-of date. */
function asOfOf({ settings }: ExistingTables): SerialDate | null {
  const day = settingValue(settings.rows, SETTINGS.asOf.key);
  return typeof day === "number" ? day : null;
}

function countNames<T>(rows: readonly T[], nameOf: (row: T) => unknown): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = nameOf(row);
    if (typeof name === "string") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The records whose amounts will be written. */
function allRecords(readings: FileReadings, accepted: AcceptedDeals) {
  const others = [...readings].flatMap(([kind, reading]) => (kind === "deals" ? [] : reading.records));
  return [...others, ...accepted.deals.map((deal) => deal.record)];
}
