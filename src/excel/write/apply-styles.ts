import type { Box } from "../../sheets/shared/sheet-plan";
import { type CellStyle, NUMBER_FORMATS, STYLES } from "../../sheets/shared/styles";
import { addressOf, boxOf } from "../../book/cells/a1";
import { around, cellsOf, coalesceKeys, keyAt } from "../../book/cells/boxes";
import type { LookGroup } from "../../book/look";
import { areasOf } from "./areas";

type Areas = Excel.Range | Excel.RangeAreas;
type Fits = (box: Box) => boolean;

/**
 * Queues the styles and number formats of cells, property by property, since cells that share a colour or a line coalesce into larger boxes
 * than cells that share a whole style. All boxes with one value of a property are set together: each call costs time.
 */
export function queueStyles(sheet: Excel.Worksheet, groups: readonly LookGroup[], dateFormat: string): void {
  const styled = groups.map(({ style, format, boxes: addresses }) => {
    const boxes = addresses.map((address) => boxOf(address)!);
    const keys = boxes.flatMap((box) => [...cellsOf(box)].map(keyAt));
    return { look: STYLES[style] as CellStyle, format, boxes, keys };
  });
  const areas = new Map<string, Areas[]>();
  for (const order of ORDER) {
    const keys = new Map<Value, number[][]>();
    for (const group of styled) {
      const value = order.value(group.look);
      if (value !== undefined) keys.set(value, [...(keys.get(value) ?? []), group.keys]);
    }
    for (const [value, some] of keys) {
      const boxes = coalesceKeys(some.flat()).filter(order.fits);
      for (const ranges of found(areas, sheet, boxes)) order.set(ranges, value);
    }
  }
  queueFormats(sheet, styled, dateFormat);
}

/** Cells that have several properties in common are found once. */
function found(known: Map<string, Areas[]>, sheet: Excel.Worksheet, boxes: readonly Box[]): Areas[] {
  const key = boxes.map(addressOf).join();
  const areas = known.get(key) ?? areasOf(sheet, boxes);
  known.set(key, areas);
  return areas;
}

/**
 * All number formats of the sheet in one call; null leaves a cell's format alone. General is said too: a formula may have brought along the
 * format of the cells that it refers to.
 */
function queueFormats(
  sheet: Excel.Worksheet,
  groups: readonly { format: LookGroup["format"]; boxes: readonly Box[] }[],
  dateFormat: string,
): void {
  const area = around(groups.flatMap(({ boxes }) => boxes));
  if (!area) return;
  const codes = Array.from({ length: area.rows }, () => Array<string | null>(area.columns).fill(null));
  for (const { boxes, format } of groups)
    for (const { row, column } of boxes.flatMap((box) => [...cellsOf(box)]))
      codes[row - area.row]![column - area.column] = format === "date" ? dateFormat : NUMBER_FORMATS[format];
  sheet.getRange(addressOf(area)).numberFormat = codes;
}

type Value = string | number | true;

interface Property<T extends Value = Value> {
  value(style: CellStyle): T | undefined;
  set(ranges: Areas, value: T): void;
  /** Which boxes have what is set. */
  fits: Fits;
}

function property<T extends Value>(
  value: (style: CellStyle) => T | undefined,
  set: (ranges: Areas, value: T) => void,
  fits: Fits = () => true,
): Property {
  return { value, set: (ranges, given) => set(ranges, given as T), fits };
}

const truth = (flag: boolean | undefined) => (flag ? (true as const) : undefined);
export const HORIZONTAL = { left: "Left", center: "Center", right: "Right", fill: "Fill" } as const;
export const VERTICAL = { top: "Top", center: "Center" } as const;

/** Lines last, stronger ones after weaker ones: neighbouring cells share an edge. */
const ORDER: readonly Property[] = [
  property(
    ({ bold }) => truth(bold),
    (ranges) => (ranges.format.font.bold = true),
  ),
  property(
    ({ italic }) => truth(italic),
    (ranges) => (ranges.format.font.italic = true),
  ),
  property(
    ({ font }) => font,
    (ranges, font) => (ranges.format.font.name = font),
  ),
  property(
    ({ size }) => size,
    (ranges, size) => (ranges.format.font.size = size),
  ),
  property(
    ({ color }) => color,
    (ranges, color) => (ranges.format.font.color = color),
  ),
  property(
    ({ fill }) => fill,
    (ranges, fill) => (ranges.format.fill.color = fill),
  ),
  property(
    ({ align }) => align,
    (ranges, align) => (ranges.format.horizontalAlignment = HORIZONTAL[align]),
  ),
  property(
    ({ vertical }) => vertical,
    (ranges, vertical) => (ranges.format.verticalAlignment = VERTICAL[vertical]),
  ),
  property(
    ({ wrap }) => truth(wrap),
    (ranges) => (ranges.format.wrapText = true),
  ),
  property(
    ({ indent }) => indent,
    (ranges, indent) => (ranges.format.indentLevel = indent),
  ),
  property(
    ({ unlocked }) => truth(unlocked),
    (ranges) => (ranges.format.protection.locked = false),
  ),
  ...lines(({ border }) => border?.bottom, ["EdgeBottom", "InsideHorizontal"]),
  ...lines(({ border }) => border?.top, ["EdgeTop", "InsideHorizontal"]),
  ...lines(
    ({ border }) => border?.all,
    ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
  ),
];

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** The edges of all boxes together; inside lines only of those that have an inside, since Excel may refuse them elsewhere. */
function lines(value: (style: CellStyle) => string | undefined, sides: readonly Side[]): Property[] {
  const draw = (some: readonly Side[]) => (ranges: Areas, color: string) => {
    for (const side of some) {
      const line = ranges.format.borders.getItem(side);
      line.style = "Continuous";
      line.color = color;
    }
  };
  const inside = (side: Side, fits: Fits) =>
    sides.includes(side) ? [property(value, draw([side]), fits)] : [];
  return [
    property(value, draw(sides.filter((side) => side.startsWith("Edge")))),
    ...inside("InsideHorizontal", ({ rows }) => rows > 1),
    ...inside("InsideVertical", ({ columns }) => columns > 1),
  ];
}
