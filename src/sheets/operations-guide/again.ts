import type { BuiltAgain } from "../shared/built-again";
import { operationsGuideChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  operationsGuideChange(source, [{ partner, asOf }]).sheets[0]!;
