import { DAYS_TO_1904, serialOf } from "../../../domain/shared/serial-date";
import { HostObject } from "../host-object";
import { invalidArgument } from "../rich-error";
import { ModelObject } from "./model-object";

/** Worksheet functions called without a cell; those that the add-in calls. */
export class Functions extends ModelObject {
  get $type() {
    return "Functions";
  }
  get $scalars() {
    return [];
  }
  /** The day's number as a cell would show it: four years less in a workbook that counts from 1904. */
  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    if (typeof year !== "number" || typeof month !== "number" || typeof day !== "number")
      invalidArgument("Functions.date");
    const serial = serialOf(year, month, day);
    return new FunctionResult(this.model.strict.since1904 ? serial - DAYS_TO_1904 : serial);
  }
}

class FunctionResult extends HostObject {
  constructor(private readonly result: number) {
    super();
  }
  get $type() {
    return "FunctionResult";
  }
  get value(): number {
    return this.result;
  }
  get $scalars() {
    return ["value"];
  }
}
