import { MGO_LINES, type MgoKey } from "../../../domain/marketing/mgo-lines";
import { DefaultedField } from "../../components/defaulted-field";
import type { NumberKind } from "../../components/number-text";
import { mgoTexts } from "../../strings/mgo";
import type { StepProps } from "./mgo-draft";

const KINDS = {
  whole: "number",
  money: "money",
  share: "percent",
  multiple: "number",
} as const satisfies Record<string, NumberKind>;

/** One input of the worksheet: its default with the source, and what is typed over it. */
export function LineField({ live, update, name }: Pick<StepProps, "live" | "update"> & { name: MgoKey }) {
  const { letter, label, unit, min, max } = MGO_LINES[name];
  const { default: standard, source, override } = live.inputs[name];
  return (
    <DefaultedField
      label={letter ? mgoTexts.lines.line(letter, label) : label}
      kind={KINDS[unit]}
      min={min}
      max={max}
      defaultValue={standard}
      source={source}
      override={override}
      onOverride={(value) =>
        update((before) => ({ ...before, overrides: { ...before.overrides, [name]: value } }))
      }
    />
  );
}
