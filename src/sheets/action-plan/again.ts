import type { BuiltAgain } from "../shared/built-again";
import { actionPlanChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  actionPlanChange(source, [{ partner, asOf }]).sheets[0]!;
