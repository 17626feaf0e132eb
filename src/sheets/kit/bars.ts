import { f, type Formula } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { Content, SheetBuilder } from "../shared/sheet-builder";
import type { Position } from "../shared/sheet-plan";
import { type CellFormat, STYLES } from "../shared/styles";
import { INDENT, innerWidth } from "./sheet-sizes";
import type { FormulaCell } from "./table-cells";

const BLOCK = "█";
/** Width of the block in Arial, an em. */
const BLOCK_WIDTH = 1450 / 2048;

/** How many blocks fill a column of so many characters. */
export function blocksIn(characters: number): number {
  const room = innerWidth({ columnWidths: [characters] }, 0) - STYLES.bar.indent * INDENT;
  return Math.floor(room / (BLOCK_WIDTH * STYLES.bar.size));
}

/** A bar of a share: nothing below 0, the whole track from 1 on. */
export function barText(share: FormulaCell, blocks: number): Formula {
  return f`REPT("${BLOCK}",ROUND(${blocks}*MAX(0,MIN(1,N(${share}))),0))`;
}

export interface Bar {
  /** What the bar shows, in a cell of its own before it: it is read first. */
  figure: Content;
  format?: CellFormat;
  /** 0 to 1; `figure` itself where it is one. */
  share: (figure: Ref) => FormulaCell;
  /** Characters of the bar's column. */
  width: number;
}

/** A figure and, in the cell after it, its bar; returns the bar's cell, for whom it is to have a name. */
export function putBar(sheet: SheetBuilder, at: Position, { figure, format, share, width }: Bar): Ref {
  const [number, bar] = [new Ref("figure of a bar"), new Ref("bar")];
  sheet.fill(number, at, () => figure, { style: "calculation", format });
  sheet.fill(
    bar,
    { row: at.row, column: at.column + 1 },
    () => barText(share(number), blocksIn(width)),
    "bar",
  );
  sheet.rule(bar.box, f`${number}<>""`, "barTrack");
  return bar;
}
