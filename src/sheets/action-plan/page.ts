import { SETTINGS } from "../../domain/program/settings";
import type { Assumption } from "../../domain/shared/assumption";
import { asOfLine } from "../kit/inputs";
import { f, type Formula } from "../shared/formula";
import { type FigureCard, putCards, putMessage, putTitle } from "../shared/head";
import { InputsPanel } from "../shared/inputs-panel";
import { partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import type { CellLook, SheetBuilder } from "../shared/sheet-builder";
import { countedText, longDateText } from "../shared/words";
import { COLUMN, INPUT_COLUMNS, OPEN_LINES, ROW } from "./layout";
import type { Model } from "./model";

const LINE_HEIGHT = 19;

/** Title, figures and the one line that says what is next. */
export function headBlock(sheet: SheetBuilder, model: Model): void {
  const { partner, inputs, counts, lines } = model;
  putTitle(
    sheet,
    { row: ROW.title, column: COLUMN.number },
    f`${partner.name}&" – Action plan"`,
    f`"As of "&${longDateText(inputs.asOf.used)}&"  ·  CAM: "&${partnerText(partner, "CAM", "Unassigned")}&"  ·  Life-stage: "&${partnerText(partner, "Life-stage", "not set")}`,
  );
  const cards: readonly FigureCard[] = [
    {
      columns: [COLUMN.number, COLUMN.action],
      label: "Overdue",
      value: f`${counts.overdue}&""`,
      note: f`IF(${counts.overdue}>0,"past the date agreed",IF(${counts.soon}>0,"none yet, some are due soon","none is past its date"))`,
      status: { green: "none is", yellow: "none yet", red: "past" },
    },
    {
      columns: [COLUMN.metric, COLUMN.owner],
      label: "Due soon",
      value: f`${counts.soon}&""`,
      note: f`"within "&${countedText(inputs.dueSoonDays.used, "day", "days")}`,
    },
    {
      columns: [COLUMN.resource, COLUMN.resource],
      label: "Open",
      value: f`${counts.open}&""`,
      note: "due later, or without a date",
    },
    {
      columns: [COLUMN.due, COLUMN.last],
      label: "Done",
      value: f`${counts.done}&""`,
      note: f`IF(${counts.dropped}=0,"since the first agreement",${counts.dropped}&" dropped")`,
    },
  ];
  putCards(sheet, ROW.cards, cards);
  const [first, due] = [lines.action.fixed(0), lines.due.fixed(0)];
  putMessage(
    sheet,
    ROW.message,
    [COLUMN.number, COLUMN.last],
    f`IF(${counts.running}=0,"Nothing is open.",IF(${counts.overdue}>0,${countedText(counts.overdue, "action is", "actions are")}&" overdue. ","")&"First: "&${first}&IF(${due}="","",", due "&${longDateText(due)})&".")`,
  );
  for (const spacer of [ROW.cards - 1, ROW.message - 1, ROW.message + 1]) sheet.height(spacer, 8);
}

/** Open actions, then the latest that were done. */
export function listBlock(sheet: SheetBuilder, model: Model): void {
  openList(sheet, model);
  doneList(sheet, model);
  for (let row = ROW.list + 1; row < ROW.foot; row += 1) sheet.height(row, LINE_HEIGHT);
}

function openList(sheet: SheetBuilder, { lines, slots, counts }: Model): void {
  sheet
    .put(ROW.list, COLUMN.number, "Agreed and open", "heading")
    .shade(ROW.list, COLUMN.number + 1, COLUMN.last, "heading");
  const heads = ["#", "Action", "Metric", "Owner", "What helps", "Due", "Priority", "State"];
  heads.forEach((head, index) => {
    const style =
      index === 5 ? "columnHeader" : [0, 6, 7].includes(index) ? "columnHeaderCenter" : "columnHeaderLeft";
    sheet.put(ROW.list + 1, COLUMN.number + index, head, style);
  });
  const column = (ref: Ref, at: number, formula: (row: number) => Formula, look: CellLook) =>
    sheet.fill(
      ref,
      { row: ROW.lines, column: at },
      (_, row) => f`IF(${lines.slot.at(0, row)}="","",${formula(row)})`,
      look,
    );
  const blank = (label: string) => new Ref(label, 1, OPEN_LINES);
  const fromTable = (name: string) => (row: number) =>
    f`INDEX(cam_actions[${name}],INDEX(${slots.position},${lines.slot.at(0, row)}))&""`;
  column(blank("shown numbers"), COLUMN.number, (row) => f`${lines.number.at(0, row)}`, {
    style: "status",
    format: "whole",
  });
  column(lines.action, COLUMN.action, fromTable("Action"), "linkText");
  column(blank("shown metrics"), COLUMN.metric, fromTable("Metric"), "linkText");
  column(blank("shown owners"), COLUMN.owner, fromTable("Owner"), "linkText");
  column(blank("shown resources"), COLUMN.resource, fromTable("Vendor resource"), "linkText");
  column(lines.due, COLUMN.due, (row) => f`INDEX(${slots.due},${lines.slot.at(0, row)})`, {
    style: "calculation",
    format: "date",
  });
  column(blank("shown priorities"), COLUMN.priority, fromTable("Priority"), "status");
  column(lines.state, COLUMN.state, (row) => f`INDEX(${slots.state},${lines.slot.at(0, row)})`, "status");
  sheet.statusRules(lines.state, lines.state.at(0), {
    green: ["Done"],
    yellow: ["Due soon"],
    red: ["Overdue"],
  });
  sheet.put(
    ROW.more,
    COLUMN.action,
    f`IF(${counts.running}>ROWS(${lines.number}),${counts.running}-ROWS(${lines.number})&" more stand in the table cam_actions.","")`,
    "note",
  );
}

function doneList(sheet: SheetBuilder, { done }: Model): void {
  sheet
    .put(ROW.done, COLUMN.number, "Done lately", "heading")
    .shade(ROW.done, COLUMN.number + 1, COLUMN.last, "heading");
  for (const [name, at] of [
    ["Action", COLUMN.action],
    ["Metric", COLUMN.metric],
    ["Owner", COLUMN.owner],
  ] as const)
    sheet.fill(
      new Ref(`done ${name}`, 1, done.position.rows),
      { row: ROW.doneLines, column: at },
      (_, row) =>
        f`IF(${done.position.at(0, row)}="","",INDEX(cam_actions[${name}],${done.position.at(0, row)})&"")`,
      "linkText",
    );
  for (let line = 0; line < done.position.rows; line += 1)
    sheet.shade(ROW.doneLines + line, COLUMN.number, COLUMN.last, "label");
}

/** The day of the list and what "soon" means. */
export function inputsBlock(
  sheet: SheetBuilder,
  { inputs, settings }: Model,
  asOf: number | null | undefined,
): void {
  const day = asOfLine(settings, "The day from which overdue and due soon count.");
  const soon: Assumption = {
    ...SETTINGS.dueSoonDays,
    key: "due_soon_days",
    label: "Due soon within, days",
    default: null,
    source: "Setup",
    help: "Actions due within so many days are marked.",
  };
  new InputsPanel(sheet, ROW.inputs, INPUT_COLUMNS)
    .heading("Assumptions")
    .assumption(inputs.asOf, day, asOf)
    .assumption(inputs.dueSoonDays, { assumption: soon, default: f`${settings.dueSoonDays}` });
}
