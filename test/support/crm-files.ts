import { readFileSync } from "node:fs";
import { existingTables } from "../../src/domain/crm/existing-tables";
import type { ImportFiles } from "../../src/domain/crm/merge-files";
import { previewImport } from "../../src/domain/crm/preview-import";
import { readFile } from "../../src/domain/crm/read-file";
import { sampleChange } from "../../src/domain/crm/sample/sample-data";
import { runSteps } from "../../src/domain/shared/steps";
import { isoOf, serialOf, type SerialDate } from "../../src/domain/shared/serial-date";
import type { CellValue, Columns } from "../../src/domain/shared/tables/table-definition";
import { MemoryTables } from "./memory-tables";
import { sharedPath } from "./shared-files";

export interface CrmExport {
  /** Which export: the public one with 8,800 deals, or one of the add-in's own sample data. */
  name: "public sample" | "own sample";
  files: readonly { kind: keyof ImportFiles; name: string; text: string }[];
  /** The day to score on. */
  asOf: SerialDate;
  /** A partner with deals of every kind. */
  partner: string;
}

const FOLDER = "data/maven-crm";
const PUBLIC = [
  { kind: "deals", name: "sales_pipeline.csv" },
  { kind: "products", name: "products.csv" },
  { kind: "partners", name: "sales_teams.csv" },
] as const;

/** CSV files as a CRM exports them: the public sample where it is at hand, else the add-in's own sample data written as CSV. */
export function crmExport(): CrmExport {
  if (sharedPath(`${FOLDER}/${PUBLIC[0].name}`) === null) return ownExport();
  const files = PUBLIC.map(({ kind, name }) => ({
    kind,
    name,
    text: readFileSync(sharedPath(`${FOLDER}/${name}`)!, "utf8"),
  }));
  return { name: "public sample", files, asOf: serialOf(2017, 12, 31), partner: "Darcel Schlecht" };
}

/** The add-in's own sample data, written as a CRM would export it. */
export function ownExport(): CrmExport {
  const asOf = serialOf(2025, 12, 31);
  const changes = sampleChange(asOf);
  const file = (kind: keyof ImportFiles, table: string, except: readonly string[] = []) => {
    const change = changes.find((each) => each.table.name === table)!;
    const columns = Object.entries(change.table.columns as Columns).filter(
      ([, { header }]) => !except.includes(header),
    );
    const cell = (value: CellValue | undefined, columnKind: string) =>
      columnKind === "date" && typeof value === "number" ? isoOf(value) : String(value ?? "");
    const lines = change.upserts.map((row) =>
      columns.map(([field, { kind: columnKind }]) => cell(row[field], columnKind)),
    );
    return { kind, name: `${kind}.csv`, text: csv([columns.map(([, { header }]) => header), ...lines]) };
  };
  const files = [
    file("deals", "cam_deals", ["Import check"]),
    file("products", "cam_products"),
    file("partners", "cam_partners", ["Partner ID"]),
  ];
  const partner = changes.find((each) => each.table.name === "cam_partners")!.upserts[0]!["partner"];
  return { name: "own sample", files, asOf, partner: String(partner) };
}

/** Cells as CSV text, quoted where need be. */
export function csv(rows: readonly (readonly unknown[])[], delimiter = ","): string {
  const quoted = (cell: unknown) => {
    const text = String(cell ?? "");
    return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(quoted).join(delimiter)).join("\n");
}

/** The tables that these files make of an empty workbook, and the plan that says how. */
export function importedTables({ files }: CrmExport) {
  const read = Object.fromEntries(
    files.map(({ kind, name, text }) => [kind, runSteps(readFile(name, Buffer.from(text)))]),
  ) as ImportFiles;
  const tables = new MemoryTables();
  const plan = runSteps(previewImport(existingTables(tables), read));
  return { plan, tables: tables.apply(plan.changes) };
}
