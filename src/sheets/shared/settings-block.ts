import { SETTINGS, type SettingDefinition, type SettingKey } from "../../domain/program/settings";
import type { CalculationBlock } from "./calculation-block";
import { f, type Formula, quoted } from "./formula";
import { type CellRef, Ref } from "./reference";
import type { CellFormat } from "./styles";

const FORMATS: Readonly<Record<SettingDefinition["kind"], CellFormat | undefined>> = {
  date: "date",
  money: "money",
  rate: "percent",
  whole: "whole",
  number: "general",
  text: undefined,
  choice: undefined,
};

/** What a table holds at the row of `key`; "" where the row or its cell is blank. */
export function lookedUp(column: string, keyColumn: string, key: Ref | CellRef): Formula {
  const cell = f`INDEX(${column},MATCH(${key},${keyColumn},0))`;
  return f`IFERROR(IF(${cell}="","",${cell}),"")`;
}

/** The choice as it is written here, whatever its case on Setup. */
function chosen(setup: Ref, choices: readonly string[], otherwise: Formula): Formula {
  return choices.reduceRight(
    (rest, choice) => f`IF(TRIM(${setup})=${quoted(choice)},${quoted(choice)},${rest})`,
    otherwise,
  );
}

/** The cells of one setting: what Setup says, what counts without it, and the bounds of what counts. */
interface SettingCells {
  setup: Ref;
  fallback: Ref;
  from: Ref;
  to: Ref;
}

function usedOf(
  { kind, choices = [] }: SettingDefinition,
  { setup, fallback, from, to }: SettingCells,
): Formula {
  const otherwise = f`IF(${fallback}="","",${fallback})`;
  if (kind === "text") return f`IF(${setup}="",${otherwise},TRIM(${setup}))`;
  if (kind === "choice") return chosen(setup, choices, otherwise);
  const value = kind === "whole" || kind === "date" ? f`INT(${setup})` : f`${setup}`;
  return f`IF(ISNUMBER(${setup}),IF(AND(${setup}>=${from},OR(${to}="",${setup}<=${to})),${value},${otherwise}),${otherwise})`;
}

/**
 * The settings that a sheet reads, as Setup has them now, beside what counts while a cell there is blank or unusable: the same rule
 * as domain/program/settings.ts. `used` says which, and where the value that counts is to be found; `builtIn` replaces defaults.
 */
export function settingsBlock(
  block: CalculationBlock,
  used: Readonly<Partial<Record<SettingKey, Ref>>>,
  builtIn: Readonly<Partial<Record<SettingKey, number>>> = {},
): void {
  block.heading("Settings", ["On Setup", "Built in", "From", "To", "Used"]);
  for (const [key, definition] of Object.entries(SETTINGS) as [SettingKey, SettingDefinition][]) {
    const ref = used[key];
    if (!ref) continue;
    const { name, kind, minimum, maximum, defaultValue } = definition;
    const [label, setup, fallback, from, to] = ["name", "on Setup", "built in", "from", "to"].map(
      (part) => new Ref(`${name} ${part}`),
    ) as [Ref, Ref, Ref, Ref, Ref];
    const format = FORMATS[kind];
    const onSetup = lookedUp("cam_settings[Value]", "cam_settings[Setting]", label);
    block.cells(label, name, [
      { ref: setup, content: onSetup, style: "link", format },
      { ref: fallback, content: builtIn[key] ?? (defaultValue === "" ? null : defaultValue), format },
      { ref: from, content: minimum ?? null, format: "general" },
      { ref: to, content: maximum ?? null, format: "general" },
      { ref, content: usedOf(definition, { setup, fallback, from, to }), format },
    ]);
  }
}
