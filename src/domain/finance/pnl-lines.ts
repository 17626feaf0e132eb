import { nameKey } from "../shared/excel-text";

/** The lines of `cam_program`, in the order of the statement. A row names its line by id or by label, whatever the case. */
export const PNL_LINES = [
  {
    id: "gross_sales",
    label: "Gross sales",
    sign: 1,
    group: "sales",
    help: "Everything sold through partners, at list.",
  },
  {
    id: "partner_compensation",
    label: "Partner compensation",
    sign: -1,
    group: "sales",
    help: "Partner discounts and margins.",
  },
  {
    id: "deal_registration_discounts",
    label: "Deal-registration discounts",
    sign: -1,
    group: "sales",
    help: "Extra discounts for registered deals.",
  },
  {
    id: "channel_staff",
    label: "Channel staff",
    sign: -1,
    group: "margin",
    help: "The channel team's cost; blank takes the staffing's.",
  },
  {
    id: "cost_of_goods",
    label: "Cost of goods",
    sign: -1,
    group: "margin",
    help: "Optional; blank: the contribution is before cost of goods.",
  },
  { id: "mdf", label: "MDF", sign: -1, group: "programs", help: "Market development funds paid." },
  { id: "co_op", label: "Co-op", sign: -1, group: "programs", help: "Co-operative marketing funds paid." },
  {
    id: "promotions_incentives",
    label: "Promotions and incentives",
    sign: -1,
    group: "programs",
    help: "Rebates, promotions, contests.",
  },
  {
    id: "operations",
    label: "Operations",
    sign: -1,
    group: "programs",
    help: "Systems, portal, events, training.",
  },
] as const;
export type PnlLineId = (typeof PNL_LINES)[number]["id"];

/** What a dollar is put into: every cost but what lowers sales and what is sold. */
export const BUDGET_LINES = ["channel_staff", "mdf", "co_op", "promotions_incentives", "operations"] as const;
export type BudgetLineId = (typeof BUDGET_LINES)[number];

/** The name under which a line is written: its label. */
export function lineLabel(id: PnlLineId): string {
  return PNL_LINES.find((line) => line.id === id)!.label;
}

/** How a row may name the line: by its label or its id, where they are two names. */
export function spellingsOf(id: PnlLineId): readonly string[] {
  const label = lineLabel(id);
  return nameKey(label) === id ? [label] : [label, id];
}

/** The line that a row of `cam_program` names; null when it is none of ours. */
export function lineOf(name: string | null): PnlLineId | null {
  const key = nameKey(name);
  return (
    PNL_LINES.find(({ id }) => spellingsOf(id).some((spelling) => nameKey(spelling) === key))?.id ?? null
  );
}

/** Of one period, by line; null where nothing is known. */
export type Amounts = Readonly<Record<PnlLineId, number | null>>;
