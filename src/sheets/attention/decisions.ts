import { KEPT_SHARE, LATE_SHARE } from "../../domain/portfolio/attention";
import { decisionsTable } from "../../domain/shared/tables/decision-tables";
import { dealsTable } from "../../domain/shared/tables/catalogue";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import { marginAfterCostCell, promiseCounts } from "../portfolio/best";
import { countOf } from "../portfolio/deals";
import type { PortfolioSettings } from "../portfolio/model";
import { ROOM, rowWith } from "../portfolio/records";
import { from, ofPartner, upTo } from "../shared/deal-sums";
import { f, type Formula } from "../shared/formula";
import type { DecisionKey, Model } from "./model";

export const decisions = tableCells(decisionsTable);
const deals = tableCells(dealsTable);

/** Why each partner is to be decided on, and what was decided last. */
export function decisionColumns(
  model: Model,
  settings: PortfolioSettings,
): PageColumns<DecisionKey, DecisionKey> {
  const { lines, calendar, inputs, registered, firstDecision } = model;
  const asOf = inputs.as_of.used;
  const active = (row: number) => f`${lines.active.at(0, row)}=1`;
  const criterionOf = (row: number) => ({ criterion: lines.criterion.at(0, row) });
  return {
    margin: {
      title: "Margin after cost",
      format: "money",
      cell: (_, row) =>
        marginAfterCostCell({ ...criterionOf(row), wonTwelve: lines.wonTwelve.at(0, row) }, model, settings),
    },
    registrations: {
      title: "Registrations",
      format: "whole",
      cell: (_, row) =>
        countOf(
          ofPartner(criterionOf(row)),
          from("Registered on", calendar.trailing),
          upTo("Registered on", asOf),
        ),
    },
    late: {
      title: "Late",
      format: "whole",
      cell: (_, row) =>
        f`SUMPRODUCT((${registered.partner}=${lines.name.at(0, row)})*(${registered.isLate}=1)*(${registered.day}>=${calendar.trailing})*(${registered.day}<${asOf}+1))`,
    },
    due: {
      title: "Promises due",
      format: "whole",
      cell: (_, row) => promiseCounts(criterionOf(row), asOf).due,
    },
    kept: { title: "Kept", format: "whole", cell: (_, row) => promiseCounts(criterionOf(row), asOf).kept },
    costs: {
      title: "Costs more",
      format: "whole",
      cell: ({ margin }, row) => f`IF(AND(${active(row)},ROUND(${margin},9)<0),1,0)`,
    },
    lates: {
      title: "Registers late",
      format: "whole",
      cell: ({ late, registrations }, row) =>
        f`IF(AND(${active(row)},${registrations}>0),IF(ROUND(${late}/MAX(1,${registrations}),9)>${LATE_SHARE},1,0),0)`,
    },
    breaks: {
      title: "Keeps few",
      format: "whole",
      cell: ({ kept, due }, row) =>
        f`IF(AND(${active(row)},${due}>0),IF(ROUND(${kept}/MAX(1,${due}),9)<${KEPT_SHARE},1,0),0)`,
    },
    decisionRow: {
      title: "Decision",
      format: "whole",
      cell: (_, row) => {
        const day = decisions.column("decidedOn");
        const holds = f`(${decisions.column("partner")}=${lines.name.at(0, row)})*(LEN(${decisions.column("decision")})>0)*ISNUMBER(${day})`;
        return rowWith(f`INT(${day})`, holds, { column: day, first: firstDecision, take: "last" });
      },
    },
    state: {
      title: "State",
      look: "text",
      cell: ({ costs, lates, breaks, decisionRow }, row) => {
        const review = decisions.at("reviewOn", decisionRow);
        const decided = f`IF(AND(ISNUMBER(${review}),N(${review})<${asOf}+1),"Review due","Decided")`;
        const none = f`IF(${costs}+${lates}+${breaks}>0,"Undecided","")`;
        return f`IF(${active(row)},IF(${decisionRow}=0,${none},${decided}),"")`;
      },
    },
  };
}

/** Registrations that were late when this was built, each worked out again from the table. */
export function registeredColumns(
  ids: readonly string[],
): PageColumns<"id" | "row" | "partner" | "day" | "isLate", "id" | "row" | "partner" | "day" | "isLate"> {
  const [id, account, partner] = [deals.column("dealId"), deals.column("account"), deals.column("partner")];
  const [day, closed, ends] = ["registeredOn", "closedOn", "registrationEnds"].map((field) =>
    deals.column(field as "closedOn"),
  ) as [Formula, Formula, Formula];
  return {
    id: { title: "Deal ID", look: "text", cell: (_, row) => ids[row] ?? "" },
    row: {
      title: "Row",
      format: "whole",
      cell: ({ id: own }) => {
        const place = f`(${ROOM}-ROW(${id})+MIN(ROW(${id}))-1)`;
        const found = f`SUMPRODUCT(MAX((${id}&""=${own})*${place}))`;
        return f`IF(${own}="",0,MOD(${ROOM}-${found},${ROOM}))`;
      },
    },
    partner: {
      title: "Partner",
      look: "text",
      cell: ({ row: at }) => f`IF(${at}=0,"",${deals.text("partner", at)})`,
    },
    day: {
      title: "Registered on",
      format: "date",
      cell: ({ row: at }) => f`IF(${at}=0,0,N(${deals.at("registeredOn", at)}))`,
    },
    isLate: {
      title: "Late",
      format: "whole",
      cell: ({ row: at, partner: own, day: on }) => {
        const same = f`(${account}=${deals.at("account", at)})*(LEN(${account})>0)*(${partner}<>${own})`;
        const before = f`ISNUMBER(${day})*(${day}<${on})`;
        const closedLater = f`((cam_deals[Class]="Won")+(cam_deals[Class]="Lost"))*ISNUMBER(${closed})*(${closed}>=${on})`;
        const alive = f`((cam_deals[Class]="Open")+${closedLater}>0)`;
        const held = f`(LEN(${partner})>0)*((LEN(${ends})=0)+ISNUMBER(${ends})*(${ends}>=${on})>0)`;
        const whose = f`((${deals.column("ledBy")}="Vendor")+${held}>0)`;
        return f`IF(OR(${at}=0,${on}=0,${own}=""),0,IF(SUMPRODUCT(${same}*${before}*${alive}*${whose})>0,1,0))`;
      },
    },
  };
}
