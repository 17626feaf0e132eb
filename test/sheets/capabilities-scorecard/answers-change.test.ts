import { answersTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { answersChange, type AnswersForm } from "../../../src/sheets/capabilities-scorecard/answers-change";
import { ACME, answered, AS_OF, assessedTables } from "../../support/capabilities-example";

const QUESTION = "fit-philosophy-1";

/** The rows of Answers after one more form, over ours of the same day. */
function after(...forms: Pick<AnswersForm, "answers" | "by">[]) {
  const tables = assessedTables(answered(ACME, AS_OF, { [QUESTION]: 4, "view-1": 2 }));
  for (const form of forms)
    tables.apply(answersChange(tables, { partner: ACME, assessedOn: AS_OF, ...form }).tables);
  return tables.table(answersTable).rows;
}

test("what a partner answers about itself stands beside ours, in the same row and in columns of its own", () => {
  const rows = after({ by: "Partner", answers: { [QUESTION]: { level: 2, evidence: "no time" } } });
  expect(rows.filter(({ questionId }) => questionId === QUESTION)).toEqual([
    expect.objectContaining({ level: 4, evidence: null, levelByPartner: 2, evidenceByPartner: "no time" }),
  ]);
});

test("what it answers about us is the answer, marked as its own until somebody of ours changes it", () => {
  const own = { by: "Partner", answers: { "view-1": { level: 5 } } } as const;
  const view = (...forms: Parameters<typeof after>) =>
    after(...forms).find(({ questionId }) => questionId === "view-1");
  expect(view(own)).toMatchObject({ level: 5, givenBy: "Partner" });
  expect(view(own, { answers: { "view-1": { level: 5, evidence: "by phone" } } })).toMatchObject({
    evidence: "by phone",
    givenBy: "Partner",
  });
  expect(view(own, { answers: { "view-1": { level: 3 } } })).toMatchObject({ level: 3, givenBy: null });
});

test("a partner's own answer that is taken back leaves ours", () => {
  const rows = after(
    { by: "Partner", answers: { [QUESTION]: { level: 2 } } },
    { by: "Partner", answers: { [QUESTION]: { level: null } } },
  );
  expect(rows[0]).toMatchObject({ questionId: QUESTION, level: 4, levelByPartner: null });
});
