import { MARKETING_INPUTS } from "../../domain/marketing/marketing-inputs";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { f, quoted } from "../shared/formula";
import { type AssumptionLine, InputsPanel } from "../shared/inputs-panel";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN, INPUT_COLUMNS, type Rows, SIDE } from "./layout";
import { INPUT_KEYS, type InputKey, type Model } from "./model";

/** The goal that another sheet suggests, as it was when this one was built. */
export interface SuggestedGoal {
  mgos: number;
  source: string;
}

/** What the inputs are to hold; null clears, absent keeps what the sheet has. */
export type MarketingInputValues = Readonly<Partial<Record<InputKey, CellValue>>>;

/** Goal, margin and approver: default, what is typed over it, what counts, where the default comes from. */
export function inputsPanel(
  sheet: SheetBuilder,
  model: Model,
  rows: Rows,
  { values, suggested }: { values: MarketingInputValues; suggested: SuggestedGoal | null },
): void {
  const { inputs, worth } = model;
  const revenue = inputs.revenue_goal.used;
  const byRevenue = f`AND(${revenue}<>"",N(${worth})>0)`;
  const standard: Readonly<Partial<Record<InputKey, Omit<AssumptionLine, "assumption">>>> = {
    mgo_goal: {
      default: f`IF(${byRevenue},ROUNDUP(ROUND(${revenue}/${worth},9),0),${suggested ? suggested.mgos : f`""`})`,
      source: f`IF(${byRevenue},"Revenue goal ÷ revenue an MGO",${quoted(suggested?.source ?? "None: type one, or a revenue")})`,
    },
    revenue_goal: { default: f`""` },
    approver: { default: f`IF(${model.settings.approver}="","Not named",${model.settings.approver})` },
  };
  const panel = new InputsPanel(sheet, rows.inputs, INPUT_COLUMNS).heading("Goal and assumptions");
  for (const key of INPUT_KEYS)
    panel.assumption(inputs[key], { assumption: MARKETING_INPUTS[key], ...standard[key] }, values[key]);
}

const STEPS = [
  ["Responses", "responses", null],
  ["No lead", "leads", "responses"],
  ["Leads", "leads", null],
  ["No MGO", "mgos", "leads"],
  ["MGOs", "mgos", null],
  ["Not won", "deals", "mgos"],
  ["Deals", "deals", null],
] as const;

/** The lead waterfall: what each stage reaches, and what drops out on the way to the next. */
export function waterfall(sheet: SheetBuilder, { planned: { total } }: Model, rows: Rows): void {
  const top = rows.inputs + 8;
  sheet
    .put(top, COLUMN.tactic, "Lead waterfall", "heading")
    .shade(top, COLUMN.month, COLUMN.month + 2, "heading");
  sheet.put(top + 1, COLUMN.tactic, "Stage", "columnHeaderLeft");
  ["Below", "Reached", "Dropped out"].forEach((each, index) =>
    sheet.put(top + 1, COLUMN.month + index, each, "columnHeader"),
  );
  STEPS.forEach(([label, reached, before], index) => {
    const row = top + 2 + index;
    sheet
      .put(row, COLUMN.tactic, label, "label")
      .put(row, COLUMN.month, before ? f`N(${total[reached]})` : 0, {
        style: "calculation",
        format: "tenths",
      })
      .put(row, COLUMN.month + 1, before ? 0 : f`N(${total[reached]})`, {
        style: "calculation",
        format: "tenths",
      })
      .put(row, COLUMN.month + 2, before ? f`N(${total[before]})-N(${total[reached]})` : 0, {
        style: "calculation",
        format: "tenths",
      });
  });
  const perDeal = new Ref("responses a deal");
  sheet.fill(
    perDeal,
    { row: rows.inputs, column: SIDE },
    () =>
      f`IF(N(${total.deals})<=0,"How many responses become a deal?","One deal from "&ROUND(${total.responses}/${total.deals},0)&" responses")`,
    "heading",
  );
  sheet.shade(rows.inputs, SIDE + 1, COLUMN.last, "heading");
  sheet.chart({
    name: "lead_waterfall",
    type: "stacked-column",
    title: "From responses to deals",
    altText:
      "Waterfall from responses over leads and MGOs to deals, with what drops out between them. The figures stand in the table beside it.",
    source: { row: top + 1, column: COLUMN.tactic, rows: STEPS.length + 1, columns: 4 },
    position: { row: rows.inputs + 1, column: SIDE, rows: 16, columns: COLUMN.last - SIDE + 1 },
    valueFormat: "whole",
    unfilled: ["Below"],
  });
}
