import {
  actionsTable,
  answersTable,
  assessmentsTable,
  questionsTable,
  stageCriteriaTable,
  stageWeightsTable,
} from "./capabilities-tables";
import { programTable, rebatesTable } from "./finance-tables";
import { campaignsTable, mdfTable } from "./marketing-tables";
import { plansTable } from "./business-plan-tables";
import {
  type Row,
  type TableDefinition,
  anything,
  choice,
  date,
  defineTable,
  money,
  number,
  rate,
  text,
  whole,
} from "./table-definition";

/** The tables of the workbook: names, sheets and headers are a public interface, added to but never renamed. */

export const partnersTable = defineTable({
  name: "cam_partners",
  sheet: "Partners",
  purpose: "One row a partner. Everything else refers to the partner by name.",
  key: ["partnerId"],
  columns: {
    partnerId: text("Partner ID"),
    partner: text("Partner", "The partner's name, unique, at most 200 characters."),
    cam: text("CAM", "Channel account manager; blank counts as Unassigned."),
    region: text("Region"),
    tier: text("Tier", "The contractual level; the add-in never changes it."),
    lifeStage: choice("Life-stage", ["Recruit", "Onboard", "Activate", "Accelerate", "Mature"]),
    vertical: text("Vertical"),
    partnerSince: date("Partner since"),
    annualTarget: money("Annual target", "Sales target for the fiscal year, on the amount basis of Setup."),
    coverage: number("Coverage", "Pipeline required as a multiple of the remaining target, 3 = three times."),
    defaultDealSize: money("Default deal size"),
    employees: whole("Employees"),
    status: choice("Status", ["Active", "Prospect", "Inactive"]),
    notes: text("Notes"),
  },
});
export type PartnerRow = Row<typeof partnersTable>;

export const dealsTable = defineTable({
  name: "cam_deals",
  sheet: "Deals",
  purpose:
    "Deals and deal registrations as the CRM exports them. Import again at any time: rows are matched by Deal ID.",
  key: ["dealId"],
  columns: {
    dealId: text("Deal ID"),
    partner: text("Partner"),
    account: text("Account"),
    product: text("Product"),
    stage: text("Stage", "A stage of cam_stages, which says whether it is open, won or lost."),
    probability: rate("Probability"),
    amount: money("Amount"),
    currency: text("Currency"),
    ledBy: choice("Led by", ["Partner", "Vendor"]),
    influencedBy: text("Influenced by", "A partner that helped to win the deal without selling it."),
    registeredOn: date("Registered on"),
    lastActivity: date("Last activity"),
    expectedClose: date("Expected close"),
    closedOn: date("Closed on"),
    source: text("Source"),
    campaignId: text("Campaign ID"),
    importCheck: text("Import check", "Tells the next import which cells were edited by hand. Do not edit."),
  },
});
export type DealRow = Row<typeof dealsTable>;

export const resultsTable = defineTable({
  name: "cam_results",
  sheet: "Results",
  purpose:
    "Targets and results that deals don't tell: certifications, tasks, satisfaction, recorded pipeline. Period = first day of the quarter.",
  key: ["partner", "period", "metric"],
  columns: {
    partner: text("Partner"),
    period: date("Period", "First day of the quarter."),
    metric: text("Metric", "A metric of cam_metrics, for example training_certs."),
    target: number("Target"),
    actual: number("Actual"),
  },
});
export type ResultRow = Row<typeof resultsTable>;

export const scoresTable = defineTable({
  name: "cam_scores",
  sheet: "Scores",
  purpose: "The history of scores that trends and roll-ups read.",
  key: ["partner", "kind", "asOf"],
  columns: {
    partner: text("Partner"),
    kind: text("Kind"),
    asOf: date("As of"),
    score: number("Score"),
    status: choice("Status", ["Green", "Yellow", "Red", "Not scored"]),
    level: text("Level"),
    provisional: choice("Provisional", ["Yes", "No"]),
  },
});
export type ScoreRow = Row<typeof scoresTable>;

export const settingsTable = defineTable({
  name: "cam_settings",
  sheet: "Setup",
  purpose: "Settings of this workbook.",
  key: ["setting"],
  // A value is a number, a date or text, whatever the setting asks for; domain/program/settings.ts knows.
  columns: { setting: text("Setting"), value: anything("Value"), unit: text("Unit"), source: text("Source") },
});
export type SettingRow = Row<typeof settingsTable>;

export const stagesTable = defineTable({
  name: "cam_stages",
  sheet: "Setup",
  purpose: "What each stage of the CRM means.",
  key: ["stage"],
  columns: {
    stage: text("Stage"),
    class: choice("Class", ["Open", "Won", "Lost"]),
    probability: rate("Probability"),
  },
});
export type StageRow = Row<typeof stagesTable>;

export const productsTable = defineTable({
  name: "cam_products",
  sheet: "Setup",
  purpose: "Products and list prices; a deal without an amount counts at list price.",
  key: ["product"],
  columns: { product: text("Product"), family: text("Family"), listPrice: money("List price") },
});
export type ProductRow = Row<typeof productsTable>;

export const metricsTable = defineTable({
  name: "cam_metrics",
  sheet: "Setup",
  purpose: "Metrics of the scorecards: weights, default targets and thresholds.",
  key: ["metric"],
  columns: {
    metric: text("Metric"),
    category: text("Category"),
    unit: text("Unit"),
    lowerIsBetter: choice("Lower is better", ["Yes", "No"]),
    weight: number("Weight"),
    defaultTarget: number("Default target"),
    redFlagFloor: number("Red-flag floor"),
    green: number("Green"),
    yellow: number("Yellow"),
    source: text("Source"),
  },
});
export type MetricRow = Row<typeof metricsTable>;

export const levelsTable = defineTable({
  name: "cam_levels",
  sheet: "Setup",
  purpose: "Program levels, lowest first; blank requirements do not count.",
  key: ["level"],
  columns: {
    level: text("Level"),
    annualRevenue: money("Annual revenue"),
    certifications: number("Certifications"),
    requiredTasks: rate("Required tasks"),
    capabilitiesScore: number("Capabilities score"),
    servicingShare: rate("Servicing share"),
    countsInfluencedRevenue: choice("Counts influenced revenue", ["Yes", "No"]),
  },
});
export type LevelRow = Row<typeof levelsTable>;

/** The order in which tables and their sheets are created. */
export const TABLES = [
  partnersTable,
  dealsTable,
  resultsTable,
  scoresTable,
  questionsTable,
  answersTable,
  assessmentsTable,
  actionsTable,
  plansTable,
  campaignsTable,
  mdfTable,
  rebatesTable,
  programTable,
  settingsTable,
  stagesTable,
  productsTable,
  metricsTable,
  stageWeightsTable,
  stageCriteriaTable,
  levelsTable,
] as const;

/** The same, where it does not matter which is which. */
export const ANY_TABLES: readonly TableDefinition[] =
  TABLES as readonly unknown[] as readonly TableDefinition[];
