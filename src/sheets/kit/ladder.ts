import { REGISTERED } from "../../domain/program/levels";
import { levelsTable } from "../../domain/shared/tables/catalogue";
import { f, type FormulaCell } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { Position } from "../shared/sheet-plan";
import { barText, blocksIn, trackRule } from "./bars";
import { tableCells } from "./table-cells";
import { shortened } from "../shared/words";

const levels = tableCells(levelsTable);
const ORDER = levels.column("order");
const REACHED = "✓";
/** What a rung can hold in bold letters. */
const RUNG_CHARACTERS = 11;

export interface Ladder {
  /** Rungs there is room for, "Registered" included: of a program with more levels those around the one reached. */
  rungs: number;
  /** Order of the highest level that is met; 0 below all of them. */
  reached: Ref;
  /** How many levels have no rank of their own: with any of them there is no ladder. */
  unranked: Ref;
}

/** The levels of the program from left to right by their order, those reached filled, and below them where the partner stands: two rows. */
export function putLadder(
  sheet: SheetBuilder,
  { row, column }: Position,
  { rungs, reached, unranked }: Ladder,
): void {
  const names = new Ref("rungs", rungs);
  const place = f`COUNTIFS(${ORDER},"<="&${reached})`;
  const first = f`MAX(0,MIN(COUNT(${ORDER})-${rungs - 1},${place}-${rungs - 2}))`;
  const step = (index: number) => f`(${first}+${index})`;
  const name = (index: number) =>
    shortened(
      f`INDEX(${levels.column("level")},MATCH(SMALL(${ORDER},${step(index)}),${ORDER},0))`,
      RUNG_CHARACTERS,
    );
  const rung = (index: number) => {
    const level = f`IF(${step(index)}<=${place},"${REACHED}","")&IF(${step(index)}=0,"${REGISTERED}",${name(index)})`;
    return f`IF(${unranked}>0,"",IF(${step(index)}>COUNT(${ORDER}),"",${level}))`;
  };
  const here = (index: number) =>
    f`IF(${names.at(index)}="","",IF(${step(index)}=${place},"you are here",""))`;
  sheet.fill(names, { row, column }, rung, "rung");
  const isReached = f`ISNUMBER(SEARCH("${REACHED}",${names.at(0)}))`;
  sheet.rule(names.box, isReached, "rungReached");
  sheet.rule(names.box, f`AND(${names.at(0)}<>"",NOT(${isReached}))`, "rungAhead");
  sheet.fill(new Ref("notes of rungs", rungs), { row: row + 1, column }, here, "rungNote");
}

/** One requirement of the next level; a line whose label is "" is not in use. */
export interface Requirement {
  label: FormulaCell;
  /** What is had of what is needed, in a few characters. */
  figure: FormulaCell;
  /** "" is not measured. */
  share: FormulaCell;
}

/** Each requirement with what is had of what is needed and a bar of how far that is: label, figure and, over the rest, the bar. */
export function putRequirements(
  sheet: SheetBuilder,
  { row, column }: Position,
  requirements: readonly Requirement[],
  { figure, bar }: { figure: number; bar: readonly number[] },
): Ref {
  const bars = new Ref("bars of requirements", 1, requirements.length);
  requirements.forEach((each, index) => {
    sheet.put(row + index, column, f`${each.label}`, "plain");
    sheet.put(row + index, figure, f`${each.figure}`, "figureRight");
  });
  sheet.fill(
    bars,
    { row, column: figure + 1 },
    (_, index) => barText(requirements[index]!.share, blocksIn(...bar)),
    "bar",
  );
  trackRule(sheet, bars, bar.length);
  return bars;
}
