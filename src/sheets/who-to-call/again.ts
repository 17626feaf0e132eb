import type { BuiltAgain } from "../shared/built-again";
import { whoToCallChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  whoToCallChange(source, [{ partner, asOf }]).sheets[0]!;
