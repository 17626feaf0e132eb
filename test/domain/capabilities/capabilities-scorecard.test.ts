import { capabilitiesScorecard } from "../../../src/domain/capabilities/capabilities-scorecard";
import { DEFAULT_QUESTIONS } from "../../../src/domain/capabilities/content/questions";
import { LIFE_STAGES } from "../../../src/domain/capabilities/framework";
import { questionSet } from "../../../src/domain/capabilities/questions";
import {
  recordAssessment,
  recordRows,
  unrecordedAssessments,
} from "../../../src/domain/capabilities/record-assessments";
import {
  answersTable,
  assessmentsTable,
  questionsTable,
} from "../../../src/domain/shared/tables/capabilities-tables";
import {
  levelsTable,
  metricsTable,
  partnersTable,
  resultsTable,
  scoresTable,
} from "../../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../../src/domain/shared/serial-date";
import {
  ACME,
  answered,
  AS_OF,
  assessedTables,
  BEFORE,
  comparedTables,
  core,
  dataOf,
} from "../../support/capabilities-example";
import { CAPABILITIES_PARTS } from "../../soak/parts/capabilities";
import { randomTest } from "../../support/random-test";
import type { MemoryTables } from "../../support/memory-tables";

const cardOf = (tables: MemoryTables, overrides = {}) =>
  capabilitiesScorecard({ data: dataOf(tables), partner: ACME, asOf: AS_OF, overrides });
const lineOf = (card: ReturnType<typeof cardOf>, label: string) =>
  card.lines.find((line) => line.label === label)!;

