import type { ImportDecisions } from "../../../domain/crm/import-decisions";
import type { FilePreview, ImportPreview } from "../../../domain/crm/import-preview";
import type { ImportQuestion } from "../../../domain/crm/import-problem";
import { dealsTable } from "../../../domain/shared/tables/catalogue";
import { importTexts, kinds } from "../../strings/import-crm";
import { count, type Format } from "../../strings/format";
import { KIND_ORDER, type StepId } from "./import-draft";

/** On which step a question is answered. */
const STEP_OF: Readonly<Record<ImportQuestion["kind"], StepId>> = {
  encoding: "files",
  columns: "columns",
  "unknown-column": "columns",
  "date-order": "formats",
  "decimal-mark": "formats",
  groupedBy: "rows",
  repeatedDeals: "rows",
  sharedDeals: "rows",
  noPartner: "rows",
  "amount-word": "formats",
  stage: "stages",
  "lost-partner": "partners",
  "currency-name": "currency",
  currency: "currency",
  rate: "currency",
};

/**
 * The steps of this import: stages only of deals, products, currency and conflicts only when there is something to decide. A step on which something was
 * decided stays, so that the decision can be changed.
 */
export function stepIdsOf(
  preview: ImportPreview | null,
  { partners, products, currency, currencyNames, rates }: ImportDecisions,
): StepId[] {
  const asked: Partial<Record<StepId, boolean>> = {
    products:
      preview?.products.some(
        ({ name, how }) => how === "near" || how === "decided" || Object.hasOwn(products ?? {}, name),
      ) ?? false,
    currency:
      currency !== undefined ||
      isAny(rates) ||
      isAny(currencyNames) ||
      (preview !== null && asksCurrency(preview)),
    partners:
      isAny(partners) || (preview?.partners.length ?? 0) > 0 || (preview?.lostPartners.length ?? 0) > 0,
    rows: (preview?.rows.length ?? 0) > 0,
    conflicts: (preview?.conflicts.length ?? 0) > 0,
    stages: preview === null || preview.files.some(({ kind }) => kind === "deals"),
  };
  const all: StepId[] = [
    "files",
    "columns",
    "formats",
    "rows",
    "stages",
    "partners",
    "products",
    "currency",
    "conflicts",
    "review",
  ];
  return all.filter((step) => asked[step] ?? true);
}

function asksCurrency(preview: ImportPreview): boolean {
  const hasMoney = preview.files.some(({ mapping }) =>
    mapping.columns.some(({ field, index }) => field.kind === "money" && index >= 0),
  );
  if (!hasMoney) return false;
  return (
    preview.currency === null ||
    preview.currencies.some((use) => use.currency !== preview.currency) ||
    preview.questions.some(({ kind }) => kind === "currency" || kind === "currency-name")
  );
}

function isAny(decided: object | undefined): boolean {
  return Object.keys(decided ?? {}).length > 0;
}

export function questionsFor(preview: ImportPreview | null, step: StepId): ImportQuestion[] {
  return (preview?.questions ?? []).filter((question) => STEP_OF[question.kind] === step);
}

/** The files' plans, deals first. */
export function filesOf(preview: ImportPreview): FilePreview[] {
  return [...preview.files].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
}

/** "8,800 deals", or what else there is to import; null when the workbook has every row. */
export function amountToImport(preview: ImportPreview, format: Format): string | null {
  for (const kind of KIND_ORDER) {
    const { new: added, changed, gone } = preview.counts[kind];
    if (added + changed + gone > 0)
      return count(added + changed + gone, kinds[kind].one, kinds[kind].many, format);
  }
  return null;
}

/** What the last button does; null when there is nothing to write at all. */
export function actionOf(preview: ImportPreview, format: Format): { button: string; done: string } | null {
  const what = amountToImport(preview, format);
  if (what !== null) return { button: importTexts.review.import(what), done: importTexts.done.title(what) };
  return preview.changes.length > 0
    ? { button: importTexts.review.save, done: importTexts.done.saved }
    : null;
}

/** The sheet to look at when the import is done: that of the first table which gets rows, deals before all. */
export function sheetOf({ changes }: ImportPreview): string {
  const sheets = changes.filter(({ upserts }) => upserts.length > 0).map(({ table }) => table.sheet);
  return sheets.includes(dealsTable.sheet) ? dealsTable.sheet : (sheets[0] ?? dealsTable.sheet);
}
