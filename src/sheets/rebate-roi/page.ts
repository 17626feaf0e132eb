import { COMPARISONS, REBATE_INPUTS, type RebateInputKey } from "../../domain/finance/rebate-roi";
import { putDays } from "../kit/inputs";
import type { InputValues } from "../shared/day-inputs";
import { putFoot, ties } from "../shared/foot";
import { f, type Formula } from "../shared/formula";
import { putCards, putMessage, putTitle } from "../shared/head";
import { InputsPanel } from "../shared/inputs-panel";
import type { SheetBuilder } from "../shared/sheet-builder";
import { amountsIn, countedText, currencyPrefix, longDateText, shortMoneyText } from "../shared/words";
import { COLUMN, type Rows } from "./layout";
import type { Model } from "./model";

const [QUARTER_BEFORE, YEAR_BEFORE] = [COMPARISONS[0].label, COMPARISONS[1].label];

/** Title, cards, and in one line what a dollar of rebate brought. */
export function headBlock(sheet: SheetBuilder, model: Model, rows: Rows): void {
  const { settings, days, inputs, total, chosen } = model;
  putTitle(
    sheet,
    { row: rows.title, column: COLUMN.label },
    f`"Rebate ROI – "&${longDateText(inputs.from.used)}&" to "&${longDateText(inputs.to.used)}`,
    f`"As of "&${longDateText(days.asOf.used)}&"  ·  "&${amountsIn(settings.currency)}&"  ·  Compared with the "&${comparison(model)}`,
  );
  const percent = (share: Formula) => f`ROUND(100*${share},0)&" %"`;
  const judged = f`IF(${chosen.measured}=0,"No rebate can be judged yet",${countedText(chosen.measured, "row", "rows")}&" of "&${total.lines}&" measured")`;
  putCards(sheet, rows.cards, [
    {
      columns: [1, 1],
      label: "Rebates paid",
      value: shortMoneyText(total.rebate, settings.currency),
      note: f`${countedText(total.partners, "partner", "partners")}`,
    },
    {
      columns: [2, 5],
      label: "Margin ROI",
      value: f`IF(${chosen.marginRoi}="","Not measured",${percent(f`${chosen.marginRoi}`)})`,
      note: f`"at "&ROUND(100*${inputs.gross_margin.used},1)&" % gross margin where a row gives none"`,
    },
    {
      columns: [6, 9],
      label: "Rebate revenue return",
      value: f`IF(${chosen.revenueReturn}="","Not measured",${percent(f`${chosen.revenueReturn}`)})`,
      note: "without margin: not what is earned",
    },
    {
      columns: [10, 13],
      label: "Additional revenue",
      value: f`IF(${chosen.increment}="","Not measured",${shortMoneyText(f`N(${chosen.increment})`, settings.currency)})`,
      note: judged,
    },
  ]);
  const back = (share: Model["chosen"]["marginRoi"]) =>
    f`${currencyPrefix(settings.currency)}&ROUND(${share}+1,2)`;
  putMessage(
    sheet,
    rows.message,
    [COLUMN.label, COLUMN.last],
    f`IF(${chosen.measured}=0,"No rebate can be judged yet: it takes a rebate, revenue, and a baseline or an earlier quarter.","Each "&${currencyPrefix(settings.currency)}&"1 of rebate brought "&${back(chosen.marginRoi)}&" of additional margin, from "&${back(chosen.revenueReturn)}&" of additional revenue on the "&${comparison(model)}&".")`,
  );
  for (const spacer of [rows.cards - 1, rows.message - 1, rows.message + 1]) sheet.height(spacer, 8);
}

function comparison({ inputs }: Model): Formula {
  return f`IF(${inputs.comparison.used}="${YEAR_BEFORE}","year before","quarter before")`;
}

/** Period, margin and comparison: default, what is typed over it, what counts, where it comes from. */
export function inputsPanel(sheet: SheetBuilder, model: Model, rows: Rows, values: InputValues): void {
  const { inputs, settings, days, yearStart, yearEnd, totals } = model;
  const panel = new InputsPanel(sheet, rows.inputs, {
    label: COLUMN.label,
    default: COLUMN.count,
    override: COLUMN.count + 1,
    used: COLUMN.count + 2,
    source: COLUMN.count + 3,
    last: COLUMN.last,
  }).heading("Assumptions");
  putDays(panel, days, settings, values);
  const put = (key: RebateInputKey, standard: Formula) =>
    panel.assumption(inputs[key], { assumption: REBATE_INPUTS[key], default: standard }, values[`in_${key}`]);
  put("from", f`${yearStart}`);
  put("to", f`${yearEnd}`);
  put("gross_margin", f`${settings.vendorGrossMargin}`);
  put(
    "comparison",
    f`IF(AND(${totals.yoy.measured}>0,${totals.yoy.measured}>=${totals.qoq.measured}),"${YEAR_BEFORE}","${QUARTER_BEFORE}")`,
  );
}

/** Whether the tables tie, what counts nowhere, and what is odd. */
export function footBlock(sheet: SheetBuilder, model: Model, rows: Rows): void {
  const { checks, total, partners, notes } = model;
  const some = (count: typeof checks.undated, words: string) =>
    f`" "&${countedText(count, "row of Rebates", "rows of Rebates")}&" ${words}"`;
  const differ = (amount: Formula, words: string) =>
    f`" ${words} differ by "&ROUND(${amount}-${total.rebate},2)&"."`;
  const odd = (count: typeof checks.undated, words: string) =>
    f`IF(${count}=0,"",${countedText(count, "row", "rows")}&" ${words}  ")`;
  putFoot(sheet, {
    row: rows.foot,
    columns: [COLUMN.label, COLUMN.last],
    all: checks.all,
    checks: [
      {
        ok: f`${checks.room}`,
        failure: f`" Rebates has grown beyond this sheet's rows: build it again in the add-in (Rebuild)."`,
      },
      {
        ok: ties(checks.direct, total.rebate, checks.tolerance),
        failure: differ(f`${checks.direct}`, "Rebates and this sheet"),
      },
      {
        ok: ties(f`SUM(${partners.rebate})`, total.rebate, checks.tolerance),
        failure: differ(f`SUM(${partners.rebate})`, "Partners and rows"),
      },
      { ok: f`${checks.undated}=0`, failure: some(checks.undated, "without a period.") },
      {
        ok: f`${checks.cells}=0`,
        failure: f`" "&${countedText(checks.cells, "cell", "cells")}&" of Rebates hold text where a number or day belongs."`,
      },
      {
        ok: f`${checks.negative}=0`,
        failure: some(
          checks.negative,
          "with a negative rebate: what was paid belongs there as a positive amount.",
        ),
      },
      {
        ok: f`${checks.leftOut}=0`,
        failure: some(checks.leftOut, "could not be read when this was built; the add-in lists them."),
      },
    ],
    notes: {
      ref: notes,
      content: f`${odd(checks.unknown, "of a partner that Partners does not have: counted, and marked.")}&${odd(checks.offQuarter, "with a period that begins no fiscal quarter: three months from that day count.")}&"Margin ROI = ((revenue – baseline) × gross margin – rebate) ÷ rebate; the revenue return leaves the margin out."`,
    },
    legend: "Everything recalculates from Rebates, Deals and Setup. The calculations stand below this page.",
    legendColumns: [COLUMN.label, COLUMN.count, COLUMN.count + 1, COLUMN.count + 3],
  });
}
