import { type Row, choice, date, defineTable, money, number, rate, since, text } from "./table-definition";

export const campaignsTable = defineTable({
  name: "cam_campaigns",
  sheet: "Campaigns",
  purpose: "One row a tactic of a marketing plan: what was planned and, after the campaign, what came of it.",
  key: ["campaignId"],
  columns: {
    campaignId: text("Campaign ID"),
    partner: text("Partner"),
    quarter: date("Quarter", "First day of the quarter."),
    tactic: text("Tactic"),
    month: date("Month", "First day of the month."),
    audience: number("Audience", "People or companies reached."),
    fixedCost: money("Fixed cost"),
    unitCost: money("Unit cost", "Cost for each one reached."),
    mdfShare: rate("MDF share", "Share of the cost that the vendor's market development funds pay."),
    responseRate: rate("Response rate"),
    leadRate: rate("Lead rate"),
    mgoRate: rate("MGO rate"),
    closeRate: rate("Close rate"),
    dealSize: money("Deal size"),
    grossMargin: rate("Gross margin", "The vendor's."),
    actualAudience: number("Actual audience"),
    actualResponses: number("Actual responses"),
    actualLeads: number("Actual leads"),
    actualMgos: number("Actual MGOs"),
    actualDeals: number("Actual deals"),
    actualRevenue: money("Actual revenue"),
    actualCost: money("Actual cost"),
    ...since(2, {
      partnerMargin: rate("Partner margin", "What the partner keeps of its sales price; blank: Setup's."),
    }),
  },
});
export type CampaignRow = Row<typeof campaignsTable>;

export const mdfTable = defineTable({
  name: "cam_mdf",
  sheet: "MDF",
  purpose: "Requests for market development funds, from the ask to the verified spend.",
  key: ["requestId"],
  columns: {
    requestId: text("Request ID"),
    campaignId: text("Campaign ID"),
    partner: text("Partner"),
    requested: money("Requested"),
    approved: money("Approved"),
    spent: money("Spent"),
    verified: money("Verified", "Spend that stands on invoices."),
    approver: text("Approver"),
    status: choice("Status", ["Requested", "Approved", "Declined", "Spent", "Verified"]),
    date: date("Date", "The day of the latest change of status."),
    ...since(2, {
      requestedBy: text("Requested by", "Who asked; never the approver."),
      claimBy: date("Claim by", "The last day to hand in the proof."),
      proof: text("Proof", "Where the proof of the spend is to be found; blank: not handed in."),
      paidOn: date("Paid on"),
      leadOwner: text(
        "Lead owner",
        "Who at the partner follows the leads up; without one a request is not ready.",
      ),
    }),
  },
});
export type MdfRow = Row<typeof mdfTable>;
