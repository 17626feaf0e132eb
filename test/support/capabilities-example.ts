import fc from "fast-check";
import { PARTNER_VIEW_QUESTIONS } from "../../src/domain/capabilities/content/partner-view-questions";
import { DEFAULT_QUESTIONS } from "../../src/domain/capabilities/content/questions";
import { METRIC_LABELS, scoreField } from "../../src/domain/capabilities/assessment-record";
import { CATEGORIES, LIFE_STAGES } from "../../src/domain/capabilities/framework";
import { readCapabilityData, type CapabilityData } from "../../src/domain/capabilities/capability-data";
import { serialOf, type SerialDate } from "../../src/domain/shared/serial-date";
import {
  answersTable,
  assessmentsTable,
  questionsTable,
  stageWeightsTable,
  type AnswerRow,
  type QuestionRow,
} from "../../src/domain/shared/tables/capabilities-tables";
import {
  metricsTable,
  partnersTable,
  resultsTable,
  type PartnerRow,
} from "../../src/domain/shared/tables/catalogue";
import type { MemoryTables } from "./memory-tables";
import { ODD_NAMES } from "./scorecard-arbitrary";
import { ACME, AS_OF, exampleTables } from "./scorecard-example";

export { ACME, AS_OF } from "./scorecard-example";

/** A quarter before the as-of date. */
export const BEFORE = serialOf(2026, 2, 10);

/** Rows of answers by question id. */
export function answered(
  partner: string,
  assessedOn: SerialDate,
  levels: Readonly<Record<string, number | null>>,
): Partial<AnswerRow>[] {
  return Object.entries(levels).map(([questionId, level]) => ({ partner, assessedOn, questionId, level }));
}

/** What a partner answers about itself. */
export function ofItself(
  partner: string,
  assessedOn: SerialDate,
  levels: Readonly<Record<string, number>>,
): Partial<AnswerRow>[] {
  return Object.entries(levels).map(([questionId, levelByPartner]) => ({
    partner,
    assessedOn,
    questionId,
    levelByPartner,
  }));
}

/** The same level for every core question. */
export function core(
  level: number,
  questions: readonly QuestionRow[] = DEFAULT_QUESTIONS,
): Record<string, number> {
  return Object.fromEntries(
    questions.filter((each) => each.core === "Yes").map(({ questionId }) => [questionId!, level]),
  );
}

/** Acme of the Performance Scorecard's example with the built-in questions and whatever answers are given. */
export function assessedTables(
  answers: readonly Partial<AnswerRow>[],
  partner: Partial<PartnerRow> = {},
): MemoryTables {
  return exampleTables({ lifeStage: "Activate", tier: "Silver", status: "Active", ...partner })
    .with(questionsTable, [...DEFAULT_QUESTIONS, ...PARTNER_VIEW_QUESTIONS])
    .with(answersTable, answers);
}

export function dataOf(tables: MemoryTables): CapabilityData {
  return readCapabilityData(tables);
}

/** Acme, its answers in two quarters, and five partners to compare it with. */
export function comparedTables(): MemoryTables {
  const others = ["Bold", "Crisp", "Dash", "Elan", "Fern"];
  const levels = [2, 3, 4, 5, 3];
  const tables = assessedTables([
    ...answered(ACME, BEFORE, core(2)),
    ...answered(ACME, AS_OF, { ...core(4), "fit-philosophy-2": 5 }),
    ...others.flatMap((name, index) => answered(name, BEFORE, core(levels[index]!))),
    ...answered(ACME, AS_OF, { "view-1": 4, "view-2": 5, "view-3": 3 }),
    ...answered(ACME, BEFORE, { "view-1": 3, "view-2": 3 }),
  ]);
  const rows = others.map((partner, index) => ({
    partnerId: `P-${index + 2}`,
    partner,
    lifeStage: "Activate",
    tier: "Gold",
    status: "Active",
  }));
  return tables.with(partnersTable, [...tables.table(partnersTable).rows, ...rows]);
}

