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
  const key = JSON.stringify(groups);
  const changes = editor.restyles.get(key) ?? restylesOf(editor, groups);
  editor.restyles.set(key, changes);
  for (const [row, line] of changes) sheet.change(row, line);
}

function restylesOf(editor: WorkbookEditor, groups: readonly LookGroup[]): [number, CellChange[]][] {
  const faces: Faces = new Map();
  for (const { style, format, boxes } of groups) {
    const look = faceOf(STYLES[style]);
    const numberFormat = format === "date" ? editor.dateFormat : NUMBER_FORMATS[format];
    const face: Face = format === "general" ? look : { ...look, numberFormat };
    for (const address of boxes) for (const at of cellsOf(boxOf(address)!)) put(faces, at, face);
  }
  drawLines(faces, groups);
  const restyle = (face: Face) => (base: number) => editor.styles.styled(base, face);
  return [...faces].map(([row, line]) => [
    row,
    [...line].sort(([a], [b]) => a - b).map(([column, face]) => ({ column, restyle: restyle(face) })),
  ]);
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
  let line = faces.get(row);
  if (!line) faces.set(row, (line = new Map()));
  const before = line.get(column);
  line.set(column, before ? { ...before, ...face } : face);
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
    for (const [color, cells] of cellsByColor(groups, line)) {
      const lined = withLines(color);
      for (const box of coalesce(cells))
        for (const at of cellsOf(box)) {
          const row = faces.get(at.row)!;
          row.set(at.column, lined(row.get(at.column)!, sidesOf(line, box, at)));
        }
    }
}

/** Cells that look the same share one face, so that its style is found once. */
function withLines(color: string): (face: Face, sides: readonly BorderSide[]) => Face {
  const made = new Map<Face, Map<string, Face>>();
  return (face, sides) => {
    const ofFace = made.get(face) ?? new Map<string, Face>();
    made.set(face, ofFace);
    const key = sides.join();
    let lined = ofFace.get(key);
    if (!lined) {
      const added = Object.fromEntries(sides.map((side) => [side, { line: "thin", color }]));
      ofFace.set(key, (lined = { ...face, borders: { ...face.borders, ...added } } as Face));
    }
    return lined;
  };
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
