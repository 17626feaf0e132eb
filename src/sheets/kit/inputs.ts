import { NO_LIMIT } from "../../domain/shared/bounds";
import { type DayRefs, AS_OF_INPUT, type InputValues } from "../shared/day-inputs";
import { f, type Formula } from "../shared/formula";
import {
  anyDay,
  anyText,
  type InputRefs,
  inputRefs,
  type InputsPanel,
  numberWithin,
  type PanelFact,
  wholeWithin,
} from "../shared/inputs-panel";
import { each, type Ref } from "../shared/reference";
import type { Content } from "../shared/sheet-builder";
import type { InputRule } from "../shared/sheet-plan";
import { FISCAL_START_NAME } from "../shared/sheet-schema";
import type { CellFormat } from "../shared/styles";
import { holdsOneOf } from "./table-cells";

/** One assumption: what it is called, what it accepts, and what counts while nothing is typed. */
export interface InputDefinition {
  label: string;
  kind: "date" | "whole" | "number" | "money" | "rate" | "choice" | "text";
  /** Bounds are included. */
  min?: number;
  max?: number;
  /** Of a choice. */
  choices?: readonly string[];
  default: Content;
  /** Where the default comes from. */
  source: Content;
  /** What to type, in one sentence. */
  help: string;
}

const FORMATS: Readonly<Record<InputDefinition["kind"], CellFormat>> = {
  date: "date",
  whole: "whole",
  number: "general",
  money: "money",
  rate: "percent",
  choice: "general",
  text: "general",
};
/** What the cell accepts, and the formula that passes over what was typed all the same. */
function partsOf({ kind, min, max, choices = [] }: InputDefinition): {
  rule: InputRule;
  used: (refs: InputRefs) => Formula;
} {
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const [from, to] = [min ?? -NO_LIMIT, max ?? NO_LIMIT];
  switch (kind) {
    case "date":
      return { rule: { type: "date" }, used: anyDay };
    case "whole":
      return { rule: { type: "whole", ...bounds }, used: wholeWithin(from, to + 1) };
    case "choice":
      return { rule: { type: "list", choices }, used: oneOf(choices) };
    case "text":
      return { rule: { type: "text", ...(max === undefined ? {} : { max }) }, used: anyText };
    case "number":
    case "money":
    case "rate":
      return { rule: { type: "number", ...bounds }, used: numberWithin(from, to) };
  }
}

function oneOf(choices: readonly string[]) {
  return ({ override, default: standard }: InputRefs): Formula =>
    f`IF(${holdsOneOf(f`${override}`, choices)},${override},${standard})`;
}

/** The cells of each assumption of a sheet; its name is `in_` and the key. */
export function inputsOf<K extends string>(...keys: readonly K[]): Readonly<Record<K, InputRefs>> {
  return each(keys, inputRefs);
}

/** One line of a panel. */
export function putInput(
  panel: InputsPanel,
  refs: InputRefs,
  name: string,
  { definition, values }: { definition: InputDefinition; values: InputValues },
): void {
  const { label, kind, help, default: standard, source } = definition;
  panel.input(refs, {
    name,
    label,
    format: FORMATS[kind],
    help,
    default: standard,
    source,
    ...partsOf(definition),
    value: values[name],
  });
}

/** The day a sheet stands for; it defaults to Setup's. */
export function asOfInput(settings: { asOf: Ref }) {
  return {
    label: "As of",
    kind: "date",
    default: f`${settings.asOf}`,
    source: "Setup",
    help: "The day the figures stand for.",
  } as const satisfies InputDefinition;
}

/** The month in which the fiscal year starts: the whole workbook's, so it is shown here and typed on Setup. */
export function fiscalStartFact(settings: { fiscalStartMonth: Ref }): PanelFact {
  return {
    name: FISCAL_START_NAME,
    label: "Fiscal year starts in month",
    format: "whole",
    value: f`${settings.fiscalStartMonth}`,
    source: "Setup",
  };
}

/** Both on a panel that is put line by line. */
export function putDays(
  panel: InputsPanel,
  { asOf, fiscalStart }: DayRefs,
  settings: { asOf: Ref; fiscalStartMonth: Ref },
  values: InputValues,
): void {
  putInput(panel, asOf, AS_OF_INPUT, { definition: asOfInput(settings), values });
  panel.fact(fiscalStart, fiscalStartFact(settings));
}
