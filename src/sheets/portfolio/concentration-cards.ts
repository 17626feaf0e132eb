import { f } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import type { PortfolioModel } from "./model";

type Columns = FigureCard["columns"];

/** How many partners what was won in twelve months rests on, each card over its columns. */
export function concentrationCards(
  { totals }: Pick<PortfolioModel, "totals">,
  [hhi, effective, gini]: readonly [Columns, Columns, Columns],
): FigureCard[] {
  return [
    {
      columns: hhi,
      label: "Concentration (HHI)",
      value: f`IF(${totals.hhi}="","–",ROUND(N(${totals.hhi}),0)&"")`,
      note: f`IF(${totals.hhi}="","nothing won",IF(${totals.hhi}>=1800,"concentrated (from 1,800)",IF(${totals.hhi}>=1000,"watch (from 1,000)","spread (below 1,000)")))`,
    },
    {
      columns: effective,
      label: "Effective partners",
      value: f`IF(${totals.effective}="","–",ROUND(N(${totals.effective}),1)&"")`,
      note: "equal ones, as concentrated",
    },
    {
      columns: gini,
      label: "Gini",
      value: f`IF(${totals.gini}="","–",ROUND(N(${totals.gini}),2)&"")`,
      note: "0 all alike, 1 one has all",
    },
  ];
}
