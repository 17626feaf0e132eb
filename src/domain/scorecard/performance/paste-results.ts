import { partnersByName, proposeAliases, withAliases } from "../../crm/partner-aliases";
import type { MetricDefinition } from "../../program/metrics";
import { nameKey, trimmedNameKey } from "../../shared/excel-text";
import { quarterStart } from "../../shared/fiscal-calendar";
import { type NumberMarks, parseNumber } from "../../shared/parse-number";
import { pastedLines, type PastedCells } from "../../shared/pasted-lines";
import { nearlyEqual } from "../../shared/rounding";
import type { SerialDate } from "../../shared/serial-date";
import { partnersTable, resultsTable, type PartnerRow, type ResultRow } from "../../shared/tables/catalogue";
import { changeTable, type TableChange } from "../../shared/tables/table-change";
import { keyOf } from "../../shared/tables/table-definition";
import { isAgreed } from "./recorded-results";
import { resultColumns, type ResultColumn, type ResultField } from "./result-columns";

export interface PasteResultsContext {
  partnerRows: readonly PartnerRow[];
  results: readonly ResultRow[];
  /** Those that deals do not tell. */
  metrics: readonly MetricDefinition[];
  /** The quarter of rows that name none, by its first day. */
  period: SerialDate;
  fiscalStartMonth: number;
  marks: NumberMarks;
  /** Who names are that no partner has; null: left out. */
  decided: Readonly<Record<string, string | null>>;
}

/** What becomes of one figure of a partner; `after` is in the metric's unit, shares as fractions. */
export interface ResultDifference {
  partner: string;
  period: SerialDate;
  metric: MetricDefinition;
  field: ResultField;
  before: number | null;
  after: number;
}

export interface PastedResults {
  differences: readonly ResultDifference[];
  /** Figures that the workbook has already. */
  unchanged: number;
  /** Names that no partner has and nobody has decided on; a partner that one looks like is proposed. */
  unknown: readonly { name: string; proposed: string | null }[];
  /** Headers of columns that are left out. */
  ignored: readonly string[];
  /** Headers of the columns that are taken. */
  taken: readonly string[];
  /** What is left out, and why; what stands in the workbook stays. */
  problems: readonly { line: number; column: string; message: string }[];
  /** Empty where nothing is to be written. */
  changes: readonly TableChange[];
}

interface Figure {
  line: number;
  partner: string;
  period: SerialDate;
  column: ResultColumn;
  value: number;
}

/**
 * Results of many partners as people paste them: a line a partner, a column a metric, with "target" in its header for what was agreed. Two
 * lines that say different things of one figure leave it as it is, and so does a quarter that is closed.
 */
export function pasteResults(text: string, context: PasteResultsContext): PastedResults {
  const lines = pastedLines(text);
  const columns = resultColumns(lines, context.metrics, context.marks);
  const problems: { line: number; column: string; message: string }[] = [];
  const { partnerRows, decided, marks, fiscalStartMonth } = context;
  const partners = partnersByName(partnerRows, decided);
  const own = new Set(partnerRows.map(({ partner }) => nameKey(partner)));
  const body = columns.hasHeader ? lines.slice(1) : lines;
  const inPercent = new Set(columns.values.filter((column) => isInPercent(body, column, marks)));
  const unknown = new Map<string, number>();
  const figures = body.flatMap(({ line, cells }): Figure[] => {
    const cell = (at: number) => cells[at] ?? "";
    const told = columns.values.filter(({ at }) => cell(at) !== "");
    if (told.length === 0) return [];
    const name = cell(columns.partner);
    const when = columns.quarter === null ? "" : cell(columns.quarter);
    const period = when === "" ? context.period : quarterStart(when, fiscalStartMonth);
    const partner = partners.get(trimmedNameKey(name)) ?? name;
    if (name === "") problems.push({ line, column: "", message: "The row names no partner." });
    else if (decidedOn(decided, name) === null) return [];
    else if (!own.has(nameKey(partner))) unknown.set(name, (unknown.get(name) ?? 0) + 1);
    else if (period === null) problems.push({ line, column: "", message: `“${when}” is no quarter.` });
    else
      return told.flatMap((column): Figure[] => {
        const read = readFigure(cell(column.at), column, inPercent.has(column), marks);
        if (typeof read === "number") return [{ line, partner, period, column, value: read }];
        problems.push({ line, column: column.header, message: read });
        return [];
      });
    return [];
  });
  const { differences, unchanged, rows } = merged(figures, context.results, problems);
  const known = partnerRows.flatMap(({ partner }) => partner ?? []);
  const proposed = new Map(
    proposeAliases(unknown, known, new Map()).map(({ name, partner }) => [name, partner]),
  );
  return {
    differences,
    unchanged,
    unknown: [...unknown.keys()].map((name) => ({ name, proposed: proposed.get(name) ?? null })),
    ignored: columns.ignored,
    taken: columns.values.map(({ header }) => header),
    problems: problems.sort((one, other) => one.line - other.line),
    changes: rows.length ? [changeTable(resultsTable, rows), ...aliasChange(context)] : [],
  };
}

