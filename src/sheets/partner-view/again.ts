import type { BuiltAgain } from "../shared/built-again";
import { partnerViewChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, asOf }) =>
  partnerViewChange(source, { partner, asOf }).sheets[0]!;
