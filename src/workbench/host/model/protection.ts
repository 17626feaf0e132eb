import { invalidArgument, invalidOperation } from "../rich-error";
import type { JsonValue } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";

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
    return this.model.sheet(this.sheetId).protection !== null;
  }
  get options(): Record<string, JsonValue> {
    return this.model.sheet(this.sheetId).protection?.options ?? {};
  }
  protect(options?: Record<string, JsonValue>, password?: string): void {
    this.model.guardUndo("WorksheetProtection.protect");
    if (this.protected) invalidOperation("WorksheetProtection.protect", "The sheet is protected already.");
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
