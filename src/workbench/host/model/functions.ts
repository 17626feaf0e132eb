import { serialOf } from "../../../domain/shared/serial-date";
import { invalidArgument } from "../rich-error";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";

/** Days between the two date systems of Excel. */
const DAYS_OF_1904 = 1462;

class FunctionResult extends ModelObject {
  constructor(
    model: HostModel,
    private readonly result: number,
  ) {
    super(model);
  }
  get $type() {
    return "FunctionResult";
  }
  get $scalars() {
    return ["error", "value"];
  }
  get value(): number {
    return this.result;
  }
  get error(): string {
    return "";
  }
}

/** `workbook.functions`: of Excel's functions the one that tells a workbook's date system. */
export class Functions extends ModelObject {
  get $type() {
    return "Functions";
  }
  get $scalars() {
    return [];
  }
  /** The serial number of a day, in a workbook that counts from 1904 as well (unverified in Excel). */
  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    if (typeof year !== "number" || typeof month !== "number" || typeof day !== "number")
      invalidArgument("Functions.date");
    const serial = serialOf(year, month, day);
    return new FunctionResult(this.model, this.model.strict.since1904 ? serial - DAYS_OF_1904 : serial);
  }
}
