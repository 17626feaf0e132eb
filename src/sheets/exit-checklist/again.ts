import type { BuiltAgain } from "../shared/built-again";
import { exitChecklistChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  exitChecklistChange(source, [{ partner, asOf }]).sheets[0]!;
