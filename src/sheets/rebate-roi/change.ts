import { readRebateData } from "../../domain/finance/rebate-data";
import { rebateAccruals } from "../../domain/finance/rebate-accrual";
import { COMPARISONS, type ComparisonId, rebateReport } from "../../domain/finance/rebate-roi";
import { type TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { rebatesTable, type RebateRow } from "../../domain/shared/tables/finance-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import { type CellValue, keyOf } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { sheetSetup } from "../shared/sheet-setup";
import { tablesRead } from "../shared/tables-read";
import { rebateRoiDefinition } from "./definition";
import { capacityFor } from "./model";
import { rebateRoiSheet } from "./sheet";

export interface RebateRoiForm {
  asOf: SerialDate;
  /** Rows of cam_rebates to write, with partner and period. */
  rebates?: readonly Partial<RebateRow>[];
  /** What was typed over defaults; null clears, absent keeps what an existing sheet holds. */
  from?: SerialDate | null;
  to?: SerialDate | null;
  grossMargin?: number | null;
  comparison?: ComparisonId | null;
  /** The inputs of the sheet that is rebuilt, as read back: what is kept says how many rows it needs. */
  existingInputs?: Readonly<Record<string, CellValue>>;
}

/** Everything that building the sheet of rebates writes: the tables it refers to, the rebates typed, the sheet. */
export function rebateRoiChange(source: TableSource, form: RebateRoiForm): ChangeSet {
  const { asOf, rebates = [] } = form;
  const data = readRebateData(source);
  const rows = withRows(data.rebates, rebates);
  const written = { ...data, rebates: rows };
  const { lines, partners } = rebateReport({
    data: written,
    ...form,
    ...keptPeriod(form),
  });
  return {
    label: `Build ${rebateRoiDefinition.title}`,
    tables: mergeChanges([
      ...sheetSetup(source, rebateRoiDefinition),
      ...(rebates.length ? [changeTable(rebatesTable, rebates)] : []),
    ]),
    sheets: [
      rebateRoiSheet({
        asOf,
        values: { ...dayValues(data.settings, asOf), ...typedValues(form) },
        capacity: capacityFor({
          table: rows.length + data.leftOut,
          lines: Math.max(lines.length, 1),
          partners: Math.max(partners.length, 1),
          allPartners: data.partners.length,
          accruals: rebateAccruals(written, asOf).partners.length,
        }),
        tables: tablesRead(source, rebateRoiDefinition),
      }),
    ],
  };
}

/** The period as typed, else as the sheet has it. */
function keptPeriod({ from, to, existingInputs = {} }: RebateRoiForm) {
  const day = (typed: SerialDate | null | undefined, kept: CellValue | undefined) =>
    typed === undefined && typeof kept === "number" ? kept : (typed ?? null);
  return { from: day(from, existingInputs["in_from"]), to: day(to, existingInputs["in_to"]) };
}

function typedValues({ from, to, grossMargin, comparison }: RebateRoiForm): Record<string, CellValue> {
  const label = COMPARISONS.find(({ id }) => id === comparison)?.label ?? null;
  const given = {
    in_from: from,
    in_to: to,
    in_gross_margin: grossMargin,
    in_comparison: comparison === undefined ? undefined : label,
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The table's rows as they will be once the typed ones are written. */
export function withRows(rows: readonly RebateRow[], typed: readonly Partial<RebateRow>[]): RebateRow[] {
  const blank: RebateRow = {
    partner: null,
    period: null,
    baselineRevenue: null,
    revenue: null,
    rebatePaid: null,
    grossMargin: null,
  };
  const byKey = new Map(rows.map((row) => [keyOf(rebatesTable, row), row]));
  for (const row of typed) {
    const key = keyOf(rebatesTable, row);
    byKey.set(key, { ...(byKey.get(key) ?? blank), ...row });
  }
  return [...byKey.values()];
}
