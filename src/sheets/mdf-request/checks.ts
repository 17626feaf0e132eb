import { TOLERANCE } from "../../domain/shared/bounds";
import { equalsShown, type PageCheck, standsOnce } from "../kit/checks";
import { campaigns, mdf } from "../mdf-budget/tables";
import { equalTo, f } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";

/** What must tie, and who may not decide. */
export function requestChecks(model: Model, tables: TablesRead): PageCheck[] {
  const { checks, lines, totals, people, partner } = model;
  return [
    { label: "Tolerance", ref: checks.tolerance, value: TOLERANCE },
    {
      label: "Requests of the quarter in MDF",
      ref: checks.listed,
      value: requestsThere(model),
      format: "whole",
      must: {
        hold: f`${checks.listed}=COUNT(${lines.position})`,
        failure: f`" MDF has "&${checks.listed}&" requests of this quarter, the page "&COUNT(${lines.position})&": build it again."`,
      },
    },
    equalsShown(
      {
        label: "Asked, request by request",
        ref: checks.asked,
        value: f`SUMPRODUCT(SUMIFS(${mdf.column("requested")},${mdf.column("requestId")},${equalTo(lines.id)},${mdf.column("partner")},${partner.criterion}))-SUMPRODUCT(SUMIFS(${mdf.column("requested")},${mdf.column("requestId")},${equalTo(lines.id)},${mdf.column("partner")},${partner.criterion},${mdf.column("status")},"Declined"))`,
        format: "money",
      },
      totals.asked,
      checks.tolerance,
      "The page and MDF",
    ),
    ...rowsLeftOut(checks.leftOut, tables, partner),
    standsOnce(checks.partner, partner),
    {
      label: "Somebody else decides than asks",
      ref: checks.own,
      value: f`IF(${people.approvesOwn},FALSE,TRUE)`,
      must: { hold: f`${checks.own}`, failure: f`" Whoever asks never approves: name another approver."` },
    },
  ];
}

/** Of the partner's requests those on a campaign of the quarter, else those dated in it, or without a day. */
function requestsThere({ quarter, partner }: Model) {
  const onCampaign = f`COUNTIFS(${campaigns.column("campaignId")},${equalTo(mdf.column("campaignId"))},${campaigns.column("quarter")},`;
  const within = f`${onCampaign}">="&${quarter.start},${campaigns.column("quarter")},"<"&${quarter.end})`;
  const planned = f`${onCampaign}">0")`;
  const day = mdf.column("date");
  const dated = f`(1-ISNUMBER(${day})*(1-(${day}>=${quarter.start})*(${day}<${quarter.end})))`;
  const own = f`(${mdf.column("partner")}=${partner.name})*(LEN(${mdf.column("requestId")})>0)`;
  return f`SUMPRODUCT(${own}*((${within}>0)+(${planned}=0)*${dated}))`;
}
