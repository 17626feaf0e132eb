import { counted, firstFew } from "../domain/crm/count-words";
import type { ChannelPnl } from "../domain/finance/channel-pnl";
import { lineLabel } from "../domain/finance/pnl-lines";
import type { RebateReport } from "../domain/finance/rebate-roi";
import { namesWithoutPartner } from "../domain/program/rename-partner";
import type { TableSource } from "../domain/program/setup";
import { dealsTable, partnersTable } from "../domain/shared/tables/catalogue";

// What the sheets' own checks say of the tables' rows, a line each: a recipe's workbook is not calculated, so nobody has seen them.

const NAMES_SHOWN = 5;

export function pnlRemarks({ unknown, undated, leftOut, negativeCosts, doubles }: ChannelPnl): string[] {
  const costs = negativeCosts.map(lineLabel).join(", ");
  return [
    ...rowsWith(unknown.rows, `of cam_program with no line of the statement (${unknown.names.join(", ")})`),
    ...rowsWith(undated, "of cam_program without a period"),
    ...rowsWith(leftOut, "of cam_program that cannot be read"),
    ...(costs ? [`costs that are negative in cam_program: ${costs}. They raise the contribution.`] : []),
    ...(doubles.length
      ? [`twice for one month in cam_program: ${doubles.map(lineLabel).join(", ")}. Both amounts count.`]
      : []),
  ];
}

export function rebateRemarks({ undated, leftOut, negative, unknown }: RebateReport): string[] {
  const has = negative === 1 ? "has" : "have";
  return [
    ...rowsWith(undated, "of cam_rebates without a period"),
    ...rowsWith(leftOut, "of cam_rebates that cannot be read"),
    ...(negative
      ? [
          `${counted(negative, "row", "rows")} of cam_rebates ${has} a negative rebate; what was paid is a positive amount`,
        ]
      : []),
    ...(unknown.length
      ? [`cam_partners does not have ${firstFew(unknown, NAMES_SHOWN)}; their rebates count`]
      : []),
  ];
}

/** Deals that count for nobody, as after somebody has typed over a partner's name. */
export function dealRemarks(source: TableSource): string[] {
  const lost = namesWithoutPartner(source.table(dealsTable).rows, source.table(partnersTable).rows);
  if (!lost.length) return [];
  const names = lost.map(({ name, deals }) => `"${name}" (${counted(deals, "deal", "deals")})`);
  return [`cam_partners does not have ${firstFew(names, NAMES_SHOWN)}: these deals count for nobody`];
}

function rowsWith(amount: number, which: string): string[] {
  return amount ? [`not counted: ${counted(amount, "row", "rows")} ${which}`] : [];
}
