import type { BuiltAgain } from "../shared/built-again";
import { earningsChange } from "./change";
import { keptEarnings } from "./kept-earnings";

export const builtAgain: BuiltAgain = (source, { subject: { partner }, inputs, asOf }) =>
  earningsChange(source, [{ partner, asOf, overrides: keptEarnings(inputs) }]).sheets[0]!;
