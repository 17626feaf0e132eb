import { AGREED } from "../../domain/portfolio/chief";
import { certificatesTable } from "../../domain/shared/tables/relations-tables";
import type { PageColumn, PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import type { Line, LineKey } from "../portfolio/model";
import { plans, ROOM } from "../portfolio/records";
import { earliest, wonBy } from "../portfolio/sales";
import { f, type Formula } from "../shared/formula";
import type { Model, StoryKey } from "./model";

const certificates = tableCells(certificatesTable);
type StoryColumn = PageColumn<StoryKey>;
const REACHED = {
  trained: "Trained",
  registered: "Registered",
  firstWon: "First win",
  wonAgain: "Repeat win",
} as const;
type Reached = keyof typeof REACHED;

/** What became of each partner, by the rules of domain/portfolio/chief.ts and partner-funnel.ts. */
export function storyColumns(model: Model): PageColumns<StoryKey, StoryKey> {
  const { calendar, lines } = model;
  const at = (key: LineKey, row: number) => lines[key].at(0, row);
  const reached = Object.keys(REACHED) as Reached[];
  const days = Object.fromEntries(
    reached.map((stage): [`${Reached}Days`, StoryColumn] => [
      `${stage}Days`,
      {
        title: `Days: ${REACHED[stage].toLowerCase()}`,
        format: "whole",
        cell: (line, row) => {
          const [day, since] = [line[stage], at("since", row)];
          return f`IF(OR(${day}="",${since}=""),"",MAX(0,${day}-INT(${since})))`;
        },
      },
    ]),
  ) as Record<`${Reached}Days`, StoryColumn>;
  const dates = Object.fromEntries(
    reached.map((stage): [Reached, StoryColumn] => [
      stage,
      { title: REACHED[stage], format: "date", cell: (_, row) => reachedOn(model, row, stage) },
    ]),
  ) as Record<Reached, StoryColumn>;
  return {
    difference: {
      title: "Difference",
      format: "money",
      cell: (_, row) => f`${at("wonTwelve", row)}-${at("wonBefore", row)}`,
    },
    move: {
      title: "Move",
      look: "text",
      cell: (_, row) => moveText(at("wonBefore", row), at("wonTwelve", row)),
    },
    grown: {
      title: "Four quarters",
      format: "whole",
      cell: (_, row) =>
        f`IF(AND(${at("active", row)}=1,OR(${at("since", row)}="",N(${at("since", row)})<${calendar.trailing}+1)),1,0)`,
    },
    planned: {
      title: "Agreed plan",
      format: "whole",
      cell: (_, row) => {
        const plan = at("planRow", row);
        return f`IF(${plan}=0,0,IF(${plans.text("state", plan)}="${AGREED}",1,0))`;
      },
    },
    reviewed: {
      title: "QBR in 12 months",
      format: "whole",
      cell: (_, row) => f`IF(${at("qbr", row)}>=${calendar.trailing},1,0)`,
    },
    ...dates,
    ...days,
  };
}

function moveText(before: Line["wonBefore"], now: Line["wonTwelve"]): Formula {
  const [was, is] = [f`ROUND(${before},9)`, f`ROUND(${now},9)`];
  const steady = f`IF(${is}=${was},"",IF(${is}>${was},"Grown","Shrunk"))`;
  return f`IF(AND(${was}<=0,${is}>0),"New",IF(AND(${was}>0,${is}<=0),"Lost",${steady}))`;
}

/** The day on which an active partner reached a stage; "" while it has not. */
function reachedOn({ lines, inputs }: Model, row: number, stage: Reached): Formula {
  const [name, asOf] = [lines.name.at(0, row), inputs.as_of.used];
  const most = {
    trained: () =>
      earliest(certificates.column("passedOn"), f`(${certificates.column("partner")}=${name})`, {
        asOf,
        place: 1,
      }),
    registered: () =>
      earliest(f`cam_deals[Registered on]`, f`(cam_deals[Partner]=${name})`, { asOf, place: 1 }),
    firstWon: () => earliest(f`cam_deals[Closed on]`, wonBy(name), { asOf, place: 1 }),
    wonAgain: () => earliest(f`cam_deals[Closed on]`, wonBy(name), { asOf, place: 2 }),
  }[stage]();
  return f`IF(${lines.active.at(0, row)}=1,IF(${most}=0,"",${ROOM}-${most}),"")`;
}
