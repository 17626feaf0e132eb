import { exitCounts, settledSteps } from "../../domain/relations/exit-checklist";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, asOf, inputs }) => ({
  counts: exitCounts(source, partner, asOf),
  settled: settledSteps(inputs, asOf),
});
