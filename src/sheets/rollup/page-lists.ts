import { UNASSIGNED } from "../../domain/cadence/completion";
import { UNKNOWN_LEVEL } from "../../domain/portfolio/partner-line";
import type { PageColumns } from "../kit/columns";
import { equalTo, f } from "../shared/formula";
import type { Model } from "./model";

/** What is added up of partners that share something. */
export const GROUPED = [
  { by: "CAM", field: "cam", none: UNASSIGNED },
  { by: "Region", field: "region", none: UNASSIGNED },
  { by: "Level", field: "level", none: UNKNOWN_LEVEL },
  { by: "Life-stage", field: "lifeStage", none: UNASSIGNED },
] as const;
type GroupBy = (typeof GROUPED)[number]["by"];
export interface Group {
  by: GroupBy;
  name: string;
}

type GroupKey = "by" | "name" | "partners" | "red" | "won" | "toDate" | "toTarget" | "forecast" | "overdue";

/** Totals by CAM, region, level and life-stage, of the names that there were when this was built. */
export function groupLines({ table }: Model, groups: readonly Group[]): PageColumns<GroupKey, GroupKey> {
  const columnOf = (row: number) => table[GROUPED.find(({ by }) => by === groups[row]?.by)?.field ?? "cam"];
  const own = (row: number, name: Parameters<typeof equalTo>[0]) => f`${columnOf(row)},${equalTo(name)}`;
  return {
    by: {
      title: "By",
      look: "text",
      cell: (_, row) => (groups[row]?.by === groups[row - 1]?.by ? "" : (groups[row]?.by ?? "")),
    },
    name: { title: "Name", look: "passage", cell: (_, row) => groups[row]?.name ?? "" },
    won: {
      title: "Won",
      format: "money",
      cell: ({ name }, row) => f`SUMIFS(${table.won},${own(row, name)})`,
    },
    toDate: {
      title: "Target to date",
      format: "money",
      cell: ({ name }, row) => f`SUMIFS(${table.targetToDate},${own(row, name)})`,
    },
    partners: { title: "Partners", format: "whole", cell: ({ name }, row) => f`COUNTIFS(${own(row, name)})` },
    red: {
      title: "Red",
      format: "whole",
      cell: ({ name }, row) => f`COUNTIFS(${own(row, name)},${table.status},"● Red")`,
    },
    forecast: {
      title: "Forecast",
      format: "money",
      cell: ({ name }, row) => f`SUMIFS(${table.forecast},${own(row, name)})`,
    },
    toTarget: {
      title: "To target",
      format: "wholePercent",
      cell: ({ toDate, name }, row) =>
        f`IF(${toDate}=0,"",SUMIFS(${table.won},${own(row, name)},${table.targetToDate},">0")/${toDate})`,
    },
    overdue: {
      title: "Overdue",
      format: "whole",
      cell: ({ name }, row) => f`SUMIFS(${table.overdue},${own(row, name)})`,
    },
  };
}
