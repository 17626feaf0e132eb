import { HostObject } from "../host-object";
import { invalidArgument, itemNotFound } from "../rich-error";
import type { Scalar, SeriesData } from "../../../xlsx/data/workbook-data";
import { ChartFill } from "./chart-fill";
import type { ChartOwner } from "./chart-owner";
import type { NeedsResults } from "./host-model";
import { referencedValues } from "./referenced-values";

/** What a series draws: a point for each of its values, hidden ones left out where the chart leaves them out. */
function valuesOf({ model, $data }: ChartOwner, { values }: SeriesData): Scalar[] {
  return values ? referencedValues(model, values, $data.plotVisibleOnly ?? true) : [];
}

class ChartPoint extends HostObject implements NeedsResults {
  constructor(
    readonly chart: ChartOwner,
    readonly series: number,
    readonly at: number,
  ) {
    super();
  }
  get $type() {
    return "ChartPoint";
  }
  get $scalars() {
    return ["value"];
  }
  $needsResults(): boolean {
    return true;
  }
  get $series(): SeriesData {
    return this.chart.$data.series[this.series] ?? itemNotFound("ChartPoint");
  }
  get $edited(): SeriesData {
    return this.chart.$edited.series[this.series] ?? itemNotFound("ChartPoint");
  }
  get value(): Scalar {
    return valuesOf(this.chart, this.$series)[this.at] ?? itemNotFound("ChartPoint");
  }
  get format(): ChartPointFormat {
    return new ChartPointFormat(this);
  }
}

class ChartPointFormat extends HostObject {
  constructor(readonly point: ChartPoint) {
    super();
  }
  get $type() {
    return "ChartPointFormat";
  }
  get $scalars() {
    return [];
  }
  get fill(): ChartFill {
    const { point } = this;
    return new ChartFill((fill) => ((point.$edited.points ??= {})[point.at] = { fill }));
  }
}

/** Points have neither ids nor names: they are found by their place alone. */
export class ChartPointsCollection extends HostObject {
  constructor(
    readonly chart: ChartOwner,
    readonly series: number,
  ) {
    super();
  }
  get $type() {
    return "ChartPointsCollection";
  }
  get $scalars() {
    return [];
  }
  $items(): ChartPoint[] {
    const series = this.chart.$data.series[this.series] ?? itemNotFound("ChartPointsCollection");
    return valuesOf(this.chart, series).map((_, at) => new ChartPoint(this.chart, this.series, at));
  }
  get count(): number {
    return this.$items().length;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: unknown): ChartPoint {
    if (!Number.isInteger(index)) invalidArgument("ChartPointsCollection.getItemAt");
    return this.$items()[index as number] ?? itemNotFound("ChartPointsCollection.getItemAt");
  }
}
