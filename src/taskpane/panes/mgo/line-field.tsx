import { MGO_LINES, mgoLetter, type MgoKey } from "../../../domain/marketing/mgo-lines";
import { AssumptionField } from "../../components/assumption-field";
import { mgoTexts } from "../../strings/mgo";
import type { StepProps } from "./mgo-draft";

/** One input of the worksheet: its default with the source, and what is typed over it. */
export function LineField({ live, update, name }: Pick<StepProps, "live" | "update"> & { name: MgoKey }) {
  const [line, letter] = [MGO_LINES[name], mgoLetter(name)];
  const { default: standard, source, override } = live.inputs[name];
  return (
    <AssumptionField
      assumption={line}
      label={letter ? mgoTexts.lines.line(letter, line.label) : line.label}
      hint=""
      standard={{ value: standard, source }}
      value={override}
      onChange={(value) =>
        update((before) => ({ ...before, overrides: { ...before.overrides, [name]: value } }))
      }
    />
  );
}
