import { MGO_LINES, MGO_SCENARIOS, type MgoKey } from "../../domain/marketing/mgo-lines";
import { formatOf } from "../shared/assumption-cells";
import { f, type Formula } from "../shared/formula";
import { InputsPanel } from "../shared/inputs-panel";
import type { CellRef, Ref } from "../shared/reference";
import type { Content, SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { COLUMN, INPUT_COLUMNS, ROW } from "./layout";
import { type Model, ROWS, type RowKey } from "./model";
import { toldLine } from "./told-block";

interface Line {
  label: string;
  /** How it is worked out, where it is not typed. */
  how?: string;
  format: CellFormat;
}

const WORKED_OUT: Readonly<Partial<Record<RowKey, Line>>> = {
  e: { label: "Responses a partner a year", how: "ROUND(B · C · D)", format: "whole" },
  h: { label: "MGOs", how: "A · E · F · G", format: "tenths" },
  j: { label: "Deals", how: "H · I", format: "tenths" },
  revenue: { label: "Revenue that the lines bring", how: "J · K", format: "money" },
  needed: { label: "MGOs that line L asks for", how: "what is still to bring ÷ (K · I)", format: "whole" },
  gap: { label: "MGOs more (+) or fewer (−)", how: "H − asked for", format: "tenths" },
  "revenue gap": { label: "Revenue more (+) or less (−)", how: "J · K − asked for", format: "money" },
};

type MgoOverrides = Readonly<Partial<Record<MgoKey, number | null>>>;

/** Lines A to L: what is typed on the left, the scenarios and the way back from L on the right. */
export function linesBlock(sheet: SheetBuilder, model: Model, overrides: MgoOverrides): void {
  new InputsPanel(sheet, ROW.linesHeading, INPUT_COLUMNS).heading(
    "The worksheet: forward from A, back from L",
  );
  sheet
    .shade(ROW.linesHeading, COLUMN.letter, COLUMN.letter, "heading")
    .put(ROW.lines - 1, COLUMN.letter, "Line", "columnHeaderLeft")
    .put(ROW.linesHeading, COLUMN.scenarios, "Scenarios", "heading")
    .shade(ROW.linesHeading, COLUMN.scenarios, COLUMN.last, "heading");
  MGO_SCENARIOS.forEach((each, index) =>
    sheet.put(ROW.lines - 1, COLUMN.scenarios + index, each, "columnHeader"),
  );
  sheet
    .put(ROW.lines - 1, COLUMN.chosen, "Counts", "columnHeader")
    .put(ROW.lines - 1, COLUMN.last, "Back from L", "columnHeader");
  ROWS.forEach((key, index) => lineRow(sheet, model, { key, row: ROW.lines + index }, overrides));
  const gap = model.lines.gap.scenarios.box;
  sheet.rule({ ...gap, columns: 4 }, f`N(${model.lines.gap.scenarios.at(0)})<0`, "red");
}

function lineRow(
  sheet: SheetBuilder,
  model: Model,
  { key, row }: { key: RowKey; row: number },
  overrides: MgoOverrides,
): void {
  const line = WORKED_OUT[key];
  const strong = key === "h" || key === "l" || key === "needed";
  sheet.put(row, COLUMN.letter, key.length === 1 ? key.toUpperCase() : null, "metric");
  if (line) {
    sheet
      .put(row, COLUMN.label, line.label, strong ? "metric" : "label")
      .shade(row, COLUMN.default, COLUMN.used, "label")
      .put(row, COLUMN.source, line.how ?? null, "noteBeside");
  } else lineInput(new InputsPanel(sheet, row, INPUT_COLUMNS), model, `line_${key}` as MgoKey, overrides);
  const format = line?.format ?? formatOf(MGO_LINES[`line_${key}` as MgoKey]);
  const { scenarios, chosen, back } = model.lines[key];
  const across = forward(model)[key];
  sheet.fill(scenarios, { row, column: COLUMN.scenarios }, across, { style: "calculation", format });
  sheet.fill(chosen, { row, column: COLUMN.chosen }, () => f`INDEX(${scenarios},${model.scenarioNumber})`, {
    style: strong ? "total" : "calculation",
    format,
  });
  sheet.fill(back, { row, column: COLUMN.last }, () => backward(model)[key], {
    style: "calculation",
    format,
  });
}

/** The next input of a panel. */
export function lineInput(panel: InputsPanel, model: Model, key: MgoKey, overrides: MgoOverrides): void {
  panel.assumption(
    model.inputs[key],
    { assumption: MGO_LINES[key], ...toldLine(key, model) },
    overrides[key],
  );
}

type Across = (index: number) => Content;

/** From A to L in each scenario: one formula a line, copied across. */
function forward(model: Model): Record<RowKey, Across> {
  const { inputs, factors, lines, asked } = model;
  const used = (key: MgoKey) => inputs[key].used;
  const at = (key: RowKey, index: number) => lines[key].scenarios.at(index);
  const plain = (key: MgoKey) => () => f`${used(key)}`;
  return {
    a: plain("line_a"),
    b: plain("line_b"),
    c: plain("line_c"),
    d: (i) => f`MIN(1,${used("line_d")}*${factors.response.at(i)})`,
    e: (i) => f`ROUND(${at("b", i)}*${at("c", i)}*${at("d", i)},0)`,
    f: plain("line_f"),
    g: plain("line_g"),
    h: (i) => f`${at("a", i)}*${at("e", i)}*${at("f", i)}*${at("g", i)}`,
    i: (i) => f`MIN(1,${used("line_i")}*${factors.close.at(i)})`,
    j: (i) => f`${at("h", i)}*${at("i", i)}`,
    k: (i) => f`${used("line_k")}*${factors.dealSize.at(i)}`,
    l: plain("line_l"),
    revenue: (i) => f`${at("j", i)}*${at("k", i)}`,
    needed: (i) => needed(asked, at("k", i), at("i", i)),
    gap: (i) => f`IF(${at("needed", i)}="","",ROUND(${at("h", i)}-${at("needed", i)},9))`,
    "revenue gap": (i) => f`${at("revenue", i)}-${asked}`,
  };
}

type Cell = Ref | CellRef;

/** ⌈revenue ÷ (deal size × close rate)⌉, the quotient first to 9 decimals; "" where a factor of 0 leaves no answer. */
export function needed(revenue: Cell, dealSize: Cell, closeRate: Cell): Formula {
  return f`IF(OR(${dealSize}<=0,${closeRate}<=0),"",IF(${revenue}<=0,0,ROUNDUP(ROUND(${revenue}/(${dealSize}*${closeRate}),9),0)))`;
}

/** What each line would have to be for L, the others as they are. */
function backward({ lines, asked }: Model): Record<RowKey, Formula> {
  const chosen = (key: RowKey) => f`${lines[key].chosen}`;
  const [mgos, responses] = [lines.h.back, lines.e.back];
  const over = (dividend: Ref, divisor: Formula) =>
    f`IF(OR(${dividend}="",${divisor}=0),"",${dividend}/(${divisor}))`;
  return {
    a: chosen("a"),
    b: chosen("b"),
    c: chosen("c"),
    d: over(responses, f`(${lines.b.chosen}*${lines.c.chosen})`),
    e: over(mgos, f`(${lines.a.chosen}*${lines.f.chosen}*${lines.g.chosen})`),
    f: chosen("f"),
    g: chosen("g"),
    h: f`${lines.needed.chosen}`,
    i: chosen("i"),
    j: f`IF(${mgos}="","",${mgos}*${lines.i.chosen})`,
    k: chosen("k"),
    l: f`${asked}`,
    revenue: f`IF(${lines.j.back}="","",${lines.j.back}*${lines.k.chosen})`,
    needed: chosen("needed"),
    gap: f`IF(${mgos}="","",${mgos}-${lines.needed.chosen})`,
    "revenue gap": f`IF(${lines.revenue.back}="","",${lines.revenue.back}-${asked})`,
  };
}
