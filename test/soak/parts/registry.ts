import type { RandomPart } from "../part";
import { BUSINESS_PLAN_PARTS } from "./business-plan";
import { CAPABILITIES_PARTS } from "./capabilities";
import { CRM_IMPORT_PARTS } from "./crm-import";
import { FOREIGN_CELLS } from "./foreign-cells";

/** What can be soaked; a new part is a line here and a `randomTest` where its subject is tested. */
export const PARTS: readonly RandomPart[] = [
  ...CRM_IMPORT_PARTS,
  ...BUSINESS_PLAN_PARTS,
  ...CAPABILITIES_PARTS,
  FOREIGN_CELLS,
];
