import type { RandomPart } from "../part";
import { BAND_PARTS } from "./bands";
import { BUSINESS_PLAN_PARTS } from "./business-plan";
import { BUSINESS_PLAN_FUNCTION_PARTS } from "./business-plan-functions";
import { CAPABILITIES_PARTS } from "./capabilities";
import { CHANNEL_PNL_PARTS } from "./channel-pnl";
import { CONTROL_DAMAGE } from "./control-damage";
import { CRM_DIALECT_PARTS } from "./crm-dialects";
import { CRM_FILE_PARTS } from "./crm-files";
import { CRM_HOSTILE_PARTS } from "./crm-hostile";
import { CRM_IMPORT_PARTS } from "./crm-import";
import { DATE_AND_NUMBER_PARTS } from "./dates-and-numbers";
import { FOREIGN_CELLS } from "./foreign-cells";
import { MARKETING_PARTS } from "./marketing";
import { PARTNER_DEVELOPMENT_PARTS } from "./partner-development";
import { HAND_OVERS } from "./hand-overs";
import { PARTNER_COPIES } from "./partner-copies";
import { PIPELINE_PARTS } from "./pipeline";
import { PLATFORM_FAULT_PARTS } from "./platform-faults";
import { PROGRAM_PARTS } from "./program";
import { REBATE_PARTS } from "./rebates";
import { SCORECARD_PARTS } from "./scorecard";
import { SCORECARD_CASES_IN_WORKBENCH } from "./scorecard-cases";
import { SHEET_AND_BOX_PARTS } from "./sheets-and-boxes";
import { SINGLE_FAULTS } from "./single-faults";
import { TWO_AUTHOR_PARTS } from "./two-authors";
import { WORKBENCH_FORMULA_PARTS } from "./workbench-formulas";
import { WORKBENCH_LINE_PARTS } from "./workbench-lines";
import { XLSX_TEXT_PARTS } from "./xlsx-text";

/** What can be soaked; a new part is a line here and a `randomTest` where its subject is tested. */
export const PARTS: readonly RandomPart[] = [
  ...DATE_AND_NUMBER_PARTS,
  ...CRM_DIALECT_PARTS,
  ...CRM_FILE_PARTS,
  ...CRM_HOSTILE_PARTS,
  ...CRM_IMPORT_PARTS,
  ...PIPELINE_PARTS,
  ...BAND_PARTS,
  ...PROGRAM_PARTS,
  ...SCORECARD_PARTS,
  SCORECARD_CASES_IN_WORKBENCH,
  ...CAPABILITIES_PARTS,
  ...PARTNER_DEVELOPMENT_PARTS,
  ...BUSINESS_PLAN_PARTS,
  ...BUSINESS_PLAN_FUNCTION_PARTS,
  ...MARKETING_PARTS,
  ...REBATE_PARTS,
  ...CHANNEL_PNL_PARTS,
  ...SHEET_AND_BOX_PARTS,
  ...XLSX_TEXT_PARTS,
  ...WORKBENCH_FORMULA_PARTS,
  ...WORKBENCH_LINE_PARTS,
  FOREIGN_CELLS,
  ...PLATFORM_FAULT_PARTS,
  CONTROL_DAMAGE,
  SINGLE_FAULTS,
  PARTNER_COPIES,
  HAND_OVERS,
  ...TWO_AUTHOR_PARTS,
];
