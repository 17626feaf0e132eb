import { MARKETING_INPUTS } from "../../domain/marketing/marketing-inputs";
import { FIRST_DAY } from "../../domain/shared/bounds";
import { z } from "zod";
import { partnerRowOf, readMarketingData } from "../../domain/marketing/marketing-data";
import { approvesOwn } from "../../domain/marketing/mdf-requests";
import { leadOwners } from "../../domain/marketing/lead-owner";
import { contactsTable } from "../../domain/shared/tables/relations-tables";
import { campaignDefaults } from "../../domain/marketing/campaign-defaults";
import {
  monthOf,
  quarterNamed,
  marketingQuarterOf,
  type MarketingQuarter,
} from "../../domain/marketing/marketing-quarter";
import { TACTICS } from "../../domain/marketing/tactics";
import { serialFromIso } from "../../domain/shared/serial-date";
import type { CampaignRow } from "../../domain/shared/tables/marketing-tables";
import { kindRequest } from "../../book/kind-request";
import { marketingPlanDefinition } from "../../sheets/marketing-plan/definition";
import { knownPartner } from "../known-partner";
import { RecipeError } from "../recipe-error";
import { PARTNER_SAYS, sheetStep } from "../recipe-step";

const amount = z.number().min(0).optional();
const mgos = z.number().min(0).max(MARKETING_INPUTS.mgo_goal.maximum!);
const rate = z.number().min(0).max(1).optional();
const tactic = z.strictObject({
  tactic: z.string().trim().min(1),
  campaign_id: z.string().trim().min(1).optional(),
  month: z.string().optional(),
  audience: amount,
  fixed_cost: amount,
  unit_cost: amount,
  mdf_share: rate,
  response_rate: rate,
  lead_rate: rate,
  mgo_rate: rate,
  close_rate: rate,
  deal_size: amount,
  gross_margin: rate,
});
type Tactic = z.output<typeof tactic>;

const COLUMNS = {
  audience: "audience",
  fixed_cost: "fixedCost",
  unit_cost: "unitCost",
  mdf_share: "mdfShare",
  response_rate: "responseRate",
  lead_rate: "leadRate",
  mgo_rate: "mgoRate",
  close_rate: "closeRate",
  deal_size: "dealSize",
  gross_margin: "grossMargin",
} as const;

/** `goal`: MGOs, or `{"mgos":…}` or `{"revenue":…}`. What a tactic does not give takes what earlier campaigns taught, else the library's figure. */
export const marketingPlanStep = sheetStep(
  marketingPlanDefinition,
  {
    does: "Builds a partner's marketing plan of a quarter.",
    says: {
      partner: PARTNER_SAYS,
      quarter: "`FY2018 Q1`, or a day of it",
      quarters: "how many quarters",
      goal: 'MGOs, or `{"mgos": 60}`, or `{"revenue": 100000}`',
      tactics:
        "each by its name and month (`2018-02`); what is left out takes what earlier campaigns taught, else what is typical",
      request_mdf: "writes the MDF request to `cam_mdf`",
    },
    schema: z.strictObject({
      partner: z.string().trim().min(1),
      quarter: z.string(),
      quarters: z.union([z.literal(1), z.literal(2)]).default(1),
      goal: z
        .union([
          mgos,
          z.strictObject({ mgos }),
          z.strictObject({ revenue: z.number().min(0).max(MARKETING_INPUTS.revenue_goal.maximum!) }),
        ])
        .optional(),
      tactics: z.array(tactic).default([]),
      request_mdf: z.boolean().default(false),
    }),
  },
  async (
    { workbook, asOf, say },
    { partner: given, quarter: named, quarters, goal, tactics, request_mdf: request },
    { marketingPlanChange },
  ) => {
    const snapshot = await workbook.read(kindRequest(marketingPlanDefinition, [contactsTable]));
    const partner = knownPartner(snapshot, given);
    const data = readMarketingData(snapshot);
    const start = data.settings.fiscalStartMonth;
    const quarter = quarterNamed(named, start);
    if (!quarter)
      throw new RecipeError(
        `"quarter": expected "FY2018 Q1" or a day of it such as 2018-01-01, not "${named}"`,
      );
    const campaigns = tactics.map((each) =>
      campaignOf(each, quarter, start, campaignDefaults(data, partner, each.tactic).values),
    );
    const approver = data.settings.approver.trim() || null;
    const requestedBy = partnerRowOf(data, partner)?.cam?.trim() || null;
    if (request && approvesOwn(requestedBy, approver))
      throw new RecipeError(
        `"request_mdf": ${requestedBy} asks for ${partner} and is the MDF approver of Setup too; whoever asks never approves`,
      );
    const values =
      typeof goal === "number"
        ? { mgo_goal: goal }
        : goal && "revenue" in goal
          ? { revenue_goal: goal.revenue }
          : goal
            ? { mgo_goal: goal.mgos }
            : {};
    await workbook.apply(
      marketingPlanChange(snapshot, {
        partner,
        quarter,
        quarters,
        campaigns,
        values,
        requestMdf: request
          ? { date: asOf(), approver, requestedBy, leadOwner: leadOwners(snapshot)(partner)?.name ?? null }
          : null,
      }),
    );
    say(`${partner}, ${quarter.label}: ${tactics.length} tactics`);
  },
);

function campaignOf(
  given: Tactic,
  quarter: MarketingQuarter,
  startMonth: number,
  defaults: Partial<CampaignRow>,
): Partial<CampaignRow> {
  const day =
    given.month === undefined
      ? quarter.start
      : (serialFromIso(/^\d{4}-\d{2}$/.test(given.month) ? `${given.month}-01` : given.month) ?? 0);
  if (day < FIRST_DAY)
    throw new RecipeError(`"month": expected a month such as 2018-02, not "${given.month}"`);
  const typed = Object.fromEntries(
    Object.entries(COLUMNS).flatMap(([field, column]) => {
      const value = given[field as keyof typeof COLUMNS];
      return value === undefined ? [] : [[column, value]];
    }),
  );
  const name =
    TACTICS.find((each) => each.name.toLowerCase() === given.tactic.toLowerCase())?.name ?? given.tactic;
  return {
    ...defaults,
    ...typed,
    tactic: name,
    month: monthOf(day),
    quarter: marketingQuarterOf(day, startMonth).start,
    ...(given.campaign_id ? { campaignId: given.campaign_id } : {}),
  };
}
