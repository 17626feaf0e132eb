import { type Assumption, isCut, isWords } from "../../domain/shared/assumption";
import { SETTINGS, type SettingKey } from "../../domain/program/settings";
import { countedFormula, formatOf } from "./assumption-cells";
import type { CalculationBlock } from "./calculation-block";
import { f, type Formula } from "./formula";
import { type CellRef, Ref } from "./reference";

/** What a table holds at the row of `key`; "" where the row or its cell is blank. */
export function lookedUp(column: string, keyColumn: string, key: Ref | CellRef): Formula {
  const cell = f`INDEX(${column},MATCH(${key},${keyColumn},0))`;
  return f`IFERROR(IF(${cell}="","",${cell}),"")`;
}

/** The cells of one setting: what Setup says, what counts without it, and the bounds of what counts. */
interface SettingCells {
  setup: Ref;
  fallback: Ref;
  from: Ref;
  to: Ref;
}

/** As `countedFormula`, with the bounds in cells where whoever audits the sheet sees them. Spaces around words do not count. */
function usedOf(setting: Assumption, { setup, fallback, from, to }: SettingCells): Formula {
  const otherwise = f`IF(${fallback}="","",${fallback})`;
  if (setting.kind === "text") return f`IF(${setup}="",${otherwise},TRIM(${setup}))`;
  if (setting.kind === "choice") return countedFormula(setting, f`TRIM(${setup})`, otherwise);
  const value = isCut(setting) ? f`INT(${setup})` : f`${setup}`;
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
  for (const [key, definition] of Object.entries(SETTINGS) as [SettingKey, Assumption][]) {
    const ref = used[key];
    if (!ref) continue;
    const { key: name, kind, minimum, maximum, default: standard } = definition;
    const [label, setup, fallback, from, to] = ["name", "on Setup", "built in", "from", "to"].map(
      (part) => new Ref(`${name} ${part}`),
    ) as [Ref, Ref, Ref, Ref, Ref];
    // As Setup has it: a multiple with all its decimals.
    const format = kind === "multiple" ? "general" : isWords(definition) ? undefined : formatOf(definition);
    const onSetup = lookedUp("cam_settings[Value]", "cam_settings[Setting]", label);
    block.cells(label, name, [
      { ref: setup, content: onSetup, style: "link", format },
      { ref: fallback, content: builtIn[key] ?? (standard === "" ? null : standard), format },
      { ref: from, content: minimum ?? null, format: "general" },
      { ref: to, content: maximum ?? null, format: "general" },
      { ref, content: usedOf(definition, { setup, fallback, from, to }), format },
    ]);
  }
}
