import type { HostObject } from "../host-object";
import { oneOf } from "../host-object";
import { ModelObject } from "./model-object";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** The regional settings the host plays. */
export interface HostCulture {
  name: string;
  decimalSeparator: string;
  groupSeparator: string;
  dateSeparator: string;
  shortDatePattern: string;
  longDatePattern: string;
  longTimePattern: string;
  timeSeparator: string;
}

export const US_CULTURE: HostCulture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  dateSeparator: "/",
  shortDatePattern: "M/d/yyyy",
  longDatePattern: "dddd, MMMM d, yyyy",
  longTimePattern: "h:mm:ss tt",
  timeSeparator: ":",
};

export class Application extends ModelObject {
  get $type() {
    return "Application";
  }
  get $scalars() {
    return [
      "calculationMode",
      "calculationState",
      "decimalSeparator",
      "thousandsSeparator",
      "useSystemSeparators",
    ];
  }
  get calculationMode(): string {
    return this.model.calculationMode;
  }
  set calculationMode(value: unknown) {
    this.model.calculationMode = oneOf(MODES, value, "Application.calculationMode");
  }
  get calculationState(): string {
    return this.model.grid.dirty ? "Pending" : "Done";
  }
  get decimalSeparator(): string {
    return this.model.culture.decimalSeparator;
  }
  get thousandsSeparator(): string {
    return this.model.culture.groupSeparator;
  }
  get useSystemSeparators(): boolean {
    return true;
  }
  get cultureInfo(): CultureInfo {
    return new CultureInfo(this.model);
  }
  /** In manual mode this is what brings results. */
  calculate(kind: unknown): void {
    oneOf(["Recalculate", "Full", "FullRebuild"], kind, "Application.calculate");
    this.model.calculateAtEnd = true;
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
    return this.model.culture.name;
  }
  get numberFormat(): HostObject {
    return new NumberFormatInfo(this.model);
  }
  get datetimeFormat(): HostObject {
    return new DatetimeFormatInfo(this.model);
  }
}

export class NumberFormatInfo extends ModelObject {
  get $type() {
    return "NumberFormatInfo";
  }
  get $scalars() {
    return ["numberDecimalSeparator", "numberGroupSeparator"];
  }
  get numberDecimalSeparator(): string {
    return this.model.culture.decimalSeparator;
  }
  get numberGroupSeparator(): string {
    return this.model.culture.groupSeparator;
  }
}

export class DatetimeFormatInfo extends ModelObject {
  get $type() {
    return "DatetimeFormatInfo";
  }
  get $scalars() {
    return ["dateSeparator", "longDatePattern", "longTimePattern", "shortDatePattern", "timeSeparator"];
  }
  get dateSeparator(): string {
    return this.model.culture.dateSeparator;
  }
  get longDatePattern(): string {
    return this.model.culture.longDatePattern;
  }
  get longTimePattern(): string {
    return this.model.culture.longTimePattern;
  }
  get shortDatePattern(): string {
    return this.model.culture.shortDatePattern;
  }
  get timeSeparator(): string {
    return this.model.culture.timeSeparator;
  }
}
