import { type Assumption, boundsOf } from "../../domain/shared/assumption";
import { f, type Formula, joined, quoted } from "./formula";
import type { Ref } from "./reference";
import type { InputRule } from "./sheet-plan";
import type { CellFormat } from "./styles";

/** Formats by kind; where a kind has more than one, by the decimals that are shown. */
const FORMATS: Readonly<Record<Assumption["kind"], CellFormat | readonly CellFormat[]>> = {
  date: "date",
  whole: "whole",
  number: ["whole", "tenths", "twoDecimals"],
  multiple: ["whole", "multiple"],
  money: "money",
  rate: ["percent", "percent", "finePercent"],
  choice: "general",
  text: "general",
};

export function formatOf({ kind, decimals }: Pick<Assumption, "kind" | "decimals">): CellFormat {
  const format = FORMATS[kind];
  if (typeof format === "string") return format;
  if (decimals !== undefined) return format[decimals]!;
  return kind === "number" ? "general" : format[1]!;
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

/** The assumption that a cell's rule, label and format tell of: for cells of which nothing else is known. */
export function assumptionOfCell(label: string, rule: InputRule, format: CellFormat | undefined): Assumption {
  const about = { key: "", label, default: null, source: "", help: "" };
  switch (rule.type) {
    case "text":
      return { ...about, kind: "text", ...(rule.max === undefined ? {} : { longest: rule.max }) };
    case "list":
      return { ...about, kind: "choice", choices: rule.choices };
    case "date":
      return { ...about, kind: "date" };
    case "whole":
    case "number":
      return {
        ...about,
        kind: rule.type === "whole" ? "whole" : kindShownAs(format),
        ...(rule.min === undefined ? {} : { minimum: rule.min }),
        ...(rule.max === undefined ? {} : { maximum: rule.max }),
      };
  }
}

function kindShownAs(format: CellFormat | undefined): Assumption["kind"] {
  if (format === "money" || format === "multiple") return format;
  return format === "percent" || format === "finePercent" ? "rate" : "number";
}

type Cell = Ref | Formula;
/** Cells that hold the bounds, where they are not the assumption's own figures. */
interface Bounds {
  minimum?: Cell | number;
  maximum?: Cell | number;
}

/** What counts of a cell, as domain's `counted` says; `otherwise` where nothing does. */
export function countedFormula(
  assumption: Assumption,
  cell: Cell,
  otherwise: Cell,
  bounds: Bounds = boundsOf(assumption),
): Formula {
  const { kind, choices = [], longest } = assumption;
  if (kind === "text") {
    const empty = f`${cell}=""`;
    const unfit = longest === undefined ? empty : f`OR(${empty},LEN(${cell})>${longest})`;
    return f`IF(${unfit},${otherwise},${cell}&"")`;
  }
  if (kind === "choice")
    return choices.reduceRight<Cell>(
      (rest, choice) => f`IF(${cell}=${quoted(choice)},${quoted(choice)},${rest})`,
      otherwise,
    ) as Formula;
  const { minimum, maximum } = bounds;
  const conditions = [
    ...(minimum === undefined ? [] : [f`${cell}>=${minimum}`]),
    ...(maximum === undefined ? [] : [atMost(kind, cell, maximum)]),
    ...(kind === "whole" ? [f`INT(${cell})=${cell}`] : []),
  ];
  const value = kind === "date" ? f`INT(${cell})` : f`${cell}`;
  const inside = conditions.length ? f`IF(${all(conditions)},${value},${otherwise})` : value;
  return f`IF(ISNUMBER(${cell}),${inside},${otherwise})`;
}

/** A day's hours are the day. */
function atMost(kind: Assumption["kind"], cell: Cell, maximum: Cell | number): Formula {
  if (kind !== "date") return f`${cell}<=${maximum}`;
  return f`${cell}<${typeof maximum === "number" ? maximum + 1 : f`${maximum}+1`}`;
}

function all(conditions: readonly Formula[]): Formula {
  return conditions.length > 1 ? f`AND(${joined(conditions, ",")})` : conditions[0]!;
}
