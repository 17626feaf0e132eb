import { cadenceBoard } from "../../domain/cadence/board";
import { dealTime } from "../../domain/cadence/deal-time";
import { readRoutine } from "../../domain/cadence/routine";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { asOf }) => ({
  ...cadenceBoard(readRoutine(source), asOf),
  deals: dealTime(source, asOf),
});
