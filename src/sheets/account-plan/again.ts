import type { BuiltAgain } from "../shared/built-again";
import { accountPlanChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  accountPlanChange(source, { partner, asOf }).sheets[0]!;
