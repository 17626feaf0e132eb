import type { BuiltAgain } from "../shared/built-again";
import { relationsChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  relationsChange(source, [{ partner, asOf }]).sheets[0]!;
