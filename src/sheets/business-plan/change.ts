import { tabTitles } from "../shared/tab-title";
import { acceptedTargets } from "../../domain/business-plan/accepted-targets";
import { type Commitment, commitments } from "../../domain/business-plan/commitments";
import { baseCaseRows } from "../../domain/business-plan/base-case";
import { planPromises } from "../../domain/business-plan/plan-promises";
import {
  type BusinessPlanDefaults,
  businessPlanDefaults,
} from "../../domain/business-plan/business-plan-defaults";
import { ownMarketing } from "../../domain/business-plan/own-marketing";
import { MAX_LINES, type BusinessPlanValues } from "../../domain/business-plan/business-plan-fields";
import {
  emptyBusinessPlanProblem,
  businessPlanKeys,
  businessPlanOf,
  usedValues,
} from "../../domain/business-plan/business-plan-input";
import { businessPlanResult } from "../../domain/business-plan/business-plan-model";
import {
  businessPlanId,
  type BusinessPlanState,
  versionToWrite,
  versionsOf,
} from "../../domain/business-plan/business-plan-versions";
import { type TableSource } from "../../domain/program/setup";
import { readScorecardData } from "../../domain/scorecard/performance/scorecard-data";
import type { ScorecardData } from "../../domain/scorecard/performance/scorecard-types";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { planMonthsTable, plansTable } from "../../domain/shared/tables/business-plan-tables";
import { commitmentsTable, type CommitmentRow } from "../../domain/shared/tables/relations-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";
import { sheetSetup } from "../shared/sheet-setup";
import { businessPlanDefinition } from "./definition";
import { businessPlanSheet } from "./sheet";

export interface BusinessPlanForm {
  partner: string;
  asOf: SerialDate;
  /** Without it as many lines as the partner's latest plan has, else as its own deals suggest. */
  lineCount?: number;
  /** What was typed over defaults, by key; null clears, absent keeps what the partner's latest plan holds. */
  typed: BusinessPlanValues;
  /** The inputs of the partner's latest plan, as read back. */
  existingInputs?: Readonly<Record<string, CellValue>>;
  /** A change of state with its day and who made it; without it the plan stays what it is, a new one is a draft. */
  state?: { state: BusinessPlanState; date: SerialDate; name: string };
  /** Writes the plan's commitments as the targets of the Performance Scorecard. */
  accept?: boolean;
}

/** The values that the inputs of a built plan hold, by key. */
export function typedInputs(inputs: Readonly<Record<string, CellValue>>): BusinessPlanValues {
  return Object.fromEntries(
    businessPlanKeys(MAX_LINES).flatMap(({ key }) => {
      const value = inputs[`in_${key}`];
      return value === undefined ? [] : [[key, typeof value === "boolean" ? String(value) : value]];
    }),
  );
}

/** How many product lines a built plan has; 0 where there is none. */
export function linesOf(inputs: Readonly<Record<string, CellValue>>): number {
  return Array.from({ length: MAX_LINES }, (_, index) => `in_line${index + 1}_deals`).filter(
    (name) => name in inputs,
  ).length;
}

/** What counts of a form: what was typed now, else what the partner's latest plan holds, else the defaults. */
export function formedBusinessPlan(
  defaults: BusinessPlanDefaults,
  form: Pick<BusinessPlanForm, "lineCount" | "typed" | "existingInputs">,
) {
  const existing = form.existingInputs ?? {};
  const lineCount = form.lineCount ?? (linesOf(existing) || defaults.lineCount);
  const typed = { ...typedInputs(existing), ...form.typed };
  const values = usedValues(defaults.values, typed, lineCount);
  return { lineCount, typed, values, plan: businessPlanOf(values, lineCount) };
}

/** A plan as it would be built, and the version it would be. */
export function prepareBusinessPlan(source: TableSource, form: BusinessPlanForm) {
  const { data } = readScorecardData(source);
  const row = data.partners.find((each) => nameKey(each.partner) === nameKey(form.partner));
  const partner = row?.partner ?? form.partner;
  const day = data.settings.asOf ?? form.asOf;
  const defaults = businessPlanDefaults(data, partner, day, ownMarketing(source, partner, day));
  const version = versionToWrite(source.table(plansTable).rows, partner);
  return { data, partner, defaults, version, ...formedBusinessPlan(defaults, form) };
}

/**
 * Everything that building a plan writes: its sheet, its row of cam_plans and, once they are accepted, the targets of the Performance
 * Scorecard. An agreed plan stays as it is; a new version is built beside it. Throws for a plan without deals.
 */
export function businessPlanChange(source: TableSource, form: BusinessPlanForm): ChangeSet {
  const { data, partner, defaults, lineCount, typed, plan, version } = prepareBusinessPlan(source, form);
  const empty = emptyBusinessPlanProblem(plan);
  if (empty) throw new Error(empty.message);
  const sheet = businessPlanSheet({ partner, version, lineCount, defaults, typed });
  const before = versionsOf(source.table(plansTable).rows, partner).find((each) => each.version === version);
  const result = businessPlanResult(plan);
  const promises = commitments(plan, result, data);
  const state = form.state?.state ?? before?.state ?? "Draft";
  const planId = businessPlanId(partner, version);
  return {
    label: `Build ${sheet.title}`,
    tables: mergeChanges([
      ...sheetSetup(source, businessPlanDefinition),
      changeTable(plansTable, [
        {
          planId,
          partner,
          version,
          startMonth: plan.startMonth,
          sheet: tabTitles(data.partners)(businessPlanDefinition, sheet.subject),
          state,
          netWhenBuilt: result.totals.net,
          date: form.state?.date ?? before?.date ?? form.asOf,
          ...(form.state ? { name: form.state.name || null } : {}),
        },
      ]),
      ...(state === "Agreed"
        ? [changeTable(planMonthsTable, baseCaseRows({ planId, partner }, plan, data))]
        : []),
      ...(form.accept
        ? [
            ...acceptedTargets(data, partner, promises, form.asOf).tables,
            ...promiseChange(acceptedPromises(source, data, promises, { partner, day: form.asOf })),
          ]
        : []),
    ]),
    sheets: [sheet],
  };
}

/** What accepting a plan writes to the list of promises. */
export function acceptedPromises(
  source: TableSource,
  { settings }: Pick<ScorecardData, "settings">,
  promises: readonly Commitment[],
  { partner, day }: { partner: string; day: SerialDate },
): Partial<CommitmentRow>[] {
  const table = source.table(commitmentsTable);
  return planPromises(table, table.rows, promises, { partner, currency: settings.currency, day });
}

const promiseChange = (rows: readonly Partial<CommitmentRow>[]) =>
  rows.length ? [changeTable(commitmentsTable, rows)] : [];
