import type { BuiltAgain } from "../shared/built-again";
import { capabilitiesScorecardChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, inputs, asOf }) =>
  capabilitiesScorecardChange(source, { partner, asOf, existingInputs: inputs }).sheets[0]!;
