import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { f, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { shortened } from "../shared/words";
import { COLUMN, HEADING_ROW, TABLE_ROW } from "./layout";
import { sourceOfTarget } from "./measures";
import { UNIT_FORMATS } from "./metric-lines-block";
import type { MetricLineRefs, MetricRefs } from "./metric-refs";
import type { Model } from "./model";

/** What the two columns of a metric's name hold, and how much of a longer one. */
const [LABEL_CHARACTERS, LABEL_BEGINNING] = [34, 30];

/** The table behind the page: weight × attainment, line by line, and the score they add up to; returns the row below. */
export function scoreTable(sheet: SheetBuilder, model: Model, row: number): number {
  const { first, right, last } = COLUMN;
  sheet
    .put(row, first, "How the score adds up", "heading")
    .shade(row, first + 1, last, "heading")
    .put(row + 1, first, "Metric", "columnHeaderLeft")
    .put(row + 1, COLUMN.figure, "Where the target comes from", "columnHeaderBeside")
    .shade(row + 1, first, right - 1, "columnHeaderLeft");
  ["Target", "Actual", "Weight", "Attainment", "Points"].forEach((text, i) =>
    sheet.put(row + 1, right + i, text, "columnHeader"),
  );
  model.lines.forEach((line, index) => lineOf(sheet, model, line, row + 2 + index));
  const total = row + 2 + model.lines.length;
  totals(sheet, model, total);
  for (let at = row; at <= total; at += 1) sheet.height(at, TABLE_ROW);
  sheet.height(row, HEADING_ROW);
  return total + 1;
}

function lineOf(sheet: SheetBuilder, model: Model, line: MetricLineRefs, row: number): void {
  const { first, figure, right } = COLUMN;
  const { metric, refs } = line;
  const format = UNIT_FORMATS[metric.unit];
  const [target, actual, score] = [refs.target, refs.actual, refs.score].map((cells) =>
    cells.fixed(CURRENT_COLUMN),
  );
  // A formula that refers to "" alone shows 0 in some spreadsheets.
  const shown = (cell: typeof target) => f`IF(${cell!}="","",${cell!})`;
  sheet
    .put(row, first, shortened(f`${refs.label}`, LABEL_CHARACTERS, LABEL_BEGINNING), "label")
    .put(row, figure, f`${sourceOfTarget(model, line)}&"; green ≥ "&${refs.green}`, "noteBeside")
    .shade(row, first, figure - 1, "label")
    .shade(row, figure + 1, right - 1, "noteBeside")
    .put(row, right, shown(target), { style: "calculation", format })
    .put(row, right + 1, shown(actual), { style: "calculation", format })
    .put(row, right + 3, f`IF(${score!}="","",${score!}/100)`, { style: "calculation", format: "percent" });
  weightOf(sheet, model, line, row);
  const measured = model.weights.measured.fixed(CURRENT_COLUMN);
  sheet.fill(
    refs.points,
    { row, column: right + 4 },
    () => f`IF(${score!}="","",${refs.weight}*${score!}/${measured})`,
    { style: "calculation", format: "decimal" },
  );
}

/** The weight that counts: revenue metrics never weigh more than Setup lets them. */
function weightOf(
  sheet: SheetBuilder,
  { settings, weights }: Model,
  line: MetricLineRefs,
  row: number,
): void {
  const { metric, refs } = line;
  const limited = f`${settings.revenueWeightLimit}*${weights.total}`;
  const over = f`AND(${weights.others}>0,${weights.revenue}>${limited})`;
  const share = metric.revenue
    ? f`${limited}/${weights.revenue}`
    : f`(1-${settings.revenueWeightLimit})*${weights.total}/${weights.others}`;
  sheet.fill(
    refs.weight,
    { row, column: COLUMN.right + 2 },
    () => f`${refs.configured}*IF(${over},${share},1)`,
    { style: "calculation", format: "decimal" },
  );
}

function totals(sheet: SheetBuilder, model: Model, row: number): void {
  const { first, figure, right, last } = COLUMN;
  const sum = (pick: (refs: MetricRefs) => Ref) => ({
    content: f`SUM(${joined(
      model.lines.map(({ refs }) => pick(refs)),
      ",",
    )})`,
    look: { style: "total", format: "decimal" } as const,
  });
  const [weights, points] = [sum((refs) => refs.weight), sum((refs) => refs.points)];
  sheet
    .put(row, first, "Score", "totalLabel")
    .put(
      row,
      figure,
      f`"Measured: "&INT(ROUND(100*${model.current.measured},9))&" % of the weight; sales: "&${model.current.salesStatus}`,
      "totalNote",
    )
    .put(row, right + 2, weights.content, weights.look)
    .put(row, right + 4, points.content, points.look)
    .shade(row, first, last, "totalLabel");
}
