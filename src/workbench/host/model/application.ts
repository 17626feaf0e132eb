import type { HostObject } from "../host-object";
import { ModelObject } from "./model-object";
import { WorkbookCreated } from "./workbook-created";

export class Application extends ModelObject {
  get $type() {
    return "Application";
  }
  get $scalars() {
    return [];
  }
  get cultureInfo(): CultureInfo {
    return new CultureInfo(this.model);
  }
  createWorkbook(base64?: unknown): WorkbookCreated {
    return new WorkbookCreated(this.model, base64);
  }
  /** Nothing is calculated before it is read, and nothing drawn during a batch: there is nothing to suspend. */
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}

export class CultureInfo extends ModelObject {
  get $type() {
    return "CultureInfo";
  }
  get $scalars() {
    return ["name"];
  }
  get name(): string {
    return this.model.surroundings.culture.name;
  }
  get numberFormat(): HostObject {
    return new NumberFormatInfo(this.model);
  }
  get datetimeFormat(): HostObject {
    return new DatetimeFormatInfo(this.model);
  }
}

class NumberFormatInfo extends ModelObject {
  get $type() {
    return "NumberFormatInfo";
  }
  get $scalars() {
    return ["numberDecimalSeparator", "numberGroupSeparator"];
  }
  get numberDecimalSeparator(): string {
    return this.model.surroundings.culture.decimalSeparator;
  }
  get numberGroupSeparator(): string {
    return this.model.surroundings.culture.groupSeparator;
  }
}

class DatetimeFormatInfo extends ModelObject {
  get $type() {
    return "DatetimeFormatInfo";
  }
  get $scalars() {
    return ["shortDatePattern"];
  }
  get shortDatePattern(): string {
    return this.model.surroundings.culture.shortDatePattern;
  }
}
