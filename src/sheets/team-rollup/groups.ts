import { nameKey } from "../../domain/shared/excel-text";
import type { Team } from "../../domain/team/team";
import type { PageColumns } from "../kit/columns";
import { equalTo, f, type Formula, type FormulaCell } from "../shared/formula";
import type { GroupKey, LargestKey, Model } from "./model";

/** What is added up of partners that share something. */
export const GROUPED = [
  ["CAM", "cam"],
  ["Region", "region"],
  ["Level", "level"],
] as const;
type Field = (typeof GROUPED)[number][1];

export interface Group {
  by: (typeof GROUPED)[number][0];
  field: Field;
  name: string;
}

/** Every name that partners of the team have, those of most partners first. */
export function groupsOf({ lines }: Team): Group[] {
  return GROUPED.flatMap(([by, field]) => {
    const counts = new Map<string, { name: string; count: number }>();
    for (const line of lines) {
      const name = line[field] ?? "";
      const found = counts.get(nameKey(name));
      if (found) found.count += 1;
      else counts.set(nameKey(name), { name, count: 1 });
    }
    return [...counts.values()]
      .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, "en"))
      .map(({ name }) => ({ by, field, name }));
  });
}

/** A column of the partners that count, added up. */
export function sumOf(
  { table }: Model,
  column: keyof Model["table"],
  ...criteria: readonly Formula[]
): Formula {
  return f`SUMIFS(${table[column]},${table.counts},"Yes"${further(criteria)})`;
}

export function countOf({ table }: Model, ...criteria: readonly Formula[]): Formula {
  return f`COUNTIFS(${table.counts},"Yes"${further(criteria)})`;
}

function further(criteria: readonly Formula[]): Formula {
  return criteria.reduce((all, each) => f`${all},${each}`, f``);
}

/** Totals by CAM, region and level of the partners that count. */
export function groupLines(model: Model, groups: readonly Group[]): PageColumns<GroupKey, GroupKey> {
  const { table } = model;
  const own = (row: number, name: FormulaCell) => f`${table[groups[row]?.field ?? "cam"]},${equalTo(name)}`;
  return {
    by: {
      title: "By",
      look: "text",
      cell: (_, row) => (groups[row]?.by === groups[row - 1]?.by ? "" : (groups[row]?.by ?? "")),
    },
    name: { title: "Name", look: "passage", cell: (_, row) => groups[row]?.name ?? "" },
    won: { title: "Won", format: "money", cell: ({ name }, row) => sumOf(model, "won", own(row, name)) },
    toDate: {
      title: "Target to date",
      format: "money",
      cell: ({ name }, row) => sumOf(model, "targetToDate", own(row, name)),
    },
    partners: { title: "Partners", format: "whole", cell: ({ name }, row) => countOf(model, own(row, name)) },
    red: {
      title: "Red",
      format: "whole",
      cell: ({ name }, row) => countOf(model, own(row, name), f`${table.status},"● Red"`),
    },
    forecast: {
      title: "Forecast",
      format: "money",
      cell: ({ name }, row) => sumOf(model, "forecast", own(row, name)),
    },
    toTarget: {
      title: "To target",
      format: "wholePercent",
      cell: ({ toDate, name }, row) =>
        f`IF(${toDate}=0,"",${sumOf(model, "won", own(row, name), f`${table.targetToDate},">0"`)}/${toDate})`,
    },
    overdue: {
      title: "Overdue",
      format: "whole",
      cell: ({ name }, row) => sumOf(model, "overdue", own(row, name)),
    },
    completion: {
      title: "Routine done",
      format: "wholePercent",
      cell: ({ name }, row) => {
        const due = sumOf(model, "routineDue", own(row, name));
        return f`IF(${due}=0,"",${sumOf(model, "routineDone", own(row, name))}/${due})`;
      },
    },
  };
}

/** Partners that the chart names. */
const SHOWN = 10;

export interface Largest {
  partner: string;
  workbook: string;
}

/** The active partners that won most in twelve months, of those that count. */
export function largestOf({ lines }: Team): Largest[] {
  return lines
    .filter(({ counts, kind }) => counts && kind === "Yes")
    .sort((one, other) => (other.wonTwelve ?? 0) - (one.wonTwelve ?? 0))
    .slice(0, SHOWN)
    .map(({ partner, workbook }) => ({ partner: partner ?? "", workbook: workbook ?? "" }));
}

export function largestLines(model: Model, largest: readonly Largest[]): PageColumns<LargestKey, LargestKey> {
  const { table } = model;
  return {
    partner: { title: "Partner", look: "text", cell: (_, row) => largest[row]?.partner ?? "" },
    won: {
      title: "Won in 12 months",
      format: "money",
      cell: ({ partner, workbook }) =>
        sumOf(
          model,
          "wonTwelve",
          f`${table.partner},${equalTo(partner)}`,
          f`${table.workbook},${equalTo(workbook)}`,
        ),
    },
    workbook: { title: "Workbook", look: "text", cell: (_, row) => largest[row]?.workbook ?? "" },
  };
}
