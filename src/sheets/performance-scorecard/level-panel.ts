import { REQUIREMENTS } from "../../domain/program/levels";
import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { barText, blocksIn } from "../kit/bars";
import { putLadder, putRequirements } from "../kit/ladder";
import { f, type Formula } from "../shared/formula";
import { columnLetters, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { plainMoneyText, shortened } from "../shared/words";
import { COLUMN, ROW_HEIGHT, WIDTHS } from "./layout";
import type { Model } from "./model";

/** A heading, the ladder with its notes, each requirement, and what the next level brings. */
const ROWS = REQUIREMENTS.length + 4;
/** What the line under the ladder holds. */
const BRINGS_CHARACTERS = 60;

/** On the left what is won and open against what is needed, on the right the ladder of levels; returns the row below. */
export function ladderPanel(sheet: SheetBuilder, model: Model, row: number): number {
  yearBars(sheet, model, row);
  ladder(sheet, model, row);
  for (let at = row; at < row + ROWS; at += 1) sheet.height(at, ROW_HEIGHT);
  sheet.height(row + 1, 20);
  return row + ROWS;
}

function yearBars(sheet: SheetBuilder, model: Model, row: number): void {
  const { bars, sales, deals, coverage } = model;
  const { first, leftLast } = COLUMN;
  const year = sales.fixed(CURRENT_COLUMN);
  const [needed, gap] = [coverage.required.fixed(2), coverage.gap.fixed(2)];
  const plain = (cell: Ref | Formula) => plainMoneyText(cell);
  const won = f`"Won and weighted: "&${plain(f`(${deals.won.fixed(CURRENT_COLUMN)}+${deals.weighted})`)}`;
  const open = f`"Open: "&${plain(deals.openInYear)}`;
  const short = f`IF(ROUND(${gap},9)<=0,"",", "&${plain(f`${gap}`)}&" short")`;
  sheet
    .put(row, first, f`${won}&IF(${year}="",""," of "&${plain(f`${year}`)})`, "strong")
    .put(row + 3, first, f`${open}&IF(N(${needed})<=0,""," of "&${plain(f`${needed}`)}&${short})`, "strong");
  const widths = WIDTHS.slice(first, leftLast + 1);
  const shown = new Ref("bars of the year", 1, 1);
  const second = new Ref("bar of the pipeline", 1, 1);
  const blocks = blocksIn(...widths);
  sheet
    .fill(shown, { row: row + 1, column: first }, () => barText(bars.won, blocks, bars.weighted), "bar")
    .fill(second, { row: row + 4, column: first }, () => barText(bars.open, blocks), "bar")
    .name("year_bar", shown)
    .name("pipeline_bar", second);
  const region = new Ref("bars of the year", 1, 4).place(row + 1, first);
  // Only a bar begins with a space.
  sheet.rule(
    { ...region.box, columns: widths.length },
    f`LEFT($${columnLetters(first)}${row + 2},1)=" "`,
    "barTrack",
  );
}

function ladder(sheet: SheetBuilder, model: Model, row: number): void {
  const { level, contract, requirements } = model;
  const { right, last } = COLUMN;
  sheet.put(row, right, f`${contract.short}`, "heading").shade(row, right + 1, last, "heading");
  putLadder(
    sheet,
    { row: row + 1, column: right },
    { rungs: last - right + 1, reached: level.metOrder, unranked: level.unranked },
  );
  const asked = REQUIREMENTS.map((_, index) => {
    const place = requirements.asked.fixed(0, index);
    const pick = (cells: Ref) => f`IF(${place}="","",INDEX(${cells},${place}))`;
    return {
      label: pick(requirements.label),
      figure: pick(requirements.figure),
      share: pick(requirements.share),
    };
  });
  const at = { figure: right + 2, bar: WIDTHS.slice(right + 3, last + 1) };
  const bars = putRequirements(sheet, { row: row + 3, column: right }, asked, at);
  sheet.name("requirement_bars", bars);
  // Beside metrics of the program's own it stands on the page behind: this one is to stay short.
  if (!model.own.length)
    sheet.put(row + ROWS - 1, right, shortened(f`${contract.bringsLine}`, BRINGS_CHARACTERS), "smallNote");
}
