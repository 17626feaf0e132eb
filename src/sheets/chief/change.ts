import { chiefFigures } from "../../domain/portfolio/chief";
import { readPortfolioData } from "../../domain/portfolio/portfolio-data";
import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { pnlShown } from "../channel-pnl/shown";
import type { ChangeSet } from "../shared/change-set";
import { AS_OF_INPUT, dayValues } from "../shared/day-inputs";
import { tablesRead } from "../shared/tables-read";
import { sheetSetup } from "../shared/sheet-setup";
import { chiefDefinition } from "./definition";
import { chiefSheet } from "./sheet";

export interface ChiefForm {
  asOf: SerialDate;
  /** The inputs of the workbook's Channel P&L; without one nothing is said of what a dollar brought back. */
  onPnl?: Readonly<Record<string, CellValue>> | undefined;
}

/** What a dollar of the channel's cost brought back, as the Channel P&L says it; null without that sheet. */
export function dollarsBack(source: TableSource, { asOf, onPnl }: ChiefForm): number | null {
  if (!onPnl) return null;
  const own = onPnl[AS_OF_INPUT];
  const day = typeof own === "number" ? own : asOf;
  return pnlShown(source, { inputs: onPnl, asOf: day }).returnPerDollar.channel;
}

/** Everything that building the page writes: the tables it refers to, and the sheet. */
export function chiefChange(source: TableSource, form: ChiefForm): ChangeSet {
  const { asOf } = form;
  const data = readPortfolioData(source, asOf);
  const { lines, changed } = chiefFigures({ ...data, asOf });
  return {
    label: `Build ${chiefDefinition.title}`,
    tables: sheetSetup(source, chiefDefinition),
    sheets: [
      chiefSheet({
        asOf,
        values: dayValues(data.scorecards.settings, asOf),
        names: lines.map(({ partner }) => partner),
        changed,
        dollarsBack: dollarsBack(source, form),
        tables: tablesRead(source, chiefDefinition),
      }),
    ],
  };
}
