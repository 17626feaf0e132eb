import { LAST_DAY } from "../../domain/shared/bounds";
import { actionsTable } from "../../domain/shared/tables/capabilities-tables";
import { partnersTable } from "../../domain/shared/tables/catalogue";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, f, type Formula, quoted, type FormulaCell } from "../shared/formula";
import type { DoneKey, Model, RunningKey, SlotKey } from "./model";

export const actions = tableCells(actionsTable);
const partners = tableCells(partnersTable);
const POSITION = "(ROW(cam_actions[Partner])-MIN(ROW(cam_actions[Partner]))+1)";
const STATUS = actions.column("status");
const DUE = actions.column("due");

/** 1 for each row of cam_actions that is the partner's and has an ID. */
const own = ({ partner }: Model) => f`(cam_actions[Partner]=${partner.name})*(LEN(cam_actions[Action ID])>0)`;
const runningRows = (model: Model) => f`${own(model)}*(${STATUS}<>"Done")*(${STATUS}<>"Dropped")`;

/** How many of the partner's actions are in each state. */
export function countLines(block: CalculationBlock, model: Model): void {
  const { counts, inputs } = model;
  const [asOf, soon] = [inputs.as_of.used, inputs.due_soon_days.used];
  block.single("Not done and not dropped", counts.running, f`SUMPRODUCT(${runningRows(model)})`, "whole");
  const due = (condition: Formula) => f`SUMPRODUCT(${runningRows(model)}*ISNUMBER(${DUE})*${condition})`;
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
  block.single("Agreed and not dropped", counts.agreed, f`${counts.running}+${counts.done}`, "whole");
}

/** The partner's running actions in the order of the table; blank where there are fewer. */
export function slotColumns(model: Model): PageColumns<SlotKey, SlotKey> {
  const { counts, inputs } = model;
  const [asOf, soon] = [inputs.as_of.used, inputs.due_soon_days.used];
  const others = f`(1-${runningRows(model)})*ROWS(cam_actions[Partner])`;
  const some = (number: FormulaCell, content: Formula) => f`IF(${number}>${counts.running},"",${content})`;
  return {
    number: { title: "Number", cell: (_, row) => row + 1 },
    position: {
      title: "Row of cam_actions",
      format: "tableRow",
      cell: ({ number }) => some(number, f`SUMPRODUCT(SMALL(${POSITION}+${others},${number}))`),
    },
    due: {
      title: "Due",
      format: "date",
      cell: ({ number, position }) => {
        const day = actions.at("due", position);
        return some(number, f`IF(ISNUMBER(${day}),INT(${day}),"")`);
      },
    },
    state: {
      title: "State",
      cell: ({ number, due }) =>
        some(
          number,
          f`IF(${due}="","Open",IF(${due}<${asOf},"Overdue",IF(${due}-${asOf}<=${soon},"Due soon","Open")))`,
        ),
    },
    priority: {
      title: "Priority",
      cell: ({ number, position }) => {
        const priority = actions.at("priority", position);
        return some(number, f`IF(${priority}="High",1,IF(${priority}="Medium",2,IF(${priority}="Low",3,4)))`);
      },
    },
    key: {
      title: "Sort key",
      // Day, priority and place in one number: 1000 leaves room for four priorities and a hundred places.
      cell: ({ number, due, priority }) =>
        some(number, f`IF(${due}="",${LAST_DAY + 1},${due})*1000+${priority}*100+${number}`),
    },
  };
}

/** By due date, then priority, then row: what the named lists hold. */
export function runningColumns({ slots }: Model): PageColumns<RunningKey, RunningKey> {
  const some = (slot: FormulaCell, content: Formula) => f`IF(${slot}="","",${content})`;
  return {
    number: { title: "Line", cell: (_, row) => row + 1 },
    slot: {
      title: "Number above",
      cell: ({ number }) =>
        f`IF(${number}>COUNT(${slots.key}),"",MATCH(SMALL(${slots.key},${number}),${slots.key},0))`,
    },
    position: {
      title: "Row of cam_actions",
      format: "tableRow",
      cell: ({ slot }) => some(slot, f`INDEX(${slots.position},${slot})`),
    },
    action: {
      title: "Action",
      cell: ({ slot, position }) => some(slot, actions.text("action", position)),
    },
    due: { title: "Due", format: "date", cell: ({ slot }) => some(slot, f`INDEX(${slots.due},${slot})`) },
    state: { title: "State", cell: ({ slot }) => some(slot, f`INDEX(${slots.state},${slot})`) },
    owner: {
      title: "Owner",
      cell: ({ slot, position }) => some(slot, actions.text("owner", position)),
    },
    side: { title: "Owner side", cell: ({ slot, position }) => some(slot, sideText(position)) },
  };
}

/** Whose the owner of a row is: the same rule as domain/capabilities/action-state.ts. */
export function sideText(position: FormulaCell): Formula {
  const [side, owner] = [actions.at("ownerSide", position), actions.at("owner", position)];
  const ours = f`COUNTIFS(${partners.column("cam")},${equalTo(f`${owner}`)})>0`;
  return f`IF(OR(${side}="Partner",${side}="Us"),${side}&"",IF(${owner}="","",IF(${ours},"Us","Partner")))`;
}

/** What is done, the latest row first. */
export function doneColumns(model: Model): PageColumns<DoneKey, DoneKey> {
  const mask = f`${own(model)}*(${STATUS}="Done")`;
  return {
    number: { title: "Line", cell: (_, row) => row + 1 },
    position: {
      title: "Row of cam_actions",
      format: "tableRow",
      cell: ({ number }) =>
        f`IF(${number}>${model.counts.done},"",SUMPRODUCT(LARGE(${mask}*${POSITION},${number})))`,
    },
  };
}
