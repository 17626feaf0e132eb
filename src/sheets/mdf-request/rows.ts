import type { LineCells, PageColumns } from "../kit/columns";
import { equalTo, escaped, f, type Formula, joined } from "../shared/formula";
import { partOf } from "../marketing-plan/whole-block";
import { campaigns, mdf, ofCampaign } from "../mdf-budget/tables";
import type { Model, RowKey } from "./model";

type Rows<K extends RowKey> = PageColumns<RowKey, K>;
const there = ({ position }: LineCells<RowKey>, then: Formula) => f`IF(${position}="","",${then})`;

/** Where each request and its campaign stand, and what it asks: as domain/marketing/request-page.ts. */
export function askedColumns(
  { partner }: Model,
  ids: readonly string[],
): Rows<"id" | "position" | "found" | "campaign" | "month" | "status" | "asked" | "approved"> {
  const requested = (line: LineCells<RowKey>) => f`N(${mdf.at("requested", line.position)})`;
  return {
    id: { title: "Request", look: "text", cell: (_, row) => ids[row]! },
    position: {
      title: "Row",
      format: "tableRow",
      cell: ({ id }) => f`IF(${id}="","",IFERROR(MATCH(${escaped(id)},${mdf.column("requestId")},0),""))`,
    },
    found: {
      title: "Row of campaign",
      format: "tableRow",
      cell: (line) => {
        const id = mdf.at("campaignId", line.position);
        const row = f`IFERROR(MATCH(${escaped(id)},${campaigns.column("campaignId")},0),"")`;
        return there(line, f`IF(${id}="","",${row})`);
      },
    },
    campaign: {
      title: "Its own",
      format: "tableRow",
      cell: ({ found }) =>
        f`IF(${found}="","",IF(${campaigns.text("partner", found)}=${partner.name},${found},""))`,
    },
    month: {
      title: "Month",
      format: "date",
      cell: ({ campaign }) => f`IF(${campaign}="","",${campaigns.number("month", campaign)})`,
    },
    status: { title: "Status", cell: (line) => there(line, mdf.text("status", line.position)) },
    asked: {
      title: "Asked",
      format: "money",
      cell: (line) => there(line, f`IF(${line.status}="Declined",0,${requested(line)})`),
    },
    approved: {
      title: "Approved",
      format: "money",
      cell: (line) =>
        there(line, f`IF(${line.status}="Declined","",${mdf.number("approved", line.position)})`),
    },
  };
}

const FORECAST = {
  audience: ["audience"],
  responses: ["audience", "responseRate"],
  leads: ["audience", "responseRate", "leadRate"],
  mgos: ["audience", "responseRate", "leadRate", "mgoRate"],
  deals: ["audience", "responseRate", "leadRate", "mgoRate", "closeRate"],
  revenue: ["audience", "responseRate", "leadRate", "mgoRate", "closeRate", "dealSize"],
} as const;
type Forecast = keyof typeof FORECAST;

/** Each request's part of what its campaign is expected to bring, by what is asked of it in all. */
export function forecastRows(
  model: Model,
): Rows<"ofCampaign" | "share" | Forecast | "cost" | "wholeMgos" | "wholeDeals"> {
  const { partner, lines } = model;
  const part = (line: LineCells<RowKey>, whole: Formula) => f`IF(${line.share}="","",${whole})`;
  const forecast = (key: Forecast, title: string) => ({
    title,
    format: "tenths" as const,
    cell: (line: LineCells<RowKey>) =>
      part(
        line,
        ofCampaign(line.campaign, FORECAST[key], (cells) => f`${joined(cells, "*")}*${line.share}`),
      ),
  });
  return {
    ofCampaign: {
      title: "Asked of the campaign",
      format: "money",
      cell: ({ campaign, asked }) => {
        const id = equalTo(campaigns.at("campaignId", campaign));
        const own = f`${mdf.column("requested")},${mdf.column("campaignId")},${id},${mdf.column("partner")},${partner.criterion},${mdf.column("requested")},">0"`;
        const all = f`SUMIFS(${own})-SUMIFS(${own},${mdf.column("status")},"Declined")`;
        return f`IF(${campaign}="","",IF(ROUND(N(${asked}),9)<=0,"",${all}))`;
      },
    },
    share: {
      title: "Its part",
      format: "finePercent",
      cell: ({ asked, ofCampaign: whole }) => f`IF(${whole}="","",${asked}/${whole})`,
    },
    audience: forecast("audience", "Audience"),
    responses: forecast("responses", "Responses"),
    leads: forecast("leads", "Leads"),
    mgos: forecast("mgos", "MGOs"),
    deals: forecast("deals", "Deals"),
    revenue: { ...forecast("revenue", "Revenue"), format: "money" },
    cost: {
      title: "Cost",
      format: "money",
      cell: (line) =>
        part(
          line,
          ofCampaign(
            line.campaign,
            ["fixedCost", "audience", "unitCost"],
            ([fixed, audience, unit]) => f`(${fixed!}+${audience!}*${unit!})*${line.share}`,
          ),
        ),
    },
    wholeMgos: { title: "Whole MGOs", format: "whole", cell: (_, row) => partOf(lines.mgos, row) },
    wholeDeals: { title: "Whole deals", format: "whole", cell: (_, row) => partOf(lines.deals, row) },
  };
}

/** Until when a proof is due, who asked and who follows the leads up. */
export function peopleColumns({
  inputs,
  lines,
}: Model): Rows<"claim" | "claimUsual" | "openClaim" | "asker" | "firstAsker" | "owner" | "firstOwner"> {
  const name = (field: "requestedBy" | "leadOwner") => (line: LineCells<RowKey>) =>
    there(line, f`TRIM(${mdf.text(field, line.position)})`);
  /** The first name down to a line. */
  const firstDown = (names: "asker" | "owner", first: "firstAsker" | "firstOwner") =>
    ({
      title: "First",
      cell: (line: LineCells<RowKey>, row: number) => {
        if (row === 0) return f`${line[names]}&""`;
        const above = lines[first].at(0, row - 1);
        return f`IF(${above}<>"",${above},${line[names]}&"")`;
      },
    }) as const;
  return {
    claim: {
      title: "Claim by",
      format: "date",
      cell: (line) => {
        const by = mdf.at("claimBy", line.position);
        const usual = f`IF(${line.month}="","",EOMONTH(${line.month},0)+${inputs.claim_days.used})`;
        return there(line, f`IF(ISNUMBER(${by}),${by},${usual})`);
      },
    },
    claimUsual: {
      title: "As usual",
      format: "whole",
      cell: ({ claim, position }) => f`IF(${claim}="",0,IF(ISNUMBER(${mdf.at("claimBy", position)}),0,1))`,
    },
    openClaim: {
      title: "Not declined",
      format: "date",
      cell: ({ claim, status }) => f`IF(${status}="Declined","",${claim})`,
    },
    asker: { title: "Asked by", cell: name("requestedBy") },
    firstAsker: firstDown("asker", "firstAsker"),
    owner: { title: "Leads go to", cell: name("leadOwner") },
    firstOwner: firstDown("owner", "firstOwner"),
  };
}
