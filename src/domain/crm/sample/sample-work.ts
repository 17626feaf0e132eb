import { ACTION_LIBRARY } from "../../capabilities/content/actions";
import { DEFAULT_QUESTIONS } from "../../capabilities/content/questions";
import { DEFAULT_GROSS_MARGIN, DEFAULT_MDF_SHARE, TACTICS } from "../../marketing/tactics";
import { fiscalYearOf, type FiscalQuarter } from "../../shared/fiscal-calendar";
import { seededRandom } from "../../shared/seeded-random";
import { addMonths, type SerialDate } from "../../shared/serial-date";
import {
  actionsTable,
  answersTable,
  type ActionRow,
  type AnswerRow,
} from "../../shared/tables/capabilities-tables";
import { rebatesTable, type RebateRow } from "../../shared/tables/finance-tables";
import {
  campaignsTable,
  mdfTable,
  type CampaignRow,
  type MdfRow,
} from "../../shared/tables/marketing-tables";
import { changeTable, type TableChange } from "../../shared/tables/table-change";
import { SAMPLE_PARTNERS, type SamplePartner } from "./sample-partners";

const ACTIVE = SAMPLE_PARTNERS.filter(({ status }) => status === "Active");
const CORE = DEFAULT_QUESTIONS.filter(({ core }) => core === "Yes");

/** What two CAMs have been doing with the sample partners: assessments, actions, campaigns with MDF requests, rebates. */
export function sampleWork(asOf: SerialDate, fiscalStartMonth: number): TableChange[] {
  const thisQuarter = quarterOf(asOf, fiscalStartMonth);
  const lastQuarter = quarterOf(thisQuarter.start - 1, fiscalStartMonth);
  const campaigns = [...sampleCampaigns(lastQuarter, true), ...sampleCampaigns(thisQuarter, false)].map(
    (row, index): Partial<CampaignRow> => ({
      campaignId: `S-C${String(index + 1).padStart(2, "0")}`,
      ...row,
    }),
  );
  return [
    changeTable(answersTable, sampleAnswers(asOf)),
    changeTable(actionsTable, sampleActions(asOf)),
    changeTable(campaignsTable, campaigns),
    changeTable(mdfTable, sampleRequests(campaigns, thisQuarter.start)),
    changeTable(rebatesTable, sampleRebates(lastQuarter, thisQuarter)),
  ];
}

function quarterOf(day: SerialDate, fiscalStartMonth: number): FiscalQuarter {
  return fiscalYearOf(day, fiscalStartMonth).quarters.find(({ end }) => day <= end)!;
}

/** How a partner tends to answer, 0 … 1: those who win and get certified answer well. */
const strength = ({ winRate, tasksDone, partnerLed }: SamplePartner) =>
  (winRate + tasksDone + partnerLed) / 3;

/** Known for years and never assessed: somebody to begin with. */
const NOT_ASSESSED = "Brightwater IT";

/** The core questions, answered half a year ago and lately by all but the newest partners and one. */
function sampleAnswers(asOf: SerialDate): Partial<AnswerRow>[] {
  const random = seededRandom(20_240_102);
  const assessed = ACTIVE.filter(
    ({ name, partnerForMonths }) => partnerForMonths > 12 && name !== NOT_ASSESSED,
  );
  return assessed.flatMap((partner) =>
    [addMonths(asOf, -6), asOf - 9].flatMap((assessedOn, time) =>
      CORE.map(({ questionId }) => {
        const level = Math.round(1 + 4 * strength(partner) + time * 0.4 + (random.next() - 0.5) * 2.4);
        return { partner: partner.name, assessedOn, questionId, level: Math.min(5, Math.max(1, level)) };
      }),
    ),
  );
}

