import type { Shown } from "../shared/shown";
import { liveMgoWorksheet } from "./change";

export const shownFigures: Shown = (source, { inputs }) =>
  liveMgoWorksheet(source, { overrides: {} }, inputs);
