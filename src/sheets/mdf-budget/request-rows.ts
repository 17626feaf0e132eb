import type { PageColumns } from "../kit/columns";
import { equalTo, escaped, f, type Formula, type FormulaCell, holdsOneOf, joined } from "../shared/formula";
import { vendorRevenue } from "../shared/whose-return";
import type { Model, RowKey, BudgetSettings } from "./model";
import { campaigns, deals, DECIDED, mdf, ofCampaign } from "./tables";

type Rows<K extends RowKey> = PageColumns<RowKey, K>;

const flag = (holds: Formula) => f`IF(${holds},1,0)`;

/** Each request with its campaign: the same rules as domain/marketing/mdf-request.ts. */
export function requestRows({
  inputs,
  calendar,
}: Model): Rows<"number" | "id" | "partner" | "campaign" | "own" | "status" | "decided" | "day" | "due"> {
  return {
    number: { title: "Row", format: "whole", cell: (_, row) => row + 1 },
    id: {
      title: "Request",
      cell: ({ number }) => f`IF(${number}>${mdf.rows},"",${mdf.text("requestId", number)})`,
    },
    partner: {
      title: "Partner",
      cell: ({ id, number }) => f`IF(${id}="","",${mdf.text("partner", number)})`,
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
    own: {
      title: "Its own",
      format: "whole",
      cell: ({ campaign, partner }) =>
        f`IF(${campaign}="","",${flag(f`${campaigns.text("partner", campaign)}=${partner}`)})`,
    },
    status: { title: "Status", cell: ({ id, number }) => f`IF(${id}="","",${mdf.text("status", number)})` },
    decided: { title: "Decided", format: "whole", cell: ({ status }) => flag(holdsOneOf(status, DECIDED)) },
    day: {
      title: "Of the quarter",
      format: "date",
      cell: ({ id, number, campaign }) => {
        const [own, planned] = [mdf.number("date", number), campaigns.at("quarter", campaign)];
        return f`IF(${id}="","",IF(${campaign}="",${own},IF(ISNUMBER(${planned}),${planned},${own})))`;
      },
    },
    due: {
      title: "In the list",
      format: "whole",
      cell: ({ id, day }) => {
        const within = f`AND(${day}>=${inputs.quarter.used},${day}<${calendar.quarterEnd})`;
        return f`IF(${id}="",0,IF(${day}="",1,${flag(within)}))`;
      },
    },
  };
}

/** What a partner still owes for money that it got: the same rules as domain/marketing/mdf-gate.ts. */
export function owedColumns({ inputs }: Model): Rows<"usedOn" | "unproven" | "late"> {
  const noProof = (number: FormulaCell) => f`TRIM(${mdf.text("proof", number)})=""`;
  return {
    usedOn: {
      title: "Spent on + 1",
      format: "whole",
      cell: ({ status, number }) => {
        const day = f`IF(ISNUMBER(${mdf.at("date", number)}),MAX(0,${mdf.at("date", number)}),0)`;
        return f`IF(${holdsOneOf(status, ["Spent", "Verified"])},1+${day},0)`;
      },
    },
    unproven: {
      title: "Unproven",
      format: "whole",
      cell: ({ status, number }) => f`IF(${status}="Spent",${flag(noProof(number))},0)`,
    },
    late: {
      title: "Claim late",
      format: "whole",
      cell: ({ status, number }) => {
        const by = mdf.at("claimBy", number);
        const past = f`IF(ISNUMBER(${by}),${by}<${inputs.as_of.used},FALSE)`;
        return f`IF(${holdsOneOf(status, ["Approved", "Spent"])},${flag(f`AND(${past},${noProof(number)})`)},0)`;
      },
    },
  };
}

/** What verified campaigns brought of what was forecast: the same rules as domain/marketing/mdf-credibility.ts. */
export function provenColumns({
  rows: all,
}: Model): Rows<
  "proven" | "from" | "deals" | "credits" | "mgos" | "promisedMgos" | "provenKey" | "brought" | "promised"
> {
  const ofDeals = (line: Record<"proven" | "from" | "campaign" | "partner", FormulaCell>, more: string) => {
    const id = equalTo(campaigns.at("campaignId", line.campaign));
    const own = f`${deals.column("campaignId")},${id},${deals.column("partner")},${equalTo(line.partner)}${more}`;
    const before = f`${own},${deals.column("registeredOn")},"<"&${line.from}`;
    return f`IF(${line.proven}=0,0,COUNTIFS(${own})-COUNTIFS(${before}))`;
  };
  return {
    proven: {
      title: "Verified",
      format: "whole",
      cell: ({ status, own, campaign }, row) => {
        const above = (column: RowKey) => f`${all[column].fixed(0, 0)}:${all[column].at(0, row - 1)}`;
        const first =
          row === 0 ? f`1` : flag(f`SUMPRODUCT((${above("campaign")}=${campaign})*${above("proven")})=0`);
        return f`IF(AND(${status}="Verified",${own}=1),${first},0)`;
      },
    },
    from: {
      title: "From",
      format: "date",
      cell: ({ proven, campaign }) => {
        const [month, quarter] = [campaigns.at("month", campaign), campaigns.at("quarter", campaign)];
        const first = f`IF(ISNUMBER(${month}),${month},IF(ISNUMBER(${quarter}),${quarter},0))`;
        return f`IF(${proven}=0,0,${first})`;
      },
    },
    deals: { title: "Deals", format: "whole", cell: (line) => ofDeals(line, "") },
    credits: {
      title: "Credits",
      format: "whole",
      cell: (line) => ofDeals(line, `,${deals.column("amount").text},"<0"`),
    },
    mgos: {
      title: "MGOs",
      format: "tenths",
      cell: ({ proven, campaign, deals: count, credits }) => {
        const typed = campaigns.at("actualMgos", campaign);
        const counted = f`IF(${count}=0,"",${count}-${credits})`;
        return f`IF(${proven}=0,"",IF(ISNUMBER(${typed}),${typed},${counted}))`;
      },
    },
    promisedMgos: {
      title: "MGOs forecast",
      format: "tenths",
      cell: ({ proven, campaign }) => {
        const forecast = ofCampaign(campaign, ["audience", "responseRate", "leadRate", "mgoRate"], (cells) =>
          joined(cells, "*"),
        );
        return f`IF(${proven}=0,"",${forecast})`;
      },
    },
    provenKey: {
      title: "The later, the larger",
      format: "general",
      cell: ({ mgos, promisedMgos, from, number }) =>
        f`IF(OR(${mgos}="",${promisedMgos}=""),0,IF(ROUND(${promisedMgos},9)<=0,0,1+MAX(0,${from})+${number}/1000000))`,
    },
    brought: {
      title: "Brought",
      format: "tenths",
      cell: (line) => f`IF(${line.provenKey}=0,0,${line.mgos})`,
    },
    promised: {
      title: "Promised",
      format: "tenths",
      cell: (line) => f`IF(${line.provenKey}=0,0,${line.promisedMgos})`,
    },
  };
}

/** A request's part of what its campaign is expected to bring, and what that returns on our money. */
export function forecastColumns(
  { rows: all }: Model,
  settings: BudgetSettings,
): Rows<
  | "vendorMargin"
  | "partnerMargin"
  | "amount"
  | "vendorRevenue"
  | "cost"
  | "share"
  | "asked"
  | "revenue"
  | "vendorReturn"
  | "marginRoi"
> {
  const rates = ["audience", "responseRate", "leadRate", "mgoRate", "closeRate", "dealSize"] as const;
  const margin =
    (field: "grossMargin" | "partnerMargin", otherwise: FormulaCell) => (line: { campaign: FormulaCell }) =>
      f`IF(${line.campaign}="","",IF(ISNUMBER(${campaigns.at(field, line.campaign)}),${campaigns.at(field, line.campaign)},${otherwise}))`;
  return {
    vendorMargin: {
      title: "Our margin",
      format: "finePercent",
      cell: margin("grossMargin", settings.vendorGrossMargin),
    },
    partnerMargin: {
      title: "Partner's margin",
      format: "finePercent",
      cell: margin("partnerMargin", settings.partnerMargin),
    },
    amount: {
      title: "Amount forecast",
      format: "money",
      cell: ({ campaign }) => ofCampaign(campaign, rates, (cells) => joined(cells, "*")),
    },
    vendorRevenue: {
      title: "Revenue to us",
      format: "money",
      cell: ({ amount, partnerMargin }) => vendorRevenue(amount, partnerMargin, settings.amountBasis),
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
    share: {
      title: "Asked, as it shares",
      format: "money",
      cell: ({ own, status, number }) => {
        const asks = mdf.at("requested", number);
        return f`IF(AND(${own}=1,${status}<>"Declined"),IF(ROUND(N(${asks}),9)>0,${asks},0),0)`;
      },
    },
    asked: {
      title: "Asked of the campaign",
      format: "money",
      cell: ({ share, campaign }) => f`IF(${share}=0,0,SUMIFS(${all.share},${all.campaign},${campaign}))`,
    },
    revenue: {
      title: "Its part of the revenue",
      format: "money",
      cell: ({ share, asked, vendorRevenue: whole }) =>
        f`IF(${share}=0,"",IF(${whole}="","",${whole}*${share}/${asked}))`,
    },
    vendorReturn: {
      title: "Return on our MDF",
      format: "percent",
      cell: ({ revenue, vendorMargin, share }) =>
        f`IF(${revenue}="","",(${revenue}*${vendorMargin}-${share})/${share})`,
    },
    marginRoi: {
      title: "Margin ROI",
      format: "percent",
      cell: ({ share, vendorRevenue: whole, vendorMargin, cost }) =>
        f`IF(OR(${share}=0,${whole}="",${cost}=""),"",IF(ROUND(${cost},9)<=0,"",(${whole}*${vendorMargin}-${cost})/${cost}))`,
    },
  };
}
