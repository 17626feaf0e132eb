import { UNASSIGNED } from "../../domain/cadence/completion";
import { UNKNOWN_LEVEL } from "../../domain/portfolio/partner-line";
import type { PageColumns } from "../kit/columns";
import { equalTo, f } from "../shared/formula";
import type { SheetBuilder } from "../shared/sheet-builder";
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
    name: { title: "Name", look: "text", cell: (_, row) => groups[row]?.name ?? "" },
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

/** Vertical × region: how many of the active partners won something in twelve months, of those signed. */
export function putMarket(
  sheet: SheetBuilder,
  row: number,
  { model, regions, verticals }: { model: Model; regions: readonly string[]; verticals: readonly string[] },
): number {
  const { market, table } = model;
  const [left, first] = [1, 3];
  const heading = "Coverage of the market: producing of signed partners, by vertical and region";
  sheet.put(row, left, heading, "heading").shade(row, 2, 12, "heading");
  sheet.put(row + 1, left, "Vertical", "columnHeaderLeft").put(row + 1, left + 1, null, "columnHeaderLeft");
  sheet.height(row + 1, 30);
  sheet.fill(
    market.regions,
    { row: row + 1, column: first },
    (index) => regions[index]!,
    "columnHeaderCenter",
  );
  sheet.fill(market.verticals, { row: row + 2, column: left }, (_, down) => verticals[down]!, "label");
  verticals.forEach((_, down) => sheet.put(row + 2 + down, left + 1, null, "label"));
  sheet.fill(
    market.cells,
    { row: row + 2, column: first },
    (index, down) => {
      const here = f`(${table.region}=${market.regions.fixed(index)})*(${table.vertical}=${market.verticals.fixed(0, down)})*(${table.kind}="Yes")`;
      const producing = f`SUMPRODUCT(${here}*(${table.dealsTwelve}>0))`;
      const signed = f`SUMPRODUCT(${here})`;
      return f`IF(${signed}=0,"none",${producing}&" of "&${signed})`;
    },
    "status",
  );
  sheet.rule(market.cells.box, f`${market.cells.at(0)}="none"`, "yellow");
  return row + 2 + verticals.length;
}
