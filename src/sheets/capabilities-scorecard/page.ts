import { METRIC_LABELS } from "../../domain/capabilities/assessment-record";
import { CATEGORIES } from "../../domain/capabilities/framework";
import { f, type Formula } from "../shared/formula";
import { type FigureCard, SCORE_STATUS, putCards, putMessage, putTitle } from "../shared/head";
import { requirementsToGo } from "../shared/level-block";
import { partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { countedText, longDateText } from "../shared/words";
import { categoryRow, COLUMN, metricRow, ROW } from "./layout";
import { CATEGORY_COUNT, METRICS, type Model } from "./model";

const STATUS_WORDS = { green: ["Green"], yellow: ["Yellow"], red: ["Red"] } as const;

/** Title, cards and the one line of what would raise the score most. */
export function headBlock(sheet: SheetBuilder, model: Model): void {
  const { partner, inputs, day } = model;
  const stage = inputs.life_stage.used;
  putTitle(
    sheet,
    { row: ROW.title, column: COLUMN.label },
    f`${partner.name}&" – Capabilities Scorecard – "&IF(${day}=0,"not assessed yet","assessed on "&${longDateText(day)})`,
    f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  CAM: "&${partnerText(partner, "CAM", "Unassigned")}&"  ·  Contractual level: "&IF(${partner.tier}="","none",${partner.tier})&"  ·  Life-stage: "&IF(${stage}="","not set, every category weighs the same",${stage})`,
  );
  putCards(sheet, ROW.cards, cards(model));
  putMessage(sheet, ROW.message, [COLUMN.label, COLUMN.last], f`${model.gain.text}`);
  for (const spacer of [ROW.cards - 1, ROW.message - 1, ROW.message + 1]) sheet.height(spacer, 8);
}

function cards({
  score,
  status,
  peers,
  change,
  record,
  completeness,
  level,
  inputs,
  partner,
}: Model): FigureCard[] {
  const group = f`IF(${peers.group}="life-stage",${inputs.life_stage.used}&" partners",IF(${peers.group}="level",${partner.tier}&" partners","all partners"))`;
  const toGo = requirementsToGo(level);
  return [
    {
      columns: [1, 2],
      label: "Score, 1 – 100",
      value: f`IF(${score.overall}="","Not scored",${score.overall})`,
      format: "score",
      status: SCORE_STATUS,
      note: f`${status.overall}`,
    },
    {
      columns: [3, 6],
      label: "Rank among peers",
      value: f`IF(${peers.group}="none","No peers yet",IF(${peers.rank}="",${status.overall},${peers.rank}&" of "&${peers.of}))`,
      note: f`IF(${peers.group}="none","Fewer than five others are assessed","among "&${group}&"; median "&ROUND(${peers.median.overall},1))`,
    },
    {
      columns: [7, 9],
      label: "Change since last time",
      value: f`IF(${change.overall}="","–",IF(ROUND(${change.overall},1)>0,"+","")&ROUND(${change.overall},1))`,
      note: f`IF(${record.previousDay}=0,"Nothing recorded before","since "&${longDateText(record.previousDay)})`,
    },
    {
      columns: [10, 12],
      label: "Answered",
      value: f`IF(${completeness.full}="","Nothing asked",ROUND(100*${completeness.full},0)&" %")`,
      note: f`${completeness.answered}&" of "&${countedText(completeness.asked, "question", "questions")}&", core "&${completeness.coreAnswered}&" of "&${completeness.coreAsked}`,
    },
    {
      columns: [14, 17],
      label: "Program level by these requirements",
      value: f`IF(${level.unranked}>0,"No level",IF(${level.earned}="","Not yet assessed",${level.earned}))`,
      note: f`IF(${level.unranked}>0,"Order of Levels is blank or stands twice",IF(${level.next}="",IF(${level.targetRow}=0,"No levels on Setup","Highest level"),"Next: "&${level.next}&", "&${countedText(toGo, "requirement", "requirements")}&" to go"))`,
    },
  ];
}

/** Five categories with five metrics each, line by line, and the score they add up to. */
export function metricTable(sheet: SheetBuilder, model: Model): void {
  header(sheet);
  for (let category = 0; category < CATEGORY_COUNT; category += 1) categoryLine(sheet, model, category);
  for (let metric = 0; metric < METRICS; metric += 1) metricLine(sheet, model, metric);
  totalLine(sheet, model);
  const statuses = new Ref("status shown", 1, ROW.total - ROW.tableHeader).place(
    ROW.tableHeader + 1,
    COLUMN.status,
  );
  sheet.statusRules(statuses, statuses.at(0), STATUS_WORDS);
}

function header(sheet: SheetBuilder): void {
  const row = ROW.tableHeader;
  sheet
    .put(row, COLUMN.label, "Metric", "columnHeaderLeft")
    .put(row, COLUMN.status, "Status", "columnHeaderCenter");
  const right = [
    ["Score", COLUMN.score],
    ["Peers", COLUMN.peers],
    ["Change", COLUMN.change],
    ["Weight", COLUMN.weight],
    ["Points", COLUMN.points],
  ] as const;
  for (const [text, column] of right) sheet.put(row, column, text, "columnHeader");
  sheet
    .put(row, COLUMN.bestPractice, "Best practice, worth 100", "columnHeaderBeside")
    .shade(row, COLUMN.bestPractice + 1, COLUMN.mainLast, "columnHeaderBeside");
}

function categoryLine(sheet: SheetBuilder, model: Model, index: number): void {
  const { score, status, peers, change, stages, category } = model;
  const row = categoryRow(index);
  const cell = (ref: Ref) => f`${ref.fixed(index)}`;
  sheet
    .put(row, COLUMN.label, CATEGORIES[index]!.title, "totalLabel")
    .put(row, COLUMN.score, cell(score.categories), { style: "total", format: "score" })
    .put(row, COLUMN.status, cell(status.categories), "status")
    .put(row, COLUMN.peers, cell(peers.median.categories), { style: "total", format: "score" })
    .put(row, COLUMN.change, cell(change.categories), { style: "total", format: "change" })
    .put(row, COLUMN.weight, cell(stages.used), { style: "total", format: "percent" })
    .put(row, COLUMN.points, cell(category.points), { style: "total", format: "decimal" })
    .shade(row, COLUMN.bestPractice, COLUMN.mainLast, "totalNote");
}

function metricLine(sheet: SheetBuilder, model: Model, index: number): void {
  const { score, status, peers, change, metric, best } = model;
  const row = metricRow(index);
  const cell = (ref: Ref) => f`${ref.fixed(index)}`;
  const points: Formula = f`IF(${score.metrics.fixed(index)}="","",${metric.share.fixed(index)}*${score.metrics.fixed(index)})`;
  sheet
    .put(row, COLUMN.label, METRIC_LABELS[index]!, "label")
    .put(row, COLUMN.score, cell(score.metrics), { style: "calculation", format: "score" })
    .put(row, COLUMN.status, cell(status.metrics), "status")
    .put(row, COLUMN.peers, cell(peers.median.metrics), { style: "calculation", format: "score" })
    .put(row, COLUMN.change, cell(change.metrics), { style: "calculation", format: "change" })
    .put(row, COLUMN.weight, cell(metric.share), { style: "calculation", format: "percent" })
    .put(row, COLUMN.points, points, { style: "calculation", format: "decimal" })
    .put(row, COLUMN.bestPractice, cell(best), "smallBeside")
    .shade(row, COLUMN.bestPractice + 1, COLUMN.mainLast, "small");
}

function totalLine(sheet: SheetBuilder, { score, status, peers, change, category, metric }: Model): void {
  const row = ROW.total;
  sheet
    .put(row, COLUMN.label, "Score", "totalLabel")
    .put(row, COLUMN.score, f`${score.overall}`, { style: "total", format: "score" })
    .put(row, COLUMN.status, f`${status.overall}`, "status")
    .put(row, COLUMN.peers, f`${peers.median.overall}`, { style: "total", format: "score" })
    .put(row, COLUMN.change, f`${change.overall}`, { style: "total", format: "change" })
    .put(row, COLUMN.weight, f`SUM(${metric.share})`, { style: "total", format: "percent" })
    .put(row, COLUMN.points, f`IF(${score.overall}="","",SUM(${category.points}))`, {
      style: "total",
      format: "decimal",
    })
    .shade(row, COLUMN.bestPractice, COLUMN.mainLast, "totalNote");
}