function sampleActions(asOf: SerialDate): Partial<ActionRow>[] {
  const random = seededRandom(20_240_103);
  const states = ["Open", "In progress", "Open", "Done"] as const;
  return ACTIVE.slice(0, 8).map((partner, index) => {
    const { metric, action, vendorResource } = random.pick(ACTION_LIBRARY);
    return {
      actionId: `S-A${String(index + 1).padStart(2, "0")}`,
      partner: partner.name,
      owner: partner.cam,
      due: asOf + random.whole(-25, 60),
      status: states[index % states.length]!,
      priority: index % 3 === 0 ? "High" : "Medium",
      from: "Quarterly review",
      metric,
      action,
      vendorResource,
    };
  });
}

/** A tactic each for some partners, one a month; what came of it where the quarter is over. */
function sampleCampaigns({ start }: FiscalQuarter, over: boolean): Partial<CampaignRow>[] {
  const random = seededRandom(over ? 20_240_104 : 20_240_105);
  return ACTIVE.filter((_, index) => index % 2 === 0).map((partner, index): Partial<CampaignRow> => {
    const { name, ...typical } = TACTICS[(index * 2 + (over ? 0 : 1)) % TACTICS.length]!;
    const dealSize = Math.round((14_000 * partner.size) / 500) * 500;
    const plan = {
      partner: partner.name,
      quarter: start,
      tactic: name,
      month: addMonths(start, index % 3),
      ...typical,
      dealSize,
      mdfShare: DEFAULT_MDF_SHARE,
      grossMargin: DEFAULT_GROSS_MARGIN,
    };
    if (!over) return plan;
    const turned = (value: number) => value * (0.6 + 0.9 * random.next());
    const audience = Math.round(turned(typical.audience));
    const responses = Math.round(turned(audience * typical.responseRate));
    const leads = Math.round(Math.min(responses, turned(responses * typical.leadRate)));
    const mgos = Math.round(Math.min(leads, turned(leads * typical.mgoRate)));
    const deals = Math.round(Math.min(mgos, turned(mgos * typical.closeRate)));
    return {
      ...plan,
      actualAudience: audience,
      actualResponses: responses,
      actualLeads: leads,
      actualMgos: mgos,
      actualDeals: deals,
      actualRevenue: deals * dealSize,
      actualCost: Math.round(typical.fixedCost + audience * typical.unitCost),
    };
  });
}

/** One request a campaign of the quarter that runs; the first is approved. */
function sampleRequests(campaigns: readonly Partial<CampaignRow>[], quarter: SerialDate): Partial<MdfRow>[] {
  return campaigns
    .filter((row) => row.quarter === quarter)
    .map((row, index): Partial<MdfRow> => {
      const cost = (row.fixedCost ?? 0) + (row.audience ?? 0) * (row.unitCost ?? 0);
      const requested = Math.round(cost * DEFAULT_MDF_SHARE);
      return {
        requestId: `S-M${String(index + 1).padStart(2, "0")}`,
        campaignId: row.campaignId ?? null,
        partner: row.partner ?? null,
        requested,
        ...(index === 0 ? { approved: requested, approver: "Channel marketing" } : {}),
        status: index === 0 ? "Approved" : "Requested",
        date: quarter,
      };
    });
}

/** Two quarters of a rebate of half a per cent of the year's target, each for a tenth or so more than would have been sold anyhow. */
function sampleRebates(...quarters: readonly FiscalQuarter[]): Partial<RebateRow>[] {
  const random = seededRandom(20_240_106);
  const rounded = (amount: number) => Math.round(amount / 100) * 100;
  return ACTIVE.filter(({ tier }) => tier === "Gold" || tier === "Platinum").flatMap((partner) =>
    quarters.map(({ start }) => {
      const baseline = (partner.annualTarget ?? 0) * 0.22;
      return {
        partner: partner.name,
        period: start,
        baselineRevenue: rounded(baseline),
        revenue: rounded(baseline * (1.02 + 0.14 * random.next())),
        rebatePaid: rounded((partner.annualTarget ?? 0) * 0.005),
      };
    }),
  );
}
