import { ILLUSTRATIVE } from "../shared/plain-words";
import { sumKnown } from "../marketing/known";
import { type Assumption, numberAssumptions, RATE, type UsedInput, usedInput } from "../shared/assumption";
import { round9 } from "../shared/rounding";
import type { PnlData } from "./pnl-data";
import { type Amounts } from "./pnl-lines";
import {
  MANAGED_SHARE,
  managedPartners,
  STAFF_BASES,
  STAFF_ROLES,
  STAFF_SALARY,
  STAFF_SHARE,
  type StaffBasis,
  type StaffRole,
} from "./staffing";

const UP = { minimum: 0 } as const;
const SHORT_ROLES = {
  cam: "CAM",
  channel_sales: "Sales",
  operations: "Operations",
  marketing: "Marketing",
} as const satisfies Record<StaffRole, string>;

const ratio = (role: StaffRole) =>
  ({
    label: `${SHORT_ROLES[role]}: partners each`,
    kind: "number",
    decimals: 0,
    ...UP,
    default: STAFF_ROLES.find(({ id }) => id === role)!.ratio,
    source: "Typical ratio: replace",
    help: "Managed partners a person; 0: nobody.",
  }) as const;
const salary = (role: StaffRole) =>
  ({
    label: `${SHORT_ROLES[role]}: cost each`,
    kind: "money",
    ...UP,
    default: STAFF_SALARY,
    source: ILLUSTRATIVE,
    help: "A person's loaded cost a year.",
  }) as const;

/** What may be typed over a default, besides the basis of the staff's cost. The sheet's input is `in_` + the key. */
export const PNL_INPUTS = numberAssumptions({
  product_margin: { label: "Product margin", ...RATE, help: "What is left of a dollar of net sales." },
  partners: {
    label: "Partners",
    kind: "number",
    decimals: 0,
    ...UP,
    source: "Rows of Partners",
    help: "All partners, managed or not.",
  },
  managed_share: {
    label: "Share managed directly",
    ...RATE,
    default: MANAGED_SHARE,
    source: "The top 20 to 40 % are managed directly",
    help: "Of all partners.",
  },
  managed_partners: {
    label: "Managed partners",
    kind: "number",
    decimals: 0,
    ...UP,
    source: "Partners × share managed",
    help: "Partners with somebody who looks after them.",
  },
  channel_sales: {
    label: "Channel sales",
    kind: "money",
    ...UP,
    source: "Gross sales to the as-of date",
    help: "What staff cost is a share of.",
  },
  staff_share: {
    label: "Staff cost, share of sales",
    ...RATE,
    default: STAFF_SHARE,
    source: "Typically about 1.5 %: replace",
    help: "Of channel sales.",
  },
  cam_ratio: ratio("cam"),
  channel_sales_ratio: ratio("channel_sales"),
  operations_ratio: ratio("operations"),
  marketing_ratio: ratio("marketing"),
  cam_salary: salary("cam"),
  channel_sales_salary: salary("channel_sales"),
  operations_salary: salary("operations"),
  marketing_salary: salary("marketing"),
});
export type PnlInputKey = keyof typeof PNL_INPUTS;
export const PNL_INPUT_KEYS = Object.keys(PNL_INPUTS) as PnlInputKey[];

/** Without a choice the statement takes what is recorded, else a share of sales. */
export const STAFF_BASIS: Assumption<StaffBasis | null> = {
  key: "staff_basis",
  label: "Basis of staff cost",
  kind: "choice",
  choices: STAFF_BASES,
  default: null,
  source: "",
  help: "Recorded: the rows of Channel P&L data; else a share of sales, or people × cost each.",
};

/** Where the product margin comes from. */
export const MARGIN_SOURCES = {
  setup: "Setup: vendor gross margin",
  recorded: "Net sales less cost of goods, this year",
} as const;

interface Sources {
  data: PnlData;
  overrides: Readonly<Partial<Record<PnlInputKey, number | null>>>;
  /** The year's months as they count. */
  months: readonly Amounts[];
}

/** Every assumption with its default, where that comes from, and what counts. */
export function pnlInputs({ data, overrides, months }: Sources): Record<PnlInputKey, UsedInput> {
  const used = (key: PnlInputKey, value: number | null, source = PNL_INPUTS[key].source): UsedInput =>
    usedInput(PNL_INPUTS[key], { value, source }, overrides[key]);
  const margin = marginLeft(months);
  const partners = used("partners", data.partners);
  const share = used("managed_share", MANAGED_SHARE);
  const standard = PNL_INPUT_KEYS.map((key) => [key, used(key, PNL_INPUTS[key].default)]);
  return {
    ...(Object.fromEntries(standard) as Record<PnlInputKey, UsedInput>),
    product_margin:
      margin === null
        ? used("product_margin", data.settings.vendorGrossMargin, MARGIN_SOURCES.setup)
        : used("product_margin", margin, MARGIN_SOURCES.recorded),
    partners,
    managed_partners: used("managed_partners", managedPartners(partners.used!, share.used!)),
    channel_sales: used("channel_sales", sumKnown(months.map(({ gross_sales }) => gross_sales)) ?? 0),
  };
}

/** What is left of net sales after cost of goods, where that is recorded; null without, and outside 0 … 1. */
function marginLeft(months: readonly Amounts[]): number | null {
  const year = (line: keyof Amounts) => sumKnown(months.map((amounts) => amounts[line]));
  const goods = year("cost_of_goods");
  const net =
    (year("gross_sales") ?? 0) -
    (year("partner_compensation") ?? 0) -
    (year("deal_registration_discounts") ?? 0);
  if (goods === null || round9(net) <= 0) return null;
  const margin = (net - goods) / net;
  return round9(margin) >= 0 && round9(margin) <= 1 ? margin : null;
}