describe("a score from answers", () => {
  test("levels are worth 1, 25, 50, 75, 100; a metric is the weighted mean of its answered questions", () => {
    const tables = assessedTables(
      answered(ACME, AS_OF, { "fit-philosophy-1": 4, "fit-philosophy-2": 2, "fit-verticals-1": 1 }),
    );
    expect(lineOf(cardOf(tables), "Philosophy").score).toBe(50);
    expect(lineOf(cardOf(tables), "Verticals").score).toBe(1);
    tables.rows(questionsTable).find((row) => row["questionId"] === "fit-philosophy-1")!["weight"] = 3;
    expect(lineOf(cardOf(tables), "Philosophy").score).toBe(62.5);
    tables.rows(questionsTable).find((row) => row["questionId"] === "fit-philosophy-1")!["weight"] = 0;
    expect(lineOf(cardOf(tables), "Philosophy").score).toBe(25);
  });

  test("unanswered is left out, never zero: categories and the score are means over what is there", () => {
    const card = cardOf(
      assessedTables(
        answered(ACME, AS_OF, { "fit-philosophy-1": 5, "activation-co-sell-1": 3, "fit-verticals-1": null }),
      ),
    );
    expect(card.categories.map(({ score }) => score)).toEqual([100, null, null, 50, null]);
    // Activate weighs Fit 10 and Activation 35; the others have no score.
    expect(card.score).toBeCloseTo((10 * 100 + 35 * 50) / 45, 12);
    expect(lineOf(card, "Verticals")).toMatchObject({ score: null, status: "Not scored", share: 0 });
    expect(card.status).toBe("Provisional");
    expect(card.check).toBe(true);
  });

  test("a partner without answers has no score, whatever it sells", () => {
    const card = cardOf(assessedTables([]));
    expect([card.score, card.assessedOn, card.full.answered, card.peers.rank]).toEqual([null, null, 0, null]);
  });

  test("the life-stage changes weights and questions, never answers; without one everything is asked and weighs the same", () => {
    const answers = answered(ACME, AS_OF, { ...core(2), "fit-philosophy-1": 5 });
    const tables = assessedTables(answers);
    const before = tables.table(answersTable).rows;
    const scores = [...LIFE_STAGES, null].map((lifeStage) => {
      tables.rows(partnersTable)[0]!["lifeStage"] = lifeStage;
      return cardOf(tables);
    });
    expect(tables.table(answersTable).rows).toEqual(before);
    expect(new Set(scores.map(({ score }) => score)).size).toBeGreaterThan(3);
    expect(scores.at(-1)!.categories.map(({ weight }) => weight)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(scores.at(-1)!.full.asked).toBe(DEFAULT_QUESTIONS.length);
    expect(scores[0]!.full.asked).toBeLessThan(DEFAULT_QUESTIONS.length);
    expect(cardOf(tables, { life_stage: "mature" }).stage).toBe("Mature");
    expect(cardOf(tables, { life_stage: "Growing" }).stage).toBeNull();
  });

  test("weights and thresholds of metrics are Setup's", () => {
    const tables = assessedTables(answered(ACME, AS_OF, { "fit-philosophy-1": 5, "fit-verticals-1": 2 }));
    tables.with(metricsTable, [
      { metric: "philosophy", weight: 3 },
      { metric: "Verticals", weight: null, green: 20 },
      { metric: "Openness", weight: 0 },
    ]);
    const card = cardOf(tables);
    expect(card.categories[0]!.score).toBe((3 * 100 + 25) / 4);
    expect(lineOf(card, "Verticals").status).toBe("Green");
  });

  test("best practice is what level 5 of the metric's core question says", () => {
    const card = cardOf(assessedTables([]));
    expect(lineOf(card, "Philosophy").bestPractice).toBe(DEFAULT_QUESTIONS[0]!.level5);
    expect(card.lines.every(({ bestPractice }) => bestPractice !== "")).toBe(true);
  });
});

describe("what is asked", () => {
  test("the core set has one question for each of the twenty metrics", () => {
    const { questions } = dataOf(assessedTables([]));
    const set = questionSet(questions.capabilities, null, "core");
    expect(set).toHaveLength(20);
    expect(new Set(set.map(({ metric }) => metric)).size).toBe(20);
  });

  test("completeness counts what applies, in the core set and in the full one", () => {
    const card = cardOf(assessedTables(answered(ACME, AS_OF, core(3)), { lifeStage: null }));
    expect(card.core).toEqual({ answered: 20, asked: 20, share: 1 });
    expect(card.full).toEqual({ answered: 20, asked: 44, share: 20 / 44 });
  });

  test("an unknown metric, a deleted question and a level that does not exist are reported with their rows and left out", () => {
    const tables = assessedTables([
      ...answered(ACME, AS_OF, { "fit-philosophy-1": 4 }),
      ...answered(ACME, AS_OF, { "fit-philosophy-9": 1 }),
      ...answered(ACME, AS_OF, { "fit-philosophy-2": 7 }),
    ]);
    tables.rows(questionsTable)[2]!["metric"] = "Charm";
    const data = dataOf(tables);
    expect(data.problems).toMatchObject([
      { table: "cam_questions", row: 3, column: "Metric" },
      { table: "cam_answers", row: 2, column: "Question ID" },
    ]);
    expect(tables.table(answersTable).problems).toMatchObject([
      { row: 3, column: "Level", message: "expected a level from 1 to 5" },
    ]);
    const card = cardOf(tables);
    expect(lineOf(card, "Philosophy").score).toBe(75);
    expect([card.leftOut, card.check]).toEqual([1, false]);
    expect(capabilitiesScorecard({ data, partner: "Bold", asOf: AS_OF }).leftOut).toBe(0);
  });

  test("the questions about us are none of the assessment's", () => {
    const card = cardOf(assessedTables(answered(ACME, AS_OF, { "view-1": 5 })));
    expect(card.assessedOn).toBeNull();
  });
});

/** The tables once every assessment is recorded. */
function recorded(tables: MemoryTables): MemoryTables {
  const data = dataOf(tables);
  const rows = recordRows(
    data,
    unrecordedAssessments(data).map(({ row }) => row),
  );
  return tables.apply([{ table: assessmentsTable as never, upserts: rows as never }]);
}

describe("what is recorded of an assessment", () => {
  test("is its scores with the performance of its day, 1 to 100, blank where nothing is measured", () => {
    const { card, row } = recordAssessment({ data: dataOf(comparedTables()), partner: "ACME", asOf: AS_OF })!;
    expect(row).toMatchObject({
      partner: ACME,
      assessedOn: AS_OF,
      lifeStage: "Activate",
      score: card.score,
      philosophy: 87.5,
    });
    expect(row.performanceToPlan).toBeCloseTo((100 * 130_000) / (100_000 + (100_000 * 45) / 91), 9);
    expect(row.performance).toBe(card.categories[4]!.score);
    expect(recordAssessment({ data: dataOf(comparedTables()), partner: "Nobody", asOf: AS_OF })).toBeNull();
  });

  test("says which assessment replaced it, and changes only rows that must", () => {
    const tables = recorded(comparedTables());
    const rows = tables.table(assessmentsTable).rows;
    expect(
      rows
        .filter(({ partner }) => partner === ACME)
        .map(({ assessedOn, replacedOn }) => [assessedOn, replacedOn]),
    ).toEqual([
      [BEFORE, AS_OF],
      [AS_OF, null],
    ]);
    const data = dataOf(tables);
    expect(unrecordedAssessments(data)).toEqual([]);
    expect(recordRows(data, [])).toEqual([]);
    const next = { ...rows[1]!, assessedOn: AS_OF + 10, replacedOn: null };
    expect(recordRows(data, [next]).map(({ assessedOn, replacedOn }) => [assessedOn, replacedOn])).toEqual([
      [AS_OF, AS_OF + 10],
      [AS_OF + 10, null],
    ]);
  });

  test("is what the next one is compared with", () => {
    const card = cardOf(recorded(comparedTables()));
    expect(card.previousOn).toBe(BEFORE);
    expect(lineOf(card, "Philosophy").change).toBe(62.5);
    expect(lineOf(card, "Verticals").change).toBe(50);
    expect(card.change).not.toBeNull();
    expect(cardOf(recorded(comparedTables()), { as_of: BEFORE }).change).toBeNull();
  });
});

describe("peers", () => {
  test("are of the same life-stage; the median is over the others, the rank counts the partner, ties share", () => {
    const tables = recorded(comparedTables());
    const card = cardOf(tables);
    expect(card.peers).toMatchObject({ group: "life-stage", count: 5, rank: 2, of: 6 });
    expect(lineOf(card, "Verticals").peerMedian).toBe(50);
    tables.rows(assessmentsTable).find((row) => row["partner"] === "Dash")!["score"] = card.score;
    expect(cardOf(tables).peers.rank).toBe(2);
  });

  test("fewer than five of the stage: the same level; fewer than five of that: all; fewer than five: none; prospects and the inactive never", () => {
    const tables = recorded(comparedTables());
    const edit = (index: number, cells: Record<string, string | null>) =>
      Object.assign(tables.rows(partnersTable)[index]!, cells);
    edit(1, { lifeStage: "Mature" });
    edit(2, { lifeStage: "Mature" });
    expect(cardOf(tables).peers).toMatchObject({ group: "all", count: 5 });
    edit(0, { tier: "gold" });
    expect(cardOf(tables).peers).toMatchObject({ group: "level", count: 5 });
    edit(4, { status: null });
    expect(cardOf(tables).peers).toMatchObject({ group: "level", count: 5 });
    edit(3, { status: "Prospect" });
    expect(cardOf(tables).peers).toMatchObject({ group: "none", count: 4, rank: null });
    edit(4, { status: "Inactive" });
    expect(cardOf(tables).peers).toMatchObject({ group: "none", count: 3 });
  });

  test("count with their latest assessment on or before the day; none yet is none", () => {
    const tables = recorded(comparedTables());
    expect(cardOf(tables, { as_of: BEFORE }).peers.count).toBe(5);
    const early = cardOf(tables, { as_of: BEFORE - 1 });
    expect(early.peers).toEqual({ group: "none", count: 0, median: null, rank: null, of: null });
  });
});

describe("levels", () => {
  test("a services partner reaches Gold by influence and servicing, without reselling", () => {
    const services = { partner: "Serve", period: serialOf(2026, 4, 1) };
    const tables = assessedTables(answered("Serve", AS_OF, core(4)));
    tables
      .with(partnersTable, [
        { partnerId: "P-1", partner: ACME },
        { partnerId: "P-9", partner: "Serve", lifeStage: "Mature", status: "Active" },
      ])
      .with(levelsTable, [
        {
          level: "Silver",
          order: 1,
          annualRevenue: 20_000,
          capabilitiesScore: 50,
          countsInfluencedRevenue: "Yes",
        },
        {
          level: "Gold",
          order: 2,
          annualRevenue: 100_000,
          servicingShare: 0.4,
          capabilitiesScore: 65,
          countsInfluencedRevenue: "Yes",
        },
        {
          level: "Platinum",
          order: 3,
          annualRevenue: 100_000,
          servicingShare: 0.6,
          capabilitiesScore: 80,
          countsInfluencedRevenue: "No",
        },
      ])
      .with(resultsTable, [{ ...services, metric: "servicing_share", actual: 0.45 }]);
    for (const deal of tables.rows({ name: "cam_deals" })) deal["influencedBy"] = "Serve";
    const card = capabilitiesScorecard({ data: dataOf(tables), partner: "Serve", asOf: AS_OF });
    expect([card.score, card.earned.level, card.earned.nextLevel]).toEqual([75, "Gold", "Platinum"]);
    const gaps = Object.fromEntries(
      card.earned.gaps.map(({ id, has, needs, missing }) => [id, [has, needs, missing]]),
    );
    expect(gaps["annualRevenue"]).toEqual([0, 100_000, 100_000]);
    expect(gaps["capabilitiesScore"]).toEqual([75, 80, 5]);
    expect(gaps["servicingShare"]![2]).toBeCloseTo(0.15, 12);
    expect(gaps["certifications"]).toEqual([null, null, null]);
  });

  test("the score that counts is this assessment's, recorded or not", () => {
    const tables = assessedTables(answered(ACME, AS_OF, core(5))).with(scoresTable, []);
    const gap = cardOf(tables).earned.gaps.find(({ id }) => id === "capabilitiesScore")!;
    expect(gap.has).toBe(100);
  });
});

for (const part of CAPABILITIES_PARTS) randomTest(part);
