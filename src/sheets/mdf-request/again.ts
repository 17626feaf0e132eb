import { quarterNamed } from "../../domain/marketing/marketing-quarter";
import { readRequestData } from "../../domain/marketing/request-page";
import type { BuiltAgain } from "../shared/built-again";
import { mdfRequestChange } from "./change";

export const builtAgain: BuiltAgain = (source, { subject: { partner, edition = "" } }) => {
  const quarter = quarterNamed(edition, readRequestData(source).settings.fiscalStartMonth);
  if (!quarter) throw new Error(`"${edition}" is no quarter`);
  return mdfRequestChange(source, { partner, quarter }).sheets[0]!;
};
