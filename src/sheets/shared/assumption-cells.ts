import { type Assumption, boundsOf } from "../../domain/shared/assumption";
import { f, type Formula, quoted } from "./formula";
import type { Ref } from "./reference";
import type { InputRule } from "./sheet-plan";
import type { CellFormat } from "./styles";

const FORMATS: Readonly<Record<Assumption["kind"], CellFormat>> = {
  date: "date",
  whole: "whole",
  number: "general",
  multiple: "multiple",
  money: "money",
  rate: "percent",
  choice: "general",
  text: "general",
};

export function formatOf({ kind, decimals }: Pick<Assumption, "kind" | "decimals">): CellFormat {
  if (kind === "number" && decimals === 0) return "whole";
  return kind === "rate" && decimals === 2 ? "finePercent" : FORMATS[kind];
}

/** What the cell of an assumption takes from whoever types. */
export function ruleOf(assumption: Assumption): InputRule {
  const { kind, minimum, maximum, choices = [], longest } = assumption;
  if (kind === "text") return { type: "text", ...(longest === undefined ? {} : { max: longest }) };
  if (kind === "choice") return { type: "list", choices };
  if (kind === "date") return { type: "date" };
  return {
    type: kind === "whole" ? "whole" : "number",
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
  };
}

type Cell = Ref | Formula;

/** What counts of a cell, as domain's `countedValue` says; `otherwise` where nothing does. Bounds may stand in cells. */
export function countedFormula(
  assumption: Assumption,
  cell: Cell,
  otherwise: Cell,
  bounds: Readonly<Record<"minimum" | "maximum", Cell | number>> = boundsOf(assumption),
): Formula {
  const { kind, choices = [] } = assumption;
  if (kind === "text") return f`IF(${cell}="",${otherwise},${cell}&"")`;
  if (kind === "choice")
    return choices.reduceRight<Cell>(
      (rest, choice) => f`IF(${cell}=${quoted(choice)},${quoted(choice)},${rest})`,
      otherwise,
    ) as Formula;
  const { minimum, maximum } = bounds;
  const from = f`${cell}>=${minimum}`;
  if (kind === "date") {
    // A day's hours are the day.
    const below = typeof maximum === "number" ? maximum + 1 : f`${maximum}+1`;
    return f`IF(ISNUMBER(${cell}),IF(AND(${from},${cell}<${below}),INT(${cell}),${otherwise}),${otherwise})`;
  }
  const inside = f`${from},${cell}<=${maximum}`;
  const fits = kind === "whole" ? f`AND(${inside},INT(${cell})=${cell})` : f`AND(${inside})`;
  return f`IF(ISNUMBER(${cell}),IF(${fits},${cell},${otherwise}),${otherwise})`;
}
