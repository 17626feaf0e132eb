import { METRIC_LABELS } from "../../domain/capabilities/assessment-record";
import { CATEGORIES, LIFE_STAGES } from "../../domain/capabilities/framework";
import type { CapabilityOverrides } from "../../domain/capabilities/capabilities-scorecard";
import type { Assumption } from "../../domain/shared/assumption";
import { asOfLine } from "../kit/inputs";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { InputsPanel } from "../shared/inputs-panel";
import { levelPanel } from "../shared/level-block";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { stageNamed, usedStage } from "./facts-block";
import { BARS, COLUMN, INPUT_COLUMNS, LEVEL_COLUMNS, RADAR, ROW } from "./layout";
import { CATEGORY_COUNT, METRICS, type Model } from "./model";

const LIFE_STAGE: Assumption = {
  key: "life_stage",
  label: "Life-stage",
  kind: "choice",
  choices: LIFE_STAGES,
  default: null,
  source: "Partner's",
  help: "Whose weights count and which questions are asked; answers stay as they are.",
};

/** The day and the life-stage: the default, what is typed over it, what counts. */
export function inputsPanel(sheet: SheetBuilder, model: Model, overrides: CapabilityOverrides): void {
  const { inputs, settings, partner, stages } = model;
  const used = usedStage(model);
  new InputsPanel(sheet, ROW.panels, INPUT_COLUMNS)
    .heading("Assumptions")
    .assumption(inputs.as_of, asOfLine(settings, "Answers and peers count up to this day."), overrides.as_of)
    .assumption(
      inputs.life_stage,
      { assumption: LIFE_STAGE, default: stageNamed(partner.stage, stages.names), used },
      overrides.life_stage,
    );
}

export function requirementsPanel(sheet: SheetBuilder, { level }: Model): void {
  levelPanel(sheet, level, { row: ROW.panels, columns: LEVEL_COLUMNS, shown: f`${level.earned}` });
}

const BEST = "Best practice";

/** The categories beside peers and best practice: the figures, and the chart that draws them. */
export function radarPanel(sheet: SheetBuilder, { score, peers, points }: Model): void {
  const [row, first] = [ROW.tableHeader, COLUMN.side];
  sheet.put(row, first, "Category", "columnHeaderLeft");
  ["Partner", "Peers", BEST].forEach((text, i) => sheet.put(row, first + 1 + i, text, "columnHeader"));
  for (let i = 0; i < CATEGORY_COUNT; i += 1)
    sheet
      .put(row + 1 + i, first, CATEGORIES[i]!.label, "label")
      .put(row + 1 + i, first + 1, f`${score.categories.fixed(i)}`, { style: "calculation", format: "score" })
      .put(row + 1 + i, first + 2, f`${peers.median.categories.fixed(i)}`, {
        style: "calculation",
        format: "score",
      })
      .put(row + 1 + i, first + 3, f`${points.fixed(4)}`, { style: "calculation", format: "score" });
  sheet.chart({
    name: "categories",
    type: "radar",
    title: "Beside peers and best practice",
    altText:
      "A radar of the five categories: the partner's score, the median of its peers, and best practice at 100. The figures stand in the table above.",
    source: { row, column: first, rows: CATEGORY_COUNT + 1, columns: 4 },
    position: { row: RADAR.row, column: first, rows: RADAR.rows, columns: COLUMN.last - first + 1 },
    valueFormat: "whole",
  });
}

/** The 25 metrics one below the other, as the bar chart reads them. */
export function barsBlock(block: CalculationBlock, sheet: SheetBuilder, { score, peers }: Model): void {
  const [label, partner, others] = ["bar labels", "partner's bars", "peers' bars"].map(
    (name) => new Ref(name, 1, METRICS + 1),
  ) as [Ref, Ref, Ref];
  // Bars are drawn from below.
  const metric = (down: number) => METRICS - down;
  const at = (head: string, row: Ref) => (down: number) =>
    down === 0 ? head : f`${row.fixed(metric(down))}`;
  block.heading("What the bar chart shows");
  block.list([
    { ref: label, content: (down) => (down === 0 ? "Metric" : METRIC_LABELS[metric(down)]!), style: "label" },
    { ref: partner, content: at("Partner", score.metrics), format: "score" },
    { ref: others, content: at("Peers", peers.median.metrics), format: "score" },
  ]);
  sheet.chart({
    name: "metrics",
    type: "bar",
    title: "Score by metric",
    altText:
      "Two bars for each of the 25 metrics: the partner's score and the median of its peers. The figures stand in the table on the left.",
    source: { row: label.box.row, column: label.box.column, rows: METRICS + 1, columns: 3 },
    position: { row: BARS.row, column: COLUMN.side, rows: BARS.rows, columns: COLUMN.last - COLUMN.side + 1 },
    valueFormat: "whole",
  });
}
