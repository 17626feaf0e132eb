import { f } from "../shared/formula";
import { type Card, putCards, putMessage, putTitle } from "../shared/head";
import { requirementsToGo } from "../shared/level-block";
import { partnerText } from "../shared/partner-block";
import type { SheetBuilder } from "../shared/sheet-builder";
import { longDate, shortMoney } from "../shared/words";
import { COLUMN, ROW } from "./layout";
import type { Model } from "./model";

const CURRENT = 4;

/** Title, cards and the one line of what it takes. */
export function headBlock(sheet: SheetBuilder, model: Model): void {
  const { partner, calendar: c, inputs, takes } = model;
  putTitle(
    sheet,
    ROW.title,
    COLUMN.label,
    f`${partner.name}&" – Performance Scorecard – FY"&${c.name}`,
    f`"As of "&${longDate(inputs.as_of.used)}&"  ·  CAM: "&${partnerText(partner, "CAM", "Unassigned")}&"  ·  Contractual level: "&${partnerText(partner, "Tier", "none")}&"  ·  Life-stage: "&${partnerText(partner, "Life-stage", "not set")}&"  ·  Amounts in "&${model.settings.currency}&", "&${model.settings.amountBasis}`,
  );
  cards(sheet, model);
  putMessage(sheet, ROW.message, [COLUMN.label, COLUMN.last], f`${takes.text}`);
  for (const spacer of [ROW.cards - 1, ROW.message - 1, ROW.message + 1]) sheet.height(spacer, 8);
}

function cards(sheet: SheetBuilder, model: Model): void {
  const { current, score, status, level: l, deals: d, settings, sales, metrics, coverage: v, inputs } = model;
  const year = sales.fixed(CURRENT);
  const [won, gap] = [d.won.fixed(CURRENT), v.gap.fixed(2)];
  const attained = metrics.perf_to_plan;
  const toGo = requirementsToGo(l);
  const list: readonly Card[] = [
    {
      columns: [1, 2],
      label: "Score",
      value: f`IF(${score.fixed(CURRENT)}="","Not scored",${score.fixed(CURRENT)})`,
      format: "score",
      status: status.fixed(CURRENT),
      note: f`${status.fixed(CURRENT)}&IF(${current.provisional},"  ·  provisional, "&ROUND(100*${current.measured},0)&" % measured","")`,
    },
    {
      columns: [3, 5],
      label: "Program level",
      value: f`IF(${current.provisional},"Provisional",${l.earned})`,
      note: f`IF(${l.next}="",IF(${l.targetRow}=0,"No levels on Setup","Highest level"),"Next: "&${l.next}&", "&${toGo}&IF(${toGo}=1," requirement"," requirements")&" to go")`,
    },
    {
      columns: [6, 8],
      label: "Won, year to date",
      value: shortMoney(won, settings.currency),
      note: f`IF(${year}="","No target for the year","of "&${shortMoney(year, settings.currency)}&" for the year"&IF(N(${attained.target.fixed(CURRENT)})<=0,"","; "&ROUND(100*${won}/${attained.target.fixed(CURRENT)},0)&" % of plan"))`,
    },
    {
      columns: [9, 11],
      label: "Pipeline coverage",
      value: f`IF(${v.ratio}="",IF(${year}="","No target","Target met"),ROUND(${v.ratio},1)&"×")`,
      note: f`IF(${v.ratio}="","","of ")&ROUND(${inputs.coverage.used},1)&"× needed"&IF(N(${gap})<=0,"","; gap "&${shortMoney(gap, settings.currency)})`,
    },
    {
      columns: [13, 16],
      label: "Slipped deals",
      value: f`${d.slippedCount}&""`,
      note: f`IF(${d.slippedCount}=0,"No open deal is past its expected close",${shortMoney(d.slippedAmount, settings.currency)}&" open with a blank or past expected close")`,
    },
  ];
  putCards(sheet, ROW.cards, list);
}
