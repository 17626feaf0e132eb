import type { BuiltAgain } from "../shared/built-again";
import { whoIsWhoChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  whoIsWhoChange(source, [{ partner, asOf }]).sheets[0]!;
