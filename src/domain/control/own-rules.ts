import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  stagesTable,
} from "../shared/tables/catalogue";
import { REGISTERED } from "../program/levels";
import { PERFORMANCE_CATEGORY, PERFORMANCE_METRICS } from "../program/metrics";
import { CATEGORIES } from "../capabilities/framework";
import { SCORE_KINDS } from "../scorecard/score-kinds";
import { NOWHERE_WORDS, SPACED_WORDS } from "./cell-rules";
import { RULE_METRICS } from "../closing/close-period";
import { SATISFACTION_METRIC } from "../capabilities/partner-view";
import { SERVICING_METRIC } from "../scorecard/performance/level-facts";
import { answersTable, questionsTable } from "../shared/tables/capabilities-tables";
import { programTable, rebatesTable } from "../shared/tables/finance-tables";
import { campaignsTable, mdfTable } from "../shared/tables/marketing-tables";
import {
  cellAbove,
  allOf,
  cellBelow,
  cellBlank,
  type ControlCondition,
  cellFilled,
  type ControlRule,
  noneOf,
  rulesOf,
  cellSays,
} from "./condition";

const partners = rulesOf(partnersTable);
const deals = rulesOf(dealsTable);
const stages = rulesOf(stagesTable);
const levels = rulesOf(levelsTable);
const results = rulesOf(resultsTable);
const mdf = rulesOf(mdfTable);
const campaigns = rulesOf(campaignsTable);
const rebates = rulesOf(rebatesTable);
const program = rulesOf(programTable);
const metrics = rulesOf(metricsTable);
const scores = rulesOf(scoresTable);
const answers = rulesOf(answersTable);

const isOf = (dealClass: "Open" | "Won" | "Lost"): ControlCondition => ({
  is: "class",
  field: "stage",
  word: dealClass,
});
/** What Results holds that no scorecard of the program measures; the last ones are what a level asked for when a quarter was closed. */
const RESULTS_ALONE = [SATISFACTION_METRIC, SERVICING_METRIC, ...Object.values(RULE_METRICS)];
const noMetric: ControlCondition = {
  is: "unlisted",
  field: "metric",
  in: { table: metricsTable, field: "metric" },
  also: RESULTS_ALONE,
};
/** What a level may ask for in figures. */
const REQUIREMENTS = ["annualRevenue", "certifications", "capabilitiesScore"] as const;
/** Statuses under which nothing is filled in there. */
const amountsTooEarly = [
  ["approved", "Requested"],
  ["spent", "Requested", "Declined"],
  ["verified", "Requested", "Declined"],
] as const;
/** What a request of each status has filled in. */
const amountsOfStatus = [
  ["approved", "Approved", "Spent", "Verified"],
  ["spent", "Spent", "Verified"],
  ["verified", "Verified"],
] as const;
const ofClosedQuarter = cellSays("basis", "Closed");
const spaced = (field: string): ControlCondition => ({ is: "spaced", field });
const repeated = (field: string): ControlCondition => ({ is: "repeated", fields: [field] });

function negative<Field extends string>(
  rules: { failure: (field: Field, holds: ControlCondition, words: string) => ControlRule },
  field: Field,
): ControlRule {
  return rules.failure(field, cellBelow(field, 0), "is negative");
}

