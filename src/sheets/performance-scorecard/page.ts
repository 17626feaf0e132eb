import { REQUIREMENTS } from "../../domain/program/levels";
import { f, type Formula, joined, quoted } from "../shared/formula";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN, ROW } from "./layout";
import type { Model } from "./model";
import { longDate, shortMoney } from "./targets-block";

const CURRENT = 4;

/** Title, cards and the one line of what it takes. */
export function headBlock(sheet: SheetBuilder, model: Model): void {
  const { partner, calendar: c, inputs, takes } = model;
  sheet
    .put(ROW.title, COLUMN.label, f`${partner.name}&" – Performance Scorecard – FY"&${c.name}`, "title")
    .height(ROW.title, 30);
  const field = (column: string, otherwise: string) =>
    f`IF(${partner.row}="","${otherwise}",IF(INDEX(cam_partners[${column}],${partner.row})="","${otherwise}",INDEX(cam_partners[${column}],${partner.row})))`;
  sheet.put(
    ROW.subtitle,
    COLUMN.label,
    f`"As of "&${longDate(inputs.as_of.used)}&"  ·  CAM: "&${field("CAM", "Unassigned")}&"  ·  Contractual level: "&${field("Tier", "none")}&"  ·  Life-stage: "&${field("Life-stage", "not set")}&"  ·  Amounts in "&${model.settings.currency}&", "&${model.settings.amountBasis}`,
    "subtitle",
  );
  cards(sheet, model);
  sheet
    .put(ROW.message, COLUMN.label, f`${takes.text}`, "message")
    .shade(ROW.message, COLUMN.label, COLUMN.last, "message")
    .height(ROW.message, 24);
  for (const spacer of [ROW.cards - 1, ROW.message - 1, ROW.message + 1]) sheet.height(spacer, 8);
}

function cards(sheet: SheetBuilder, model: Model): void {
  const { current, score, status, level: l, deals: d, settings, sales, metrics, coverage: v, inputs } = model;
  const year = sales.fixed(CURRENT);
  const [won, gap] = [d.won.fixed(CURRENT), v.gap.fixed(2)];
  const attained = metrics.perf_to_plan;
  const toGo = f`(${joined(
    REQUIREMENTS.map(({ id }) => f`(ROUND(N(${l.missing[id]}),9)>0)`),
    "+",
  )})`;
  const list: readonly Card[] = [
    {
      columns: [1, 2],
      label: "Score",
      value: f`IF(${score.fixed(CURRENT)}="","Not scored",${score.fixed(CURRENT)})`,
      format: "score",
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
  for (const {
    columns: [first, last],
    label,
    value,
    format,
    note,
  } of list) {
    sheet
      .put(ROW.cards, first, label, "cardLabel")
      .put(ROW.cards + 1, first, value, "cardValue", format)
      .put(ROW.cards + 2, first, note, "cardNote");
    sheet
      .shade(ROW.cards, first, last, "cardLabel")
      .shade(ROW.cards + 1, first, last, "cardValue")
      .shade(ROW.cards + 2, first, last, "cardNote");
  }
  sheet.height(ROW.cards + 1, 32);
  const scoreNote = { row: ROW.cards + 2, column: COLUMN.label, rows: 1, columns: 1 };
  const shown = status.fixed(CURRENT);
  for (const [word, style] of [
    ["Green", "green"],
    ["Yellow", "yellow"],
    ["Red", "red"],
  ] as const)
    sheet.rule(scoreNote, f`${shown}=${quoted(word)}`, style);
}

interface Card {
  columns: readonly [number, number];
  label: string;
  value: Formula;
  format?: "score";
  note: Formula;
}
