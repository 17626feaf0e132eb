import { gapActions } from "../../../src/domain/program-stage/gap-actions";
import { PROGRAM_QUESTIONS } from "../../../src/domain/program-stage/program-questions";
import { programAssessment } from "../../../src/domain/program-stage/program-stage";
import { actionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { addMonths } from "../../../src/domain/shared/serial-date";
import { MemoryTables } from "../../support/memory-tables";
import { answered, PROGRAM_AS_OF } from "../../support/program-example";

const DAY = PROGRAM_AS_OF - 10;
const GOOD = { active: 40, producing: 30, producingRate: 0.75, partnerLed: 0.6 };
const level = (levels: Readonly<Record<string, number>>) =>
  PROGRAM_QUESTIONS.map(({ id }) => levels[id] ?? 4);
const assessment = programAssessment(
  [
    ...answered("Chief", DAY, level({ S3: 5, S4: 2, E1: 1, A2: 3 })),
    ...answered("CAM", DAY, level({ S3: 3, S4: 2, E1: 1, A2: 3 })),
  ],
  GOOD,
  PROGRAM_AS_OF,
);
const rowsOf = (rows: readonly Partial<Record<string, string | number | null>>[]) =>
  new MemoryTables().with(actionsTable, rows).table(actionsTable).rows;

test("gaps become actions of ours without a partner, with their days, tools and what is most urgent", () => {
  const written = gapActions(assessment, []);
  expect(written.map(({ from, due, priority }) => [from, due! - DAY, priority])).toEqual(
    assessment.gaps.map(({ question, due, disagree }) => [
      `Program life-stage ${question.id}`,
      due - DAY,
      question.isKey || disagree ? "High" : "Medium",
    ]),
  );
  expect(written[0]).toMatchObject({
    ...{ actionId: "A-PROGRAM-1", partner: null, ownerSide: "Us", status: "Open", due: DAY + 30 },
    ...{ from: "Program life-stage S3", action: "Screen the next five", vendorResource: "Capabilities" },
  });
});

test("what runs already is not set again, nor what ended within twelve months", () => {
  const first = gapActions(assessment, []);
  expect(gapActions(assessment, rowsOf(first))).toEqual([]);
  const ended = (due: number) => rowsOf(first.map((row) => ({ ...row, due, status: "Done" })));
  expect(gapActions(assessment, ended(addMonths(DAY, -12)))).toEqual([]);
  const again = gapActions(assessment, ended(addMonths(DAY, -12) - 1));
  expect(again.map(({ actionId }) => actionId)).toEqual(
    first.map((_, index) => `A-PROGRAM-${first.length + index + 1}`),
  );
});

test("nobody has answered: nothing to do", () => {
  expect(gapActions(programAssessment([], GOOD, PROGRAM_AS_OF), [])).toEqual([]);
});