/** What tables are held to beyond the kinds of their cells, their keys and partners. */
export const OWN_RULES: readonly ControlRule[] = [
  partners.failure("partner", allOf(cellBlank("partner"), cellFilled("partnerId")), "is blank"),
  partners.failure("partner", repeated("partner"), "stands twice", "duplicates"),
  partners.failure("partner", spaced("partner"), SPACED_WORDS),
  negative(partners, "annualTarget"),
  partners.failure(
    "tier",
    { is: "unlisted", field: "tier", in: { table: levelsTable, field: "level" }, also: [REGISTERED] },
    "is no level of Levels",
  ),

  deals.failure(
    "stage",
    { is: "unlisted", field: "stage", in: { table: stagesTable, field: "stage" } },
    "is no stage of Stages",
    "unknown_stages",
  ),
  deals.failure("currency", { is: "other currency", field: "currency" }, "is not the workbook's currency"),
  deals.remark(
    "partner",
    allOf(cellBlank("partner"), cellFilled("dealId")),
    "is blank: the deal counts for nobody",
  ),
  deals.remark("stage", allOf(cellBlank("stage"), cellFilled("dealId")), "is blank: the deal is not read"),
  deals.remark("closedOn", allOf(cellBlank("closedOn"), isOf("Won")), "is blank: a won deal without its day"),
  deals.remark(
    "closedOn",
    allOf(cellBlank("closedOn"), isOf("Lost")),
    "is blank: a lost deal without its day",
  ),
  deals.remark(
    "closedOn",
    allOf({ is: "later", field: "closedOn" }, isOf("Won")),
    "is later than the day: not won yet",
  ),
  deals.remark(
    "expectedClose",
    allOf(cellBlank("expectedClose"), isOf("Open")),
    "is blank: an open deal without a day",
  ),
  deals.remark("amount", allOf(cellBlank("amount"), isOf("Won")), "is blank: a won deal without its amount"),
  deals.remark(
    "amount",
    allOf(cellBlank("amount"), isOf("Open")),
    "is blank: an open deal without its amount",
  ),

  deals.remark("amount", cellBelow("amount", 0), "is negative"),
  deals.remark(
    "influencedBy",
    { is: "unlisted", field: "influencedBy", in: { table: partnersTable, field: "partner" } },
    "is no partner of Partners",
  ),

  stages.failure(
    "class",
    allOf(cellBlank("class"), cellFilled("stage")),
    "is blank: deals of the stage count nowhere",
    "unknown_stages",
  ),
  levels.failure("order", allOf(cellBlank("order"), cellFilled("level")), "is blank: the level has no rank"),
  levels.failure(
    "order",
    allOf(cellFilled("order"), repeated("order")),
    "is another level's too",
    "duplicates",
  ),

  ...REQUIREMENTS.map((field) => negative(levels, field)),

  negative(metrics, "weight"),
  metrics.failure(
    "yellow",
    { is: "more", field: "yellow", than: "green" },
    "is more than Green: the green one counts for both",
  ),
  metrics.remark(
    "category",
    allOf(cellFilled("metric"), noneOf(cellSays("category", ...CATEGORIES.map(({ label }) => label)))),
    "is no category of a scorecard: the metric counts nowhere",
  ),
  metrics.remark(
    "metric",
    allOf(cellSays("category", PERFORMANCE_CATEGORY), {
      is: "unlisted",
      field: "metric",
      in: { table: resultsTable, field: "metric" },
      also: PERFORMANCE_METRICS,
    }),
    "has no row in Results: the metric is not measured",
  ),

  results.remark("target", cellBelow("target", 0), "is negative"),
  results.failure("metric", allOf(cellBlank("metric"), cellFilled("partner")), NOWHERE_WORDS),
  scores.failure(
    "kind",
    allOf(cellFilled("partner"), noneOf(cellSays("kind", ...SCORE_KINDS))),
    "is no kind of score",
  ),
  results.failure("period", { is: "no quarter's start", field: "period" }, "is no quarter's first day"),
  {
    ...results.failure("metric", allOf(noMetric, noneOf(ofClosedQuarter)), "is no metric of Metrics"),
    older: results.failure("metric", noMetric, "is no metric of Metrics"),
  },
  // What a quarter was closed with stays, also after its metric is measured no more.
  results.remark("metric", allOf(noMetric, ofClosedQuarter), "is no metric of Metrics any more"),
  answers.failure(
    "questionId",
    { is: "unlisted", field: "questionId", in: { table: questionsTable, field: "questionId" } },
    "is no question of Questions",
  ),

  campaigns.failure("quarter", { is: "no quarter's start", field: "quarter" }, "is no quarter's first day"),
  campaigns.remark("month", { is: "no month's start", field: "month" }, "is no month's first day"),
  ...(["requested", "approved", "spent", "verified"] as const).map((field) => negative(mdf, field)),
  mdf.failure("approved", { is: "more", field: "approved", than: "requested" }, "is more than was requested"),
  ...amountsTooEarly.flatMap(([field, ...statuses]) =>
    statuses.map((status) =>
      mdf.failure(
        field,
        allOf(cellSays("status", status), cellAbove(field, 0)),
        `is filled in, and Status says ${status}`,
      ),
    ),
  ),
  mdf.remark(
    "verified",
    allOf(cellSays("status", "Approved", "Spent"), cellAbove("verified", 0)),
    "is filled in, and Status does not say Verified",
  ),
  ...amountsOfStatus.map(([field, ...statuses]) =>
    mdf.remark(
      field,
      allOf(cellSays("status", ...statuses), cellBlank(field)),
      `is blank, and Status says ${statuses.join(" or ")}`,
    ),
  ),
  mdf.failure("status", allOf(cellBlank("status"), cellFilled("requestId")), "is blank"),
  mdf.remark("verified", { is: "more", field: "verified", than: "spent" }, "is more than was spent"),
  mdf.remark("verified", { is: "more", field: "verified", than: "approved" }, "is more than was approved"),
  mdf.remark("spent", { is: "more", field: "spent", than: "approved" }, "is more than was approved"),
  mdf.remark(
    "campaignId",
    { is: "unlisted", field: "campaignId", in: { table: campaignsTable, field: "campaignId" } },
    "is no campaign of Campaigns",
  ),

  rebates.failure("period", { is: "no quarter's start", field: "period" }, "is no quarter's first day"),
  negative(rebates, "rebatePaid"),

  program.failure("line", allOf(cellBlank("line"), cellFilled("period")), NOWHERE_WORDS),
  program.failure("line", { is: "no line", field: "line" }, "is no line of the statement"),
  program.failure(
    "amount",
    allOf({ is: "line of costs", field: "line" }, cellBelow("amount", 0)),
    "is negative: costs are positive",
  ),
  program.failure(
    "line",
    { is: "line repeated", line: "line", period: "period" },
    "stands twice in its period, by id and by label too",
    "duplicates",
  ),
  program.remark("period", { is: "no month's start", field: "period" }, "is no month's first day"),
];
