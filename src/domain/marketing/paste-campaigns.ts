import { trimmedNameKey } from "../shared/excel-text";
import { type NumberMarks, parseNumber } from "../shared/parse-number";
import { pastedLines, titledPlaces } from "../shared/pasted-lines";
import { MONTH_NAMES } from "../shared/plain-words";
import { partsOf, serialFromIso, type SerialDate } from "../shared/serial-date";
import type { CampaignPlan } from "./campaign-forecast";
import { monthOf } from "./marketing-quarter";
import { TACTICS } from "./tactics";

export interface PasteProblem {
  /** 1-based. */
  line: number;
  message: string;
}

/** The columns of a pasted table after its first ones, in this order where it has no titles. */
const ACTUAL_COLUMNS = ["audience", "responses", "leads", "mgos", "deals", "revenue", "cost"] as const;
type PastedActual = (typeof ACTUAL_COLUMNS)[number];
const PLAN_COLUMNS = ["audience", "fixedCost", "unitCost", "mdfShare"] as const;
type PastedPlan = (typeof PLAN_COLUMNS)[number];

interface Column {
  label: string;
  /** Titles by which the column is found. */
  titles: readonly string[];
  isShare?: true;
  /** A credit note may make it negative. */
  mayFall?: true;
}

const COLUMNS: Readonly<Record<PastedActual | PastedPlan, Column>> = {
  audience: { label: "audience", titles: ["audience", "reached", "recipients"] },
  responses: { label: "responses", titles: ["responses", "clicks"] },
  leads: { label: "leads", titles: ["leads"] },
  mgos: { label: "MGOs", titles: ["mgos", "opportunities"] },
  deals: { label: "deals", titles: ["deals", "won"] },
  revenue: { label: "revenue", titles: ["revenue"], mayFall: true },
  cost: { label: "cost", titles: ["cost", "spend"] },
  fixedCost: { label: "fixed cost", titles: ["fixed cost", "cost"] },
  unitCost: { label: "cost for each one reached", titles: ["unit cost", "cost for each one reached"] },
  mdfShare: { label: "MDF share", titles: ["mdf share", "mdf"], isShare: true },
};

export interface PastedActuals {
  /** By the key of the campaign; only what the table gives. */
  rows: { key: string; actuals: Partial<Record<PastedActual, number>> }[];
  problems: PasteProblem[];
}

/**
 * What came back as people paste it from a spreadsheet, a line a campaign: its name or Campaign ID, then audience, responses, leads, MGOs,
 * deals, revenue, cost; or in any order below titles. A blank cell leaves what is there.
 */
export function pasteActuals(
  text: string,
  {
    campaigns,
    marks,
  }: { campaigns: readonly { key: string; names: readonly string[] }[]; marks: NumberMarks },
): PastedActuals {
  const rows: PastedActuals["rows"] = [];
  const problems: PasteProblem[] = [];
  const { lines, places } = tableOf(text, ACTUAL_COLUMNS, 1);
  for (const { line, cells } of lines) {
    const [name = ""] = cells;
    const own = campaigns.find(({ names }) =>
      names.some((each) => trimmedNameKey(each) === trimmedNameKey(name)),
    );
    const read = own ? figuresOf(cells, places, marks) : `“${name}” is no campaign of this plan`;
    if (!own || typeof read === "string") problems.push({ line, message: String(read) });
    else rows.push({ key: own.key, actuals: read });
  }
  return { rows, problems };
}

export interface PastedTactics {
  /** `month` null: not given. */
  rows: { tactic: string; month: SerialDate | null; typed: Partial<CampaignPlan> }[];
  problems: PasteProblem[];
}

/** Tactics as people paste them, a line each: name, month, audience, fixed cost, cost for each one reached, MDF share; all but the name may be missing. */
export function pasteTactics(
  text: string,
  { months, marks }: { months: readonly SerialDate[]; marks: NumberMarks },
): PastedTactics {
  const rows: PastedTactics["rows"] = [];
  const problems: PasteProblem[] = [];
  const { lines, places } = tableOf(text, PLAN_COLUMNS, 2);
  for (const { line, cells } of lines) {
    const [name = "", when = ""] = cells;
    const month = when === "" ? null : monthNamed(when, months);
    const read = figuresOf(cells, places, marks);
    const problem =
      name === ""
        ? "no tactic"
        : month === undefined
          ? `“${when}” is no month of the plan`
          : typeof read === "string"
            ? read
            : null;
    if (problem !== null || typeof read === "string")
      problems.push({ line, message: problem ?? "not readable" });
    else rows.push({ tactic: tacticNamed(name), month: month ?? null, typed: read });
  }
  return { rows, problems };
}

/** The library's spelling of a tactic that it has. */
function tacticNamed(name: string): string {
  return TACTICS.find((each) => trimmedNameKey(each.name) === trimmedNameKey(name))?.name ?? name;
}

/** "May", "May 2026", "2026-05" or a day of it; undefined where the plan has no such month. */
function monthNamed(text: string, months: readonly SerialDate[]): SerialDate | undefined {
  const day = serialFromIso(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
  if (day !== null) return months.find((month) => month === monthOf(day));
  const [word = "", year] = text.toLowerCase().split(/\s+/);
  return months.find((month) => {
    const parts = partsOf(month);
    const name = MONTH_NAMES[parts.month - 1]!.toLowerCase();
    return word.length >= 3 && name.startsWith(word) && (year === undefined || Number(year) === parts.year);
  });
}

interface Places<K extends string> {
  field: K;
  at: number;
}

/** The lines below the titles, and where each column stands; without titles in the usual order after the first columns. */
function tableOf<K extends PastedActual | PastedPlan>(text: string, fields: readonly K[], first: number) {
  const lines = pastedLines(text);
  const titles = Object.fromEntries(fields.map((field) => [field, COLUMNS[field].titles]));
  const titled = titledPlaces(lines[0]?.cells ?? [], titles as Record<K, readonly string[]>);
  if (titled.size)
    return { lines: lines.slice(1), places: [...titled].map(([field, at]): Places<K> => ({ field, at })) };
  return { lines, places: fields.map((field, index): Places<K> => ({ field, at: first + index })) };
}

/** The figures of a line, or what is wrong with one of them. */
function figuresOf<K extends PastedActual | PastedPlan>(
  cells: readonly string[],
  places: readonly Places<K>[],
  marks: NumberMarks,
): Partial<Record<K, number>> | string {
  const read: Partial<Record<K, number>> = {};
  for (const { field, at } of places) {
    const cell = cells[at] ?? "";
    if (cell === "") continue;
    const { label, isShare, mayFall } = COLUMNS[field];
    const typed = parseNumber(cell, marks);
    if (typed === null) return `the ${label} “${cell}” is no number`;
    const value = isShare && !typed.percent && typed.value > 1 ? typed.value / 100 : typed.value;
    if (value < 0 && !mayFall) return `the ${label} “${cell}” is below 0`;
    if (isShare && value > 1) return `the ${label} “${cell}” is not between 0 % and 100 %`;
    read[field] = value;
  }
  return read;
}
