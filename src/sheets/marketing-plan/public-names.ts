import type { PublicNames } from "../shared/public-names";

const byCampaign = (...names: string[]) => names.map((name) => `campaign_${name}`);

export const publicNames: PublicNames = {
  reading:
    "Campaigns are rows of `cam_campaigns`, read by Campaign ID. Names that begin with `campaign_` are one column, a row a campaign; " +
    "those that begin with `month_` one column, a row a month.",
  results: [
    {
      names: ["audience", "responses", "leads", "mgos", "deals", "revenue", "cost", "mdf_ask"],
      holds: "planned totals, unrounded expected values",
    },
    {
      names: ["roi", "revenue_return", "partner_roi", "vendor_return", "campaign_return"],
      holds:
        "margin ROI; revenue return on MDF; the partner's own return on its part of the cost; the vendor's on its MDF; both margins on the whole cost",
    },
    {
      names: ["actual_partner_roi", "actual_vendor_return", "actual_campaign_return"],
      holds: "the same as it came, on all that was spent, of campaigns not measured as planned",
    },
    {
      names: byCampaign("partner_roi", "actual_partner_roi"),
      holds: "the partner's own return by campaign, planned and as it came",
    },
    {
      names: ["actual_mdf", ...byCampaign("actual_mdf", "mdf_source")],
      holds:
        "the vendor's money: as `cam_mdf` has it verified, else spent, else approved, else its planned share; in all, by campaign, and on what each stands",
    },
    {
      names: [
        "actual_audience",
        "actual_responses",
        "actual_leads",
        "actual_mgos",
        "actual_deals",
        "actual_revenue",
        "actual_cost",
        "actual_roi",
        "actual_revenue_return",
      ],
      holds:
        "what came back: as typed in `cam_campaigns`, else counted from `cam_deals` by Campaign ID, of the partner and registered from the campaign's month on",
    },
    {
      names: ["actual_unmeasured"],
      holds: "campaigns not measured, beside others that are; their cost counts in `actual_roi`",
    },
    {
      names: ["variance_volume", "variance_rate", "variance_total"],
      holds: "revenue, actual − plan: more or fewer reached, better or worse rates; the parts add up",
    },
    {
      names: ["mgos_whole", "deals_whole", ...byCampaign("mgos_whole", "deals_whole"), "month_mgos_whole"],
      holds:
        "what is planned in whole pieces, rounded down, as the pages show it; campaigns add up to the plan",
    },
    {
      names: ["conversion", "actual_conversion"],
      holds:
        "one column, a row a stage from audience to deals: what of the stage before went on, over the campaigns of which both are known; planned, as it came",
    },
    { names: byCampaign("ids", "mgos", "revenue", "cost", "roi"), holds: "by campaign, planned" },
    {
      names: byCampaign("actual_mgos", "actual_revenue", "actual_cost", "actual_roi"),
      holds: "by campaign, actual",
    },
    {
      names: byCampaign("variance_volume", "variance_rate", "variance_total"),
      holds: "by campaign, actual − plan",
    },
    { names: ["month_mgos", "month_cost"], holds: "by month of the plan" },
    { names: ["mgo_goal", "mgo_gap", "revenue_gap"], holds: "the goal, and what is missing to it" },
    {
      names: ["cheapest_tactic", "cheapest_cost", "cheapest_audience"],
      holds: "the planned tactic that closes the gap cheapest, for how much and how many more to reach",
    },
    { names: ["plan_text"], holds: "gap and cheapest tactic in one line" },
    {
      names: ["result_text", "variance_text"],
      holds:
        "what came back, and why revenue differs from the plan, in words; blank while nothing has come back",
    },
    {
      names: ["check"],
      holds: "TRUE when everything adds up and the campaigns are those of `cam_campaigns`",
    },
  ],
  inputs: [
    { names: ["in_mgo_goal", "in_revenue_goal"], holds: "the goal in MGOs, or in revenue" },
    { names: ["in_quarters"], holds: "quarters in the plan, 1 or 2" },
    {
      names: ["in_partner_margin"],
      holds: "what the partner keeps of its sales, where `cam_campaigns` does not say it",
    },
    { names: ["in_approver"], holds: "who approves the MDF request" },
  ],
};
