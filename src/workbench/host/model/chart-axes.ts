import { HostObject, oneOf } from "../host-object";
import { invalidArgument } from "../rich-error";
import type { AxisData } from "../../../xlsx/data/workbook-data";
import type { ChartOwner } from "./chart-owner";

type AxisKind = "category" | "value";

const UNITS = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
] as const;

export class ChartAxes extends HostObject {
  constructor(readonly chart: ChartOwner) {
    super();
  }
  get $type() {
    return "ChartAxes";
  }
  get $scalars() {
    return [];
  }
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.chart, "category");
  }
  get valueAxis(): ChartAxis {
    return new ChartAxis(this.chart, "value");
  }
}

class ChartAxis extends HostObject {
  constructor(
    readonly chart: ChartOwner,
    readonly kind: AxisKind,
  ) {
    super();
  }
  get $type() {
    return "ChartAxis";
  }
  get $scalars() {
    return ["displayUnit", "minimum", "numberFormat"];
  }
  get $axis(): AxisData {
    return this.chart.$data.axes?.[this.kind] ?? {};
  }
  get $edited(): AxisData {
    const axes = (this.chart.$edited.axes ??= {});
    return (axes[this.kind] ??= {});
  }
  /** "" means automatic. */
  $limit(name: "minimum" | "maximum", value: unknown): void {
    if (value === "") delete this.$edited[name];
    else if (typeof value === "number") this.$edited[name] = value;
    else invalidArgument(`ChartAxis.${name}`);
  }
  get minimum(): number | "" {
    return this.$axis.minimum ?? "";
  }
  set minimum(value: unknown) {
    this.$limit("minimum", value);
  }
  get numberFormat(): string {
    return this.$axis.numberFormat ?? "General";
  }
  set numberFormat(value: unknown) {
    if (typeof value !== "string") invalidArgument("ChartAxis.numberFormat");
    this.$edited.numberFormat = value;
  }
  get displayUnit(): string {
    return this.$axis.displayUnit ?? "None";
  }
  set displayUnit(value: unknown) {
    this.$edited.displayUnit = oneOf(UNITS, value, "ChartAxis.displayUnit");
  }
  get title(): ChartAxisTitle {
    return new ChartAxisTitle(this);
  }
}

class ChartAxisTitle extends HostObject {
  constructor(readonly axis: ChartAxis) {
    super();
  }
  get $type() {
    return "ChartAxisTitle";
  }
  get $scalars() {
    return ["text"];
  }
  get text(): string {
    return this.axis.$axis.title ?? "";
  }
  /** Setting the text shows the title. */
  set text(value: unknown) {
    if (typeof value !== "string") invalidArgument("ChartAxisTitle.text");
    this.axis.$edited.title = value;
  }
}
