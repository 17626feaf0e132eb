import { DEFAULT_QUESTIONS } from "../../../src/domain/capabilities/content/questions";
import {
  answersTable,
  assessmentsTable,
  questionsTable,
} from "../../../src/domain/shared/tables/capabilities-tables";
import {
  metricsTable,
  partnersTable,
  scoresTable,
  settingsTable,
} from "../../../src/domain/shared/tables/catalogue";
import { answersChange } from "../../../src/sheets/capabilities-scorecard/answers-change";
import { capabilitiesScorecardChange } from "../../../src/sheets/capabilities-scorecard/change";
import type { ChangeSet } from "../../../src/sheets/shared/change-set";
import {
  ACME,
  answered,
  AS_OF,
  assessedPartners,
  assessedTables,
  BEFORE,
  comparedTables,
  core,
} from "../../support/capabilities-example";
import { exampleTables } from "../../support/scorecard-example";

const given = (levels: Readonly<Record<string, number | null>>) =>
  Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, { level }]));
const rowsOf = (change: ChangeSet, { name }: { name: string }) =>
  change.tables.find(({ table }) => table.name === name)?.upserts ?? [];
const inputOf = ({ sheets: [plan] }: ChangeSet, name: string) =>
  plan!.inputs.find((input) => input.name === name)!.value;

describe("what building an assessment writes", () => {
  test("a workbook without questions gets ours, Setup the twenty metrics, and the assessment is recorded", () => {
    const change = capabilitiesScorecardChange(exampleTables(), {
      partner: "acme",
      asOf: AS_OF,
      answers: given(core(4)),
    });
    expect(change.label).toBe("Build Capabilities – Acme");
    expect(rowsOf(change, questionsTable)).toHaveLength(54);
    expect(rowsOf(change, metricsTable)).toHaveLength(25);
    expect(rowsOf(change, answersTable)).toHaveLength(20);
    expect(rowsOf(change, answersTable)[0]).toEqual({
      partner: ACME,
      assessedOn: AS_OF,
      questionId: "fit-philosophy-1",
      level: 4,
    });
    const [record] = rowsOf(change, assessmentsTable);
    expect(record).toMatchObject({
      partner: ACME,
      assessedOn: AS_OF,
      replacedOn: null,
      lifeStage: null,
      fit: 75,
    });
    expect(rowsOf(change, scoresTable)).toEqual([
      {
        partner: ACME,
        kind: "capabilities-scorecard",
        asOf: AS_OF,
        score: record!["score"],
        status: "Yellow",
        level: null,
        provisional: null,
      },
    ]);
    expect(change.sheets).toMatchObject([
      { kind: "capabilities-scorecard", subject: { partner: ACME }, title: "Capabilities · Acme" },
    ]);
  });

  test("questions and weights of the user's own stay as they are; a skipped answer writes nothing, one taken back is cleared", () => {
    const tables = assessedTables(answered(ACME, AS_OF, { "fit-philosophy-1": 3 })).with(
      questionsTable,
      DEFAULT_QUESTIONS.slice(0, 4),
    );
    tables.with(metricsTable, [{ metric: "Philosophy", weight: 7 }]);
    const change = capabilitiesScorecardChange(tables, {
      partner: ACME,
      asOf: AS_OF,
      answers: given({ "fit-philosophy-1": null, "fit-philosophy-2": null, "fit-verticals-1": 2 }),
    });
    expect(rowsOf(change, questionsTable)).toEqual([]);
    expect(rowsOf(change, metricsTable).map((row) => row["metric"])).not.toContain("Philosophy");
    expect(rowsOf(change, answersTable).map((row) => [row["questionId"], row["level"]])).toEqual([
      ["fit-philosophy-1", null],
      ["fit-verticals-1", 2],
    ]);
    expect(rowsOf(change, assessmentsTable)).toMatchObject([{ philosophy: null, verticals: 25 }]);
  });

  test("assessments of others that nobody recorded are recorded too, once", () => {
    const tables = comparedTables();
    const change = capabilitiesScorecardChange(tables, { partner: ACME, asOf: AS_OF });
    expect(rowsOf(change, assessmentsTable).map((row) => row["partner"])).toEqual([
      ACME,
      "Bold",
      "Crisp",
      "Dash",
      "Elan",
      "Fern",
      ACME,
    ]);
    expect(rowsOf(change, scoresTable)).toHaveLength(7);
    tables.apply(change.tables);
    expect(
      rowsOf(capabilitiesScorecardChange(tables, { partner: ACME, asOf: AS_OF }), assessmentsTable),
    ).toHaveLength(1);
  });

  test("answers of a later day move the sheet's day, the workbook's stays; what the sheet's inputs hold counts", () => {
    const tables = comparedTables();
    tables.with(settingsTable, [{ setting: "As-of date", value: AS_OF }]);
    const form = { partner: ACME, asOf: AS_OF, assessedOn: AS_OF + 9, answers: given(core(5)) };
    const change = capabilitiesScorecardChange(tables, {
      ...form,
      existingInputs: { in_life_stage: "Mature", in_as_of: BEFORE },
    });
    expect(inputOf(change, "in_as_of")).toBe(AS_OF + 9);
    expect(inputOf(change, "in_life_stage")).toBeUndefined();
    expect(rowsOf(change, settingsTable).map((row) => row["setting"])).not.toContain("As-of date");
    expect(rowsOf(change, assessmentsTable)).toContainEqual(
      expect.objectContaining({ assessedOn: AS_OF + 9, lifeStage: "Mature" }),
    );
    expect(
      inputOf(capabilitiesScorecardChange(tables, { partner: ACME, asOf: AS_OF }), "in_as_of"),
    ).toBeNull();
  });

  test("targets typed on the partner's Performance Scorecard count in the recorded performance", () => {
    const tables = comparedTables();
    const plain = capabilitiesScorecardChange(tables, { partner: ACME, asOf: AS_OF });
    const typed = capabilitiesScorecardChange(tables, {
      partner: ACME,
      asOf: AS_OF,
      performanceInputs: { in_annual_target: 4_000_000 },
    });
    const planned = (change: ChangeSet) =>
      rowsOf(change, assessmentsTable).at(-1)!["performanceToPlan"] as number;
    expect(planned(typed)).toBeCloseTo(planned(plain) / 10, 9);
  });

  test("many partners are built in one go, each on its sheet", () => {
    const partners = ["Bold", "Crisp"];
    const change = capabilitiesScorecardChange(
      comparedTables(),
      partners.map((partner) => ({ partner, asOf: AS_OF })),
    );
    expect(change.label).toBe("Build 2 capabilities scorecards");
    expect(change.sheets.map(({ subject }) => subject.partner)).toEqual(partners);
  });
});

