import { f, type Formula } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { statusText } from "../shared/words";
import { COLUMN, type Layout } from "./layout";
import type { Model } from "./model";

/** The questions about us with the answers: what they are worth, what has changed, in the words of the level. */
export function answerTable(sheet: SheetBuilder, model: Model, rows: Layout): void {
  answerHeads(sheet, rows.tableHeader);
  questionRows(sheet, model, rows.questions);
  valueColumns(sheet, model, rows.questions);
  const statuses = new Ref("status column", 1, rows.total - rows.questions + 1);
  statuses.place(rows.questions, COLUMN.status);
  sheet.statusRules(statuses, statuses.at(0), { green: ["Green"], yellow: ["Yellow"], red: ["Red"] });
  sheet
    .put(rows.total, COLUMN.topic, "Score", "totalLabel")
    .put(rows.total, COLUMN.level, f`${model.satisfaction}`, { style: "total", format: "decimal" })
    .put(rows.total, COLUMN.points, f`${model.score}`, { style: "total", format: "score" })
    .put(rows.total, COLUMN.status, f`${model.status}`, "status")
    .put(rows.total, COLUMN.change, f`${model.change}`, { style: "total", format: "change" })
    .shade(rows.total, COLUMN.topic, COLUMN.last, "totalNote");
}

function answerHeads(sheet: SheetBuilder, row: number): void {
  sheet
    .put(row, COLUMN.topic, "Topic", "columnHeaderLeft")
    .put(row, COLUMN.question, "Question", "columnHeaderLeft")
    .shade(row, COLUMN.question + 1, COLUMN.questionLast, "columnHeaderLeft");
  sheet.put(row, COLUMN.level, "Level", "columnHeader").put(row, COLUMN.points, "Points", "columnHeader");
  sheet
    .put(row, COLUMN.status, "Status", "columnHeaderCenter")
    .put(row, COLUMN.change, "Change", "columnHeader");
  sheet
    .put(row, COLUMN.answer, "Answer", "columnHeaderBeside")
    .shade(row, COLUMN.answer + 1, COLUMN.last, "columnHeaderBeside");
}

/** Blank where the page has more lines than there are questions. */
function filled({ shown }: Model, down: number, content: Formula): Formula {
  return f`IF(${shown.row.at(0, down)}="","",${content})`;
}

/** What is asked, and what was answered, in the words of the level. */
function questionRows(sheet: SheetBuilder, model: Model, first: number): void {
  const { shown } = model;
  const slot = (down: number) => shown.row.at(0, down);
  const cell = (column: string, down: number) => f`INDEX(cam_questions[${column}],${slot(down)})`;
  const level = (down: number) => shown.level.at(0, down);
  for (let down = 0; down < model.room; down += 1) {
    const at = first + down;
    sheet
      .put(at, COLUMN.topic, filled(model, down, f`${cell("Metric", down)}&""`), "label")
      .put(at, COLUMN.question, filled(model, down, f`${cell("Question", down)}&""`), "small")
      .shade(at, COLUMN.question + 1, COLUMN.questionLast, "small");
    const anchors = [1, 2, 3, 4, 5].map((number) => cell(`Level ${number}`, down));
    const words = f`CHOOSE(${level(down)},${anchors[0]!},${anchors[1]!},${anchors[2]!},${anchors[3]!},${anchors[4]!})`;
    sheet
      .put(
        at,
        COLUMN.answer,
        f`IF(${slot(down)}="","",IF(${level(down)}="","Not answered",${words}&""))`,
        "smallBeside",
      )
      .shade(at, COLUMN.answer + 1, COLUMN.last, "small");
  }
}

/** What each answer is worth, and what has changed since the one before. */
function valueColumns(sheet: SheetBuilder, model: Model, first: number): void {
  const { shown, questions, settings } = model;
  const level = (down: number) => shown.level.at(0, down);
  const of = (list: Ref, down: number) => f`INDEX(${list},${shown.row.at(0, down)})`;
  const answered = (down: number) => of(questions.points, down);
  const levelOf = (_: number, down: number) =>
    filled(model, down, f`IF(${answered(down)}="","",${of(questions.level, down)})`);
  sheet.fill(shown.level, { row: first, column: COLUMN.level }, levelOf, {
    style: "calculation",
    format: "whole",
  });
  sheet.fill(
    shown.points,
    { row: first, column: COLUMN.points },
    (_, down) => filled(model, down, answered(down)),
    {
      style: "calculation",
      format: "whole",
    },
  );
  const yellow = f`MIN(${settings.green},${settings.yellow})`;
  const word = (_: number, down: number) =>
    filled(model, down, statusText(shown.points.at(0, down), settings.green, yellow, "Not answered"));
  sheet.fill(shown.status, { row: first, column: COLUMN.status }, word, "status");
  const moved = (_: number, down: number) =>
    filled(
      model,
      down,
      f`IF(OR(${level(down)}="",${of(questions.pointsBefore, down)}=""),"",${level(down)}-${of(questions.before, down)})`,
    );
  sheet.fill(shown.change, { row: first, column: COLUMN.change }, moved, {
    style: "calculation",
    format: "change",
  });
}
