import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { countedText, shortMoneyText } from "../shared/words";
import { COLUMN, HEADING_ROW, TABLE_ROW } from "./layout";
import { restatedNotice } from "./closed-block";
import type { Model } from "./model";

/** What is right, but worth knowing; the page shows the first few, a row each. */
export function putNotes(sheet: SheetBuilder, model: Model, row: number): number {
  const { first, last } = COLUMN;
  const count = model.notePlaces.at(0, model.notePlaces.rows - 1);
  sheet.put(row, first, f`"Worth knowing ("&${count}&")"`, "heading").shade(row, first + 1, last, "heading");
  sheet.fill(
    model.notes,
    { row: row + 1, column: first },
    (_, index) => f`IFERROR(INDEX(${model.noteTexts},MATCH(${index + 1},${model.notePlaces},0)),"")`,
    "remark",
  );
  for (let at = row; at <= row + model.notes.rows; at += 1) sheet.height(at, TABLE_ROW);
  sheet.height(row, HEADING_ROW);
  return row + 1 + model.notes.rows;
}

export function notesBlock(block: CalculationBlock, model: Model): void {
  const { noteTexts, notePlaces } = model;
  const texts = noticesOf(model);
  block.heading("Worth knowing");
  block.list(
    [
      {
        title: "Place",
        ref: notePlaces,
        content: (row) => placeOf(noteTexts, notePlaces, row),
        format: "whole",
      },
      { title: "Note", ref: noteTexts, content: (row) => texts[row]!, style: "label" },
    ],
    "value",
  );
}

function placeOf(texts: Ref, places: Ref, row: number): Formula {
  const own = f`IF(${texts.at(0, row)}="",0,1)`;
  return row === 0 ? own : f`${places.at(0, row - 1)}+${own}`;
}

function noticesOf(model: Model): Formula[] {
  const { checks, current, deals, sales, inputs, settings, winRate, contract } = model;
  const [year, annual] = [sales.fixed(CURRENT_COLUMN), inputs.annual_target.used];
  const some = (count: Ref, one: string, many: string, words: string) =>
    f`IF(${count}>0,${countedText(count, one, many)}&" ${words}","")`;
  const money = (cell: Formula) => shortMoneyText(cell, settings.currency);
  return [
    restatedNotice(model),
    some(
      deals.unknownStages,
      "deal has",
      "deals have",
      "a stage that Setup does not know and count nowhere.",
    ),
    some(
      deals.undated,
      "closed deal has",
      "closed deals have",
      "no day in Closed on and count in no period.",
    ),
    f`IF(OR(${year}="",${annual}=""),"",IF(ABS(${year}-${annual})<0.5,"","The quarters' targets add up to "&${money(f`${year}`)}&", not to the annual "&${money(f`N(${annual})`)}&"."))`,
    f`IF(${current.redFlags}="","","Below its floor, so not Green: "&${current.redFlags}&".")`,
    some(deals.earlyCount, "deal was", "deals were", "won before Partner since; they count."),
    f`IF(${winRate.valued},"","Lost deals carry no amounts: coverage uses the win rate by count.")`,
    f`IF(AND(N(${winRate.used})=0,${winRate.used}<>"",${inputs.coverage.used}=""),${deals.closedWon}&" of "&${deals.closed}&" closed deals won: no pipeline covers the target.","")`,
    some(
      checks.otherMetrics,
      "metric",
      "metrics",
      "of the category Performance on Metrics not shown: build again; five of your own have room.",
    ),
    f`${contract.bringsLine}`,
    f`${contract.text}&". Open pipeline is as of today's data."`,
  ];
}
