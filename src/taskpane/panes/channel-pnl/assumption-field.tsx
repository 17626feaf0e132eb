import { pnlInputRange, type PnlInputKey } from "../../../domain/finance/pnl-inputs";
import { DefaultedField } from "../../components/defaulted-field";
import type { NumberKind } from "../../components/number-text";
import type { PnlStepProps } from "./step-props";

/** One assumption of the statement: its default with the source, and what is typed over it. */
export function AssumptionField({
  pnl,
  update,
  name,
  label,
  kind,
  hint,
}: PnlStepProps & { name: PnlInputKey; label: string; kind: NumberKind; hint?: string }) {
  const { default: standard, source, override } = pnl.inputs[name];
  return (
    <DefaultedField
      label={label}
      kind={kind}
      hint={hint}
      {...pnlInputRange(name)}
      override={override}
      defaultValue={standard}
      source={source}
      onOverride={(value) =>
        update((before) => ({ ...before, overrides: { ...before.overrides, [name]: value } }))
      }
    />
  );
}
