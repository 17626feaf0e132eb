import { SETTING_DEFINITIONS } from "../../domain/program/settings";
import { boundsOf, isWords } from "../../domain/shared/assumption";
import { lookedUp } from "../shared/settings-block";
import type { PageColumns } from "../kit/columns";
import { f, type Formula, joined, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { ControlModel, SettingKeyColumn } from "./model";

const definition = (row: number) => SETTING_DEFINITIONS[row]!;

/** Every setting as Setup has it: there, blank, and whether it counts. */
export function settingColumns({ settings }: ControlModel): PageColumns<SettingKeyColumn, SettingKeyColumn> {
  const cell = (ref: Ref, row: number) => ref.at(0, row);
  const bound = (row: number, which: "minimum" | "maximum") =>
    isWords(definition(row)) ? null : boundsOf(definition(row))[which];
  return {
    name: { title: "Setting", look: "text", cell: (_, row) => definition(row).key },
    row: {
      title: "Row",
      format: "whole",
      cell: ({ name }) => f`IFERROR(MATCH(${name},cam_settings[Setting],0),"")`,
    },
    value: {
      title: "On Setup",
      cell: (_, row) => lookedUp("cam_settings[Value]", "cam_settings[Setting]", cell(settings.name, row)),
    },
    from: { title: "From", format: "general", cell: (_, row) => bound(row, "minimum") },
    to: { title: "To", format: "general", cell: (_, row) => bound(row, "maximum") },
    state: {
      title: "State",
      look: "text",
      cell: ({ row: at, value, from, to }, row) =>
        f`IF(${at}="","missing",IF(${value}="","",IF(${counts(row, f`${value}`, f`${from}`, f`${to}`)},"","unusable")))`,
    },
  };
}

function counts(row: number, value: Formula, from: Formula, to: Formula): Formula {
  const { kind, choices = [] } = definition(row);
  if (kind === "text") return f`1`;
  if (kind === "choice")
    return f`OR(${joined(
      choices.map((each) => f`TRIM(${value})=${quoted(each)}`),
      ",",
    )})`;
  const day = kind === "date" ? f`INT(${value})` : value;
  const whole = kind === "whole" ? f`,INT(${value})=${value}` : f``;
  return f`IF(ISNUMBER(${value}),AND(${day}>=${from},${day}<=${to}${whole}),FALSE)`;
}
