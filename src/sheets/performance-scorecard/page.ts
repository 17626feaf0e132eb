import { METRIC_DEFAULTS } from "../../domain/program/metrics";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined, quoted } from "../shared/formula";
import { Ref } from "../shared/reference";
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
      note: f`IF(${l.next}="",IF(${l.targetRow}=0,"No levels on Setup","Highest level"),"Next: "&${l.next})`,
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
      note: f`IF(N(${v.ratio})=0,"Needed: ","of ")&ROUND(${inputs.coverage.used},1)&"× needed"&IF(N(${gap})<=0,"","; gap "&${shortMoney(gap, settings.currency)})`,
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

/** What must tie, in the calculations; the foot of the page says whether it does. */
export function checksBlock(block: CalculationBlock, model: Model): void {
  const { checks: k, metrics, score, deals: d, weights, partner, tolerance } = model;
  const all = METRIC_DEFAULTS.map(({ id }) => metrics[id]);
  const sum = (pick: (refs: (typeof all)[number]) => Ref) =>
    f`SUM(${joined(
      all.map((refs) => pick(refs)),
      ",",
    )})`;
  const ties = (a: Formula, b: Formula) => f`ABS(${a}-${b})<=${tolerance}*MAX(1,ABS(${a}),ABS(${b}))`;
  const quarters = f`SUM(${d.won.fixed(0)}:${d.won.fixed(3)})`;
  const current = score.fixed(CURRENT);
  block.heading("Checks");
  block.across(
    "Weight measured",
    weights.measured,
    (i) =>
      joined(
        all.map((refs) => f`${refs.weight}*(${refs.score.at(i)}<>"")`),
        "+",
      ),
    "decimal",
  );
  block.single(
    "Points add up to the score",
    k.points,
    ties(
      sum((refs) => refs.points),
      f`N(${current})`,
    ),
  );
  block.single("Quarters add up to the year", k.won, ties(quarters, f`${d.won.fixed(CURRENT)}`));
  block.single(
    "Weights add up",
    k.weights,
    ties(
      sum((refs) => refs.weight),
      f`${weights.total}`,
    ),
  );
  block.single(
    "Partner stands once in cam_partners",
    k.partner,
    f`COUNTIFS(cam_partners[Partner],${partner.criterion})=1`,
  );
  block.single("No stage counts twice", k.stages, f`${d.unknownStages}>=0`);
  block.single("All of them", k.all, f`AND(${k.points},${k.won},${k.weights},${k.partner},${k.stages})`);
}

/** Checks, notes and the legend at the foot of the page. */
export function footBlock(sheet: SheetBuilder, model: Model): void {
  const { checks: k, metrics, score, deals: d } = model;
  const points = METRIC_DEFAULTS.map(({ id }) => f`${metrics[id].points}`);
  const cell = new Ref("check shown");
  sheet
    .put(ROW.checks, COLUMN.label, "Check", "heading")
    .shade(ROW.checks, COLUMN.line, COLUMN.last, "heading");
  const off = (ok: Ref, words: Formula) => f`IF(${ok},"",${words})`;
  const details = joined(
    [
      off(
        k.points,
        f`" Points and score differ by "&ROUND(SUM(${joined(points, ",")})-N(${score.fixed(CURRENT)}),6)&"."`,
      ),
      off(
        k.won,
        f`" Quarters and year differ by "&ROUND(SUM(${d.won.fixed(0)}:${d.won.fixed(3)})-${d.won.fixed(CURRENT)},2)&"."`,
      ),
      off(k.weights, f`" The weights do not add up."`),
      off(k.partner, f`" The partner does not stand exactly once in cam_partners."`),
      off(k.stages, f`" A stage stands twice in cam_stages."`),
    ],
    "&",
  );
  sheet.fill(
    cell,
    ROW.notes,
    COLUMN.label,
    () => f`IF(${k.all},"Totals tie ✓","Totals do not tie:"&${details})`,
    "check",
  );
  sheet.rule(cell.box, f`NOT(${k.all})`, "failed");
  sheet.put(
    ROW.notes,
    COLUMN.current,
    f`IF(${d.unknownStages}>0,${d.unknownStages}&IF(${d.unknownStages}=1," deal has"," deals have")&" a stage that Setup does not know and count nowhere.  ","")&"Open pipeline is as of today's data: a CRM export keeps no history."`,
    "note",
  );
  sheet
    .put(ROW.legend, COLUMN.label, "Yours to type", "legendInput")
    .put(ROW.legend, COLUMN.first, "Calculated", "legendCalculation");
  sheet
    .put(ROW.legend, COLUMN.first + 2, "From the tables", "linkText")
    .put(
      ROW.legend,
      COLUMN.current,
      "Everything recalculates from Deals, Results and Setup; the calculations stand below this page.",
      "note",
    );
}
