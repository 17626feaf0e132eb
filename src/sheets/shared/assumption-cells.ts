import { type Assumption, boundsOf, isCut } from "../../domain/shared/assumption";
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
  if (kind === "number" && decimals === 1) return "tenths";
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

/** What counts of a cell, as domain's `countedValue` says; `otherwise` where nothing does. */
export function countedFormula(assumption: Assumption, cell: Cell, otherwise: Cell): Formula {
  const { kind, choices = [] } = assumption;
  if (kind === "text") return f`IF(${cell}="",${otherwise},${cell}&"")`;
  if (kind === "choice")
    return choices.reduceRight<Cell>(
      (rest, choice) => f`IF(${cell}=${quoted(choice)},${quoted(choice)},${rest})`,
      otherwise,
    ) as Formula;
  const { minimum, maximum } = boundsOf(assumption);
  // The hours of the last day are that day still.
  const inside = kind === "date" ? f`${cell}<${maximum + 1}` : f`${cell}<=${maximum}`;
  const value = isCut(assumption) ? f`INT(${cell})` : f`${cell}`;
  return f`IF(ISNUMBER(${cell}),IF(AND(${cell}>=${minimum},${inside}),${value},${otherwise}),${otherwise})`;
}
