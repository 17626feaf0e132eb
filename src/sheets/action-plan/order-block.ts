import { LAST_DAY } from "../../domain/shared/bounds";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, quoted } from "../shared/formula";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN } from "./layout";
import type { Model } from "./model";

const POSITION = "(ROW(cam_actions[Partner])-MIN(ROW(cam_actions[Partner]))+1)";
/** Later than any due date: where actions without one stand. */
const STATUS = "cam_actions[Status]";
const DUE = "cam_actions[Due]";

/** 1 for each row of cam_actions that is the partner's and has an ID. */
const own = ({ partner }: Model) => f`(cam_actions[Partner]=${partner.name})*(LEN(cam_actions[Action ID])>0)`;
const running = (model: Model) => f`${own(model)}*(${STATUS}<>"Done")*(${STATUS}<>"Dropped")`;

/** How many of the partner's actions are in each state. */
export function countsBlock(block: CalculationBlock, model: Model): void {
  const { counts, inputs } = model;
  const [asOf, soon] = [inputs.asOf.used, inputs.dueSoonDays.used];
  block.heading("Actions by state");
  block.single("Not done and not dropped", counts.running, f`SUMPRODUCT(${running(model)})`, "whole");
  const due = (condition: Formula) => f`SUMPRODUCT(${running(model)}*ISNUMBER(${DUE})*${condition})`;
  block.single("Overdue", counts.overdue, due(f`(${DUE}<${asOf})`), {
    format: "whole",
    note: "Due before the as-of date",
  });
  block.single("Due soon", counts.soon, due(f`(${DUE}>=${asOf})*(${DUE}<${asOf}+${soon}+1)`), "whole");
  block.single("Open", counts.open, f`${counts.running}-${counts.overdue}-${counts.soon}`, {
    format: "whole",
    note: "Due later, or without a date",
  });
  for (const [label, ref] of [
    ["Done", counts.done],
    ["Dropped", counts.dropped],
  ] as const)
    block.single(label, ref, f`SUMPRODUCT(${own(model)}*(${STATUS}=${quoted(label)}))`, "whole");
}

/** Which rows of cam_actions the page shows, and in what order: three lists, one below the other. */
export function orderBlock(sheet: SheetBuilder, model: Model, top: number): void {
  const { slots, lines, done } = model;
  const slotsAt = top + 2;
  const linesAt = slotsAt + slots.number.rows + 3;
  const doneAt = linesAt + lines.number.rows + 3;
  const head = (row: number, title: string, columns: readonly string[]) => {
    sheet.put(row - 2, COLUMN.action, title, "heading");
    columns.forEach((each, index) => sheet.put(row - 1, COLUMN.action + index, each, "columnHeader"));
  };
  head(slotsAt, "Open actions in the order of the table", [
    "Number",
    "Row of cam_actions",
    "Due",
    "State",
    "Priority",
    "Sort key",
  ]);
  slotColumns(sheet, model, slotsAt);
  head(linesAt, "Lines of the page: by due date, then priority, then row", ["Line", "Number above"]);
  sheet.fill(lines.number, { row: linesAt, column: COLUMN.action }, (_, row) => row + 1, "calculation");
  sheet.fill(
    lines.slot,
    { row: linesAt, column: COLUMN.action + 1 },
    (_, row) =>
      f`IF(${lines.number.at(0, row)}>COUNT(${slots.key}),"",MATCH(SMALL(${slots.key},${lines.number.at(0, row)}),${slots.key},0))`,
    "calculation",
  );
  head(doneAt, "Done, the latest row first", ["Line", "Row of cam_actions"]);
  sheet.fill(done.number, { row: doneAt, column: COLUMN.action }, (_, row) => row + 1, "calculation");
  const mask = f`${own(model)}*(${STATUS}="Done")`;
  sheet.fill(
    done.position,
    { row: doneAt, column: COLUMN.action + 1 },
    (_, row) =>
      f`IF(${done.number.at(0, row)}>${model.counts.done},"",SUMPRODUCT(LARGE(${mask}*${POSITION},${done.number.at(0, row)})))`,
    "calculation",
  );
}

function slotColumns(sheet: SheetBuilder, model: Model, top: number): void {
  const { slots, counts, inputs } = model;
  const [asOf, soon] = [inputs.asOf.used, inputs.dueSoonDays.used];
  const at = (ref: (typeof slots)[keyof typeof slots], row: number) => ref.at(0, row);
  /** The formula of one slot, blank where there are fewer actions. */
  const column = (
    ref: (typeof slots)[keyof typeof slots],
    index: number,
    formula: (row: number) => Formula,
  ) =>
    sheet.fill(
      ref,
      { row: top, column: COLUMN.action + index },
      (_, row) => f`IF(${at(slots.number, row)}>${counts.running},"",${formula(row)})`,
      { style: "calculation", format: ref === slots.due ? "date" : undefined },
    );
  sheet.fill(slots.number, { row: top, column: COLUMN.action }, (_, row) => row + 1, "calculation");
  const others = f`(1-${running(model)})*ROWS(cam_actions[Partner])`;
  column(slots.position, 1, (row) => f`SUMPRODUCT(SMALL(${POSITION}+${others},${at(slots.number, row)}))`);
  const cell = (name: string, row: number) => f`INDEX(cam_actions[${name}],${at(slots.position, row)})`;
  column(slots.due, 2, (row) => f`IF(ISNUMBER(${cell("Due", row)}),INT(${cell("Due", row)}),"")`);
  column(slots.state, 3, (row) => {
    const due = at(slots.due, row);
    return f`IF(${due}="","Open",IF(${due}<${asOf},"Overdue",IF(${due}-${asOf}<=${soon},"Due soon","Open")))`;
  });
  column(slots.priority, 4, (row) => {
    const priority = cell("Priority", row);
    return f`IF(${priority}="High",1,IF(${priority}="Medium",2,IF(${priority}="Low",3,4)))`;
  });
  // Day, priority and place in one number: 1000 leaves room for four priorities and a hundred places.
  column(slots.key, 5, (row) => {
    const due = at(slots.due, row);
    return f`IF(${due}="",${LAST_DAY + 1},${due})*1000+${at(slots.priority, row)}*100+${at(slots.number, row)}`;
  });
}