test("the sheet has room for questions that are added later, and more when it is built again", () => {
  const slots = (questions: number) => {
    const rows = Array.from({ length: questions }, (_, index) => ({
      ...DEFAULT_QUESTIONS[0]!,
      questionId: `q${index}`,
    }));
    const change = capabilitiesScorecardChange(assessedTables([]).with(questionsTable, rows), {
      partner: ACME,
      asOf: AS_OF,
    });
    return change.sheets[0]!.cells.filter(
      ({ content }) =>
        content.type === "formula" && /^=IF\(OR\(.*cam_questions\[Question ID\]/.test(content.formula),
    ).length;
  };
  expect([slots(54), slots(60), slots(61)]).toEqual([70, 70, 80]);
});

test("saving answers alone writes answers, and the questions where there are none; no sheet, no score", () => {
  const form = {
    partner: "ACME",
    assessedOn: AS_OF,
    answers: { "fit-philosophy-1": { level: 2, evidence: "told us" }, "fit-verticals-1": { level: null } },
  };
  const change = answersChange(exampleTables(), form);
  expect(change.tables.map(({ table }) => table.name)).toEqual([questionsTable.name, answersTable.name]);
  expect(rowsOf(change, answersTable)).toEqual([
    { partner: ACME, assessedOn: AS_OF, questionId: "fit-philosophy-1", level: 2, evidence: "told us" },
  ]);
  expect(change.sheets).toEqual([]);
  expect(rowsOf(change, partnersTable)).toEqual([]);
});

test("among 200 partners a sheet is no larger than among five: what it needs of its peers stands once, in Assessments", () => {
  const [few, many] = [5, 200].map((count) => {
    const { tables } = assessedPartners(count);
    const { cells } = capabilitiesScorecardChange(tables, { partner: "Peer 0", asOf: AS_OF }).sheets[0]!;
    return [cells.length, JSON.stringify(cells).length];
  });
  expect(many).toEqual(few);
});
