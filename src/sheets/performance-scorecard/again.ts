import type { BuiltAgain } from "../shared/built-again";
import { performanceScorecardChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, inputs, asOf }) =>
  performanceScorecardChange(source, { partner, asOf, existingInputs: inputs, recordPipeline: false })
    .sheets[0]!;
