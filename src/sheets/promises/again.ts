import type { BuiltAgain } from "../shared/built-again";
import { promisesPageChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  promisesPageChange(source, [{ partner, asOf }]).sheets[0]!;
