import { type Row, choice, date, defineTable, level, text } from "./table-definition";

export const programAnswersTable = defineTable({
  name: "cam_program_answers",
  sheet: "Program answers",
  purpose: "Where the channel program stands: one row an answer, of each who was asked and on each day.",
  key: ["assessedOn", "respondent", "questionId"],
  columns: {
    assessedOn: date("Assessed on"),
    respondent: choice(
      "Respondent",
      ["Chief", "CAM"],
      "Who answered: the head of channels, or an account manager.",
    ),
    questionId: text("Question ID", "S1 to M5, as the sheet lists them."),
    level: level(
      "Level",
      "1 nobody could say … 5 done for all it concerns, counted, improved within 12 months.",
    ),
    evidence: text("Evidence", "What the answer rests on."),
  },
});
export type ProgramAnswerRow = Row<typeof programAnswersTable>;
