import type { BuiltAgain } from "../shared/built-again";
import { funnelReviewChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  funnelReviewChange(source, [{ partner, asOf }]).sheets[0]!;
