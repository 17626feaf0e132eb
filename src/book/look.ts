import type {
  StatusColour,
  Box,
  InputRule,
  PlannedChart,
  PlannedRule,
  Position,
  PrintSetup,
  OutlineGroup,
  PagePlan,
} from "../sheets/shared/sheet-plan";
import { seriesNames } from "../sheets/shared/plan-problems";
import type { CellFormat, StyleName } from "../sheets/shared/styles";
import { addressOf } from "./cells/a1";
import { coalesce, coalesceKeys, keyAt } from "./cells/boxes";

/**
 * Everything of a built sheet that is not a cell's content or a name. It is kept in the sheet's mark, so that a rebuild touches only what
 * differs (the user's own formatting stays) and a failed one can be taken back.
 */
export interface Look {
  cells: LookGroup[];
  rules: PlannedRule[];
  inputs: LookInput[];
  columnWidths: number[];
  rowHeights: Record<string, number>;
  frozen: { rows: number; columns: number };
  charts: LookChart[];
  print: PrintSetup;
  outline?: OutlineGroup;
  columnOutline?: OutlineGroup;
}

/** Cells that look the same, as addresses of boxes. */
export interface LookGroup {
  style: StyleName;
  format: CellFormat;
  boxes: string[];
}

export interface LookInput {
  cell: string;
  rule: InputRule;
  prompt: { title: string; message: string };
}

export interface LookChart extends Omit<PlannedChart, "lines" | "unfilled" | "targets" | "statuses"> {
  /** Names of the series, one for each column of the source after its first. */
  series: string[];
  /** Which series, counted from 0, are lines over columns. */
  lines: number[];
  /** Which series are not filled; absent when all are. */
  unfilled?: number[];
  /** Which series are aimed at and grey; absent where the spreadsheet chooses all colours. */
  targets?: number[];
  statuses?: Readonly<Record<number, StatusColour>>;
}

/** The style of the mark at the foot. */
const MARK_STYLE: StyleName = "mark";

export function lookOf(plan: PagePlan): Look {
  return {
    cells: groupsOf(plan),
    rules: [...plan.rules],
    inputs: plan.inputs.map(({ row, column, rule, prompt }) => ({
      cell: addressOf({ row, column, rows: 1, columns: 1 }),
      rule,
      prompt,
    })),
    columnWidths: [...plan.columnWidths],
    rowHeights: { ...plan.rowHeights },
    frozen: plan.frozen,
    charts: plan.charts.map((chart) => lookChart(plan, chart)),
    print: plan.print,
    ...(plan.outline ? { outline: plan.outline } : {}),
    ...(plan.columnOutline ? { columnOutline: plan.columnOutline } : {}),
  };
}

/** The look of a sheet with its mark, below everything. */
export function withMark(look: Look, mark: readonly Position[]): Look {
  const { cells, outline } = look;
  const boxes = coalesce(mark).map(addressOf);
  return {
    ...look,
    cells: [...cells, { style: MARK_STYLE, format: "general", boxes }],
    // It is nothing to read: what closes the calculations hides it too.
    ...(outline ? { outline: { ...outline, to: Math.max(outline.to, ...mark.map(({ row }) => row)) } } : {}),
  };
}

function groupsOf(plan: PagePlan): LookGroup[] {
  const looks = new Map<string, { style: StyleName; format: CellFormat; cells: number[] }>();
  for (const cell of plan.cells) {
    const format = cell.format ?? (cell.content.type === "date" ? "date" : "general");
    // A formula is told its format even so: it may bring along that of the cells that it refers to.
    if (cell.style === "plain" && format === "general" && cell.content.type !== "formula") continue;
    const key = `${cell.style}|${format}`;
    const group = looks.get(key);
    if (group) group.cells.push(keyAt(cell));
    else looks.set(key, { style: cell.style, format, cells: [keyAt(cell)] });
  }
  return [...looks.values()].map(({ style, format, cells }) => ({
    style,
    format,
    boxes: coalesceKeys(cells).map(addressOf),
  }));
}

/** A chart names series by the text in the source's first row; Excel finds them by their number. */
function lookChart(
  plan: PagePlan,
  { lines = [], unfilled, targets, statuses, ...chart }: PlannedChart,
): LookChart {
  const series = seriesNames(plan, chart).map((name) => name ?? "");
  const numbers = (names: readonly string[]) =>
    series.flatMap((name, index) => (names.includes(name) ? [index] : []));
  return {
    ...chart,
    series,
    lines: numbers(lines),
    ...(unfilled ? { unfilled: numbers(unfilled) } : {}),
    ...(targets ? { targets: numbers(targets) } : {}),
    ...(statuses
      ? {
          statuses: Object.fromEntries(
            series.flatMap((name, index) => (statuses[name] ? [[index, statuses[name]] as const] : [])),
          ),
        }
      : {}),
  };
}

/** Where a chart's series, counted from 0, has its values and what they stand over. */
export function seriesBoxes(
  { source: { row, column, rows }, type }: Pick<PlannedChart, "source" | "type">,
  index: number,
): Record<"values" | "categories", Box> {
  const part = (of: number, from: number, count: number): Box => ({
    row: row + from,
    column: column + of,
    rows: count,
    columns: 1,
  });
  return type === "scatter"
    ? { values: part(2, index + 1, 1), categories: part(1, index + 1, 1) }
    : { values: part(index + 1, 1, rows - 1), categories: part(0, 1, rows - 1) };
}

/** Which parts of a look differ; a change in what cells look like takes rules and inputs along, since clearing formats clears those. */
export function differences(
  from: Look | null,
  to: Look,
): Record<"cells" | "frame" | "charts" | "titles" | "print" | "outline", boolean> {
  const differ = (part: (look: Look) => unknown) =>
    !from || JSON.stringify(part(from)) !== JSON.stringify(part(to));
  const charts = differ((look) => [
    look.charts.map((chart) => ({ ...chart, title: "", altText: "" })),
    // Whether they read rows that may be hidden.
    look.outline !== undefined,
  ]);
  return {
    cells: differ((look) => [look.cells, look.rules, look.inputs]),
    frame: differ((look) => [look.columnWidths, look.rowHeights, look.frozen]),
    charts,
    titles: !charts && differ((look) => look.charts.map((chart) => chart.title)),
    print: differ((look) => look.print),
    outline: differ((look) => [look.outline, look.columnOutline]),
  };
}
