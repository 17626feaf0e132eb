import type { BuiltAgain } from "../shared/built-again";
import { whoCoversWhomChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  whoCoversWhomChange(source, [{ partner, asOf }]).sheets[0]!;
