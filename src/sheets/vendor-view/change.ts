import { businessPlanDefaults } from "../../domain/business-plan/business-plan-defaults";
import { ownMarketing } from "../../domain/business-plan/own-marketing";
import type { BusinessPlanValues } from "../../domain/business-plan/business-plan-fields";
import { readScorecardData } from "../../domain/scorecard/performance/scorecard-data";
import type { TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { mergeChanges } from "../../domain/shared/tables/table-change";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { businessPlanChange, type BusinessPlanForm, formedBusinessPlan } from "../business-plan/change";
import type { ChangeSet } from "../shared/change-set";
import { sheetSetup } from "../shared/sheet-setup";
import { vendorViewDefinition } from "./definition";
import { vendorViewSheet } from "./sheet";

export interface VendorViewForm {
  partner: string;
  asOf: SerialDate;
  /** Which version of the plan it is of, and what that plan's sheet holds. */
  plan: {
    version: number;
    inputs: Readonly<Record<string, CellValue>>;
    typed?: BusinessPlanValues;
    lineCount?: number;
  };
  /** What is typed over the plan's margin, share and cost; null clears, absent keeps what an existing sheet holds. */
  typed?: BusinessPlanValues;
}

/** Everything that building the vendor's view of a plan writes: the plan as it counts now, seen from our side. */
export function vendorViewChange(source: TableSource, form: VendorViewForm): ChangeSet {
  const { data } = readScorecardData(source);
  const row = data.partners.find((each) => nameKey(each.partner) === nameKey(form.partner));
  const partner = row?.partner ?? form.partner;
  const { version, inputs: existingInputs, typed: typedInPlan = {}, lineCount: lines } = form.plan;
  const day = data.settings.asOf ?? form.asOf;
  const defaults = businessPlanDefaults(data, partner, day, ownMarketing(source, partner, day));
  const { values, lineCount } = formedBusinessPlan(defaults, {
    typed: typedInPlan,
    existingInputs,
    ...(lines === undefined ? {} : { lineCount: lines }),
  });
  const sheet = vendorViewSheet({
    partner,
    version,
    lineCount,
    values,
    asOf: form.asOf,
    typed: form.typed ?? {},
  });
  return { label: `Build ${sheet.title}`, tables: sheetSetup(source, vendorViewDefinition), sheets: [sheet] };
}

/** A plan and, beside it, what it is worth to us, as one change. */
export function planWithVendorView(source: TableSource, form: BusinessPlanForm): ChangeSet {
  const change = businessPlanChange(source, form);
  const { subject } = change.sheets[0]!;
  const { partner, asOf, typed, lineCount, existingInputs = {} } = form;
  const view = vendorViewChange(source, {
    partner,
    asOf,
    plan: {
      version: Number(subject.edition),
      inputs: existingInputs,
      typed,
      ...(lineCount === undefined ? {} : { lineCount }),
    },
  });
  return {
    ...change,
    tables: mergeChanges([...change.tables, ...view.tables]),
    sheets: [...change.sheets, ...view.sheets],
  };
}
