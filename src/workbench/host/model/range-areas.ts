import { formatAddress } from "../../../book/cells/a1";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import { type Formatted, paint, type Patch } from "./painting";
import type { Range } from "./range";
import { AreasFormat } from "./range-format";

/** Several ranges of one sheet that are formatted together. */
export class RangeAreas extends ModelObject implements Formatted {
  constructor(
    model: HostModel,
    readonly sheetId: string,
    readonly ranges: readonly Range[],
  ) {
    super(model);
  }
  get $type() {
    return "RangeAreas";
  }
  get $scalars() {
    return ["address", "areaCount", "cellCount"];
  }
  get $boxes(): readonly GridBox[] {
    return this.ranges.map(({ box }) => box);
  }
  $paint(patch: Patch, location: string): void {
    paint(this, patch, location);
  }

  get address(): string {
    const sheet = this.model.sheetName(this.sheetId);
    return this.$boxes.map((box) => formatAddress(sheet, box)).join(",");
  }
  get areaCount(): number {
    return this.ranges.length;
  }
  get cellCount(): number {
    const counts = this.ranges.map((range) => range.cellCount);
    return counts.includes(-1) ? -1 : counts.reduce((sum, count) => sum + count, 0);
  }
  get format(): AreasFormat {
    return new AreasFormat(this);
  }
  clear(applyTo: unknown = "All"): void {
    for (const range of this.ranges) range.clear(applyTo);
  }
}
