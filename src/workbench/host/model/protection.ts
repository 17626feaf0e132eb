import { oneOf } from "../host-object";
import { invalidArgument, invalidOperation } from "../rich-error";
import type { JsonValue } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";

const SELECTION_MODES = ["Normal", "Unlocked", "None"] as const;
/** What Excel tells of a sheet that was protected without options. */
const NOTHING_ALLOWED: Readonly<Record<string, JsonValue>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export class WorksheetProtection extends ModelObject {
  constructor(
    model: HostModel,
    readonly sheetId: string,
  ) {
    super(model);
  }
  get $type() {
    return "WorksheetProtection";
  }
  get $scalars() {
    return ["options", "protected"];
  }
  get protected(): boolean {
    return this.model.look(this.sheetId).protection !== null;
  }
  /** Null on a sheet that is not protected. */
  get options(): Record<string, JsonValue> | null {
    const { protection } = this.model.sheet(this.sheetId);
    return protection && { ...NOTHING_ALLOWED, ...protection.options };
  }
  protect(options?: Record<string, JsonValue>, password?: string): void {
    this.model.guardUndo("WorksheetProtection.protect");
    if (this.protected) invalidOperation("WorksheetProtection.protect", "The sheet is protected already.");
    checkOptions(options ?? {});
    this.model.sheet(this.sheetId).protection = {
      ...(options ? { options } : {}),
      ...(password ? { password } : {}),
    };
  }
  unprotect(password?: string): void {
    this.model.guardUndo("WorksheetProtection.unprotect");
    const { protection } = this.model.sheet(this.sheetId);
    if (protection?.password && protection.password !== password)
      invalidArgument("WorksheetProtection.unprotect", "The password is not correct.");
    this.model.sheet(this.sheetId).protection = null;
  }
}

function checkOptions(options: Record<string, JsonValue>): void {
  for (const [name, value] of Object.entries(options)) {
    const standard = NOTHING_ALLOWED[name];
    if (standard === undefined || typeof value !== typeof standard)
      invalidArgument(
        "WorksheetProtection.protect",
        `${name} is no option of protection, or not of its kind.`,
      );
    if (typeof value === "string") oneOf(SELECTION_MODES, value, "WorksheetProtection.protect");
  }
}

/** Of the workbook's structure: no sheet is added, deleted, renamed, moved. */
export class WorkbookProtection extends ModelObject {
  get $type() {
    return "WorkbookProtection";
  }
  get $scalars() {
    return ["protected"];
  }
  get protected(): boolean {
    return this.model.structureProtected;
  }
  protect(): void {
    this.model.structureProtected = true;
  }
  unprotect(): void {
    this.model.structureProtected = false;
  }
}
