import { REGISTERED, REQUIREMENTS, type RequirementId } from "../../domain/program/levels";
import { levelsTable } from "../../domain/shared/tables/catalogue";
import type { CalculationBlock } from "./calculation-block";
import { f, type Formula, type FormulaCell, joined, quoted } from "./formula";
import { each, Ref } from "./reference";
import type { SheetBuilder } from "./sheet-builder";
import type { CellFormat } from "./styles";

type ByRequirement = Readonly<Record<RequirementId, Ref>>;

/** The handles of the earned level. Whoever builds a sheet places the facts and `influenced`. */
export interface LevelRefs {
  /** What the partner has of each requirement; "" is not known. Revenue is the partner's own. */
  facts: ByRequirement;
  /** Won by others with its influence in the same twelve months. */
  influenced: Ref;
  /** How many levels have no rank of their own: with any of them no level is earned and none is next. */
  unranked: Ref;
  /** Ranks: of the highest level not missed, of the highest met, of the one after that; 0 where there is none. */
  topOrder: Ref;
  metOrder: Ref;
  nextOrder: Ref;
  /** Rows of cam_levels; 0 where there is none. */
  topRow: Ref;
  earnedRow: Ref;
  targetRow: Ref;
  earned: Ref;
  shown: Ref;
  next: Ref;
  targetName: Ref;
  has: ByRequirement;
  needs: ByRequirement;
  missing: ByRequirement;
}

function byRequirement(what: string): ByRequirement {
  return Object.fromEntries(REQUIREMENTS.map(({ id }) => [id, new Ref(`${what} ${id}`)])) as ByRequirement;
}

export function levelRefs(): LevelRefs {
  return {
    facts: byRequirement("fact"),
    influenced: new Ref("influenced"),
    unranked: new Ref("unranked"),
    ...each(["topOrder", "metOrder", "nextOrder", "topRow", "earnedRow", "targetRow"], (key) => new Ref(key)),
    earned: new Ref("earned"),
    shown: new Ref("shown"),
    next: new Ref("next"),
    targetName: new Ref("targetName"),
    has: byRequirement("has"),
    needs: byRequirement("needs"),
    missing: byRequirement("missing"),
  };
}

/** What makes equal in nine decimals enough; a column is not rounded, since its cells may hold texts. */
const HALF = "0.0000000005";
const column = (id: RequirementId) => `cam_levels[${levelsTable.columns[id].header}]`;
const ORDER = "cam_levels[Order]";

/** What the ranks of levels follow from. */
export interface LevelFactCells {
  facts: Readonly<Record<RequirementId, FormulaCell>>;
  influenced: FormulaCell;
  unranked: FormulaCell;
}

/** How many levels have no order of their own. */
export const UNRANKED_LEVELS = f`SUMPRODUCT((cam_levels[Level]<>"")*(1-ISNUMBER(${ORDER})*(${ORDER}>0)*(COUNTIFS(${ORDER},${ORDER})=1)))`;

const ranked = (unranked: FormulaCell, order: Formula) => f`IF(${unranked}>0,0,${order})`;

/** The order of the highest level of which something holds. */
function highestOrder(
  { facts, influenced, unranked }: LevelFactCells,
  answer: (column: string, fact: FormulaCell, enough: Formula) => Formula,
): Formula {
  const enough = (id: RequirementId): Formula =>
    id === "annualRevenue"
      ? f`(ROUND(${facts[id]}+${influenced}*(cam_levels[Counts influenced revenue]="Yes"),9)+${HALF}>=${column(id)})`
      : f`(IF(${facts[id]}="",-1,ROUND(N(${facts[id]}),9))+${HALF}>=${column(id)})`;
  const answers = REQUIREMENTS.map(({ id }) => answer(column(id), facts[id], enough(id)));
  return ranked(unranked, f`SUMPRODUCT(MAX((cam_levels[Level]<>"")*${joined(answers, "*")}*${ORDER}))`);
}

/** The order of the highest level whose requirements are all met; 0 below all. */
export const metOrder = (level: LevelFactCells): Formula =>
  highestOrder(level, (needed, fact, enough) => f`((${needed}="")+(${fact}<>"")*${enough}>0)`);

/** The order of the level after one; 0 where that is the highest. */
export const orderAfter = (met: FormulaCell, unranked: FormulaCell): Formula =>
  ranked(unranked, f`IFERROR(SMALL(${ORDER},COUNTIFS(${ORDER},"<="&${met})+1),0)`);

/** The row of cam_levels with an order; 0 without one. */
export const rowOfOrder = (order: FormulaCell): Formula =>
  f`IFERROR(IF(${order}=0,0,MATCH(${order},${ORDER},0)),0)`;

