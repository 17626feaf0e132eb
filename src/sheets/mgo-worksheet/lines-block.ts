import { MGO_KEYS, MGO_LINES, MGO_SCENARIOS, type MgoKey, mgoLetter } from "../../domain/marketing/mgo-lines";
import { formatOf } from "../shared/assumption-cells";
import { f, type Formula } from "../shared/formula";
import type { CalculationBlock } from "../shared/calculation-block";
import type { AssumptionLine } from "../shared/inputs-panel";
import { type CellRef, Ref } from "../shared/reference";
import type { Content } from "../shared/page-builder";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { COLUMN } from "./layout";
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
  h: { label: "MGOs", how: "A · E · F · G", format: "whole" },
  j: { label: "Deals", how: "H · I", format: "whole" },
  revenue: { label: "Revenue that the lines bring", how: "J · K", format: "money" },
  needed: { label: "MGOs that line L asks for", how: "what is still to bring ÷ (K · I)", format: "whole" },
  gap: { label: "MGOs more (+) or fewer (−)", how: "H − asked for", format: "whole" },
};

const REVENUE_GAP = "revenue gap";
/** What the page shows: the gap is in MGOs there. */
const SHOWN = ROWS.filter((key) => key !== REVENUE_GAP);

/** Lines that are pieces, or a difference of them: the page shows them whole, as they are promised. */
const IN_PIECES = ["h", "j", "gap"] as const;
const isInPieces = (key: RowKey) => (IN_PIECES as readonly RowKey[]).includes(key);

/** Lines that the page does not show as they are expected: those in pieces, and the gap in money. */
export function expectedLines(block: CalculationBlock, model: Model): void {
  for (const key of IN_PIECES) lineBlock(block, model, key, WORKED_OUT[key]!.label);
  lineBlock(block, model, REVENUE_GAP, "Revenue more (+) or less (−) than asked for");
}

function lineBlock(block: CalculationBlock, model: Model, key: RowKey, heading: string): void {
  const format: CellFormat = key === REVENUE_GAP ? "money" : "general";
  const { scenarios, chosen, back } = model.lines[key];
  block
    .heading(heading, MGO_SCENARIOS)
    .across("In each scenario", scenarios, forward(model)[key], format)
    .single("In the scenario that counts", chosen, f`INDEX(${scenarios},${model.scenarioNumber})`, format)
    .single("Back from L", back, backward(model)[key], format);
}

/** Lines A to L: in each scenario, in the one that counts, and the way back from L; returns the row below. */
export function linesTable(sheet: SheetBuilder, top: number, model: Model): number {
  const { label, first, last } = COLUMN;
  const titles = [...MGO_SCENARIOS, "Counts", "Back from L"];
  const note = first + titles.length;
  sheet
    .put(top, label, "The lines: forward from A, back from L", "heading")
    .shade(top, first, last, "heading")
    .put(top + 1, label, "Line", "columnHeaderLeft");
  titles.forEach((each, index) => sheet.put(top + 1, first + index, each, "columnHeader"));
  sheet.put(top + 1, note, "How", "columnHeaderBeside").shade(top + 1, note + 1, last, "columnHeaderBeside");
  SHOWN.forEach((key, index) => lineRow(sheet, model, key, top + 2 + index));
  const gap = new Ref("gap, as shown", MGO_SCENARIOS.length + 1).place(top + 2 + SHOWN.indexOf("gap"), first);
  sheet.rule(gap.box, f`N(${gap.at(0)})<0`, "red");
  return top + 2 + SHOWN.length;
}

function lineRow(sheet: SheetBuilder, model: Model, key: RowKey, row: number): void {
  const line = WORKED_OUT[key];
  const strong = key === "h" || key === "l" || key === "needed";
  const typed = MGO_LINES[`line_${key}` as MgoKey];
  const format = line?.format ?? formatOf(typed);
  const name = line?.label ?? typed.label;
  const { scenarios, chosen, back } = model.lines[key];
  const note = COLUMN.first + MGO_SCENARIOS.length + 2;
  sheet
    .put(
      row,
      COLUMN.label,
      key.length === 1 ? `${key.toUpperCase()}  ${name}` : name,
      strong ? "metric" : "label",
    )
    .put(row, note, line?.how ?? null, "noteBeside")
    .shade(row, note + 1, COLUMN.last, "noteBeside");
  const looks = { style: "calculation", format } as const;
  const counting = { style: strong ? "total" : "calculation", format } as const;
  const counts = COLUMN.first + MGO_SCENARIOS.length;
  if (isInPieces(key)) {
    MGO_SCENARIOS.forEach((_, index) =>
      sheet.put(row, COLUMN.first + index, inWhole(scenarios.at(index)), looks),
    );
    sheet.put(row, counts, inWhole(chosen), counting).put(row, note - 1, inWhole(back), looks);
    return;
  }
  sheet
    .fill(scenarios, { row, column: COLUMN.first }, forward(model)[key], looks)
    .fill(chosen, { row, column: counts }, () => f`INDEX(${scenarios},${model.scenarioNumber})`, counting)
    .fill(back, { row, column: note - 1 }, () => backward(model)[key], looks);
}

/** What is promised of what is expected: 12 of 12.6. */
function inWhole(cell: Ref | CellRef): Formula {
  return f`IF(${cell}="","",INT(ROUND(${cell},9)))`;
}

/** The lines that are typed, with what the workbook tells of them. */
export function typedLines(model: Model): Record<MgoKey, AssumptionLine> {
  return Object.fromEntries(
    MGO_KEYS.map((key) => {
      const letter = mgoLetter(key);
      const assumption = MGO_LINES[key];
      const label = letter ? `${letter}  ${assumption.label}` : assumption.label;
      return [key, { assumption: { ...assumption, label }, ...toldLine(key, model) }];
    }),
  ) as Record<MgoKey, AssumptionLine>;
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
