import type { BuiltAgain } from "../shared/built-again";
import { roleMapChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  roleMapChange(source, [{ partner, asOf }]).sheets[0]!;
