import { FEWEST_PEERS } from "../../domain/capabilities/peers";
import { GIVEN, type Given, SHARE_TO_NAME, WAITS_TO_NAME } from "../../domain/portfolio/fairness";
import { mdfTable } from "../../domain/shared/tables/marketing-tables";
import type { PageColumn, PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import { countOf } from "../portfolio/deals";
import { from, has, ofPartner, upTo } from "../shared/deal-sums";
import { f, type Formula, type FormulaCell, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { GivenKey, Model, PeerKey } from "./model";
import { activities } from "./silence";

const mdf = tableCells(mdfTable);
/** Stands for what is not measured: larger than any figure. */
const NONE = "1E+15";
const TOUCHES = ["Call", "Meeting", "Training", "Event"];

/** What we gave each partner in twelve months. */
export function givenColumns(model: Model): PageColumns<GivenKey, GivenKey> {
  const { lines, calendar, inputs } = model;
  const asOf = inputs.as_of.used;
  const inMonths = (column: Formula) => f`${column},">="&${calendar.trailing},${column},"<"&(${asOf}+1)`;
  const criterion = (row: number) => lines.criterion.at(0, row);
  return {
    levelKey: {
      title: "Level, if active",
      look: "text",
      cell: (_, row) => f`IF(${lines.active.at(0, row)}=1,${lines.level.at(0, row)},"")`,
    },
    touches: {
      title: "Touches",
      format: "whole",
      cell: (_, row) => {
        const own = f`${activities.column("partner")},${criterion(row)},${inMonths(activities.column("date"))}`;
        return joined(
          TOUCHES.map((kind) => f`COUNTIFS(${own},${activities.column("kind")},"${kind}")`),
          "+",
        );
      },
    },
    leads: {
      title: "Leads",
      format: "whole",
      cell: (_, row) =>
        countOf(
          ofPartner({ criterion: criterion(row) }),
          from("Lead given on", calendar.trailing),
          upTo("Lead given on", asOf),
        ),
    },
    mdf: {
      title: "MDF",
      format: "money",
      cell: (_, row) => {
        const own = f`${mdf.column("approved")},${mdf.column("partner")},${criterion(row)},${inMonths(mdf.column("date"))}`;
        return f`SUMIFS(${own})-SUMIFS(${own},${mdf.column("status")},"Declined")`;
      },
    },
    answers: {
      title: "Registrations answered",
      format: "whole",
      cell: (_, row) => {
        const accepted = countOf(ofPartner({ criterion: criterion(row) }), has("Accepted on", f`">0"`));
        return f`IF(${accepted}=0,0,SUMPRODUCT(${answered(model, row)}))`;
      },
    },
    answerDays: {
      title: "Days to an answer",
      format: "tenths",
      cell: ({ answers }, row) => {
        const days = (column: string) => f`SUMPRODUCT(${answered(model, row)},cam_deals[${column}])`;
        return f`IF(${answers}=0,"",(${days("Accepted on")}-${days("Registered on")})/${answers})`;
      },
    },
    answerRank: {
      title: "The same, none as most",
      format: "tenths",
      cell: ({ answers, answerDays }) => f`IF(${answers}=0,${NONE},N(${answerDays}))`,
    },
  };
}

/** 1 for each registration of the partner's, of these twelve months and none of our leads, that we have accepted. */
function answered({ lines, calendar, inputs }: Model, row: number): Formula {
  const [on, accepted] = [f`cam_deals[Registered on]`, f`cam_deals[Accepted on]`];
  const known = f`ISNUMBER(${on})*ISNUMBER(${accepted})*(LEN(cam_deals[Lead given on])=0)`;
  const after = (column: Formula, day: FormulaCell) => f`(${column}>=${day})`;
  const tomorrow = f`(${inputs.as_of.used}+1)`;
  return f`(cam_deals[Partner]=${lines.name.at(0, row)})*${known}*${after(accepted, on)}*(${accepted}<${tomorrow})*${after(on, calendar.trailing)}*(${on}<${tomorrow})`;
}

/** What the level of each gets, and what a partner gets far less of. */
export function peerColumns({ own }: Model): PageColumns<PeerKey, PeerKey> {
  const level = (row: number) => own.levelKey.at(0, row);
  const medians = Object.fromEntries(
    GIVEN.map((key): [`median_${Given}`, PageColumn<PeerKey>] => [
      `median_${key}`,
      {
        title: `Median: ${key}`,
        format: "tenths",
        cell: ({ peers, answeredPeers }, row) =>
          key === "answerDays"
            ? levelMedian(own.answerRank, answeredPeers, { own: level(row), all: own.levelKey })
            : levelMedian(own[key], peers, { own: level(row), all: own.levelKey }),
      },
    ]),
  ) as Record<`median_${Given}`, PageColumn<PeerKey>>;
  const short = Object.fromEntries(
    GIVEN.map((key): [`short_${Given}`, PageColumn<PeerKey>] => [
      `short_${key}`,
      {
        title: `Short: ${key}`,
        format: "whole",
        cell: (line, row) => {
          const [value, of] = [own[key].at(0, row), line[`median_${key}`]];
          const far =
            key === "answerDays"
              ? f`ROUND(${value},9)>ROUND(${WAITS_TO_NAME}*MAX(1,${of}),9)`
              : f`ROUND(${value},9)<ROUND(${SHARE_TO_NAME}*${of},9)`;
          return f`IF(OR(${of}="",${value}=""),0,IF(${far},1,0))`;
        },
      },
    ]),
  ) as Record<`short_${Given}`, PageColumn<PeerKey>>;
  return {
    peers: {
      title: "Of the level",
      format: "whole",
      cell: (_, row) => f`IF(${level(row)}="",0,SUMPRODUCT((${own.levelKey}=${level(row)})*1))`,
    },
    answeredPeers: {
      title: "Of them answered",
      format: "whole",
      cell: (_, row) =>
        f`IF(${level(row)}="",0,SUMPRODUCT((${own.levelKey}=${level(row)})*(${own.answers}>0)))`,
    },
    ...medians,
    ...short,
  };
}

/** The middle of the figures of the level's partners: those of others stand behind all of them. */
function levelMedian(of: Ref, peers: FormulaCell, level: { own: FormulaCell; all: Ref }): Formula {
  const at = (place: Formula) => f`SUMPRODUCT(SMALL(${of}+(${level.all}<>${level.own})*${NONE},${place}))`;
  return f`IF(${peers}<${FEWEST_PEERS},"",(${at(f`INT((${peers}+1)/2)`)}+${at(f`INT(${peers}/2)+1`)})/2)`;
}
