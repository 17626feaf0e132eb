import {
  choice,
  date,
  defineTable,
  money,
  number,
  type Row,
  text,
  whole,
} from "../shared/tables/table-definition";

/** What a quarter of the fiscal year brings of a partner. */
const quarter = <Q extends 1 | 2 | 3 | 4>(of: Q) =>
  ({
    [`won${of}`]: money(`Q${of} won`),
    [`commit${of}`]: money(`Q${of} commit`),
    [`weighted${of}`]: money(`Q${of} rest weighted`),
    [`target${of}`]: money(`Q${of} target`),
  }) as Record<`${"won" | "commit" | "weighted" | "target"}${Q}`, ReturnType<typeof money>>;

/** A partner of a CAM's workbook, as its Roll-up has it; what only that workbook can show, its links, is not there. */
export const teamTable = defineTable({
  name: "cam_team",
  sheet: "Team roll-up",
  purpose: "One row a partner of each workbook, as the workbook's own Roll-up has it.",
  key: ["workbook", "partner"],
  columns: {
    status: text("Status"),
    partner: text("Partner"),
    cam: text("CAM"),
    level: text("Level"),
    score: number("Score"),
    scoreChange: number("Score change"),
    won: money("Won"),
    toTarget: number("To target"),
    coverage: number("Coverage"),
    forecast: money("Forecast"),
    nextAction: text("Next action"),
    due: text("Due"),
    region: text("Region"),
    lifeStage: text("Life-stage"),
    vertical: text("Vertical"),
    parent: text("Parent"),
    secondaryCam: text("Secondary CAM"),
    kind: choice("Active", ["Yes", "No"]),
    capabilities: number("Capabilities"),
    satisfaction: number("Satisfaction"),
    target: money("Target"),
    targetToDate: money("Target to date"),
    commit: money("Commit"),
    weighted: money("Rest weighted"),
    wonTwelve: money("Won in 12 months"),
    dealsTwelve: whole("Deals won in 12 months"),
    daysToFirstWin: whole("Days to first win"),
    growth: number("Growth"),
    plan: text("Plan"),
    qbr: date("QBR"),
    openActions: whole("Open actions"),
    overdue: whole("Overdue"),
    lastActivity: date("Last activity"),
    bestRank: whole("Best rank"),
    largestRank: whole("Largest rank"),
    difference: number("Best against largest"),
    bestScore: number("Best score"),
    workbook: text("Workbook"),
    readOn: date("Read on"),
    partnerId: text("Partner ID"),
    crmId: text("CRM ID"),
    currency: text("Currency"),
    asOf: date("As of"),
    yearStart: date("Year starts"),
    ...quarter(1),
    ...quarter(2),
    ...quarter(3),
    ...quarter(4),
    routineDue: whole("Routine due"),
    routineDone: whole("Routine done"),
  },
});
export type TeamRow = Row<typeof teamTable>;

/** A workbook that was read for the team, or handed in. */
export const teamWorkbooksTable = defineTable({
  name: "cam_team_workbooks",
  sheet: "Team roll-up",
  purpose: "One row a workbook: when and from what its partners were read.",
  key: ["workbook"],
  columns: {
    workbook: text("Workbook"),
    readFrom: text("Read from"),
    asOf: date("As of"),
    partners: whole("Partners"),
    leftOut: whole("Rows left out"),
    won: money("Won"),
    currency: text("Currency"),
    tablesVersion: whole("Tables version"),
    forecast: money("Forecast"),
    readOn: date("Read on"),
    others: money("Forecast of others"),
    setupVersion: whole("Setup version"),
  },
});
export type TeamWorkbookRow = Row<typeof teamWorkbooksTable>;

/** What a CAM hands in: the same rows and facts of one workbook, as values, in a file of their own. */
export const handInTable = { ...teamTable, name: "cam_hand_in", sheet: "Hand-in" };
export const handInWorkbookTable = {
  ...teamWorkbooksTable,
  name: "cam_hand_in_workbook",
  sheet: "Handed in",
};
