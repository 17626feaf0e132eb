import type { PublicNames } from "../shared/public-names";

const PARTNER_SUMS = [
  "deals",
  "product_revenue",
  "services_revenue",
  "recurring_revenue",
  "gross_profit",
  "costs",
  "net",
];
const VENDOR_SUMS = ["vendor_product_revenue", "vendor_revenue", "mdf", "vendor_contribution"];
const SUMS = [...PARTNER_SUMS, ...VENDOR_SUMS];
const DRIVERS = ["deal_size", "deals", "margin", "churn"];
const numbered = (list: string, ...fields: string[]) => fields.map((field) => `in_${list}<n>_${field}`);

export const publicNames: PublicNames = {
  reading:
    "From the second version on the sheet is `Plan v2 – <partner>`. Figures are those of the scenario shown. Ranges are 36 months, three " +
    "years (`…_years`) or a total (`…_total`); commitments are a column of 13 fiscal quarters, the last blank where the plan begins with " +
    "a quarter; scenarios stand as bleak, base, stretch; sensitivities as −20 %, −10 %, +10 %, +20 %. What is the vendor's alone stands " +
    "closed below everything else, on no page and in no copy for a partner; the `vendor-view` is its sheet.",
  results: [
    { names: [...PARTNER_SUMS, "cumulative"], holds: "the partner's view by month" },
    { names: VENDOR_SUMS, holds: "the vendor's view by month" },
    { names: SUMS.map((name) => `${name}_years`), holds: "by year" },
    { names: SUMS.map((name) => `${name}_total`), holds: "over 36 months" },
    {
      names: ["first_profitable_month", "payback_month"],
      holds: "month 1 to 36, or `not within 36 months`",
    },
    {
      names: ["peak_investment", "peak_month"],
      holds:
        "the most by which costs are ahead of profit, 0 or more, and the first month of it, blank without",
    },
    {
      names: ["cash", "cash_low_point", "cash_low_month"],
      holds:
        "the partner's money after each month by the days to collect and to pay; its lowest point, 0 or less, and the first month of it",
    },
    {
      names: ["break_even_deals", "break_even_deal_size", "break_even_cost"],
      holds:
        "what brings a net below 0 to 0, any one of them: deals more a month of sale, deals larger by a share, less cost a month; blank otherwise",
    },
    {
      names: ["best_year_multiple"],
      holds: "the base case's largest year ÷ the partner's best year so far; blank without one",
    },
    { names: ["verdict"], holds: "the plan in one sentence" },
    {
      names: ["npv", "roi"],
      holds: "net present value; net ÷ costs as a fraction, or `no investment`",
    },
    {
      names: [
        "net",
        "npv",
        "roi",
        "first_profitable_month",
        "payback_month",
        "peak_investment",
        "vendor_contribution",
      ].map((name) => `scenario_${name}`),
      holds: "the three scenarios side by side",
    },
    {
      names: [...DRIVERS.map((name) => `net_by_${name}`), ...DRIVERS.map((name) => `npv_by_${name}`)],
      holds: "net and NPV when one driver of every line comes out otherwise; the margin is that on products",
    },
    {
      names: ["tornado_driver", "tornado_worse", "tornado_better"],
      holds: "the four drivers, the widest first, with the net when they come out a fifth otherwise",
    },
    {
      names: ["commitment_quarter", "commitment_start", "commitment_due"],
      holds:
        "fiscal quarter (`FY2018 Q1`, with `, in part` where the plan covers a part of it), its first and last day",
    },
    {
      names: ["opportunities", "deals", "revenue", "certifications", "marketing"].map(
        (name) => `commitment_${name}`,
      ),
      holds: "what the partner promises; revenue on the amount basis of Setup",
    },
    {
      names: ["promised_deals", "promised_opportunities"],
      holds: "the same in whole deals that come to the plan's number, and whole opportunities for them",
    },
    { names: ["commitment_mdf", "commitment_account_manager"], holds: "what the vendor promises" },
    {
      names: ["state", "warning", "check"],
      holds:
        "Draft, Proposed or Agreed from `cam_plans`; years with too few to deliver the services; TRUE when totals tie and every typed value counts",
    },
  ],
  inputs: [
    {
      names: [
        "in_scenario",
        "in_bleak_factor",
        "in_stretch_factor",
        "in_start_month",
        "in_discount_rate",
        "in_win_rate",
        "in_days_to_collect",
        "in_days_to_pay",
        "in_best_year_revenue",
      ],
      holds:
        "the whole plan: scenario shown, deals of the others as a multiple, first month, rates, days of payment, the partner's best year so far",
    },
    {
      names: ["in_goal", "in_goal_revenue", "in_certifications", "in_certifications_month"],
      holds: "goals",
    },
    {
      names: ["in_value_proposition", "in_strengths", "in_weaknesses", "in_opportunities", "in_threats"],
      holds: "text boxes, up to 120 characters",
    },
    {
      names: numbered(
        "line",
        "product",
        "first_month",
        "deals",
        "growth",
        "deal_size",
        "margin",
        "attach",
        "services_per_deal",
        "services_margin",
        "mrr_per_deal",
        "recurring_margin",
        "churn",
        "opening_mrr",
        "existing_revenue",
      ),
      holds: "product lines 1 to 8; the last two are what the partner has already",
    },
    {
      names: numbered("people", "role", "fte", "annual_cost", "start", "delivery"),
      holds: "people 1 to 6",
    },
    {
      names: [
        ...numbered("one_time", "what", "amount", "month"),
        ...numbered("running", "what", "amount", "start"),
      ],
      holds: "costs 1 to 6, paid once or every month",
    },
    {
      names: [
        "in_marketing_monthly",
        "in_marketing_mdf_share",
        "in_vendor_gross_margin",
        "in_vendor_recurring_share",
        "in_vendor_account_manager_monthly",
      ],
      holds: "marketing and the vendor's side",
    },
  ],
};
