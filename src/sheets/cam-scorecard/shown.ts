import { camAttainment } from "../../domain/cam-scorecard/attainment";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, asOf }) => camAttainment(source, partner, asOf);
