import type { PrintSetup, SheetPlan } from "../shared/sheet-plan";
import { columnPoints, rowHeight, type SheetSizes } from "./sheet-sizes";
import { BODY_SIZE } from "./text-measure";

/** Body text is to be read on paper. */
const SMALLEST_BODY = 9;
/** A4 and Letter in points: whichever the printer has, the page fits. */
const PAPER = { short: 595.28, long: 792 };
/** Excel's normal ones. */
const MARGINS = { sides: 2 * 50.4, ends: 2 * 54 };
const FULL = 100;
/** On paper a column is as wide as the font's digits are; on a screen they are rounded down to whole pixels. */
const WIDER_ON_PAPER = ((1038 / 2048) * BODY_SIZE) / 5.25;

/** What is printed on of a page, in points. */
function printable(orientation: PrintSetup["orientation"]): { width: number; height: number } {
  const [width, height] = orientation === "landscape" ? [PAPER.long, PAPER.short] : [PAPER.short, PAPER.long];
  return { width: width - MARGINS.sides, height: height - MARGINS.ends };
}

/** Per cent at which body text is as small as it may be. */
const SMALLEST_SCALE = Math.ceil((FULL * SMALLEST_BODY) / BODY_SIZE);

/**
 * Per cent at which columns are printed side by side on one page: what fitting to its width gives, or less where the longest page then has
 * room and can be read.
 */
export function printScale(
  { columnWidths, rowHeights }: SheetSizes,
  print: Pick<PrintSetup, "orientation" | "area" | "breaks">,
): number {
  const { orientation, area } = print;
  let points = 0;
  for (let column = area.column; column < area.column + area.columns; column++)
    points += columnPoints({ columnWidths }, column) * WIDER_ON_PAPER;
  const { width, height } = printable(orientation);
  const longest = Math.max(...pageHeights({ rowHeights }, print));
  const byHeight = Math.max(SMALLEST_SCALE, Math.floor((FULL * height) / longest));
  return Math.min(FULL, Math.floor((FULL * width) / points), byHeight);
}

/** Points of the rows of each page. */
function pageHeights(
  sizes: Pick<SheetSizes, "rowHeights">,
  { area, breaks = [] }: Pick<PrintSetup, "area" | "breaks">,
): number[] {
  const firsts = [area.row, ...breaks.map((last) => last + 1)];
  const ends = [...breaks, area.row + area.rows - 1];
  return firsts.map((first, page) => {
    let points = 0;
    for (let row = first; row <= ends[page]!; row++) points += rowHeight(sizes, row);
    return points;
  });
}

/** What is wrong with a scaled sheet on paper; empty when its body text can be read and every page takes its rows. */
export function printProblems({ columnWidths, rowHeights, print }: SheetPlan): string[] {
  const { scale = printScale({ columnWidths, rowHeights }, print) } = print;
  const problems: string[] = [];
  const body = (BODY_SIZE * scale) / FULL;
  if (body < SMALLEST_BODY) problems.push(`body text is printed at ${body.toFixed(1)} pt`);
  pageHeights({ rowHeights }, print).forEach((points, page) => {
    const over = (points * scale) / FULL - printable(print.orientation).height;
    if (over > 0) problems.push(`page ${page + 1} is ${over.toFixed(0)} pt too long`);
  });
  return problems;
}
