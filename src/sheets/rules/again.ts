import type { BuiltAgain } from "../shared/built-again";
import { rulesChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  rulesChange(source, [{ partner, asOf }]).sheets[0]!;