const PARTNERS = 40;
const ANSWERS = 40;
const ALL_QUESTIONS = [...DEFAULT_QUESTIONS, ...PARTNER_VIEW_QUESTIONS];
const evenly = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));
const seldom = <T>(value: fc.Arbitrary<T>, one = 6) =>
  fc.oneof({ weight: one, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

/** So many partners in three life-stages, each with a recorded assessment of every metric. */
export function assessedPartners(count: number): { tables: MemoryTables; names: string[] } {
  const names = Array.from({ length: count }, (_, index) => `Peer ${index}`);
  const scores = (index: number) =>
    Object.fromEntries(
      [...METRIC_LABELS.map(scoreField), "score" as const, ...CATEGORIES.map(({ id }) => id)].map(
        (field, place) => [field, 1 + ((37 * index + 11 * place) % 100)],
      ),
    );
  const tables = assessedTables([])
    .with(
      partnersTable,
      names.map((partner, index) => ({
        partnerId: `P-${index}`,
        partner,
        lifeStage: LIFE_STAGES[2 + (index % 3)]!,
        tier: index % 2 ? "Gold" : "Silver",
        status: "Active",
      })),
    )
    .with(
      assessmentsTable,
      names.map((partner, index) => ({
        partner,
        assessedOn: BEFORE,
        lifeStage: null,
        provisional: "No",
        ...scores(index),
      })),
    );
  return { tables, names };
}

/** The first partners have names that criteria and wildcards like to trip over. */
const nameOf = (index: number) => ODD_NAMES[index] ?? `Partner ${index}`;

const partnerRow = fc.record({
  lifeStage: fc.noBias(fc.constantFrom(...LIFE_STAGES, "Activate", "Activate", null)),
  tier: fc.noBias(fc.constantFrom("Silver", "Gold", "gold", "=Odd*", null)),
  status: fc.noBias(fc.constantFrom("Active", "Active", "Active", "Active", null, "Prospect", "Inactive")),
  /** On which of the days the whole core set was answered, and at what level; null: on none. */
  complete: fc.option(fc.tuple(evenly(0, 2), evenly(1, 5))),
  /** Questions, levels and how long ago. */
  answers: fc.array(
    fc.tuple(evenly(0, ALL_QUESTIONS.length), seldom(fc.constant(0), 12), evenly(1, 5), evenly(0, 2)),
    {
      minLength: ANSWERS,
      maxLength: ANSWERS,
    },
  ),
});

/** What the partner itself answers to three questions in four. */
const ownLevel = (mixed: number): number | null => (mixed % 8 > 1 ? 1 + (mixed % 5) : null);

/** Forty partners with forty answers each on three days, questions of a user's own, odd weights: a workbook, its day and some of its partners. */
export const assessmentsArbitrary: fc.Arbitrary<{
  tables: MemoryTables;
  asOf: SerialDate;
  partners: string[];
}> = fc
  .record({
    rows: fc.array(partnerRow, { minLength: PARTNERS, maxLength: PARTNERS }),
    questionWeights: fc.array(seldom(fc.constantFrom(0, -1, 0.5, 3)), {
      minLength: ALL_QUESTIONS.length,
      maxLength: ALL_QUESTIONS.length,
    }),
    metricWeights: fc.array(seldom(fc.constantFrom(0, 2, 5), 3), { minLength: 20, maxLength: 20 }),
    green: seldom(evenly(50, 100), 3),
    stageWeights: seldom(evenly(0, 10), 1),
    later: evenly(0, 1),
    chosen: fc.uniqueArray(evenly(0, PARTNERS - 1), { minLength: 5, maxLength: 5 }),
  })
  .map(({ rows, questionWeights, metricWeights, green, stageWeights, later, chosen }) => {
    const days = [AS_OF + (later ? 3 : 0), BEFORE, BEFORE - 90];
    const answers = new Map(
      rows.flatMap((row, index) => [
        ...coreOf(row.complete).map(({ back, ...value }) => {
          const answer: Partial<AnswerRow> = {
            ...value,
            partner: nameOf(index),
            assessedOn: days[back]!,
          };
          return [`${index}/${value.questionId}/${back}`, answer] as const;
        }),
        ...row.answers.map(([question, blank, level, back]) => {
          const questionId = ALL_QUESTIONS[question]?.questionId ?? "deleted-1";
          const value: Partial<AnswerRow> = {
            partner: nameOf(index),
            assessedOn: days[back]!,
            questionId,
            level: blank === null ? level : null,
            levelByPartner: ownLevel(3 * question + 2 * level + back),
          };
          return [`${index}/${questionId}/${back}`, value] as const;
        }),
      ]),
    );
    const own: QuestionRow = {
      ...DEFAULT_QUESTIONS[0]!,
      questionId: "own*?",
      lifeStages: "mature , ACTIVATE",
      core: "No",
      weight: 2,
    };
    const unknown: QuestionRow = { ...DEFAULT_QUESTIONS[1]!, questionId: "odd", metric: "Charm" };
    const questions = ALL_QUESTIONS.map((row, index) => ({
      ...row,
      weight: questionWeights[index] ?? row.weight,
    }));
    const tables = exampleTables()
      .with(
        partnersTable,
        rows.map(({ answers: _, complete: __, ...row }, index) => ({
          ...row,
          partnerId: `P-${index}`,
          partner: nameOf(index),
        })),
      )
      .with(questionsTable, [...questions, own, unknown])
      .with(answersTable, [
        ...answers.values(),
        ...rows.map((_, index) => ({
          partner: nameOf(index),
          assessedOn: BEFORE,
          questionId: "own*?",
          level: (index % 5) + 1,
        })),
      ])
      .with(
        metricsTable,
        DEFAULT_METRICS.map((metric, index) => ({
          metric,
          weight: metricWeights[index]!,
          green: index % 4 === 0 ? green : null,
          yellow: null,
        })),
      )
      .with(
        stageWeightsTable,
        stageWeights === null ? [] : [{ lifeStage: "activate", fit: stageWeights / 10, activation: 0.3 }],
      )
      .with(resultsTable, []);
    return { tables, asOf: AS_OF, partners: chosen.map(nameOf) };
  });

const coreOf = (complete: [number, number] | null) =>
  complete
    ? Object.entries(core(complete[1])).map(([questionId, level]) => ({
        questionId,
        level,
        back: complete[0],
      }))
    : [];

const DEFAULT_METRICS = [...new Set(DEFAULT_QUESTIONS.map(({ metric }) => metric!))];
