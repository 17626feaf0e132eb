import { f, type Formula, type FormulaCell } from "../shared/formula";
import { columnLetters, Ref } from "../shared/reference";
import type { Content } from "../shared/page-builder";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { Position } from "../shared/sheet-plan";
import { type CellFormat, STYLES } from "../shared/styles";
import { columnPoints, INDENT, innerWidth } from "./sheet-sizes";

const [BLOCK, LIGHT] = ["█", "▒"];
/** Width of the block in Arial, an em, and points that the bar's first space takes. */
const [BLOCK_WIDTH, SPACE] = [1450 / 2048, 2.5];
/** For fonts that stand in for Arial. */
const SAFE = 0.96;

/** How many blocks fill columns of so many characters, side by side; the bar runs over the cells beside its own. */
export function blocksIn(...columnWidths: readonly number[]): number {
  const beside = columnWidths
    .slice(1)
    .reduce((sum, _, index) => sum + columnPoints({ columnWidths }, index + 1), 0);
  const room = innerWidth({ columnWidths }, 0) + beside - STYLES.bar.indent * INDENT - SPACE;
  return Math.floor((SAFE * room) / (BLOCK_WIDTH * STYLES.bar.size));
}

/**
 * A bar of a share: blank where that is, nothing below 0, the whole track from 1 on; `light` is a second share that goes on from it, where it is the larger. It begins with a space, so
 * that a bar of nothing is told from no bar by the cell's own text.
 */
export function barText(share: FormulaCell, blocks: number, light?: FormulaCell): Formula {
  const within = (of: FormulaCell) => f`MAX(0,MIN(1,N(${of})))`;
  const full = f`ROUND(${blocks}*${within(share)},0)`;
  const more = light ? f`&REPT("${LIGHT}",MAX(0,ROUND(${blocks}*${within(light)},0)-${full}))` : f``;
  return f`IF(${share}="",""," "&REPT("${BLOCK}",${full})${more})`;
}

/** A bar against a track that is as long as what was to be reached: what goes beyond it runs on behind the track, up to `most` times as far. */
export function bulletText(share: FormulaCell, blocks: number, most: number): Formula {
  return f`IF(${share}="",""," "&REPT("${BLOCK}",ROUND(${blocks}*MAX(0,MIN(${most},N(${share}))),0)))`;
}

/** Fills the track of the bars in a column, and the cells to which they run, where there is one. */
export function trackRule(sheet: SheetBuilder, bars: Ref, columns = 1): void {
  const first = bars.at(0);
  sheet.rule({ ...bars.box, columns }, f`$${columnLetters(first.column)}${first.row + 1}<>""`, "barTrack");
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
  trackRule(sheet, bar);
  return bar;
}
