import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { f } from "../shared/formula";
import { type FigureCard, SCORE_STATUS, putCards, putMessage, putTitle } from "../shared/head";
import { requirementsToGo } from "../shared/level-block";
import { partnerText } from "../shared/partner-block";
import type { SheetBuilder } from "../shared/sheet-builder";
import { longDateText, shortMoneyText } from "../shared/words";
import { COLUMN, ROW } from "./layout";
import type { Model } from "./model";

/** Title, cards and the one line of what it takes. */
export function headBlock(sheet: SheetBuilder, model: Model): void {
  const { partner, calendar, inputs, takes } = model;
  putTitle(
    sheet,
    { row: ROW.title, column: COLUMN.label },
    f`${partner.name}&" – Performance Scorecard – FY"&${calendar.name}`,
    f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  CAM: "&${partnerText(partner, "CAM", "Unassigned")}&"  ·  Contractual level: "&${partnerText(partner, "Tier", "none")}&"  ·  Life-stage: "&${partnerText(partner, "Life-stage", "not set")}&"  ·  Amounts in "&${model.settings.currency}&", "&${model.settings.amountBasis}`,
  );
  cards(sheet, model);
  putMessage(sheet, ROW.message, [COLUMN.label, COLUMN.last], f`${takes.text}`);
  for (const spacer of [ROW.cards - 1, ROW.message - 1, ROW.message + 1]) sheet.height(spacer, 8);
}

function cards(sheet: SheetBuilder, model: Model): void {
  const { current, score, status, level, deals, settings, sales, metrics, coverage, inputs, weights } = model;
  const year = sales.fixed(CURRENT_COLUMN);
  const [won, gap] = [deals.won.fixed(CURRENT_COLUMN), coverage.gap.fixed(2)];
  const attained = metrics.perf_to_plan;
  const toGo = requirementsToGo(level);
  const list: readonly FigureCard[] = [
    {
      columns: [1, 2],
      label: "Score",
      value: f`IF(${score.fixed(CURRENT_COLUMN)}="","Not scored",${score.fixed(CURRENT_COLUMN)})`,
      format: "score",
      status: SCORE_STATUS,
      note: f`${status.fixed(CURRENT_COLUMN)}&IF(${current.provisional},": "&${current.measuredCount}&" of "&${weights.metrics}&" measured","")`,
    },
    {
      columns: [3, 5],
      label: "Program level",
      value: f`IF(${level.earned}="","Not yet assessed",${level.earned})`,
      note: f`IF(${level.next}="",IF(${level.targetRow}=0,"No levels on Setup","Highest level"),"Next: "&${level.next}&", "&${toGo}&IF(${toGo}=1," requirement"," requirements")&" to go")`,
    },
    {
      columns: [6, 8],
      label: "Won, year to date",
      value: shortMoneyText(won, settings.currency),
      note: f`IF(${year}="","No target for the year","of "&${shortMoneyText(year, settings.currency)}&" for the year"&IF(N(${attained.target.fixed(CURRENT_COLUMN)})<=0,"","; "&ROUND(100*${won}/${attained.target.fixed(CURRENT_COLUMN)},0)&" % of plan"))`,
    },
    {
      columns: [9, 11],
      label: "Pipeline coverage",
      value: f`IF(${coverage.ratio}="",IF(${year}="","No target","Target met"),ROUND(${coverage.ratio},1)&"×")`,
      note: f`IF(${inputs.coverage.used}="",${inputs.coverage.source},IF(${coverage.ratio}="","","of ")&ROUND(N(${inputs.coverage.used}),1)&"× needed")&IF(N(${gap})<=0,"","; gap "&${shortMoneyText(gap, settings.currency)})`,
    },
    {
      columns: [13, 16],
      label: "Slipped deals",
      value: f`${deals.slippedCount}&""`,
      note: f`IF(${deals.closingDates}=0,"No closing dates in this file",IF(${deals.slippedCount}=0,"No open deal is past its expected close",${shortMoneyText(deals.slippedAmount, settings.currency)}&" open past the expected close"))`,
    },
  ];
  putCards(sheet, ROW.cards, list);
}
