import { ballText, ballWords } from "../kit/balls";
import type { LineCells, PageColumn, PageColumns } from "../kit/columns";
import { f, type Formula } from "../shared/formula";
import { actions, sideText } from "./order";
import type { BehindKey, HandedKey, LineKey, Model } from "./model";

const STATES = { green: ["Done"], yellow: ["Due soon"], red: ["Overdue"] };

type Line = LineCells<LineKey>;
type Column = PageColumn<LineKey>;

/** Which action each line shows: what is running first, then what is done. */
export function lineColumns({ running, done }: Model): PageColumns<LineKey, LineKey> {
  const open = f`COUNT(${running.position})`;
  const isRunning = ({ number }: Line) => f`${number}<=${open}`;
  return {
    number: { title: "Line", always: true, cell: (_, row) => row + 1 },
    position: {
      title: "Row of cam_actions",
      format: "tableRow",
      always: true,
      cell: (line) => {
        const { number } = line;
        const finished = f`IF(${number}-${open}<=COUNT(${done.position}),INDEX(${done.position},${number}-${open}),"")`;
        return f`IF(${isRunning(line)},INDEX(${running.position},${number}),${finished})`;
      },
    },
    status: {
      title: "State",
      cell: (line) => f`IF(${isRunning(line)},INDEX(${running.state},${line.number}),"Done")`,
    },
  };
}

const text = (field: Parameters<typeof actions.text>[0]) => (line: Line) =>
  actions.text(field, line.position);
const DUE: Column = {
  title: "Due",
  format: "date",
  cell: ({ position }) => {
    const due = actions.at("due", position);
    return f`IF(ISNUMBER(${due}),INT(${due}),"no date")`;
  },
};
const STATE: Column = {
  title: "State",
  look: "status",
  words: ballWords(STATES),
  cell: ({ status }) => ballText(status, Object.values(STATES).flat()),
};

/** Due date first, where it stands, whose it is and who does what: the page to hand over. */
export function handedColumns(): PageColumns<HandedKey, Exclude<HandedKey, LineKey>> {
  return {
    due: DUE,
    state: STATE,
    side: { title: "Whose", look: "status", cell: ({ position }) => sideText(position) },
    owner: { title: "Owner", look: "passage", cell: text("owner") },
    action: { title: "Action", look: "passage", cell: text("action") },
  };
}

/** All of them with what is behind: the metric, the priority and what of ours helps. */
export function behindColumns(): PageColumns<BehindKey, Exclude<BehindKey, LineKey>> {
  return {
    due: DUE,
    state: STATE,
    priority: { title: "Priority", look: "status", cell: text("priority") },
    metric: { title: "Metric", look: "passage", cell: text("metric") },
    action: { title: "Action, and what helps", look: "passage", cell: actionAndHelp },
  };
}

function actionAndHelp({ position }: Line): Formula {
  const helps = actions.at("vendorResource", position);
  return f`${actions.at("action", position)}&IF(${helps}="","",". What helps: "&${helps})`;
}
