import { proposedAsOf } from "../../../domain/program/proposed-as-of";
import { useMemo } from "react";
import { ACCOUNT_TABLES } from "../../../domain/accounts/account-data";
import { type AccountLine, linesFromAccounts } from "../../../domain/business-plan/lines-from-accounts";
import { acceptedTargets, type AcceptedTargets } from "../../../domain/business-plan/accepted-targets";
import { commitments, type Commitment } from "../../../domain/business-plan/commitments";
import {
  businessPlanDefaults,
  type BusinessPlanDefaults,
} from "../../../domain/business-plan/business-plan-defaults";
import { ownMarketing } from "../../../domain/business-plan/own-marketing";
import type { BusinessPlanValues } from "../../../domain/business-plan/business-plan-fields";
import type { BusinessPlan } from "../../../domain/business-plan/business-plan-input";
import {
  businessPlanResult,
  type BusinessPlanResult,
} from "../../../domain/business-plan/business-plan-model";
import { versionsOf, versionToWrite } from "../../../domain/business-plan/business-plan-versions";
import { readScorecardData } from "../../../domain/scorecard/performance/scorecard-data";
import type { ScorecardData } from "../../../domain/scorecard/performance/scorecard-types";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { plansTable, type PlanRow } from "../../../domain/shared/tables/business-plan-tables";
import { findSheet } from "../../../book/find-sheet";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import {
  acceptedPromises,
  type BusinessPlanForm,
  formedBusinessPlan,
} from "../../../sheets/business-plan/change";
import { businessPlanDefinition } from "../../../sheets/business-plan/definition";
import { vendorViewDefinition } from "../../../sheets/vendor-view/definition";
import { kindRequest } from "../../../book/kind-request";
import { useSnapshot } from "../../session/use-snapshot";
import {
  businessPlanDraftOf,
  type BusinessPlanPartnerDraft,
  type BusinessPlanDraft,
} from "./business-plan-draft";

/** With what a plan is worth to us: its sheet is built again where one stands. */
const REQUEST = kindRequest(vendorViewDefinition, ACCOUNT_TABLES);

/** The partner's plan as it would be with what is typed, and everything that is shown beside it. */
export interface LiveBusinessPlan {
  partner: string;
  data: ScorecardData;
  defaults: BusinessPlanDefaults;
  asOf: SerialDate;
  /** Versions in Plans, oldest first. */
  versions: readonly (PlanRow & { version: number })[];
  /** The version that a build writes. */
  version: number;
  /** The sheet of the newest version. */
  sheet: BuiltSheet | undefined;
  /** A sheet of what the plan is worth to us stands in the workbook. */
  hasVendorView: boolean;
  /** Every version's sheet. */
  sheets: readonly BuiltSheet[];
  lineCount: number;
  /** What was typed now or earlier; null and absent are defaults. */
  typed: BusinessPlanValues;
  values: BusinessPlanValues;
  businessPlan: BusinessPlan;
  result: BusinessPlanResult;
  promises: readonly Commitment[];
  targets: AcceptedTargets;
  /** What the partner's account plan expects, by product; proposed, never in the plan by itself. */
  accountLines: readonly AccountLine[];
  /** Promises that accepting the commitments adds to the list, or changes in it. */
  promised: number;
}

interface BusinessPlanSource {
  snapshot: WorkbookSnapshot | null;
  data: ScorecardData | null;
  error: unknown;
}

/** The workbook's rows, read and indexed once for every partner. */
export function useBusinessPlanSource(): BusinessPlanSource {
  const { snapshot, error } = useSnapshot(REQUEST);
  const data = useMemo(() => (snapshot ? readScorecardData(snapshot).data : null), [snapshot]);
  return { snapshot, data, error };
}

/** Recalculated at every keystroke; the defaults only when the workbook changes. */
export function useLiveBusinessPlan(
  { snapshot, data }: BusinessPlanSource,
  draft: BusinessPlanDraft,
  partner: string,
  today: SerialDate,
): LiveBusinessPlan | null {
  const base = useMemo(() => {
    if (!snapshot || !data || !partner) return null;
    const asOf = proposedAsOf(snapshot, today).day;
    const rows = snapshot.table(plansTable).rows;
    const versions = versionsOf(rows, partner);
    const edition = versions.at(-1)?.version;
    const newest =
      edition === undefined
        ? undefined
        : findSheet(snapshot.sheets, businessPlanDefinition.kind, { partner, edition: String(edition) });
    return {
      partner,
      data,
      asOf,
      versions,
      defaults: businessPlanDefaults(data, partner, asOf, ownMarketing(snapshot, partner, asOf)),
      version: versionToWrite(rows, partner),
      sheet: newest ?? findSheet(snapshot.sheets, businessPlanDefinition.kind, { partner }),
      hasVendorView: findSheet(snapshot.sheets, vendorViewDefinition.kind, { partner }) !== undefined,
      sheets: snapshot.sheets.filter(({ kind }) => kind === businessPlanDefinition.kind),
      accountLines: linesFromAccounts(snapshot, data, partner, asOf),
    };
  }, [snapshot, data, partner, today]);
  const own = businessPlanDraftOf(draft, partner);
  return useMemo(() => {
    if (!base) return null;
    const form = businessPlanFormOf(own, partner, base.sheet, base.asOf);
    const { plan: businessPlan, ...formed } = formedBusinessPlan(base.defaults, form);
    const result = businessPlanResult(businessPlan);
    const promises = commitments(businessPlan, result, base.data);
    return {
      ...base,
      ...formed,
      businessPlan,
      result,
      promises,
      targets: acceptedTargets(base.data, partner, promises, base.asOf),
      promised: snapshot
        ? acceptedPromises(snapshot, base.data, promises, { partner, day: form.asOf }).length
        : 0,
    };
  }, [snapshot, base, own, partner]);
}

/** What the pane asks the sheet's builder for. */
export function businessPlanFormOf(
  own: BusinessPlanPartnerDraft,
  partner: string,
  sheet: BuiltSheet | undefined,
  asOf: SerialDate,
): BusinessPlanForm {
  return {
    partner,
    asOf,
    typed: own.typed,
    ...(own.lineCount === null ? {} : { lineCount: own.lineCount }),
    ...(sheet ? { existingInputs: sheet.inputs } : {}),
  };
}
