import { REGISTERED } from "../../domain/program/levels";
import { levelsTable } from "../../domain/shared/tables/catalogue";
import { f, type Formula } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { Content, SheetBuilder } from "../shared/sheet-builder";
import type { Position } from "../shared/sheet-plan";
import type { CellFormat } from "../shared/styles";
import { barText, blocksIn } from "./bars";
import { type FormulaCell, tableCells } from "./table-cells";

const levels = tableCells(levelsTable);

export interface Ladder {
  /** Rungs there is room for, "Registered" included; a program with fewer levels leaves the last ones blank. */
  rungs: number;
  /** Columns of one rung. */
  columns: number;
  /** Row of cam_levels that is reached; 0 below all of them. */
  reached: Ref;
}

/** The levels of the program from left to right, those reached filled, and below them where the partner stands: two rows. */
export function putLadder(
  sheet: SheetBuilder,
  { row, column }: Position,
  { rungs, columns, reached }: Ladder,
): void {
  for (let step = 0; step < rungs; step++) {
    const from = column + step * columns;
    const rung = new Ref(`rung ${step}`);
    sheet.fill(rung, { row, column: from }, () => rungName(step), "rung");
    sheet.shade(row, from + 1, from + columns - 1, "rung");
    const box = { row, column: from, rows: 1, columns };
    sheet.rule(box, f`AND(${rung}<>"",${reached}>=${step})`, "rungReached");
    sheet.rule(box, f`AND(${rung}<>"",${reached}<${step})`, "rungAhead");
    const here = f`IF(${rung}="","",IF(${reached}=${step},"▲ you are here",IF(${reached}+1=${step},"next","")))`;
    sheet.put(row + 1, from, here, "rungNote");
  }
}

function rungName(step: number): Content {
  return step === 0 ? REGISTERED : f`IF(${step}>${levels.rows},"",${levels.text("level", f`${step}`)})`;
}

/** One requirement of the next level; `needs` is "" where the level does not ask for it. */
export interface Requirement {
  label: string;
  has: FormulaCell;
  needs: FormulaCell;
  format?: CellFormat;
}

/** What is had and needed of each requirement, and a bar of how far that is, one below the other. */
export function putRequirements(
  sheet: SheetBuilder,
  { row, column }: Position,
  requirements: readonly Requirement[],
  barWidth: number,
): void {
  requirements.forEach(({ label, has, needs, format }, index) => {
    const at = row + index;
    const asked = (content: Formula) => f`IF(${needs}="","",${content})`;
    const share = f`IF(N(${needs})<=0,1,N(${has})/${needs})`;
    const [needed, bar] = [new Ref("needed"), new Ref("bar of a requirement")];
    sheet
      .put(at, column, label, "label")
      .put(at, column + 1, asked(f`${has}`), { style: "calculation", format })
      .fill(needed, { row: at, column: column + 2 }, () => asked(f`${needs}`), {
        style: "calculation",
        format,
      })
      .fill(bar, { row: at, column: column + 3 }, () => asked(barText(share, blocksIn(barWidth))), "bar")
      .rule(bar.box, f`${needed}<>""`, "barTrack");
  });
}
