import { f, type Formula } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { statusText } from "../shared/words";
import { COLUMN, TABLE, TABLE_ROW } from "./layout";
import type { Model } from "./model";

/** Behind the page, the answers in the questions' order: what each is worth, what has changed, in the words of the level; returns the row below. */
export function answerTable(sheet: SheetBuilder, model: Model, row: number): number {
  answerHeads(sheet, row);
  const first = row + 2;
  const total = first + model.room;
  answerRows(sheet, model, first);
  valueColumns(sheet, model, first);
  const statuses = new Ref("status column", 1, total - first + 1).place(first, TABLE.status);
  sheet.statusRules(statuses, statuses.at(0), { green: ["Green"], yellow: ["Yellow"], red: ["Red"] });
  const { satisfaction, score, status, change } = model;
  const blank = (cell: Ref) => f`IF(${cell}="","",${cell})`;
  sheet
    .put(total, TABLE.topic, "Score", "totalLabel")
    .put(total, TABLE.level, blank(satisfaction), { style: "total", format: "decimal" })
    .put(total, TABLE.points, blank(score), { style: "total", format: "score" })
    .put(total, TABLE.status, f`IF(${score}="","",${status})`, "status")
    .put(total, TABLE.change, blank(change), { style: "total", format: "change" })
    .put(
      total,
      TABLE.answer,
      f`IF(${model.completeness}="","Nothing asked",${model.answered}&" of "&${model.asked}&" answered")`,
      "totalNote",
    )
    .shade(total, TABLE.topic, COLUMN.last, "totalNote");
  for (let at = row; at <= total; at += 1) sheet.height(at, TABLE_ROW);
  return total + 1;
}

function answerHeads(sheet: SheetBuilder, row: number): void {
  sheet
    .put(row, TABLE.topic, "Answers", "heading")
    .shade(row, TABLE.topic + 1, COLUMN.last, "heading")
    .put(row + 1, TABLE.topic, "Topic", "columnHeaderLeft")
    .put(row + 1, TABLE.level, "Level", "columnHeader")
    .put(row + 1, TABLE.points, "Points", "columnHeader")
    .put(row + 1, TABLE.status, "Status", "columnHeaderWide")
    .put(row + 1, TABLE.change, "Change", "columnHeader")
    .put(row + 1, TABLE.answer, "Answer", "columnHeaderBeside")
    .shade(row + 1, TABLE.status + 1, COLUMN.last, "columnHeaderWide");
}

/** Blank where the page has more lines than there are questions. */
function filled({ shown }: Model, down: number, content: Formula): Formula {
  return f`IF(${shown.row.at(0, down)}="","",${content})`;
}

/** What was answered, in the words of the level. */
function answerRows(sheet: SheetBuilder, model: Model, first: number): void {
  const { shown } = model;
  for (let down = 0; down < model.room; down += 1) {
    const at = first + down;
    const slot = shown.row.at(0, down);
    const level = shown.level.at(0, down);
    const anchors = [1, 2, 3, 4, 5].map((number) => f`INDEX(cam_questions[${`Level ${number}`}],${slot})`);
    const words = f`CHOOSE(${level},${anchors[0]!},${anchors[1]!},${anchors[2]!},${anchors[3]!},${anchors[4]!})`;
    sheet
      .put(at, TABLE.topic, f`${shown.topic.fixed(0, down)}`, "label")
      .shade(at, TABLE.status + 1, TABLE.status + 1, "label")
      .put(at, TABLE.answer, f`IF(${slot}="","",IF(${level}="","Not answered",${words}&""))`, "smallBeside")
      .shade(at, TABLE.answer + 1, COLUMN.last, "small");
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
  sheet.fill(shown.level, { row: first, column: TABLE.level }, levelOf, {
    style: "calculation",
    format: "whole",
  });
  sheet.fill(
    shown.points,
    { row: first, column: TABLE.points },
    (_, down) => filled(model, down, answered(down)),
    {
      style: "calculation",
      format: "whole",
    },
  );
  const yellow = f`MIN(${settings.green},${settings.yellow})`;
  const word = (_: number, down: number) =>
    filled(model, down, statusText(shown.points.at(0, down), settings.green, yellow, "–"));
  sheet.fill(shown.status, { row: first, column: TABLE.status }, word, "status");
  const moved = (_: number, down: number) =>
    filled(
      model,
      down,
      f`IF(OR(${level(down)}="",${of(questions.pointsBefore, down)}=""),"",${level(down)}-${of(questions.before, down)})`,
    );
  sheet.fill(shown.change, { row: first, column: TABLE.change }, moved, {
    style: "calculation",
    format: "change",
  });
}