function decidedOn(decided: PasteResultsContext["decided"], name: string): string | null | undefined {
  const key = Object.keys(decided).find((each) => trimmedNameKey(each) === trimmedNameKey(name));
  return key === undefined ? undefined : decided[key];
}

/** Whether bare numbers of a share mean per cent: one of them is more than everything. */
function isInPercent(
  lines: readonly PastedCells[],
  { at, metric }: ResultColumn,
  marks: NumberMarks,
): boolean {
  return (
    metric.unit === "share" &&
    lines.some(({ cells }) => {
      const typed = parseNumber(cells[at] ?? "", marks);
      return typed !== null && !typed.percent && typed.value > 1;
    })
  );
}

/** The figure, or what is wrong with it. */
function readFigure(
  cell: string,
  { metric }: ResultColumn,
  inPercent: boolean,
  marks: NumberMarks,
): number | string {
  const typed = parseNumber(cell, marks);
  if (typed === null || (typed.percent && metric.unit !== "share")) return `“${cell}” is no number of it.`;
  const value = inPercent && !typed.percent ? typed.value / 100 : typed.value;
  if (value < 0) return `“${cell}” is below 0.`;
  return metric.id === "required_tasks" && value > 1 ? `“${cell}” is more than 100 %.` : value;
}

/** Figures as rows of the table by its key, beside what stands there. */
function merged(
  figures: readonly Figure[],
  results: readonly ResultRow[],
  problems: { line: number; column: string; message: string }[],
): { differences: ResultDifference[]; unchanged: number; rows: Partial<ResultRow>[] } {
  const standing = new Map(results.map((row) => [keyOf(resultsTable, row), row]));
  const byFigure = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${keyOf(resultsTable, keyFields(figure))} ${figure.column.field}`;
    byFigure.set(key, [...(byFigure.get(key) ?? []), figure]);
  }
  const rows = new Map<string, Partial<ResultRow>>();
  const differences: ResultDifference[] = [];
  let unchanged = 0;
  for (const same of byFigure.values()) {
    const figure = same[0]!;
    const { partner, period, column, value, line } = figure;
    const { metric, field, header } = column;
    const key = keyOf(resultsTable, keyFields(figure));
    const row = standing.get(key);
    const stands = row?.[field] ?? null;
    const isClosed = row?.basis === "Closed";
    // What a build recorded of a target is not agreed: it counts for its own quarter alone.
    const before = row && field === "target" && !isClosed && !isAgreed(row) ? null : stands;
    if (same.some((each) => each.value !== value)) {
      const where = same.map((each) => each.line).join(", ");
      const message = `${partner} has several figures, in lines ${where}; keep one of them.`;
      problems.push({ line, column: header, message });
    } else if (before !== null && nearlyEqual(before, value)) unchanged++;
    else if (isClosed) {
      const message = `The quarter is closed for ${partner}; it stays as it is.`;
      problems.push({ line, column: header, message });
    } else {
      differences.push({ partner, period, metric, field, before, after: value });
      const agreed = field === "target" ? { basis: "Agreed" as const } : {};
      rows.set(key, { ...keyFields(figure), ...rows.get(key), [field]: value, ...agreed });
    }
  }
  return { differences, unchanged, rows: [...rows.values()] };
}

function keyFields({ partner, period, column }: Figure): Partial<ResultRow> {
  return { partner, period, metric: column.metric.id };
}

/** Names that were said to be a partner's are its aliases from then on. */
function aliasChange({ partnerRows, decided }: PasteResultsContext): TableChange[] {
  const upserts = partnerRows.flatMap(({ partnerId, partner, aliases }) => {
    if (partner === null) return [];
    const after = withAliases(aliases ?? null, partner, decided);
    return after === (aliases ?? null) ? [] : [{ partnerId, aliases: after }];
  });
  return upserts.length ? [changeTable(partnersTable, upserts)] : [];
}
