import { PARTNER_VIEW_QUESTIONS } from "../../../src/domain/capabilities/content/partner-view-questions";
import { programShares } from "../../../src/domain/program-stage/program-shares";
import { addMonths } from "../../../src/domain/shared/serial-date";
import { plansTable } from "../../../src/domain/shared/tables/business-plan-tables";
import {
  actionsTable,
  answersTable,
  assessmentsTable,
  questionsTable,
} from "../../../src/domain/shared/tables/capabilities-tables";
import { cadenceLogTable, cadenceTable } from "../../../src/domain/shared/tables/cadence-tables";
import { DEFAULT_CADENCE } from "../../../src/domain/program/cadence";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "../../support/memory-tables";
import { PROGRAM_AS_OF as DAY } from "../../support/program-example";
import { STAGES } from "../../support/scorecard-example";

const partner = (name: string, more: object = {}) => ({ partnerId: name, partner: name, ...more });
const shareOf = (id: string, tables: MemoryTables) => {
  const found = programShares(tables, DAY).get(id);
  return found && [found.part, found.whole, found.level];
};
const withPartners = (...rows: ReturnType<typeof partner>[]) =>
  new MemoryTables().with(stagesTable, STAGES).with(partnersTable, rows);

test("a workbook that tells nothing proposes nothing", () => {
  expect([...programShares(new MemoryTables(), DAY)]).toEqual([]);
});

test.each([
  [0, 1],
  [1, 2],
  [3, 2],
  [4, 3],
  [6, 3],
  [7, 4],
  [10, 4],
])("%i of 10 promises kept propose level %i, never 5", (kept, level) => {
  const promises = Array.from({ length: 10 }, (_, index) => ({
    commitmentId: `C-${index}`,
    due: DAY,
    keptOn: index < kept ? DAY : null,
  }));
  const later = { commitmentId: "C-X", due: DAY + 1, keptOn: null };
  const issue = { commitmentId: "C-Y", due: DAY, keptOn: null, kind: "Issue" };
  expect(shareOf("A2", withPartners().with(commitmentsTable, [...promises, later, issue]))).toEqual([
    kept,
    10,
    level,
  ]);
});

test("prospects that were talked to, or met, in 30 days", () => {
  const prospects = ["A", "B", "C"].map((name) => partner(name, { status: "Prospect" }));
  const tables = withPartners(...prospects, partner("D"))
    .with(activitiesTable, [
      { activityId: "1", partner: "a", date: DAY - 30 },
      { activityId: "2", partner: "B", date: DAY - 31 },
    ])
    .with(contactsTable, [{ contactId: "1", partner: "C", lastContact: DAY }]);
  expect(shareOf("S2", tables)).toEqual([2, 3, 3]);
});

test("partners signed in twelve months that were assessed by then", () => {
  const tables = withPartners(
    partner("A", { partnerSince: DAY - 10 }),
    partner("B", { partnerSince: DAY - 20 }),
    partner("C", { partnerSince: addMonths(DAY, -13) }),
  ).with(assessmentsTable, [
    { partner: "A", assessedOn: DAY - 10 },
    { partner: "B", assessedOn: DAY - 19 },
  ]);
  expect(shareOf("S3", tables)).toEqual([1, 2, 3]);
});

test("two certified people, each once, with certificates that are in force", () => {
  const held = (id: string, name: string, person: string, validTo: number | null = null) => ({
    certificateId: id,
    partner: name,
    person,
    passedOn: DAY - 100,
    validTo,
  });
  const tables = withPartners(
    partner("A", { lifeStage: "Onboard" }),
    partner("B", { lifeStage: "Activate" }),
    partner("C", { lifeStage: "Mature" }),
  ).with(certificatesTable, [
    held("1", "A", "Ada"),
    held("2", "A", "Bob", DAY),
    held("3", "B", "Cy"),
    held("4", "B", "cy"),
    held("5", "B", "Di", DAY - 1),
  ]);
  expect(shareOf("E1", tables)).toEqual([1, 2, 3]);
});

test("deals: registrations in 90 days, leads to their end, the first win in 180 days", () => {
  const since = addMonths(DAY, -12);
  const tables = withPartners(
    partner("A", { partnerSince: since }),
    partner("B", { partnerSince: since }),
  ).with(dealsTable, [
    {
      dealId: "1",
      partner: "A",
      stage: "Won",
      amount: 5,
      closedOn: since + 180,
      registeredOn: DAY - 90,
      leadGivenOn: DAY - 300,
    },
    {
      dealId: "2",
      partner: "B",
      stage: "Won",
      amount: 5,
      closedOn: since + 181,
      registeredOn: DAY - 91,
      leadGivenOn: DAY + 1,
    },
    { dealId: "3", partner: "B", stage: "Won", amount: -5, closedOn: since + 10 },
    { dealId: "4", partner: "B", stage: "Prospecting", leadGivenOn: DAY - 5 },
    { dealId: "5", partner: "B", stage: "Prospecting", leadGivenOn: DAY - 5, acceptedOn: DAY },
  ]);
  expect(shareOf("E2", tables)).toEqual([1, 2, 3]);
  expect(shareOf("E3", tables)).toEqual([2, 3, 3]);
  expect(shareOf("E5", tables)).toEqual([1, 2, 3]);
});

