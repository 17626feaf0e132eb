import type { StylePatch } from "../grid";
import { Collection, HostObject, oneOf } from "../host-object";
import type { BorderData, GridBox } from "../../../xlsx/data/workbook-data";
import { invalidArgument } from "../rich-error";
import { checkColor } from "./colors";
import type { Formatted } from "./painting";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
type Side = (typeof SIDES)[number];
type Edge = keyof NonNullable<StylePatch["borders"]>;

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** The edges of a cell that a side of the range takes in; inside lines belong to both neighbours. */
function edgesAt(
  side: Side,
  [i, j]: readonly [row: number, column: number],
  { rows, columns }: Pick<GridBox, "rows" | "columns">,
): Edge[] {
  switch (side) {
    case "EdgeTop":
      return i === 0 ? ["top"] : [];
    case "EdgeBottom":
      return i === rows - 1 ? ["bottom"] : [];
    case "EdgeLeft":
      return j === 0 ? ["left"] : [];
    case "EdgeRight":
      return j === columns - 1 ? ["right"] : [];
    case "InsideHorizontal":
      return [...(i > 0 ? (["top"] as const) : []), ...(i < rows - 1 ? (["bottom"] as const) : [])];
    case "InsideVertical":
      return [...(j > 0 ? (["left"] as const) : []), ...(j < columns - 1 ? (["right"] as const) : [])];
  }
}

class RangeBorder extends HostObject {
  constructor(
    readonly range: Formatted,
    readonly side: Side,
  ) {
    super();
  }
  get $type() {
    return "RangeBorder";
  }
  override get $id() {
    return this.side;
  }
  get $scalars() {
    return ["color", "style", "weight"];
  }
  $line(): BorderData | undefined {
    const { model, sheetId, $boxes } = this.range;
    const box = $boxes[0]!;
    const { rows, columns } = box;
    for (let i = 0; i < Math.min(rows, 2); i++)
      for (let j = 0; j < Math.min(columns, 2); j++) {
        const [row, column] = [
          this.side === "EdgeBottom" ? rows - 1 : i,
          this.side === "EdgeRight" ? columns - 1 : j,
        ];
        const edge = edgesAt(this.side, [row, column], box)[0];
        if (edge) return model.grid.style(sheetId, box.row + row, box.column + column)?.borders?.[edge];
      }
    return undefined;
  }
  $draw(line: BorderData | null): void {
    const { model, $boxes } = this.range;
    const across = this.side === "InsideHorizontal" ? "rows" : "columns";
    if (model.strict.insideNeedsInside && this.side.startsWith("Inside"))
      if ($boxes.some((box) => box[across] === 1)) invalidArgument("RangeBorder");
    const patches = new Map<string, StylePatch>();
    this.range.$paint((i, j, box) => {
      const edges = edgesAt(this.side, [i, j], box);
      if (!edges.length) return null;
      const key = edges.join();
      let patch = patches.get(key);
      if (!patch)
        patches.set(key, (patch = { borders: Object.fromEntries(edges.map((edge) => [edge, line])) }));
      return patch;
    }, "RangeBorder");
  }
  get style(): string {
    return this.$line()?.style ?? "None";
  }
  set style(value: unknown) {
    const style = oneOf(STYLES, value, "RangeBorder.style");
    this.$draw(style === "None" ? null : { ...this.$line(), style });
  }
  get color(): string {
    return this.$line()?.color ?? "#000000";
  }
  set color(value: unknown) {
    this.$draw({ style: "Continuous", ...this.$line(), color: checkColor(value, "RangeBorder.color") });
  }
  get weight(): string {
    return this.$line()?.weight ?? "Thin";
  }
  set weight(value: unknown) {
    this.$draw({ style: "Continuous", ...this.$line(), weight: oneOf(WEIGHTS, value, "RangeBorder.weight") });
  }
}

export class RangeBorderCollection extends Collection<RangeBorder> {
  constructor(readonly range: Formatted) {
    super();
  }
  get $type() {
    return "RangeBorderCollection";
  }
  $items(): RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.range, side));
  }
  $nameOf(border: RangeBorder): string {
    return border.side;
  }
}
