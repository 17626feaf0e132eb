import type { FieldProps } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** Fluent's slots take no `undefined`: a hint only where there is one. */
export function hintOf(hint: ReactNode): Pick<FieldProps, "hint"> {
  return hint === null || hint === undefined || hint === "" ? {} : { hint: { children: hint } };
}
