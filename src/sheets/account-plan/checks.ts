import { dealsTable } from "../../domain/shared/tables/catalogue";
import { hasRoom, mustBeNone, type PageCheck, standsOnce, worthKnowing } from "../kit/checks";
import { tableCells } from "../kit/table-cells";
import { escaped, f } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import { accountList } from "./account-lines";
import { longDateText } from "../shared/words";
import type { Model } from "./model";
import { productRows } from "./list-rows";

const deals = tableCells(dealsTable);

/** What must tie, and accounts that have no line. */
export function accountChecks(model: Model, tables: TablesRead): PageCheck[] {
  const { checks, partner, accounts, products } = model;
  const own = f`(${deals.column("partner")}=${partner.name})`;
  const isListed = f`ISNUMBER(MATCH(${escaped(deals.column("account"))},${accounts.name},0))`;
  const isProduct = f`ISNUMBER(MATCH(${escaped(deals.column("product"))},${products.name},0))`;
  const inList = f`(${accountList.column("partner")}=${partner.name})*(LEN(${accountList.column("account")})>0)`;
  const unlisted = f`SUMPRODUCT(${own}*(LEN(${deals.column("account")})>0)*(1-${isListed}))+SUMPRODUCT(${inList}*(1-ISNUMBER(MATCH(${escaped(accountList.column("account"))},${accounts.name},0))))`;
  return [
    standsOnce(checks.partner, partner),
    {
      label: "Deals of the cells, one by one",
      ref: checks.counted,
      value: f`SUM(${accounts.deals})`,
      format: "whole",
    },
    {
      label: "Deals of the cells, straight from Deals",
      ref: checks.direct,
      value: f`SUMPRODUCT(${own}*${isListed}*${isProduct})`,
      format: "whole",
      note: "They differ where two names read as one number",
      must: {
        hold: f`${checks.counted}=${checks.direct}`,
        failure: f`" Some deals count in two cells or in none."`,
      },
    },
    mustBeNone(
      {
        label: "Deal IDs that no deal has",
        ref: checks.deals,
        value: f`SUMPRODUCT(${inList}*(LEN(${accountList.column("dealId")})>0)*(1-ISNUMBER(MATCH(${escaped(accountList.column("dealId"))},${deals.column("dealId")},0))))`,
      },
      { one: "row", many: "rows", words: "of Accounts name a Deal ID that no deal has." },
    ),
    hasRoom(checks.room, "Accounts", f`SUMPRODUCT(${productRows(model)})<=ROWS(${model.list.number})`),
    hasRoom(checks.stages, "Stages", f`ROWS(cam_stages[Stage])<=MAX(${model.stages.number})`),
    hasRoom(checks.lines, "Stages", f`${model.lineCount.all}<=MAX(${model.lines.number})`),
    {
      label: "Neighbours and what goes together have moved",
      ref: checks.moved,
      value: f`IF(${model.basis.moved},1,0)`,
      format: "whole",
      notice: f`IF(${checks.moved}=0,"","Neighbours are of "&${longDateText(model.basis.day)}&", deals or accounts have changed: Rebuild.  ")`,
    },
    worthKnowing(
      { label: "Deals and rows of other accounts", ref: checks.unlisted, value: unlisted },
      {
        one: "deal or row is",
        many: "deals or rows are",
        words: "of accounts not listed here: see the pane.",
      },
    ),
    ...rowsLeftOut(checks.leftOut, tables, partner),
  ];
}
