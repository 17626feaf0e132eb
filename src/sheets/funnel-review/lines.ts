import { ballText, ballWords } from "../kit/balls";
import type { LineCells, PageColumns } from "../kit/columns";
import { f } from "../shared/formula";
import type { BehindKey, LineKey, Model, ShownKey } from "./model";
import { deals } from "./order";

const STATES = {
  green: [],
  red: ["Registration ends", "Long past its date"],
  yellow: ["Past its date", "No next step", "No date"],
};

type Line = LineCells<LineKey>;

type Order = Model["order"];
const of = (list: Order[keyof Order]) => (line: Line) => f`INDEX(${list},${line.number})`;

/** Which deal each line of a page is. */
export function lineColumns({ order }: Model): PageColumns<LineKey, LineKey> {
  return {
    number: { title: "Line", always: true, cell: (_, row) => row + 1 },
    position: { title: "Row of cam_deals", always: true, cell: of(order.position) },
  };
}

/** What a line of a page shows of its deal. */
export function shownColumns({ order }: Model): PageColumns<LineKey | ShownKey, ShownKey> {
  return {
    account: {
      title: "Customer",
      look: "passage",
      cell: ({ position }) => {
        const account = deals.at("account", position);
        return f`IF(${account}="",${deals.at("dealId", position)},${account})&""`;
      },
    },
    amount: { title: "Amount", format: "money", cell: ({ position }) => deals.number("amount", position) },
    close: {
      title: "Closes",
      format: "date",
      cell: ({ position }) => deals.number("expectedClose", position),
    },
    state: {
      title: "What is wrong",
      look: "status",
      words: ballWords(STATES),
      cell: (line) => ballText(of(order.flag)(line), Object.values(STATES).flat()),
    },
    question: { title: "Ask", look: "passage", cell: of(order.ask) },
  };
}

/** The same with what helps to find the deal. */
export function behindColumns(model: Model): PageColumns<LineKey | BehindKey, BehindKey> {
  const text = (field: "dealId" | "stage" | "nextStep") => (line: Line) => deals.text(field, line.position);
  return {
    ...shownColumns(model),
    id: { title: "Deal ID", look: "passage", cell: text("dealId") },
    stage: { title: "Stage", look: "passage", cell: text("stage") },
    step: { title: "Next step as noted", look: "passage", cell: text("nextStep") },
  };
}
