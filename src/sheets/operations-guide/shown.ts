import { whoToCall, validityOf } from "../../domain/relations/contact-sheets";
import { relationLimits } from "../../domain/relations/relation-limits";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, asOf, inputs }) => {
  const lines = whoToCall(source, partner);
  return { lines, ...validityOf(lines, asOf, relationLimits(inputs).checkDays) };
};
