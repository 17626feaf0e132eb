import { useMemo } from "react";
import { acceptedTargets, type AcceptedTargets } from "../../../domain/business-plan/accepted-targets";
import { commitments, type Commitment } from "../../../domain/business-plan/commitments";
import {
  businessPlanDefaults,
  type BusinessPlanDefaults,
} from "../../../domain/business-plan/business-plan-defaults";
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
  BUSINESS_PLAN_TABLES,
  type BusinessPlanForm,
  formedBusinessPlan,
} from "../../../sheets/business-plan/change";
import type { SheetKind } from "../../../sheets/shared/sheet-plan";
import { useSnapshot } from "../../hooks/use-snapshot";
import {
  businessPlanDraftOf,
  type BusinessPlanPartnerDraft,
  type BusinessPlanDraft,
} from "./business-plan-draft";

const KINDS: readonly SheetKind[] = ["business-plan"];
const REQUEST = { tables: BUSINESS_PLAN_TABLES, sheets: KINDS };

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
  /** Every version's sheet. */
  sheets: readonly BuiltSheet[];
  lineCount: number;
  /** What was typed now or earlier; null and absent are defaults. */
  typed: BusinessPlanValues;
  values: BusinessPlanValues;
  plan: BusinessPlan;
  result: BusinessPlanResult;
  promises: readonly Commitment[];
  targets: AcceptedTargets;
}

/** The workbook's rows, read and indexed once for every partner. */
export function useBusinessPlanSource() {
  const { snapshot, error } = useSnapshot(REQUEST);
  const data = useMemo(() => (snapshot ? readScorecardData(snapshot).data : null), [snapshot]);
  return { snapshot, data, error };
}

/** Recalculated at every keystroke; the defaults only when the workbook changes. */
export function useLiveBusinessPlan(
  snapshot: WorkbookSnapshot | null,
  data: ScorecardData | null,
  draft: BusinessPlanDraft,
  partner: string,
  today: SerialDate,
): LiveBusinessPlan | null {
  const base = useMemo(() => {
    if (!snapshot || !data || !partner) return null;
    const asOf = data.settings.asOf ?? today;
    const rows = snapshot.table(plansTable).rows;
    const versions = versionsOf(rows, partner);
    const edition = versions.at(-1)?.version;
    const newest =
      edition === undefined
        ? undefined
        : findSheet(snapshot.sheets, "business-plan", { partner, edition: String(edition) });
    return {
      partner,
      data,
      asOf,
      versions,
      defaults: businessPlanDefaults(data, partner, asOf),
      version: versionToWrite(rows, partner),
      sheet: newest ?? findSheet(snapshot.sheets, "business-plan", { partner }),
      sheets: snapshot.sheets,
    };
  }, [snapshot, data, partner, today]);
  const own = businessPlanDraftOf(draft, partner);
  return useMemo(() => {
    if (!base) return null;
    const formed = formedBusinessPlan(base.defaults, businessPlanFormOf(own, partner, base.sheet, base.asOf));
    const result = businessPlanResult(formed.plan);
    const promises = commitments(formed.plan, result, base.data);
    return {
      ...base,
      ...formed,
      result,
      promises,
      targets: acceptedTargets(base.data, partner, promises, base.asOf),
    };
  }, [base, own, partner]);
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