/** The highest level that is not missed, earned where all its requirements are met; sorting cam_levels changes nothing. */
export function levelBlock(block: CalculationBlock, level: LevelRefs): void {
  block.single("Levels without an order of their own", level.unranked, UNRANKED_LEVELS, {
    format: "whole",
    note: "Blank, or the same twice: which level is higher would be a guess",
  });
  block.single(
    "Highest level not missed",
    level.topOrder,
    highestOrder(level, (needed, fact, enough) => f`((${needed}="")+(${fact}="")+${enough}>0)`),
    { format: "whole", note: "By its Order; what is not measured is not missed; 0: below all levels" },
  );
  block.single("Highest level met", level.metOrder, metOrder(level), {
    format: "whole",
    note: "All of its requirements are met",
  });
  block.single("Level after it", level.nextOrder, orderAfter(level.metOrder, level.unranked), {
    format: "whole",
    note: "0: the highest is met",
  });
  block.single("Row not missed", level.topRow, rowOfOrder(level.topOrder), "tableRow");
  block.single("Row met", level.earnedRow, rowOfOrder(level.metOrder), "tableRow");
  block.single(
    "Row to reach",
    level.targetRow,
    f`IF(${level.nextOrder}=0,${level.earnedRow},${rowOfOrder(level.nextOrder)})`,
    { format: "tableRow", note: "At the top, the row earned" },
  );
  block.single(
    "Earned level",
    level.earned,
    f`IF(${level.unranked}>0,"",IF(${level.topOrder}=0,${quoted(REGISTERED)},IF(${level.topOrder}>${level.metOrder},"",INDEX(cam_levels[Level],${level.earnedRow}))))`,
    { note: "Blank while something that the level asks for is not measured" },
  );
  block.single(
    "Level that sets targets",
    level.targetName,
    f`IF(${level.targetRow}=0,"",INDEX(cam_levels[Level],${level.targetRow}))`,
  );
}

/** What the level to reach asks for, what the partner has of it and what is missing. */
export function requirementCells(
  level: LevelRefs,
  id: RequirementId,
): { has: Formula; needs: Formula; missing: Formula } {
  const cell = (name: string) => f`INDEX(${name},${level.targetRow})`;
  const influenced = f`IF(${level.targetRow}=0,0,IF(${cell("cam_levels[Counts influenced revenue]")}="Yes",${level.influenced},0))`;
  return {
    has:
      id === "annualRevenue"
        ? f`${level.facts[id]}+${influenced}`
        : f`IF(AND(${level.facts[id]}="",${level.needs[id]}<>""),"Not measured",${level.facts[id]})`,
    needs: f`IF(${level.targetRow}=0,"",IF(${cell(column(id))}="","",${cell(column(id))}))`,
    missing: f`IF(OR(${level.next}="",${level.needs[id]}=""),"",MAX(0,${level.needs[id]}-N(${level.has[id]})))`,
  };
}

export function requirementFormat(id: RequirementId): CellFormat {
  if (id === "annualRevenue") return "money";
  if (id === "requiredTasks" || id === "servicingShare") return "percent";
  return id === "capabilitiesScore" ? "score" : "general";
}

export interface LevelPanelPlace {
  row: number;
  /** Columns of the requirement's name, what is had, needed and missing; the last of the panel. */
  columns: readonly [label: number, has: number, needs: number, missing: number];
  /** "" while no level counts. */
  shown: Formula;
}

/** The requirements of the level to reach and the levels earned and next; returns the row below. */
export function levelPanel(
  sheet: SheetBuilder,
  level: LevelRefs,
  { row: first, columns, shown }: LevelPanelPlace,
): number {
  const [label, has, needs, missing] = columns;
  let row = first;
  const heading = f`IF(${level.targetName}="","Program level","Program level: what "&${level.targetName}&" asks for")`;
  sheet.put(row, label, heading, "heading").shade(row, label + 1, missing, "heading");
  row += 1;
  sheet.put(row, label, "Requirement", "columnHeaderLeft").put(row, has, "Has", "columnHeader");
  sheet.put(row, needs, "Needs", "columnHeader").put(row, missing, "Missing", "columnHeader");
  sheet.shade(row, label + 1, has - 1, "columnHeaderLeft");
  for (const { id, label: name } of REQUIREMENTS) {
    row += 1;
    const format = requirementFormat(id);
    const cells = requirementCells(level, id);
    sheet.put(row, label, name, "label").shade(row, label + 1, has - 1, "label");
    sheet.fill(level.has[id], { row, column: has }, () => cells.has, { style: "calculation", format });
    sheet.fill(level.needs[id], { row, column: needs }, () => cells.needs, { style: "calculation", format });
    sheet.fill(level.missing[id], { row, column: missing }, () => cells.missing, {
      style: "calculation",
      format,
    });
  }
  row += 1;
  sheet
    .put(row, label, "Level earned", "label")
    .shade(row, label + 1, has - 1, "label")
    .fill(level.shown, { row, column: has }, () => shown, "calculation");
  const next = f`IF(${level.targetRow}=${level.earnedRow},"",INDEX(cam_levels[Level],${level.targetRow}))`;
  sheet
    .put(row, needs, "Next level", "noteRight")
    .fill(level.next, { row, column: missing }, () => next, "calculation");
  return row + 1;
}
