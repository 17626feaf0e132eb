import type { ChartType, StatusColour } from "./sheet-plan";
import { ACCENT } from "./styles";

/** Series of charts: what is aimed at, or compared with, in grey; the parts of a stack in shades of the accent. */
const COMPARED = "#A6A6A6";
const SHADES = ["#0C3B5E", ACCENT, "#479EF5", "#96C6FA", "#CFE4FA"] as const;

const STATUS_COLOURS: Readonly<Record<StatusColour, string>> = {
  green: "#107C10",
  yellow: "#EAA300",
  red: "#C50F1F",
};

interface Coloured {
  type: ChartType;
  /** Series that are aimed at or compared with, counted from 0. */
  targets?: readonly number[];
  statuses?: Readonly<Record<number, StatusColour>>;
}

/** Colour of a chart's series, counted from 0. */
export function seriesColour({ type, targets = [], statuses = {} }: Coloured, index: number): string {
  const status = statuses[index];
  if (status) return STATUS_COLOURS[status];
  if (targets.includes(index)) return COMPARED;
  const isStack = type === "stacked-column" || type === "stacked-bar";
  return isStack ? SHADES[index % SHADES.length]! : ACCENT;
}
