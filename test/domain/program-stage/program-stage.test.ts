import { programFacts, type ProgramFacts } from "../../../src/domain/program-stage/program-facts";
import { PROGRAM_QUESTIONS, PROGRAM_STAGES } from "../../../src/domain/program-stage/program-questions";
import { programAssessment } from "../../../src/domain/program-stage/program-stage";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { answered, partnersWith, PROGRAM_AS_OF } from "../../support/program-example";

const GOOD: ProgramFacts = { active: 40, producing: 30, producingRate: 0.75, partnerLed: 0.6 };
const DAY = serialOf(2026, 5, 4);
const all = (level: number) => Array.from({ length: 20 }, () => level);
const assess = (levels: readonly (number | null)[], facts = GOOD) =>
  programAssessment(answered("Chief", DAY, levels), facts, PROGRAM_AS_OF);
/** Levels of all twenty, some of them another one. */
const but = (level: number, others: Readonly<Record<string, number | null>>) =>
  PROGRAM_QUESTIONS.map(({ id }) => (id in others ? others[id]! : level));

test("twenty questions, five a stage, one key question each", () => {
  expect(PROGRAM_QUESTIONS.map(({ id }) => id).join(" ")).toBe(
    "S1 S2 S3 S4 S5 E1 E2 E3 E4 E5 A1 A2 A3 A4 A5 M1 M2 M3 M4 M5",
  );
  expect(PROGRAM_QUESTIONS.filter(({ isKey }) => isKey).map(({ id }) => id)).toEqual([
    "S4",
    "E5",
    "A1",
    "M1",
  ]);
  expect(PROGRAM_QUESTIONS.find(({ id }) => id === "E3")?.tool).toBe("Import, Funnel review");
});

test("nobody has answered: no stage, whatever the facts", () => {
  expect(programAssessment([], GOOD, PROGRAM_AS_OF)).toMatchObject({
    day: null,
    stage: "",
    byAnswers: "",
    gaps: [],
  });
});

test.each([
  ["all hold", all(4), "Maturing"],
  ["none holds", all(2), "Starting"],
  ["a score of 65 holds", but(3, { S1: 5, S2: 4 }), "Emerging"],
  ["a score just below does not", but(3, { S1: 5 }), "Starting"],
  ["a key question below 3 lets no stage hold", but(5, { S4: 2 }), "Starting"],
  ["a key question at 3 does", but(5, { S4: 3 }), "Maturing"],
  ["a key question that nobody answered does not", but(5, { E5: null }), "Emerging"],
  ["a stage with three answers is not assessed", but(5, { E1: null, E2: null }), "Emerging"],
  ["one with four is", but(5, { E1: null }), "Maturing"],
] as const)("%s", (_, levels, stage) => {
  expect(assess(levels).stage).toBe(stage);
});

test("a later stage that holds is named, one before the program's is not", () => {
  const { stage, later } = assess(but(4, { E1: 1, E2: 1, E3: 1, E4: 1, E5: 1 }));
  expect([stage, later]).toEqual(["Emerging", ["Accelerating", "Maturing"]]);
});

test.each([
  [{ producing: 0, producingRate: 0 }, "Starting"],
  [{ producing: 9, producingRate: 0.9 }, "Emerging"],
  [{ producing: 10, producingRate: 0.199 }, "Emerging"],
  [{ producing: 10, producingRate: 0.2 }, ""],
  [{ partnerLed: 0.299 }, "Accelerating"],
  [{ partnerLed: 0.3 }, ""],
  [{ partnerLed: null }, ""],
] as const)("facts hold it back: %o", (facts, cap) => {
  const { byAnswers, cap: found, stage } = assess(all(5), { ...GOOD, ...facts });
  expect([byAnswers, found, stage]).toEqual(["Maturing", cap, cap || "Maturing"]);
});

test("facts never lift a program", () => {
  expect(assess(all(1), { ...GOOD, partnerLed: 0.1 }).stage).toBe("Starting");
});

describe("gaps", () => {
  test("are the five lowest up to the stage, key questions first, due in 30, 60 and 90 days", () => {
    const { gaps } = assess(but(3, { S1: 5, S2: 4, E3: 1, E4: 2, A1: 1, M1: 1 }));
    expect(gaps.map(({ question, due }) => [question.id, due - DAY])).toEqual([
      ["S4", 30],
      ["E5", 60],
      ["E3", 60],
      ["E4", 90],
      ["S3", 90],
    ]);
  });

  test("begin with what two people see differently", () => {
    const rows = [
      ...answered("Chief", DAY, but(4, { S3: 5, E1: 2 })),
      ...answered("CAM", DAY - 9, but(4, { S3: 3, E1: 2 })),
    ];
    const { gaps, lines } = programAssessment(rows, GOOD, PROGRAM_AS_OF);
    expect(gaps.map(({ question }) => question.id)).toEqual(["S3", "S4", "E5", "A1", "E1"]);
    expect(lines.find(({ question }) => question.id === "S3")).toMatchObject({
      level: 4,
      points: 75,
      disagree: true,
    });
  });

  test("are none where everything is best practice", () => {
    expect(assess(all(5)).gaps).toEqual([]);
  });
});

describe("who answered when", () => {
  const year = (levels: readonly (number | null)[], day: number, who: "Chief" | "CAM" = "Chief") =>
    answered(who, day, levels);

  test("only the latest day of each counts, up to the day, and no older than twelve months than the other's", () => {
    const rows = [...year(all(1), DAY - 1), ...year(all(3), DAY), ...year(all(5), PROGRAM_AS_OF + 1)];
    expect(programAssessment(rows, GOOD, PROGRAM_AS_OF).lines[0]).toMatchObject({ level: 3 });
    const old = [...year(all(3), DAY), ...year(all(5), serialOf(2025, 5, 4), "CAM")];
    expect(programAssessment(old, GOOD, PROGRAM_AS_OF).lines[0]!.levels).toEqual({ Chief: 3, CAM: null });
    const within = [...year(all(3), DAY), ...year(all(5), serialOf(2025, 5, 5), "CAM")];
    expect(programAssessment(within, GOOD, PROGRAM_AS_OF).lines[0]!.levels).toEqual({ Chief: 3, CAM: 5 });
  });

  test("the trend compares with what is at least ninety days older", () => {
    const rows = [...year(all(3), DAY), ...year(all(2), DAY - 89), ...year(all(1), DAY - 90)];
    const { before, stages } = programAssessment(rows, GOOD, PROGRAM_AS_OF);
    expect(before).toBe(DAY - 90);
    expect(stages.map(({ change }) => change)).toEqual([49, 49, 49, 49]);
  });
});

test("facts: active partners, each name once, with a deal won in the twelve months; credit notes are none", () => {
  const facts = programFacts(
    partnersWith(20, 5, (index) => (index < 2 ? "Partner" : "Vendor")),
    PROGRAM_AS_OF,
  );
  expect(facts).toMatchObject({ active: 20, producing: 5, producingRate: 0.25 });
  expect(facts.partnerLed).toBeCloseTo(2 / 6, 12);
  const unknown = programFacts(
    partnersWith(20, 5, (index) => (index < 2 ? "Partner" : null)),
    PROGRAM_AS_OF,
  );
  expect(unknown.partnerLed).toBeNull();
  expect(
    programFacts(
      partnersWith(0, 0, () => null),
      PROGRAM_AS_OF,
    ),
  ).toMatchObject({ active: 0, producing: 0, producingRate: null });
  expect(PROGRAM_STAGES).toHaveLength(4);
});
