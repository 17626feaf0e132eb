import type { Position, Box } from "../../sheets/shared/sheet-plan";
import { boxOf } from "../../book/cells/a1";
import { cellsOf, coalesce } from "../../book/cells/boxes";
import type { LookGroup } from "../../book/look";
import { type CellStyle, NUMBER_FORMATS, STYLES } from "../../sheets/shared/styles";
import type { Face, BorderSide } from "../styles/face";
import type { CellChange, SheetEditor } from "./sheet-editor";
import type { WorkbookEditor } from "./workbook-editor";

type Faces = Map<number, Map<number, Face>>;

/** Gives cells their styles and number formats, each on top of what it looks like. */
export function setFaces(editor: WorkbookEditor, sheet: SheetEditor, groups: readonly LookGroup[]): void {
  const faces: Faces = new Map();
  for (const { style, format, boxes } of groups) {
    const look = faceOf(STYLES[style]);
    const numberFormat = format === "date" ? editor.dateFormat : NUMBER_FORMATS[format];
    const face: Face = format === "general" ? look : { ...look, numberFormat };
    for (const address of boxes) for (const at of cellsOf(boxOf(address)!)) put(faces, at, face);
  }
  drawLines(faces, groups);
  for (const [row, line] of faces) {
    const changes = [...line]
      .sort(([a], [b]) => a - b)
      .map(([column, face]): CellChange => ({ column, restyle: (base) => editor.styles.styled(base, face) }));
    sheet.change(row, changes);
  }
}

/** Takes their looks off cells: they look as the workbook's cells look by default. */
export function clearFaces(sheet: SheetEditor, groups: readonly LookGroup[]): void {
  const rows = new Map<number, number[]>();
  for (const { boxes } of groups)
    for (const address of boxes)
      for (const { row, column } of cellsOf(boxOf(address)!))
        rows.set(row, [...(rows.get(row) ?? []), column]);
  for (const [row, columns] of rows) {
    const there = columns.filter((column) => sheet.cell(row, column)).sort((a, b) => a - b);
    if (there.length)
      sheet.change(
        row,
        there.map((column) => ({ column, restyle: () => 0 })),
      );
  }
}

function put(faces: Faces, { row, column }: Position, face: Face): void {
  const line = faces.get(row) ?? new Map<number, Face>();
  line.set(column, { ...line.get(column), ...face });
  faces.set(row, line);
}

function faceOf({
  bold,
  italic,
  font,
  size,
  color,
  fill,
  align,
  vertical,
  wrap,
  indent,
  unlocked,
}: CellStyle): Face {
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
    ...(align === undefined ? {} : { align }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrap ? { wrap } : {}),
    ...(indent === undefined ? {} : { indent }),
    ...(unlocked ? { unlocked } : {}),
  } as Face;
}

type Line = "bottom" | "top" | "all";

/** Lines last, stronger ones after weaker ones: neighbouring cells share an edge, and a line between two belongs to both. */
function drawLines(faces: Faces, groups: readonly LookGroup[]): void {
  for (const line of ["bottom", "top", "all"] as const)
    for (const [color, cells] of cellsByColor(groups, line))
      for (const box of coalesce(cells))
        for (const at of cellsOf(box)) {
          const sides = sidesOf(line, box, at);
          const { borders } = faces.get(at.row)!.get(at.column)!;
          const added = Object.fromEntries(sides.map((side) => [side, { line: "thin", color }]));
          put(faces, at, { borders: { ...borders, ...added } });
        }
}

function cellsByColor(groups: readonly LookGroup[], line: Line): Map<string, Position[]> {
  const byColor = new Map<string, Position[]>();
  for (const { style, boxes } of groups) {
    const look: CellStyle = STYLES[style];
    const color = look.border?.[line];
    if (color === undefined) continue;
    const cells = byColor.get(color) ?? [];
    for (const address of boxes) cells.push(...cellsOf(boxOf(address)!));
    byColor.set(color, cells);
  }
  return byColor;
}

function sidesOf(line: Line, box: Box, { row }: Position): BorderSide[] {
  const [first, last] = [row === box.row, row === box.row + box.rows - 1];
  if (line === "all") return ["top", "bottom", "left", "right"];
  if (line === "bottom") return first ? ["bottom"] : ["top", "bottom"];
  return last ? ["top"] : ["top", "bottom"];
}
