import type { Assumption, AssumptionValue } from "../shared/assumption";
import { LARGEST_FIGURE } from "../shared/bounds";
import { ILLUSTRATIVE } from "../shared/plain-words";

export const BUSINESS_PLAN_MONTHS = 36;
export const MAX_LINES = 8;
/** How many people, one-time and running costs a plan may have. */
export const MAX_ITEMS = 6;

/** Values by key (`line1_deal_size`); the sheet's input is `in_` + the key. */
export type BusinessPlanValues = Readonly<Record<string, AssumptionValue>>;

const define =
  (kind: Assumption["kind"], bounds: Pick<Assumption, "minimum" | "maximum" | "choices" | "longest"> = {}) =>
  (key: string, label: string, standard: AssumptionValue, help: string): Assumption => ({
    key,
    label,
    kind,
    help,
    default: standard,
    source: standard === "" ? "" : ILLUSTRATIVE,
    ...bounds,
  });

const month = define("whole", { minimum: 1, maximum: BUSINESS_PLAN_MONTHS });
const days = define("whole", { minimum: 0, maximum: 365 });
const number = define("number", { minimum: 0, maximum: 1e6 });
const money = define("money", { minimum: 0, maximum: LARGEST_FIGURE });
const rate = define("rate", { minimum: 0, maximum: 1 });
const name = define("text", { longest: 40 });
const sentence = define("text", { longest: 120 });

/** What each product line assumes. */
export const LINE_FIELDS: readonly Assumption[] = [
  name("product", "Product", "", "What the partner sells: a product or a bundle."),
  month("first_month", "First deal month", 3, "The plan's month of the first deal, 1 to 36."),
  number("deals", "Deals a month", 1, "Deals in the first deal month; fractions are fine."),
  define("rate", { minimum: -1, maximum: 1 })(
    "growth",
    "Monthly growth",
    0.01,
    "How much the deals of a month grow to the next.",
  ),
  money("deal_size", "Deal size", 10_000, "What the end customer pays for the product."),
  rate("margin", "Product margin", 0.2, "The partner's share of the product's price."),
  rate("attach", "Services attach rate", 0.4, "Share of deals that bring services."),
  money("services_per_deal", "Services a deal", 5_000, "Services revenue of a deal with services."),
  rate("services_margin", "Services margin", 0.4, "Before people and other costs of the plan."),
  money("mrr_per_deal", "Recurring a month", 250, "New monthly recurring revenue a deal."),
  rate("recurring_margin", "Recurring margin", 0.3, "The partner's share of recurring revenue."),
  rate("churn", "Monthly churn", 0.015, "Share of recurring revenue that is lost a month."),
  money("opening_mrr", "MRR at the start", 0, "Monthly recurring revenue that it has already; it churns."),
  money(
    "existing_revenue",
    "Sold already",
    0,
    "Product revenue a month that comes without this plan, at what the customer pays; no scenario changes it.",
  ),
];

/** What a plan's file may leave out: most plans have nothing of it, and their default is 0. */
export const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set(["opening_mrr", "existing_revenue"]);

export const PEOPLE_FIELDS: readonly Assumption[] = [
  name("role", "Role", "", "Who is added for this plan."),
  number("fte", "FTE", 0, "Full-time equivalents; 0.5 = half a post."),
  money("annual_cost", "Annual cost", 0, "Pay, benefits and overhead of a full post a year."),
  month("start", "From month", 1, "The plan's month in which the cost begins."),
  define("choice", { choices: ["Yes", "No"] })(
    "delivery",
    "Delivers services",
    "Yes",
    "Yes when this post delivers services; it counts in services revenue a delivery FTE.",
  ),
];

export const ONE_TIME_FIELDS: readonly Assumption[] = [
  name("what", "What", "", "What is paid once: training, equipment."),
  money("amount", "Amount", 0, "Paid once."),
  month("month", "In month", 1, "The plan's month in which it is paid."),
];

export const RUNNING_FIELDS: readonly Assumption[] = [
  name("what", "What", "", "What is paid every month: a demo environment, licences."),
  money("amount", "Amount a month", 0, "Paid every month."),
  month("start", "From month", 1, "The plan's month in which it begins."),
];

export const MARKETING_FIELDS: readonly Assumption[] = [
  money("monthly", "Marketing a month", 1_000, "Spent together, every month."),
  rate("mdf_share", "MDF share", 0.5, "Share of the spend that the vendor pays."),
];

export const VENDOR_FIELDS: readonly Assumption[] = [
  rate("gross_margin", "Vendor gross margin", 0.6, "The vendor's margin on its own revenue."),
  rate("recurring_share", "Vendor's recurring share", 0, "The vendor's share of recurring revenue."),
  money(
    "account_manager_monthly",
    "Account manager a month",
    1_000,
    "The vendor's cost of looking after the partner.",
  ),
];

export const BUSINESS_SCENARIOS = ["bleak", "base", "stretch"] as const;
export type BusinessScenario = (typeof BUSINESS_SCENARIOS)[number];

/** Assumptions that a business plan has once. */
export const BUSINESS_PLAN_FIELDS: readonly Assumption[] = [
  define("choice", { choices: BUSINESS_SCENARIOS })(
    "scenario",
    "Scenario",
    "base",
    "bleak, base or stretch: the whole sheet follows.",
  ),
  define("number", { minimum: 0, maximum: 10 })(
    "bleak_factor",
    "Bleak: deals ×",
    0.6,
    "Deals of the bleak scenario as a multiple of base.",
  ),
  define("number", { minimum: 0, maximum: 10 })(
    "stretch_factor",
    "Stretch: deals ×",
    1.25,
    "Deals of the stretch scenario as a multiple of base.",
  ),
  rate("discount_rate", "Discount rate", 0.1, "A year; what later money is discounted by."),
  days("days_to_collect", "Days to collect", 0, "Days from an invoice to the customer's money."),
  days(
    "days_to_pay",
    "Days to pay",
    0,
    "Days until the partner pays for what it sells; its own costs are paid at once.",
  ),
  define("date")("start_month", "First month", null, "Any day of the plan's first month."),
  sentence("goal", "Goal", "", "What both sides want to reach, in one sentence."),
  sentence(
    "value_proposition",
    "Joint value proposition",
    "",
    "Why customers buy from both, in one sentence.",
  ),
  money("goal_revenue", "Revenue goal, first year", null, "On the amount basis of Setup; blank: no goal."),
  money(
    "best_year_revenue",
    "Best year so far",
    null,
    "The most won in a fiscal year, on the amount basis of Setup; blank: nothing to compare with.",
  ),
  rate("win_rate", "Win rate", null, "Share of opportunities that are won; blank or 0: not available."),
  number("certifications", "Certifications to hold", null, "How many; blank: no commitment."),
  month("certifications_month", "Certified by month", 6, "The plan's month by which they are held."),
  sentence("strengths", "Strengths", "", "What the partner does well."),
  sentence("weaknesses", "Weaknesses", "", "What holds it back."),
  sentence("opportunities", "Opportunities", "", "What the market offers."),
  sentence("threats", "Threats", "", "What may get in the way."),
];
