import type { MarketingQuarter } from "../../domain/marketing/marketing-quarter";
import { marketingQuarters } from "../../domain/marketing/marketing-plan";
import { readRequestData, requestsOfQuarter } from "../../domain/marketing/request-page";
import { changedSource } from "../../domain/program/changed-source";
import type { TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import { mergeChanges } from "../../domain/shared/tables/table-change";
import { marketingPlanChange, type MarketingPlanForm } from "../marketing-plan/change";
import type { ChangeSet } from "../shared/change-set";
import type { InputValues } from "../shared/day-inputs";
import { tablesRead } from "../shared/tables-read";
import { sheetSetup } from "../shared/sheet-setup";
import { mdfRequestDefinition } from "./definition";
import { mdfRequestSheet } from "./sheet";

export interface MdfRequestForm {
  partner: string;
  quarter: MarketingQuarter;
  /** By `in_…`; absent keeps what an existing sheet holds. */
  values?: InputValues;
}

/** Everything that building the page of a partner's MDF requests writes. */
export function mdfRequestChange(source: TableSource, form: MdfRequestForm): ChangeSet {
  const data = readRequestData(source);
  const { quarter, values = {} } = form;
  const row = data.partners.find((each) => nameKey(each.partner) === nameKey(form.partner));
  const partner = row?.partner ?? form.partner;
  const requests = requestsOfQuarter(data, partner, quarter.start);
  const sheet = mdfRequestSheet({
    partner,
    quarter,
    requests: requests.flatMap(({ row: { requestId } }) => requestId ?? []),
    values,
    tables: tablesRead(source, mdfRequestDefinition),
  });
  return { label: `Build ${sheet.title}`, tables: sheetSetup(source, mdfRequestDefinition), sheets: [sheet] };
}

/** A marketing plan and, beside it, the page of what it asks for: one for each of its quarters that has a request. */
export function planWithRequest(source: TableSource, form: MarketingPlanForm): ChangeSet {
  const plan = marketingPlanChange(source, form);
  const after = changedSource(source, plan.tables);
  const data = readRequestData(after);
  const approver = form.requestMdf?.approver ?? null;
  const pages = marketingQuarters(form.quarter, form.quarters)
    .filter(({ start }) => requestsOfQuarter(data, form.partner, start).length > 0)
    .map((quarter) =>
      mdfRequestChange(after, {
        partner: form.partner,
        quarter,
        values:
          approver === null || approver === data.settings.approver.trim() ? {} : { in_approver: approver },
      }),
    );
  return {
    ...plan,
    tables: mergeChanges([...plan.tables, ...pages.flatMap(({ tables }) => tables)]),
    sheets: [...plan.sheets, ...pages.flatMap(({ sheets }) => sheets)],
  };
}
