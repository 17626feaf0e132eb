import { sum } from "../shared/sum";
import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import { fiscalYearOf, quarterName, quarterWith, type FiscalQuarter } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { BUSINESS_PLAN_MONTHS } from "./business-plan-fields";
import type { BusinessPlan } from "./business-plan-input";
import { type Monthly, type BusinessPlanResult } from "./business-plan-model";

/** What both sides promise for one fiscal quarter. */
export interface Commitment {
  /** "FY2018 Q1". */
  label: string;
  start: SerialDate;
  /** The day by which it is due. */
  end: SerialDate;
  /** All three months of the quarter are months of the plan. */
  whole: boolean;
  /** The partner's: deals won, and revenue on the amount basis of the workbook; services never count. */
  deals: number;
  revenue: number;
  /** New opportunities that so many deals take; null without a win rate. */
  opportunities: number | null;
  /** To hold by the quarter's end; null before they are due, and where the plan asks for none. */
  certifications: number | null;
  /** The partner's share of the marketing spend. */
  marketing: number;
  /** The vendor's: MDF, and what it spends on looking after the partner. */
  mdf: number;
  accountManager: number;
}

/** Services are the partner's own; what the workbook's amounts count is product revenue, at the vendor's or the customer's price. */
export function committedRevenue(
  { figures }: BusinessPlanResult,
  { settings }: Pick<ScorecardData, "settings">,
): Monthly {
  return settings.amountBasis === "Vendor net" ? figures.vendorProductRevenue : figures.productRevenue;
}

/** The plan's promises by fiscal quarter: 12 of them, or 13 when the plan begins within a quarter. */
export function commitments(
  plan: BusinessPlan,
  result: BusinessPlanResult,
  data: Pick<ScorecardData, "settings">,
): Commitment[] {
  const revenue = committedRevenue(result, data);
  const { marketing, winRate } = plan;
  const certifiedBy = addMonths(plan.startMonth, plan.certificationsMonth) - 1;
  return quartersOf(plan.startMonth, data.settings.fiscalStartMonth).map(({ quarter, label, months }) => {
    const of = (values: Monthly) => sum(months.map((month) => values[month - 1]!));
    const deals = of(result.figures.deals);
    return {
      label,
      start: quarter.start,
      end: quarter.end,
      whole: months.length === 3,
      deals,
      revenue: of(revenue),
      opportunities: winRate !== null && round9(winRate) > 0 ? deals / winRate : null,
      certifications: plan.certifications !== null && certifiedBy <= quarter.end ? plan.certifications : null,
      marketing: months.length * marketing.monthly * (1 - marketing.mdfShare),
      mdf: of(result.figures.mdf),
      accountManager: months.length * plan.vendor.accountManagerMonthly,
    };
  });
}

interface PromisedQuarter {
  quarter: FiscalQuarter;
  label: string;
  /** The plan's months in it, 1 … 36. */
  months: number[];
}

/** The fiscal quarters that a plan touches. */
function quartersOf(startMonth: SerialDate, fiscalStartMonth: number): PromisedQuarter[] {
  const quarters: PromisedQuarter[] = [];
  for (let month = 1; month <= BUSINESS_PLAN_MONTHS; month += 1) {
    const day = addMonths(startMonth, month - 1);
    const last = quarters.at(-1);
    if (last && day <= last.quarter.end) {
      last.months.push(month);
      continue;
    }
    const year = fiscalYearOf(day, fiscalStartMonth);
    const quarter = quarterWith(year, day);
    quarters.push({ quarter, label: quarterName(year, quarter), months: [month] });
  }
  return quarters;
}
