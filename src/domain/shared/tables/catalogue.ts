import {
  type Row,
  anything,
  choice,
  date,
  defineTable,
  money,
  number,
  rate,
  since,
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
    ...since(2, {
      shortName: text("Short name", "For tabs and charts, unique; blank takes the name."),
      aliases: text("Aliases", "Other spellings in CRM files, separated by semicolons."),
      type: text("Type", "What kind of business it is: VAR, ISV, MSP …"),
      distributor: text("Distributor", "Through whom the partner buys."),
      parent: text("Parent", "The partner that owns this one."),
      managed: choice(
        "Managed",
        ["Yes", "No"],
        "No: looked after without a review of its own; blank counts as Yes.",
      ),
      targetIsFor: choice(
        "Target is for",
        ["Full year", "Rest of year"],
        "What the annual target of a partner that joined within the fiscal year stands for.",
      ),
      crmId: text("CRM ID", "The partner's own number in the CRM."),
      secondaryCam: text("Secondary CAM", "Who looks after the partner beside its CAM, or in their place."),
      camSince: date(
        "CAM since",
        "The day on which its CAM took the partner over; blank: from the beginning. A CAM's scorecard counts from it for 90 days.",
      ),
    }),
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
    ...since(2, {
      type: choice("Type", ["New", "Expansion", "Renewal"]),
      nextStep: text("Next step"),
      forecast: text("Forecast", "The seller's own judgement; Commit counts as committed."),
      registrationStatus: text("Registration status"),
      registrationEnds: date(
        "Registration ends",
        "The last day on which the registration protects the deal.",
      ),
      partnerSeller: text("Partner seller", "Who sells it at the partner."),
      leadGivenOn: date("Lead given on", "The day on which we passed the lead to the partner."),
      acceptedOn: date(
        "Accepted on",
        "The day on which the partner took the lead up; of a registration without one the day on which we accepted it.",
      ),
      reason: text("Reason", "Why the deal was won or lost."),
    }),
  },
  calculated: [
    {
      header: "Class",
      help: "Open, Won or Lost, as cam_stages says of the deal's stage. A formula: do not edit.",
      since: 2,
      formula: '=IFERROR(INDEX(cam_stages[Class],MATCH([@Stage],cam_stages[Stage],0)),"")',
      refersTo: ["cam_stages"],
    },
  ],
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
    ...since(2, {
      basis: choice(
        "Basis",
        ["Agreed", "Recorded", "Closed"],
        "Agreed with the partner, recorded by a build on its day, or closed with the quarter.",
      ),
      recordedOn: date("Recorded on"),
      closedTarget: number(
        "Closed target",
        "What the quarter was closed with, whatever is typed over it later.",
      ),
      closedActual: number("Closed actual"),
      closedBy: text("Closed by"),
      agreed: choice(
        "Agreed target",
        ["Yes"],
        "Of a closed quarter: its target was agreed and goes on counting until another is.",
      ),
      level: text("Level", "Of a closed quarter: the level whose requirement the row holds."),
      beforeClosing: text(
        "Before closing",
        "What stood here: it comes back when the quarter is opened again.",
      ),
    }),
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
    status: choice("Status", ["Green", "Yellow", "Red", "Provisional", "Not scored"]),
    level: text("Level"),
    provisional: choice("Provisional", ["Yes", "No"]),
    ...since(2, {
      lifeStage: text("Life-stage", "The life-stage whose weights counted."),
      basis: choice("Basis", ["Closed"], "Closed with its quarter; blank: as it was recorded."),
      beforeClosing: text(
        "Before closing",
        "What stood here: it comes back when the quarter is opened again.",
      ),
    }),
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
  sheet: "Stages",
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
  sheet: "Products",
  purpose: "Products and list prices; a deal without an amount counts at list price.",
  key: ["product"],
  columns: { product: text("Product"), family: text("Family"), listPrice: money("List price") },
});
export type ProductRow = Row<typeof productsTable>;

export const metricsTable = defineTable({
  name: "cam_metrics",
  sheet: "Metrics",
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
  sheet: "Levels",
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
    ...since(2, {
      order: whole("Order", "The rank of the level: 1 is the lowest."),
      benefits: text("Benefits", "What the level brings the partner, in words."),
      discount: rate("Discount"),
      rebateRate: rate("Rebate rate"),
      mdfShare: rate(
        "MDF share",
        "Share of a campaign's cost that market development funds pay at this level.",
      ),
    }),
  },
});
export type LevelRow = Row<typeof levelsTable>;
