import type { IBorderData, IStyleData } from "@univerjs/core";
import type { StylePatch } from "../grid";
import type { BorderData, GridCellStyle } from "../../../xlsx/data/workbook-data";

// Univer's numbers for what Excel names.
const HORIZONTAL = { Left: 1, Center: 2, Right: 3, Justify: 4, Distributed: 6 } as const;
const VERTICAL = { Top: 1, Center: 2, Bottom: 3 } as const;
const WRAP = 3;
const OVERFLOW = 1;
const DOUBLE_UNDERLINE = 10;
const SINGLE_UNDERLINE = 12;
/** Univer has no indent: a padding of this many pixels a level looks like Excel's. */
const INDENT_PIXELS = 9;
const EDGES = { top: "t", bottom: "b", left: "l", right: "r" } as const;

const LINES: readonly [number, BorderData["style"], BorderData["weight"]][] = [
  [1, "Continuous", "Thin"],
  [2, "Continuous", "Hairline"],
  [3, "Dot", "Thin"],
  [4, "Dash", "Thin"],
  [5, "DashDot", "Thin"],
  [6, "DashDotDot", "Thin"],
  [7, "Double", "Thick"],
  [8, "Continuous", "Medium"],
  [9, "Dash", "Medium"],
  [10, "DashDot", "Medium"],
  [11, "DashDotDot", "Medium"],
  [12, "SlantDashDot", "Medium"],
  [13, "Continuous", "Thick"],
];

/** Alignments Univer does not draw; they are kept beside the cell and written to the file. */
export type KeptAlignment = "Fill" | "CenterAcrossSelection";

function line(border: BorderData): { s: number; cl: { rgb: string } } {
  const exact = LINES.find(
    ([, style, weight]) => style === border.style && weight === (border.weight ?? "Thin"),
  );
  const close = LINES.find(([, style]) => style === border.style);
  return { s: (exact ?? close)?.[0] ?? 1, cl: { rgb: border.color ?? "#000000" } };
}

const flag = (on: boolean | null | undefined): 0 | 1 => (on ? 1 : 0);
const color = (rgb: string | null | undefined) => (rgb ? { rgb } : null);

function fontPatch(font: NonNullable<StylePatch["font"]>): IStyleData {
  const style: IStyleData = {};
  if (font.name !== undefined) style.ff = font.name;
  if (font.size !== undefined) style.fs = font.size ?? 11;
  if (font.color !== undefined) style.cl = color(font.color);
  if (font.bold !== undefined) style.bl = flag(font.bold);
  if (font.italic !== undefined) style.it = flag(font.italic);
  if (font.strikethrough !== undefined) style.st = { s: flag(font.strikethrough) };
  if (font.underline !== undefined)
    style.ul = {
      s: flag(!!font.underline),
      t: font.underline === "Double" ? DOUBLE_UNDERLINE : SINGLE_UNDERLINE,
    };
  return style;
}

function borderPatch(borders: NonNullable<StylePatch["borders"]>): IBorderData {
  const bd: IBorderData = {};
  for (const [edge, key] of Object.entries(EDGES) as [keyof typeof EDGES, "t" | "b" | "l" | "r"][]) {
    const border = borders[edge];
    if (border !== undefined) bd[key] = border === null ? null : line(border);
  }
  return bd;
}

/** What of a patch Univer's own style carries. */
export function toUniver(patch: StylePatch): IStyleData {
  const style: IStyleData = patch.font ? fontPatch(patch.font) : {};
  if (patch.numberFormat !== undefined)
    style.n = patch.numberFormat && patch.numberFormat !== "General" ? { pattern: patch.numberFormat } : null;
  if (patch.fill !== undefined) style.bg = color(patch.fill);
  if (patch.borders) style.bd = borderPatch(patch.borders);
  if (patch.horizontal !== undefined)
    style.ht = HORIZONTAL[patch.horizontal as keyof typeof HORIZONTAL] ?? null;
  if (patch.vertical !== undefined) style.vt = VERTICAL[patch.vertical as keyof typeof VERTICAL] ?? null;
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WRAP : OVERFLOW;
  if (patch.indent !== undefined) style.pd = patch.indent ? { l: 2 + patch.indent * INDENT_PIXELS } : null;
  return style;
}

const keyOf = <K extends string>(table: Record<K, number>, value: unknown) =>
  (Object.keys(table) as K[]).find((key) => table[key] === value);

function fontOf(style: IStyleData): NonNullable<GridCellStyle["font"]> {
  const font: NonNullable<GridCellStyle["font"]> = {};
  if (style.ff) font.name = style.ff;
  if (style.fs) font.size = style.fs;
  if (style.cl?.rgb) font.color = style.cl.rgb;
  if (style.bl) font.bold = true;
  if (style.it) font.italic = true;
  if (style.st?.s) font.strikethrough = true;
  if (style.ul?.s) font.underline = style.ul.t === DOUBLE_UNDERLINE ? "Double" : "Single";
  return font;
}

function bordersOf(bd: IBorderData): NonNullable<GridCellStyle["borders"]> {
  const borders: NonNullable<GridCellStyle["borders"]> = {};
  for (const [edge, key] of Object.entries(EDGES) as [keyof typeof EDGES, "t" | "b" | "l" | "r"][]) {
    const drawn = bd[key];
    const known = drawn && LINES.find(([number]) => number === drawn.s);
    if (known)
      borders[edge] = { style: known[1], weight: known[2] ?? "Thin", color: drawn.cl?.rgb ?? "#000000" };
  }
  return borders;
}

/** Univer's style in Excel's terms; defaults are left out. */
export function fromUniver(style: IStyleData): GridCellStyle {
  const result: GridCellStyle = {};
  if (style.n?.pattern) result.numberFormat = style.n.pattern;
  const font = fontOf(style);
  if (Object.keys(font).length) result.font = font;
  if (style.bg?.rgb) result.fill = style.bg.rgb;
  const borders = style.bd ? bordersOf(style.bd) : {};
  if (Object.keys(borders).length) result.borders = borders;
  const horizontal = keyOf(HORIZONTAL, style.ht);
  if (horizontal) result.horizontal = horizontal;
  const vertical = keyOf(VERTICAL, style.vt);
  if (vertical) result.vertical = vertical;
  if (style.tb === WRAP) result.wrap = true;
  if (style.pd?.l && style.pd.l > 2) result.indent = Math.round((style.pd.l - 2) / INDENT_PIXELS);
  return result;
}
