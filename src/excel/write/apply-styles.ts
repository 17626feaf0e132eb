import type { CellStyle } from "../../sheets/shared/styles";
import { NUMBER_FORMATS, STYLES } from "../../sheets/shared/styles";
import { addressOf, boxOf } from "../cells/a1";
import type { Position } from "../cells/boxes";
import { around, cellsOf, coalesce } from "../cells/boxes";
import type { LookGroup } from "../plan/look";

type Setter = (range: Excel.Range) => void;

/**
 * Queues the styles and number formats of cells, property by property: cells that share a colour or a line coalesce into larger boxes than
 * cells that share a whole style, and each box costs a call.
 */
export function queueStyles(sheet: Excel.Worksheet, groups: readonly LookGroup[], dateFormat: string): void {
  const properties = new Map<string, { set: Setter; cells: Position[] }>();
  for (const order of ORDER)
    for (const { style, boxes } of groups) {
      const look: CellStyle = STYLES[style];
      const value = order.value(look);
      if (value === undefined) continue;
      const key = `${order.name} ${value}`;
      const property = properties.get(key) ?? { set: (range) => order.set(range, value), cells: [] };
      for (const address of boxes) property.cells.push(...cellsOf(boxOf(address)!));
      properties.set(key, property);
    }
  for (const { set, cells } of properties.values())
    for (const box of coalesce(cells)) set(sheet.getRange(addressOf(box)));
  queueFormats(sheet, groups, dateFormat);
}

/** All number formats of the sheet in one call; null leaves a cell's format alone. */
function queueFormats(sheet: Excel.Worksheet, groups: readonly LookGroup[], dateFormat: string): void {
  const formatted = groups.filter(({ format }) => format !== "general");
  const boxes = formatted.flatMap((group) =>
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
  set(range: Excel.Range, value: T): void;
}

function property<T extends string | number | true>(
  name: string,
  value: (style: CellStyle) => T | undefined,
  set: (range: Excel.Range, value: T) => void,
): Property {
  return { name, value, set: (range, given) => set(range, given as T) };
}

const truth = (flag: boolean | undefined) => (flag ? (true as const) : undefined);
const HORIZONTAL = { left: "Left", center: "Center", right: "Right", fill: "Fill" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;

/** Lines last, stronger ones after weaker ones: neighbouring cells share an edge. */
const ORDER: readonly Property[] = [
  property(
    "bold",
    ({ bold }) => truth(bold),
    (range) => (range.format.font.bold = true),
  ),
  property(
    "italic",
    ({ italic }) => truth(italic),
    (range) => (range.format.font.italic = true),
  ),
  property(
    "size",
    ({ size }) => size,
    (range, size) => (range.format.font.size = size),
  ),
  property(
    "color",
    ({ color }) => color,
    (range, color) => (range.format.font.color = color),
  ),
  property(
    "fill",
    ({ fill }) => fill,
    (range, fill) => (range.format.fill.color = fill),
  ),
  property(
    "align",
    ({ align }) => align,
    (range, align) => (range.format.horizontalAlignment = HORIZONTAL[align]),
  ),
  property(
    "vertical",
    ({ vertical }) => vertical,
    (range, vertical) => (range.format.verticalAlignment = VERTICAL[vertical]),
  ),
  property(
    "wrap",
    ({ wrap }) => truth(wrap),
    (range) => (range.format.wrapText = true),
  ),
  property(
    "indent",
    ({ indent }) => indent,
    (range, indent) => (range.format.indentLevel = indent),
  ),
  property(
    "unlocked",
    ({ unlocked }) => truth(unlocked),
    (range) => (range.format.protection.locked = false),
  ),
  property(
    "bottom",
    ({ border }) => border?.bottom,
    (range, color) => queueLines(range, ["EdgeBottom", "InsideHorizontal"], color),
  ),
  property(
    "top",
    ({ border }) => border?.top,
    (range, color) => queueLines(range, ["EdgeTop", "InsideHorizontal"], color),
  ),
  property(
    "all",
    ({ border }) => border?.all,
    (range, color) =>
      queueLines(
        range,
        ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
        color,
      ),
  ),
];

function queueLines(
  range: Excel.Range,
  sides: readonly (
    "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical"
  )[],
  color: string,
): void {
  for (const side of sides) {
    const line = range.format.borders.getItem(side);
    line.style = "Continuous";
    line.color = color;
  }
}
