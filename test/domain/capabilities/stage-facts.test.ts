import { LIFE_STAGES } from "../../../src/domain/capabilities/framework";
import { proposedStage, reviewPartner, stageFacts } from "../../../src/domain/capabilities/stage-facts";
import { readScorecardData } from "../../../src/domain/scorecard/performance/scorecard-data";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { resultsTable } from "../../../src/domain/shared/tables/catalogue";
import type { PlanRow } from "../../../src/domain/shared/tables/business-plan-tables";
import { ACME, AS_OF, DEALS, exampleTables, lost, open, won } from "../../support/scorecard-example";

const plan = (more: Partial<PlanRow>): PlanRow => ({
  planId: "1",
  partner: "ACME",
  version: 1,
  state: "Agreed",
  startMonth: null,
  date: AS_OF,
  name: null,
  sheet: null,
  ...more,
});
const known = (deals = DEALS, plans: readonly PlanRow[] = [], partner = ACME) =>
  stageFacts({
    data: readScorecardData(exampleTables({}, deals)).data,
    plans,
    assessment: null,
    partner,
    asOf: AS_OF,
  });

test("from deals, results and the Performance Scorecard; credit notes are no deals, tomorrow's win does not count", () => {
  const facts = known();
  expect(facts).toMatchObject({
    dealsWon: 3,
    dealsRegistered: null,
    certifications: 1,
    requiredTasks: 0.8,
    planAgreed: 0,
  });
  expect(facts.performanceScore).toBeGreaterThan(0);
  expect(facts.partnerLedShare).toBeGreaterThan(0);
});

test("the twelve months end with the as-of date", () => {
  const registered = (day: number, id: string) => open(id, 1000, null, { registeredOn: day });
  const days = [serialOf(2025, 5, 15), serialOf(2025, 5, 16), AS_OF + 0.5, AS_OF + 1];
  expect(known(days.map((day, index) => registered(day, `R${index}`))).dealsRegistered).toBe(2);
  expect(known(days.map((day, index) => won(`W${index}`, 1000, day))).dealsWon).toBe(2);
});

test("no deals in the workbook: not known; deals of others only: none", () => {
  expect(known([])).toMatchObject({ dealsWon: null, dealsRegistered: null });
  const others = [won("B", 1, AS_OF, { partner: "Bolt", registeredOn: AS_OF - 9 }), lost("L", AS_OF)];
  expect(known(others, [], "Core")).toMatchObject({ dealsWon: 0, dealsRegistered: 0, certifications: null });
});

test("a plan counts when it is this partner's, agreed, and agreed by then", () => {
  expect(known(DEALS, [plan({})]).planAgreed).toBe(1);
  for (const other of [{ state: "Proposed" }, { partner: "Bolt" }, { date: AS_OF + 1 }])
    expect(known(DEALS, [plan(other)]).planAgreed).toBe(0);
});

test("scores come from the assessment; a provisional performance score is not known", () => {
  const categories = { fit: 61, profile: null, capabilities: 42, activation: null, performance: 7 };
  const facts = stageFacts({
    data: readScorecardData(exampleTables({ annualTarget: null }, [])).data,
    plans: [],
    assessment: { overall: 55, categories },
    partner: ACME,
    asOf: AS_OF,
  });
  expect(facts).toMatchObject({
    capabilitiesScore: 55,
    fitScore: 61,
    capabilitiesCategoryScore: 42,
    activationScore: null,
    performanceScore: null,
  });
});

test("the short way to a proposal says what the whole review says", () => {
  const assessment = {
    overall: 70,
    categories: { fit: 60, profile: null, capabilities: 50, activation: 60, performance: null },
  };
  const registered = DEALS.map((deal) => ({ ...deal, registeredOn: AS_OF - 30 }));
  const { data } = readScorecardData(exampleTables({}, registered));
  const proposals = LIFE_STAGES.flatMap((stage) =>
    [[], [plan({})]].map((plans) => {
      const sources = { data, plans, assessment, partner: ACME, asOf: AS_OF };
      const proposed = proposedStage(sources, stage);
      expect(proposed).toBe(reviewPartner(sources, stage).proposed);
      return proposed;
    }),
  );
  expect(proposals).toEqual(["Onboard", "Onboard", null, null, null, "Accelerate", null, null, null, null]);
  expect(proposedStage({ data, plans: [], assessment, partner: ACME, asOf: AS_OF }, null)).toBeNull();
});

test("a mature routine is proposed once plan, pipeline and partner's lead are right", () => {
  const wins = Array.from({ length: 6 }, (_, index) =>
    won(`W${index}`, 40_000, serialOf(2026, 1 + (index % 4), 10), { ledBy: "Partner" }),
  );
  const tables = exampleTables({ annualTarget: 400_000 }, [
    ...wins,
    open("O", 900_000, null, { ledBy: "Partner" }),
  ]);
  tables
    .rows(resultsTable)
    .push({ partner: ACME, period: serialOf(2026, 4, 1), metric: "training_certs", actual: 4 });
  tables
    .rows(resultsTable)
    .push({ partner: ACME, period: serialOf(2026, 4, 1), metric: "required_tasks", actual: 1 });
  const { data } = readScorecardData(tables);
  const categories = { fit: null, profile: null, capabilities: null, activation: null, performance: null };
  const sources = { data, plans: [], assessment: { overall: 70, categories }, partner: ACME, asOf: AS_OF };
  expect(reviewPartner(sources, "Accelerate").criteria.map(({ state }) => state)).toEqual(
    Array(5).fill("Met"),
  );
  expect(proposedStage(sources, "Accelerate")).toBe("Mature");
  expect(proposedStage({ ...sources, assessment: null }, "Accelerate")).toBeNull();
});
