import { looseName } from "../../crm/compare-names";
import type { MetricDefinition } from "../../program/metrics";
import { type NumberMarks, parseNumber } from "../../shared/parse-number";
import type { PastedCells } from "../../shared/pasted-lines";

export type ResultField = "target" | "actual";

/** A column of a pasted table that tells something of a metric. */
export interface ResultColumn {
  /** Its place in the table. */
  at: number;
  header: string;
  metric: MetricDefinition;
  field: ResultField;
}

export interface ResultColumns {
  hasHeader: boolean;
  partner: number;
  /** Null: the table names no quarter. */
  quarter: number | null;
  values: readonly ResultColumn[];
  /** Headers that mean nothing to the program, or what another column said before. */
  ignored: readonly string[];
}

/** What people call the metrics that every program has. */
const CALLED: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "training_certs",
    ["certifications", "certification", "certificates", "certs", "certified", "certified people"],
  ],
  ["required_tasks", ["tasks", "task"]],
]);
const PARTNER = ["partner", "partner name", "reseller", "reseller name", "account name", "company"];
const QUARTER = ["quarter", "fiscal quarter", "period"];
const TARGET = /\b(targets?|goals?|agreed|planned)\b/i;
const ACTUAL = /\b(actuals?|held|done|now|current|completed?|achieved|results?|to date|number of)\b/gi;

/** What each column of a table says. Without a header line they are partner, certifications and tasks, in that order. */
export function resultColumns(
  lines: readonly PastedCells[],
  metrics: readonly MetricDefinition[],
  marks: NumberMarks,
): ResultColumns {
  const first = lines[0]?.cells ?? [];
  const hasHeader = !first.slice(1).some((cell) => parseNumber(cell, marks) !== null);
  if (!hasHeader) return bareColumns(Math.max(0, ...lines.map(({ cells }) => cells.length)), metrics);
  const named = (names: readonly string[]) =>
    first.findIndex((header) => names.some((name) => looseName(name) === looseName(header)));
  const [partner, quarter] = [Math.max(0, named(PARTNER)), named(QUARTER)];
  const [values, ignored]: [ResultColumn[], string[]] = [[], []];
  first.forEach((header, at) => {
    if (header === "" || at === partner || at === quarter) return;
    const meant = meantBy(header, metrics);
    const isTaken = values.some(({ metric, field }) => metric === meant?.metric && field === meant.field);
    if (meant && !isTaken) values.push({ at, header, ...meant });
    else ignored.push(header);
  });
  return { hasHeader, partner, quarter: quarter < 0 ? null : quarter, values, ignored };
}

function bareColumns(width: number, metrics: readonly MetricDefinition[]): ResultColumns {
  const values = metrics
    .slice(0, width - 1)
    .map((metric, index) => ({ at: index + 1, header: metric.label, metric, field: "actual" as const }));
  const extra = Array.from({ length: width - 1 - values.length }, (_, index) => index + values.length + 2);
  const ignored = extra.map((place) => `column ${place}`);
  return { hasHeader: false, partner: 0, quarter: null, values, ignored };
}

/** The metric whose name, or what people call it, is the header, with or without a word that says which of its figures. */
function meantBy(
  header: string,
  metrics: readonly MetricDefinition[],
): { metric: MetricDefinition; field: ResultField } | null {
  const find = (text: string) =>
    metrics.find(({ id, label }) =>
      [id, label, ...(CALLED.get(id) ?? [])].some((name) => looseName(name) === looseName(text)),
    );
  const whole = find(header);
  if (whole) return { metric: whole, field: "actual" };
  const metric = find(header.replace(TARGET, "").replace(ACTUAL, "").replace(/%/g, ""));
  return metric ? { metric, field: TARGET.test(header) ? "target" : "actual" } : null;
}
