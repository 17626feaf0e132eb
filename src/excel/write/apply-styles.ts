import type { Box, Position } from "../../sheets/shared/sheet-plan";
import { type CellStyle, NUMBER_FORMATS, STYLES } from "../../sheets/shared/styles";
import { addressOf, boxOf } from "../../book/cells/a1";
import { around, cellsOf, coalesce } from "../../book/cells/boxes";
import type { LookGroup } from "../../book/look";
import { areasOf } from "./areas";

type Areas = Excel.Range | Excel.RangeAreas;
type Setter = (ranges: Areas) => void;
type Fits = (box: Box) => boolean;

/**
 * Queues the styles and number formats of cells, property by property, since cells that share a colour or a line coalesce into larger boxes
 * than cells that share a whole style. All boxes with one value of a property are set together: each call costs time.
 */
export function queueStyles(sheet: Excel.Worksheet, groups: readonly LookGroup[], dateFormat: string): void {
  const properties = new Map<string, { set: Setter; fits: Fits; cells: Position[] }>();
  for (const order of ORDER)
    for (const { style, boxes } of groups) {
      const look: CellStyle = STYLES[style];
      const value = order.value(look);
      if (value === undefined) continue;
      const key = `${order.name} ${value}`;
      const property = properties.get(key) ?? {
        set: (ranges) => order.set(ranges, value),
        fits: order.fits,
        cells: [],
      };
      for (const address of boxes) property.cells.push(...cellsOf(boxOf(address)!));
      properties.set(key, property);
    }
  for (const { set, fits, cells } of properties.values())
    for (const areas of areasOf(sheet, coalesce(cells).filter(fits))) set(areas);
  queueFormats(sheet, groups, dateFormat);
}

/**
 * All number formats of the sheet in one call; null leaves a cell's format alone. General is said too: a formula may have brought along the
 * format of the cells that it refers to.
 */
function queueFormats(sheet: Excel.Worksheet, groups: readonly LookGroup[], dateFormat: string): void {
  const boxes = groups.flatMap((group) =>
    group.boxes.map((address) => ({ box: boxOf(address)!, format: group.format })),
  );
  const area = around(boxes.map(({ box }) => box));
  if (!area) return;
  const codes = Array.from({ length: area.rows }, () => Array<string | null>(area.columns).fill(null));
  for (const { box, format } of boxes)
    for (const { row, column } of cellsOf(box))
      codes[row - area.row]![column - area.column] = format === "date" ? dateFormat : NUMBER_FORMATS[format];
  sheet.getRange(addressOf(area)).numberFormat = codes;
}

interface Property<T extends string | number | true = string | number | true> {
  name: string;
  value(style: CellStyle): T | undefined;
  set(ranges: Areas, value: T): void;
  /** Which boxes have what is set. */
  fits: Fits;
}

function property<T extends string | number | true>(
  name: string,
  value: (style: CellStyle) => T | undefined,
  set: (ranges: Areas, value: T) => void,
  fits: Fits = () => true,
): Property {
  return { name, value, set: (ranges, given) => set(ranges, given as T), fits };
}

const truth = (flag: boolean | undefined) => (flag ? (true as const) : undefined);
export const HORIZONTAL = { left: "Left", center: "Center", right: "Right", fill: "Fill" } as const;
export const VERTICAL = { top: "Top", center: "Center" } as const;

/** Lines last, stronger ones after weaker ones: neighbouring cells share an edge. */
const ORDER: readonly Property[] = [
  property(
    "bold",
    ({ bold }) => truth(bold),
    (ranges) => (ranges.format.font.bold = true),
  ),
  property(
    "italic",
    ({ italic }) => truth(italic),
    (ranges) => (ranges.format.font.italic = true),
  ),
  property(
    "font",
    ({ font }) => font,
    (ranges, font) => (ranges.format.font.name = font),
  ),
  property(
    "size",
    ({ size }) => size,
    (ranges, size) => (ranges.format.font.size = size),
  ),
  property(
    "color",
    ({ color }) => color,
    (ranges, color) => (ranges.format.font.color = color),
  ),
  property(
    "fill",
    ({ fill }) => fill,
    (ranges, fill) => (ranges.format.fill.color = fill),
  ),
  property(
    "align",
    ({ align }) => align,
    (ranges, align) => (ranges.format.horizontalAlignment = HORIZONTAL[align]),
  ),
  property(
    "vertical",
    ({ vertical }) => vertical,
    (ranges, vertical) => (ranges.format.verticalAlignment = VERTICAL[vertical]),
  ),
  property(
    "wrap",
    ({ wrap }) => truth(wrap),
    (ranges) => (ranges.format.wrapText = true),
  ),
  property(
    "indent",
    ({ indent }) => indent,
    (ranges, indent) => (ranges.format.indentLevel = indent),
  ),
  property(
    "unlocked",
    ({ unlocked }) => truth(unlocked),
    (ranges) => (ranges.format.protection.locked = false),
  ),
  ...lines("bottom", ({ border }) => border?.bottom, ["EdgeBottom", "InsideHorizontal"]),
  ...lines("top", ({ border }) => border?.top, ["EdgeTop", "InsideHorizontal"]),
  ...lines("all", ({ border }) => border?.all, [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    "InsideHorizontal",
    "InsideVertical",
  ]),
];

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** The edges of all boxes together; inside lines only of those that have an inside, since Excel may refuse them elsewhere. */
function lines(
  name: string,
  value: (style: CellStyle) => string | undefined,
  sides: readonly Side[],
): Property[] {
  const draw = (some: readonly Side[]) => (ranges: Areas, color: string) => {
    for (const side of some) {
      const line = ranges.format.borders.getItem(side);
      line.style = "Continuous";
      line.color = color;
    }
  };
  const inside = (side: Side, fits: Fits) =>
    sides.includes(side) ? [property(`${name} ${side}`, value, draw([side]), fits)] : [];
  return [
    property(name, value, draw(sides.filter((side) => side.startsWith("Edge")))),
    ...inside("InsideHorizontal", ({ rows }) => rows > 1),
    ...inside("InsideVertical", ({ columns }) => columns > 1),
  ];
}
