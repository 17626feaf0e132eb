import type { ChartType } from "./sheet-plan";
import { ACCENT } from "./styles";

/** Series of charts: what is aimed at, or compared with, in grey; the parts of a stack in shades of the accent. */
const COMPARED = "#A6A6A6";
const SHADES = ["#0C3B5E", ACCENT, "#479EF5", "#96C6FA", "#CFE4FA"] as const;

/** Colour of a chart's series, counted from 0; `targets` are those that are aimed at. */
export function seriesColour(type: ChartType, targets: readonly number[], index: number): string {
  if (targets.includes(index)) return COMPARED;
  return type === "stacked-column" ? SHADES[index % SHADES.length]! : ACCENT;
}
