import { campaignsTable, mdfTable } from "../../domain/shared/tables/marketing-tables";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import { escaped, f, type Formula, joined, type FormulaCell } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { ForecastKey, Model } from "./model";

export const mdf = tableCells(mdfTable);
export const campaigns = tableCells(campaignsTable);

/** Groups of the list, in its order; 0 is not in it. */
export const RANKED = 1;
const NO_FORECAST = 2;
const DECLINED = 3;

/** What is worked out of figures of a campaign; "" unless all of them are there. */
function ofCampaign(
  row: FormulaCell,
  fields: readonly Parameters<typeof campaigns.at>[0][],
  result: (cells: readonly Formula[]) => Formula,
): Formula {
  const cells = fields.map((field) => campaigns.at(field, row));
  return f`IF(${row}="","",IF(COUNT(${joined(cells, ",")})=${cells.length},${result(cells)},""))`;
}

/**
 * Each request's campaign, and what it is expected to bring: the same rules as domain/marketing/mdf-budget.ts and
 * campaign-forecast.ts.
 */
function forecastColumns(): PageColumns<
  ForecastKey,
  "number" | "id" | "campaign" | "day" | "revenue" | "cost" | "roi"
> {
  const rates = ["audience", "responseRate", "leadRate", "mgoRate", "closeRate", "dealSize"] as const;
  return {
    number: { title: "Row", format: "whole", cell: (_, row) => row + 1 },
    id: {
      title: "Request",
      cell: ({ number }) => f`IF(${number}>${mdf.rows},"",${mdf.text("requestId", number)})`,
    },
    campaign: {
      title: "Row of campaign",
      format: "whole",
      cell: ({ id, number }) => {
        const campaign = mdf.at("campaignId", number);
        const row = f`IFERROR(MATCH(${escaped(campaign)},${campaigns.column("campaignId")},0),"")`;
        return f`IF(${id}="","",IF(${campaign}="","",${row}))`;
      },
    },
    day: {
      title: "Of the quarter",
      format: "date",
      cell: ({ id, number, campaign }) => {
        const [own, planned] = [mdf.number("date", number), campaigns.at("quarter", campaign)];
        return f`IF(${id}="","",IF(${campaign}="",${own},IF(ISNUMBER(${planned}),${planned},${own})))`;
      },
    },
    revenue: {
      title: "Expected revenue",
      format: "money",
      cell: ({ campaign }) => ofCampaign(campaign, rates, (cells) => joined(cells, "*")),
    },
    cost: {
      title: "Cost",
      format: "money",
      cell: ({ campaign }) =>
        ofCampaign(
          campaign,
          ["fixedCost", "audience", "unitCost"],
          ([fixed, audience, unit]) => f`${fixed!}+${audience!}*${unit!}`,
        ),
    },
    roi: {
      title: "Margin ROI",
      format: "percent",
      cell: ({ campaign, revenue, cost }) => {
        const roi = ofCampaign(
          campaign,
          ["grossMargin"],
          ([margin]) => f`(${revenue}*${margin!}-${cost})/${cost}`,
        );
        return f`IF(OR(${revenue}="",ROUND(N(${cost}),9)<=0),"",${roi})`;
      },
    },
  };
}

/** Requests of the quarter, those with a forecast first and the best of them on top; of equal ones the earlier. */
function placeColumns({
  forecasts: all,
  inputs,
  calendar,
}: Model): PageColumns<ForecastKey, "group" | "key" | "place"> {
  return {
    group: {
      title: "Group",
      format: "whole",
      cell: ({ id, number, day, roi }) => {
        const within = f`AND(${day}>=${inputs.quarter.used},${day}<${calendar.quarterEnd})`;
        const due = f`IF(${day}="",TRUE,${within})`;
        const status = mdf.at("status", number);
        const group = f`IF(${status}="Declined",${DECLINED},IF(${roi}="",${NO_FORECAST},${RANKED}))`;
        return f`IF(${id}="",0,IF(${due},${group},0))`;
      },
    },
    key: {
      title: "Ranks by",
      format: "twoDecimals",
      cell: ({ group, roi }) => f`IF(${group}=${RANKED},ROUND(${roi},9),0)`,
    },
    place: {
      title: "Place",
      format: "whole",
      cell: ({ group, key }, row) => {
        const above = (column: Ref, own: CellRef) =>
          f`(${column.fixed(0, 0)}:${column.at(0, row - 1)}=${own})`;
        const equal = row === 0 ? f`0` : f`SUMPRODUCT(${above(all.group, group)}*${above(all.key, key)})`;
        const earlierGroups = f`SUMPRODUCT((${all.group}>0)*(${all.group}<${group}))`;
        const better = f`SUMPRODUCT((${all.group}=${group})*(${all.key}>${key}))`;
        return f`IF(${group}=0,"",1+${earlierGroups}+${better}+${equal})`;
      },
    },
  };
}

export function requestForecasts(model: Model): PageColumns<ForecastKey, ForecastKey> {
  return { ...forecastColumns(), ...placeColumns(model) };
}