test("agreed plans of selling partners, and MDF that was verified of what was spent", () => {
  const tables = withPartners(
    partner("A", { lifeStage: "Accelerate" }),
    partner("B", { lifeStage: "Mature" }),
    partner("C", { lifeStage: "Onboard" }),
  )
    .with(plansTable, [
      { planId: "1", partner: "A", state: "Agreed" },
      { planId: "2", partner: "B", state: "Draft" },
    ])
    .with(mdfTable, [
      { requestId: "1", spent: 100, verified: 150, status: "Verified" },
      { requestId: "2", spent: 300, verified: null, status: "Spent" },
      { requestId: "3", spent: 900, verified: 900, status: "Declined" },
    ]);
  expect(shareOf("E4", tables)).toEqual([1, 2, 3]);
  expect(shareOf("A4", tables)).toEqual([100, 400, 2]);
});

test("champions at managed partners, and who was asked how they see us", () => {
  const tables = withPartners(partner("A"), partner("B"), partner("C", { managed: "No" }))
    .with(contactsTable, [
      { contactId: "1", partner: "A", champion: "Yes" },
      { contactId: "2", partner: "C", champion: "Yes" },
    ])
    .with(questionsTable, PARTNER_VIEW_QUESTIONS)
    .with(answersTable, [
      { partner: "A", assessedOn: DAY - 200, questionId: PARTNER_VIEW_QUESTIONS[0]!.questionId, level: 3 },
      { partner: "B", assessedOn: DAY - 201, questionId: PARTNER_VIEW_QUESTIONS[0]!.questionId, level: 3 },
      { partner: "C", assessedOn: DAY, questionId: "elsewhere", level: 3 },
    ]);
  expect(shareOf("M3", tables)).toEqual([1, 2, 3]);
  expect(shareOf("M4", tables)).toEqual([1, 3, 2]);
});

const actionOf = (id: string, name: string, more: object = {}) => ({
  actionId: id,
  partner: name,
  action: "Do it",
  status: "Open" as const,
  due: DAY + 9,
  ...more,
});

test("new partners with dated first steps, and silent candidates that somebody follows up", () => {
  const tables = withPartners(
    ...["A", "B", "C"].map((name) => partner(name, { lifeStage: "Onboard" })),
    partner("D", { status: "Prospect" }),
    partner("E", { status: "Prospect" }),
    partner("F", { lifeStage: "Mature" }),
  )
    .with(activitiesTable, [{ activityId: "1", partner: "C", date: DAY - 30, kind: "Call" }])
    .with(actionsTable, [
      actionOf("1", "A", { status: "Done" }),
      actionOf("2", "B", { due: null }),
      actionOf("3", "C", { status: "Dropped" }),
      actionOf("4", "D"),
    ]);
  expect(shareOf("S4", tables)).toEqual([1, 3, 2]);
  expect(shareOf("S5", tables)).toEqual([2, 4, 3]);
});

test("the routine that was done by its day, of managed partners", () => {
  const activity = "Performance Scorecard";
  const done = (id: string, name: string, days: number) => ({
    logId: id,
    partner: name,
    activity,
    doneOn: DAY - days,
  });
  const tables = withPartners(partner("A"), partner("B"), partner("C"), partner("D", { managed: "No" }))
    .with(
      cadenceTable,
      DEFAULT_CADENCE.filter((rule) => rule.activity === activity),
    )
    // April's was to be done four days ago; A kept to it, B was late, C has not begun.
    .with(cadenceLogTable, [done("0", "A", 400), done("1", "A", 4), done("2", "B", 3), done("3", "D", 5)]);
  expect(shareOf("A1", tables)).toEqual([1, 3, 2]);
});

test("certificates that the next level asks for, none of the highest level's partners", () => {
  const levels = ["Silver", "Gold"].map((level, index) => ({
    level,
    order: index + 1,
    certifications: index + 1,
  }));
  const tables = withPartners(partner("A", { tier: "Silver" }), partner("B"), partner("C", { tier: "Gold" }))
    .with(levelsTable, levels)
    .with(certificatesTable, [
      { certificateId: "1", partner: "A", person: "Ann", validTo: DAY },
      { certificateId: "2", partner: "A", person: "Bob", validTo: DAY - 1 },
      { certificateId: "3", partner: "B", person: "Cat" },
    ]);
  expect(shareOf("A5", tables)).toEqual([1, 2, 3]);
});

test("partners that went quiet, with a day on which something happens", () => {
  const moved = (id: string, name: string, days: number) => ({
    dealId: id,
    partner: name,
    stage: "Open",
    lastActivity: DAY - days,
  });
  const tables = withPartners(partner("A"), partner("B"), partner("C"), partner("D"))
    .with(dealsTable, [moved("1", "A", 60), moved("2", "B", 99), moved("3", "C", 59)])
    .with(actionsTable, [actionOf("1", "A"), actionOf("2", "B", { due: null })]);
  expect(shareOf("M2", tables)).toEqual([1, 2, 3]);
});
