import { HostObject } from "../host-object";
import { checkColor } from "./colors";

/** Of a series or a point; `set` takes a colour, or "none". */
export class ChartFill extends HostObject {
  constructor(readonly set: (fill: string) => void) {
    super();
  }
  get $type() {
    return "ChartFill";
  }
  get $scalars() {
    return [];
  }
  setSolidColor(color: unknown): void {
    this.set(checkColor(color, "ChartFill.setSolidColor"));
  }
  /** No fill, as for the invisible base of a waterfall. */
  clear(): void {
    this.set("none");
  }
}
