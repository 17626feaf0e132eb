import type { BorderLine, Face } from "../styles/face";
import type { BorderData, FontData, GridCellStyle } from "./workbook-data";

/** What Excel gives a cell that says nothing about its font. */
const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

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
  ["Center", "center"],
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

export function faceOfStyle(style: GridCellStyle): Face {
  const { numberFormat, font, fill, borders = {}, wrap, indent, locked, formulaHidden } = style;
  const align = HORIZONTAL.find(([ours]) => ours === style.horizontal)?.[1];
  const vertical = VERTICAL.find(([ours]) => ours === style.vertical)?.[1];
  const lines = EDGES.flatMap((edge) => (borders[edge] ? [[edge, lineOf(borders[edge])] as const] : []));
  return {
    ...(numberFormat && numberFormat !== "General" ? { numberFormat } : {}),
    ...(font ? faceOfFont(font) : {}),
    ...(fill ? { fill } : {}),
    ...(lines.length ? { borders: Object.fromEntries(lines) } : {}),
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrap } : {}),
    ...(indent ? { indent } : {}),
    ...(locked === false ? { unlocked: true as const } : {}),
    ...(formulaHidden ? { formulaHidden } : {}),
  };
}

function faceOfFont({ name, size, color, bold, italic, underline, strikethrough }: FontData): Face {
  return {
    font: name ?? DEFAULT_FONT.name,
    size: size ?? DEFAULT_FONT.size,
    ...(color ? { color } : {}),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline: underline === "Double" ? "double" : "single" } : {}),
    ...(strikethrough ? { strike: true } : {}),
  };
}

function lineOf({ style, weight = "Thin", color = "#000000" }: BorderData): BorderLine {
  const lines = LINES.filter(([each]) => each === style);
  const [, , line] = lines.find(([, each]) => each === weight) ?? lines[0]!;
  return { line, color };
}

/** Undefined when the cell looks as Excel makes it anyway. */
export function styleOfFace(face: Face): GridCellStyle | undefined {
  const { numberFormat, fill, wrap, indent, unlocked, formulaHidden } = face;
  const font = fontOfFace(face);
  const borders = bordersOf(face);
  const horizontal = HORIZONTAL.find(([, theirs]) => theirs === face.align)?.[0];
  const vertical = VERTICAL.find(([, theirs]) => theirs === face.vertical)?.[0];
  const style: GridCellStyle = {
    ...(numberFormat ? { numberFormat } : {}),
    ...(Object.keys(font).length ? { font } : {}),
    ...(fill ? { fill } : {}),
    ...(Object.keys(borders).length ? { borders } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrap } : {}),
    ...(indent ? { indent } : {}),
    ...(unlocked ? { locked: false } : {}),
    ...(formulaHidden ? { formulaHidden } : {}),
  };
  return Object.keys(style).length ? style : undefined;
}

function fontOfFace({ font, size, color, bold, italic, underline, strike }: Face): FontData {
  return {
    ...(font && font !== DEFAULT_FONT.name ? { name: font } : {}),
    ...(size && size !== DEFAULT_FONT.size ? { size } : {}),
    ...(color ? { color } : {}),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline: underline === "double" ? "Double" : "Single" } : {}),
    ...(strike ? { strikethrough: strike } : {}),
  };
}

function bordersOf({ borders = {} }: Face): NonNullable<GridCellStyle["borders"]> {
  const found: NonNullable<GridCellStyle["borders"]> = {};
  for (const edge of EDGES) {
    const own = borders[edge];
    const line = LINES.find(([, , name]) => name === own?.line);
    if (!own || !line) continue;
    const [style, weight] = line;
    found[edge] = { style, ...(weight === "Thin" ? {} : { weight }), color: own.color };
  }
  return found;
}
