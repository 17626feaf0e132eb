import type { Alignment, Border, Borders, Color, Fill, Font, Style } from "exceljs";
import type { BorderData, GridCellStyle, FontData } from "../../xlsx/data/workbook-data";

/** What Excel gives a cell that says nothing about its font. */
const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;
/** The Office theme's colours in the order of their indices; a file's own theme is not read. */
const THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

const HORIZONTAL = [
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
  ["Fill", "fill"],
  ["Justify", "justify"],
  ["CenterAcrossSelection", "centerContinuous"],
  ["Distributed", "distributed"],
] as const;
const VERTICAL = [
  ["Top", "top"],
  ["Center", "middle"],
  ["Bottom", "bottom"],
  ["Justify", "justify"],
  ["Distributed", "distributed"],
] as const;
/** Excel's (style, weight) pairs and the file's line names. The first of each style is its normal weight. */
const LINES = [
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thin", "double"],
  ["SlantDashDot", "Thin", "slantDashDot"],
] as const;
const EDGES = ["top", "bottom", "left", "right"] as const;

export function argb(color: string): { argb: string } {
  return { argb: `FF${color.replace("#", "").toUpperCase()}` };
}

/** #RRGGBB of a file's colour: plain, or a theme's with its tint. */
export function hexColor(color: Partial<Color & { tint: number }> | undefined): string | undefined {
  if (color?.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  const base = color?.theme === undefined ? undefined : THEME[color.theme];
  return base === undefined ? undefined : `#${tinted(base, color?.tint ?? 0)}`;
}

function tinted(hex: string, tint: number): string {
  const channel = (at: number) => {
    const c = parseInt(hex.slice(at, at + 2), 16);
    const value = tint < 0 ? c * (1 + tint) : c + (255 - c) * tint;
    return Math.round(value).toString(16).padStart(2, "0").toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}

export function toFileStyle(style: GridCellStyle): Partial<Style> {
  const out: Partial<Style> = {};
  if (style.numberFormat && style.numberFormat !== "General") out.numFmt = style.numberFormat;
  if (style.font) out.font = fileFont(style.font);
  if (style.fill) out.fill = { type: "pattern", pattern: "solid", fgColor: argb(style.fill) };
  if (style.borders)
    out.border = Object.fromEntries(
      EDGES.flatMap((e) => (style.borders?.[e] ? [[e, fileBorder(style.borders[e])]] : [])),
    );
  const alignment = fileAlignment(style);
  if (Object.keys(alignment).length > 0) out.alignment = alignment;
  if (style.locked === false) out.protection = { locked: false };
  return out;
}

function fileFont(font: FontData): Partial<Font> {
  return {
    name: font.name ?? DEFAULT_FONT.name,
    size: font.size ?? DEFAULT_FONT.size,
    ...(font.color ? { color: argb(font.color) } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: font.underline === "Double" ? "double" : true } : {}),
    ...(font.strikethrough ? { strike: true } : {}),
  };
}

function fileBorder(border: BorderData): Partial<Border> {
  const lines = LINES.filter(([style]) => style === border.style);
  const line = lines.find(([, weight]) => weight === (border.weight ?? "Thin")) ?? lines[0];
  return { style: line?.[2] ?? "thin", color: argb(border.color ?? "#000000") };
}

function fileAlignment(style: GridCellStyle): Partial<Alignment> {
  const horizontal = HORIZONTAL.find(([ours]) => ours === style.horizontal)?.[1];
  const vertical = VERTICAL.find(([ours]) => ours === style.vertical)?.[1];
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
  };
}

/** Undefined when the cell looks as Excel makes it anyway. */
export function fromFileStyle(style: Partial<Style>): GridCellStyle | undefined {
  const out: GridCellStyle = {};
  if (style.numFmt && style.numFmt !== "General") out.numberFormat = style.numFmt;
  const font = readFont(style.font);
  if (font) out.font = font;
  const fill = fillColor(style.fill);
  if (fill) out.fill = fill;
  const borders = readBorders(style.border);
  if (borders) out.borders = borders;
  const { alignment } = style;
  const horizontal = HORIZONTAL.find(([, theirs]) => theirs === alignment?.horizontal)?.[0];
  const vertical = VERTICAL.find(([, theirs]) => theirs === alignment?.vertical)?.[0];
  if (horizontal) out.horizontal = horizontal;
  if (vertical) out.vertical = vertical;
  if (alignment?.wrapText) out.wrap = true;
  if (alignment?.indent) out.indent = alignment.indent;
  if (style.protection?.locked === false) out.locked = false;
  return Object.keys(out).length > 0 ? out : undefined;
}

function fillColor(fill: Fill | undefined): string | undefined {
  return fill?.type === "pattern" && fill.pattern === "solid" ? hexColor(fill.fgColor) : undefined;
}

function readFont(font: Partial<Font> | undefined): FontData | undefined {
  if (!font) return undefined;
  const color = font.color?.theme === 1 ? undefined : hexColor(font.color);
  const out: FontData = {
    ...(font.name && font.name !== DEFAULT_FONT.name ? { name: font.name } : {}),
    ...(font.size && font.size !== DEFAULT_FONT.size ? { size: font.size } : {}),
    ...(color ? { color } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline && font.underline !== "none"
      ? { underline: String(font.underline).startsWith("double") ? ("Double" as const) : ("Single" as const) }
      : {}),
    ...(font.strike ? { strikethrough: true } : {}),
  };
  return Object.keys(out).length > 0 ? out : undefined;
}

function readBorders(border: Partial<Borders> | undefined): GridCellStyle["borders"] | undefined {
  const out: NonNullable<GridCellStyle["borders"]> = {};
  for (const edge of EDGES) {
    const line = LINES.find(([, , name]) => name === border?.[edge]?.style);
    if (!line) continue;
    const [style, weight] = line;
    out[edge] = {
      style,
      ...(weight === "Thin" ? {} : { weight }),
      color: hexColor(border?.[edge]?.color) ?? "#000000",
    };
  }
  return Object.keys(out).length > 0 ? out : undefined;
}
