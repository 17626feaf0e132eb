import { FUNNEL } from "../../domain/marketing/conversions";
import type { MarketingQuarter } from "../../domain/marketing/marketing-quarter";
import { REQUEST_INPUTS } from "../../domain/marketing/request-page";
import { Page } from "../kit/page";
import { goesOn } from "../marketing-plan/whole-block";
import type { CalculationBlock } from "../shared/calculation-block";
import type { InputValues } from "../shared/day-inputs";
import { f, quoted } from "../shared/formula";
import { partnerBlock } from "../shared/partner-block";
import { leadBlock, putQualifiedLead } from "../shared/qualified-lead";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import type { TablesRead } from "../shared/tables-read";
import { requestChecks } from "./checks";
import { mdfRequestDefinition } from "./definition";
import { createModel, type Model, REQUEST_SETTINGS } from "./model";
import {
  behindColumns,
  headOf,
  putFunnelAndPeople,
  putProof,
  putSigning,
  putRequests,
  WIDTHS,
} from "./page-blocks";
import { askedColumns, forecastRows, peopleColumns } from "./rows";
import { peopleBlock, sentences } from "./words-block";

export interface MdfRequestSheetInput {
  partner: string;
  quarter: MarketingQuarter;
  /** Request IDs in the order in which they are listed. */
  requests: readonly string[];
  values: InputValues;
  /** The tables that its formulas read, by which rows left out are counted. */
  tables: TablesRead;
}

/** What a partner asks of MDF for a quarter: one page for both sides to sign, in formulas over MDF and Campaigns. */
export function mdfRequestSheet({
  partner,
  quarter,
  requests,
  values,
  tables,
}: MdfRequestSheetInput): SheetPlan {
  // A quarter without a request has one empty line.
  const ids = requests.length ? requests : [""];
  const subject = { partner, edition: quarter.label };
  const page = new Page({
    kind: mdfRequestDefinition.kind,
    subject,
    title: wholeTitle(mdfRequestDefinition, subject),
    widths: WIDTHS,
    closed: true,
  });
  const model = createModel(ids.length, page.settings(...REQUEST_SETTINGS));
  const lines = { refs: model.lines };
  page
    .head(headOf(model))
    .block((sheet, row) => putFunnelAndPeople(sheet, row, model))
    .block((sheet, row) => putRequests(sheet, row, model))
    .block((sheet, row) => putProof(sheet, row, model))
    .close()
    .block((sheet, row) => putQualifiedLead(sheet, { row, column: 1 }, model.lead))
    .block((sheet, row) => putSigning(sheet, row, model))
    .endPage()
    .list({ refs: model.behind }, behindColumns(model), {
      heading: "The same requests with their days and people",
    })
    .inputs(model.inputs, inputLines(model), values, {
      default: 3,
      override: 4,
      used: 5,
      source: 6,
    })
    .calculations(
      (block) => partnerBlock(block, model.partner, partner),
      (block) => quarterBlock(block, model, quarter),
    )
    .calculateList("Requests of cam_mdf", lines, {
      ...askedColumns(model, ids),
      ...forecastRows(model),
      ...peopleColumns(model),
    })
    .calculations(
      (block) => totalsBlock(block, model),
      (block) => peopleBlock(block, model),
      (block) => sentences(block, model),
      (block) => leadBlock(block, model.lead),
    );
  page.sheet.ours(model.inputs.approver.override);
  return page
    .checks(requestChecks(model, tables), {
      all: model.checks.all,
      legend: "The rows stand in MDF and Campaigns: change them there.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(resultsOf(model))
    .build({}, { label: 1, key: 0, value: 2, note: 4 });
}

/** Points of an input of up to 60 characters. */
const FOUR_LINES = 60;

function inputLines({ settings }: Model) {
  const { approver, claim_days: days, proof_needed: proof } = REQUEST_INPUTS;
  return {
    approver: {
      assumption: approver,
      default: f`IF(${settings.approver}="","",${settings.approver})`,
      source: f`IF(${settings.approver}="","Setup names none",${quoted(approver.source)})`,
      height: FOUR_LINES,
    },
    claim_days: { assumption: days },
    proof_needed: { assumption: proof, height: FOUR_LINES },
  };
}

function quarterBlock(block: CalculationBlock, { quarter }: Model, { start, label }: MarketingQuarter): void {
  block
    .heading("Quarter")
    .single("First day", quarter.start, start, "date")
    .single("First day after it", quarter.end, f`EDATE(${quarter.start},3)`, "date")
    .single("Called", quarter.name, label);
}

function totalsBlock(block: CalculationBlock, { lines, totals, funnel }: Model): void {
  block
    .heading("Together")
    .single("Asked", totals.asked, f`SUM(${lines.asked})`, "money")
    .single("Cost", totals.cost, f`IF(COUNT(${lines.cost})=0,"",SUM(${lines.cost}))`, "money")
    .single("Revenue", totals.revenue, f`IF(COUNT(${lines.revenue})=0,"",SUM(${lines.revenue}))`, "money")
    .single("Approved", totals.approved, f`SUM(${lines.approved})`, "money")
    .single("MGOs", totals.mgos, f`IF(COUNT(${lines.mgos})=0,"",SUM(${lines.wholeMgos}))`, "whole")
    .single("Deals", totals.deals, f`IF(COUNT(${lines.deals})=0,"",SUM(${lines.wholeDeals}))`, "whole")
    .single(
      "First day to claim by",
      totals.claim,
      f`IF(COUNT(${lines.openClaim})=0,"",MIN(${lines.openClaim}))`,
      "date",
    )
    .heading("The funnel", ["Expected", "Goes on"])
    .list(
      [
        {
          ref: funnel.planned,
          content: (down) => {
            const stage = lines[FUNNEL[down]!];
            return f`IF(COUNT(${stage})=0,"",INT(ROUND(SUM(${stage}),9)))`;
          },
          format: "whole",
        },
        {
          ref: funnel.goesOn,
          content: (down) => {
            const before = FUNNEL[down - 1];
            return before ? goesOn(lines[before], lines[FUNNEL[down]!]) : f`""`;
          },
          format: "percent",
        },
      ],
      "value",
    );
}

/** Totals, and the requests' own, one below the other. */
function resultsOf({ lines, totals, funnel, people, checks, inputs }: Model) {
  return {
    asked: totals.asked,
    approved: totals.approved,
    cost: totals.cost,
    revenue: totals.revenue,
    mgos_whole: totals.mgos,
    deals_whole: totals.deals,
    claim_by: totals.claim,
    funnel: funnel.planned,
    conversion: funnel.goesOn,
    requests: lines.id,
    request_asked: lines.asked,
    request_mgos_whole: lines.wholeMgos,
    request_deals_whole: lines.wholeDeals,
    request_revenue: lines.revenue,
    request_cost: lines.cost,
    request_claim_by: lines.claim,
    requested_by: people.requestedBy,
    lead_owner: people.leadOwner,
    approver: inputs.approver.used,
    check: checks.all,
  };
}
