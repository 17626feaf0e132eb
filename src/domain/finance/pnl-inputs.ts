import { ILLUSTRATIVE } from "../shared/plain-words";
import { sumKnown } from "../marketing/known";
import type { UsedInput } from "../scorecard/performance/scorecard-types";
import { round9 } from "../shared/rounding";
import type { PnlData } from "./pnl-data";
import { type Amounts } from "./pnl-lines";
import { MANAGED_SHARE, managedPartners, STAFF_ROLES, STAFF_SALARY, STAFF_SHARE } from "./staffing";

/** What may be typed over a default, besides the basis of the staff's cost. The sheet's input is `in_` + the key. */
export const PNL_INPUT_KEYS = [
  "product_margin",
  "partners",
  "managed_share",
  "managed_partners",
  "channel_sales",
  "staff_share",
  "cam_ratio",
  "channel_sales_ratio",
  "operations_ratio",
  "marketing_ratio",
  "cam_salary",
  "channel_sales_salary",
  "operations_salary",
  "marketing_salary",
] as const;
export type PnlInputKey = (typeof PNL_INPUT_KEYS)[number];

const SHARES: ReadonlySet<PnlInputKey> = new Set(["product_margin", "managed_share", "staff_share"]);

/** What may be typed: a share is 0 … 1, everything else 0 or more. */
export function pnlInputRange(key: PnlInputKey): { min: number; max?: number } {
  return SHARES.has(key) ? { min: 0, max: 1 } : { min: 0 };
}

function accepted(key: PnlInputKey, value: number | null | undefined): number | null {
  const { min, max = Infinity } = pnlInputRange(key);
  return value !== null && value !== undefined && value >= min && value <= max ? value : null;
}

export const RATIO_SOURCE = "Typical ratio, edit me";
export const SALARY_SOURCE = ILLUSTRATIVE;
export const SHARE_SOURCE = "Typically about 1.5 %, edit me";
export const MANAGED_SOURCE = "The top 20 to 40 % are managed directly";
export const MANAGED_COUNT_SOURCE = "Partners × share managed";
export const PARTNERS_SOURCE = "Rows of Partners";
export const SALES_SOURCE = "Gross sales of the year";
export const MARGIN_SOURCES = {
  setup: "Setup: vendor gross margin",
  recorded: "Net sales less cost of goods, this year",
} as const;

interface Sources {
  data: PnlData;
  overrides: Readonly<Partial<Record<PnlInputKey, number | null>>>;
  /** What the twelve months' rows say. */
  recorded: readonly Amounts[];
}

/** Every assumption with its default, where that comes from, and what counts. */
export function pnlInputs({ data, overrides, recorded }: Sources): Record<PnlInputKey, UsedInput> {
  const used = (key: PnlInputKey, value: number, source: string): UsedInput => {
    const override = accepted(key, overrides[key]);
    return { default: value, source, override, used: override ?? value };
  };
  const partners = used("partners", data.partners, PARTNERS_SOURCE);
  const share = used("managed_share", MANAGED_SHARE, MANAGED_SOURCE);
  const managed = managedPartners(partners.used!, share.used!);
  const gross = sumKnown(recorded.map(({ gross_sales }) => gross_sales));
  const margin = recordedMargin(recorded);
  const byRole = STAFF_ROLES.flatMap(({ id, ratio }) => [
    [`${id}_ratio`, used(`${id}_ratio`, ratio, RATIO_SOURCE)],
    [`${id}_salary`, used(`${id}_salary`, STAFF_SALARY, SALARY_SOURCE)],
  ]);
  return {
    ...(Object.fromEntries(byRole) as Record<PnlInputKey, UsedInput>),
    product_margin:
      margin === null
        ? used("product_margin", data.settings.vendorGrossMargin, MARGIN_SOURCES.setup)
        : used("product_margin", margin, MARGIN_SOURCES.recorded),
    partners,
    managed_share: share,
    managed_partners: used("managed_partners", managed, MANAGED_COUNT_SOURCE),
    channel_sales: used("channel_sales", gross ?? 0, SALES_SOURCE),
    staff_share: used("staff_share", STAFF_SHARE, SHARE_SOURCE),
  };
}

/** What is left of net sales after cost of goods, where that is recorded; null without, and outside 0 … 1. */
function recordedMargin(recorded: readonly Amounts[]): number | null {
  const year = (line: keyof Amounts) => sumKnown(recorded.map((amounts) => amounts[line]));
  const goods = year("cost_of_goods");
  const net =
    (year("gross_sales") ?? 0) -
    (year("partner_compensation") ?? 0) -
    (year("deal_registration_discounts") ?? 0);
  if (goods === null || round9(net) <= 0) return null;
  const margin = (net - goods) / net;
  return round9(margin) >= 0 && round9(margin) <= 1 ? margin : null;
}
