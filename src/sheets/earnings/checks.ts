import { TOLERANCE } from "../../domain/shared/bounds";
import { dealsTable } from "../../domain/shared/tables/catalogue";
import { mdfTable } from "../../domain/shared/tables/marketing-tables";
import { type PageCheck, worthKnowing, standsOnce } from "../kit/checks";
import { tableCells } from "../kit/table-cells";
import { ties } from "../shared/foot";
import { f } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";

const deals = tableCells(dealsTable);
const mdf = tableCells(mdfTable);

/** What must tie, and rows that count nowhere. */
export function earningsChecks(model: Model, tables: TablesRead): PageCheck[] {
  const { checks, kinds, sums, partner, level, inputs } = model;
  const own = f`${mdf.column("partner")},${partner.criterion},${mdf.column("status")},"<>Declined",${mdf.column("paidOn")},"=",${mdf.column("date")},"="`;
  const name = deals.column("partner");
  return [
    { label: "Tolerance", ref: checks.tolerance, value: TOLERANCE },
    {
      label: "Earned, kind by kind",
      ref: checks.sum,
      value: f`IF(COUNT(${kinds.now})=0,"",SUM(${kinds.now}))`,
      format: "money",
      must: {
        hold: f`IF(COUNT(${checks.sum},${sums.now.total})=2,${ties(f`N(${checks.sum})`, f`N(${sums.now.total})`, checks.tolerance)},${checks.sum}=${sums.now.total})`,
        failure: f`" Quarters and kinds differ."`,
      },
    },
    standsOnce(checks.partner, partner),
    ...rowsLeftOut(checks.leftOut, tables, partner),
    worthKnowing(
      {
        label: "MDF without a day",
        ref: checks.undated,
        value: f`COUNTIFS(${own},${mdf.column("verified")},"<>")+COUNTIFS(${own},${mdf.column("verified")},"=",${mdf.column("spent")},"<>")`,
      },
      { one: "row", many: "rows", words: "of MDF with money and without a day: in no quarter." },
    ),
    worthKnowing(
      {
        label: "Names with other spaces",
        ref: checks.misspelt,
        value: f`SUMPRODUCT(--(TRIM(${name})=TRIM(${partner.name})))-SUMPRODUCT(--(${name}=${partner.name}))`,
      },
      { one: "deal", many: "deals", words: "write the partner with other spaces and do not count." },
    ),
    worthKnowing(
      {
        label: "Levels that Levels does not have",
        ref: checks.level,
        value: f`IF(AND(${inputs.level.used}<>"",${level.row}=""),1,0)+IF(AND(${inputs.compared_level.used}<>"",${level.otherRow}=""),1,0)`,
      },
      { one: "level", many: "levels", words: "not in Levels." },
    ),
  ];
}
