import {
  BUSINESS_PLAN_FIELDS,
  type BusinessPlanValues,
} from "../../domain/business-plan/business-plan-fields";
import { CHANGES, DRIVERS } from "../../domain/business-plan/sensitivity";
import { f, quoted } from "../shared/formula";
import { putCards, putMessage, putTitle } from "../shared/head";
import { partnerText } from "../shared/partner-block";
import type { CellRef, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { amountsIn, shortMoneyText, shortMonth } from "../shared/words";
import { ruleOf } from "../shared/assumption-cells";
import { COLUMN, ROW, TIME } from "./layout";
import { type Model, usedCell } from "./model";
import { sensitivityCell } from "./sensitivity-block";

/** Title, cards and the one line that says what the plan comes to. */
export function headBlock(sheet: SheetBuilder, model: Model, version: number): void {
  const { partner, result, settings, figures, cumulative, calendar } = model;
  const scenario = usedCell(model, "scenario");
  const last = calendar.day.months.fixed(TIME.counts.months - 1);
  putTitle(
    sheet,
    { row: ROW.title, column: COLUMN.label },
    f`${partner.name}&" – Business plan – "&${shortMonth(result.start)}&" to "&${shortMonth(last)}`,
    f`${quoted(`Version ${version}`)}&"  ·  "&${result.state}&"  ·  Scenario shown: "&${scenario}&"  ·  CAM: "&${partnerText(partner, "CAM", "Unassigned")}&"  ·  "&${amountsIn(settings.currency)}`,
  );
  const money = (amount: Ref | CellRef) => shortMoneyText(amount, settings.currency);
  const month = (value: Ref) => f`IF(ISNUMBER(${value}),"Month "&${value},${value})`;
  const when = (value: Ref) =>
    f`IF(ISNUMBER(${value}),${shortMonth(f`EDATE(${result.start},${value}-1)`)},"Net is not yet enough")`;
  const lowest = f`MIN(${cumulative.months})`;
  putCards(sheet, ROW.cards, [
    {
      columns: [1, 2],
      label: "First profitable month",
      value: month(result.profitable),
      note: when(result.profitable),
    },
    { columns: [3, 5], label: "Payback", value: month(result.payback), note: when(result.payback) },
    {
      columns: [6, 8],
      label: "NPV",
      value: money(result.npv),
      note: f`"at "&ROUND(100*${usedCell(model, "discount_rate")},1)&" % a year"`,
    },
    {
      columns: [9, 12],
      label: "Return on investment",
      value: f`IF(ISNUMBER(${result.roi}),ROUND(100*${result.roi},0)&" %",${result.roi})`,
      note: f`"Net "&${money(figures.net.total)}&"; lowest point "&${shortMoneyText(lowest, settings.currency)}`,
    },
  ]);
  const goal = usedCell(model, "goal");
  const wanted = usedCell(model, "goal_revenue");
  const first = result.goal;
  const reached = f`IF(N(${wanted})<=0,"","  First year: "&${money(first)}&" of the goal of "&${shortMoneyText(f`N(${wanted})`, settings.currency)}&", "&ROUND(100*${first}/${wanted},0)&" %.")`;
  putMessage(
    sheet,
    ROW.message,
    [COLUMN.label, COLUMN.last],
    f`IF(${goal}="","The "&${scenario}&" scenario nets "&${money(figures.net.total)}&" in 36 months.",${goal})&${reached}`,
  );
}

const CHART_ROWS = 15;

/** Where the sensitivities stand, beside the scenarios. */
const SIDE = { label: 6, values: 8 } as const;

/** What Σ net and NPV would be if one driver came out otherwise. */
export function sensitivityTable(sheet: SheetBuilder, model: Model): void {
  const { sensitivity } = model;
  let row: number = ROW.scenarios;
  sheet
    .put(row, SIDE.label, "If one thing comes out otherwise, scenario shown", "heading")
    .shade(row, SIDE.label + 1, COLUMN.last, "heading");
  row += 1;
  for (const measure of ["net", "npv"] as const) {
    sheet.put(row, SIDE.label, measure === "net" ? "Net, 36 months" : "NPV", "columnHeaderBeside");
    sheet.put(row, SIDE.label + 1, null, "columnHeaderLeft");
    if (measure === "net")
      sheet.fill(sensitivity.changes, { row, column: SIDE.values }, (i) => CHANGES[i]!, {
        style: "columnHeader",
        format: "variation",
      });
    else
      CHANGES.forEach((_, i) =>
        sheet.put(row, SIDE.values + i, f`${sensitivity.changes.at(i)}`, {
          style: "columnHeader",
          format: "variation",
        }),
      );
    sheet.put(row, COLUMN.last, null, "columnHeader");
    for (const { id, label } of DRIVERS) {
      row += 1;
      sheet.put(row, SIDE.label, label, "label").put(row, SIDE.label + 1, null, "label");
      sheet.fill(
        sensitivity[measure][id],
        { row, column: SIDE.values },
        (i) => sensitivityCell(model, id, measure, i),
        { style: "calculation", format: "money" },
      );
      sheet.put(row, COLUMN.last, null, "label");
    }
    row += 2;
  }
  sheet.put(
    row,
    SIDE.label,
    "Each row varies one driver of all lines. A margin or churn ends at 100 %.",
    "note",
  );
}

/** Revenue mix and cumulative contribution; their figures stand in the table on the second page. */
export function charts(sheet: SheetBuilder): void {
  const rows = TIME.counts.quarters + 1;
  const header = ROW.quarterly + 1;
  sheet.chart({
    name: "revenue_mix",
    type: "stacked-column",
    title: "Where revenue comes from, quarter by quarter",
    altText:
      "Stacked columns by quarter of the plan: product, services and recurring revenue. The figures stand in the table Quarter by quarter.",
    source: { row: header, column: COLUMN.label, rows, columns: 4 },
    position: { row: ROW.charts, column: COLUMN.label, rows: CHART_ROWS, columns: 5 },
    valueFormat: "thousands",
  });
  sheet.chart({
    name: "cumulative_contribution",
    type: "line",
    title: "Cumulative contribution: paid back where the line crosses zero",
    altText:
      "Lines by quarter of the plan: the cumulative contribution of the bleak, base and stretch scenario. The figures stand in the table Quarter by quarter.",
    source: { row: header, column: COLUMN.last - 3, rows, columns: 4 },
    position: { row: ROW.charts, column: SIDE.label, rows: CHART_ROWS, columns: 7 },
    valueFormat: "thousands",
  });
}

const BOXES = ["goal", "strengths", "weaknesses", "opportunities", "threats"] as const;

/** Goal, strengths, weaknesses, opportunities and threats: text to type, a line each. */
export function textBoxes(sheet: SheetBuilder, model: Model, typed: BusinessPlanValues): void {
  let row: number = ROW.boxes;
  sheet
    .put(row, COLUMN.label, "Goal, strengths, weaknesses, opportunities, threats", "heading")
    .shade(row, COLUMN.first, COLUMN.last, "heading");
  for (const key of BOXES) {
    row += 1;
    const field = BUSINESS_PLAN_FIELDS.find((each) => each.key === key)!;
    const { override, used, default: standard } = model.inputs[key]!;
    sheet.put(row, COLUMN.label, field.label, "label");
    sheet.input(override, { row, column: COLUMN.first }, `in_${key}`, {
      rule: ruleOf(field),
      prompt: {
        title: field.label,
        message: `${field.help} Up to ${field.longest} characters fit on the page.`,
      },
      value: typed[key],
      style: "inputLine",
    });
    sheet.shade(row, COLUMN.first + 1, COLUMN.last, "inputLine");
    used.place(row, COLUMN.first);
    standard.place(row, COLUMN.first);
  }
}

/** Who signs, and when. */
export function signatures(sheet: SheetBuilder, model: Model): void {
  const row = ROW.signatures;
  sheet.put(row, COLUMN.label, "Agreed by", "heading").shade(row, COLUMN.first, COLUMN.last, "heading");
  sheet
    .put(row + 1, COLUMN.label, f`"For "&${model.partner.name}`, "strong")
    .put(row + 1, 7, "For the vendor", "strong");
  for (const [down, text] of ["Name", "Date", "Signature"].entries()) {
    const at = row + 2 + down;
    sheet.put(at, COLUMN.label, text, "labelEnd").shade(at, COLUMN.first, 5, "labelEnd");
    sheet.put(at, 7, text, "labelEnd").shade(at, 8, COLUMN.last, "labelEnd");
    sheet.height(at, 24);
  }
}
