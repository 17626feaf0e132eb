import { PNL_INPUTS, type PnlInputKey } from "../../../domain/finance/pnl-inputs";
import { AssumptionField } from "../../components/assumption-field";
import type { PnlStepProps } from "./live-pnl";

/** One assumption of the statement: its default with the source, and what is typed over it. */
export function PnlField({
  live,
  update,
  name,
  label,
  hint,
}: PnlStepProps & { name: PnlInputKey; label?: string; hint?: string }) {
  const { default: standard, source, override } = live.pnl.inputs[name];
  return (
    <AssumptionField
      assumption={PNL_INPUTS[name]}
      label={label}
      hint={hint}
      value={override}
      standard={{ value: standard, source }}
      onChange={(value) =>
        update((before) => ({ ...before, overrides: { ...before.overrides, [name]: value } }))
      }
    />
  );
}
