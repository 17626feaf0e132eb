import { proposedAsOf, type ProposedAsOf } from "../../../domain/program/proposed-as-of";
import { countedValue } from "../../../domain/shared/assumption";
import { useMemo } from "react";
import { rebateAccruals, type RebateAccruals } from "../../../domain/finance/rebate-accrual";
import { readRebateData, type RebateData } from "../../../domain/finance/rebate-data";
import {
  comparisonNamed,
  REBATE_INPUTS,
  rebateReport,
  type RebateReport,
} from "../../../domain/finance/rebate-roi";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { findSheet } from "../../../book/find-sheet";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import { withRows } from "../../../sheets/rebate-roi/change";
import { rebateRoiDefinition } from "../../../sheets/rebate-roi/definition";
import { kindRequest } from "../../../book/kind-request";
import { useSnapshot } from "../../session/use-snapshot";
import type { Format } from "../../strings/format";
import { rowsToWrite, type RebatesDraft } from "./rebates-draft";

const REQUEST = kindRequest(rebateRoiDefinition);

/** The basis as typed, else as the sheet has it. */
export function chosenBasis(draft: RebatesDraft, sheet: BuiltSheet | undefined) {
  const kept = (key: "from" | "to" | "gross_margin") =>
    countedValue(REBATE_INPUTS[key], sheet?.inputs[`in_${key}`]);
  const { from = kept("from"), to = kept("to"), grossMargin = kept("gross_margin") } = draft;
  const { comparison = comparisonNamed(sheet?.inputs["in_comparison"]) } = draft;
  return { from, to, grossMargin, comparison };
}

export interface RebatesSource {
  snapshot: WorkbookSnapshot | null;
  sheet: BuiltSheet | undefined;
  error: unknown;
  live:
    | ({
        data: RebateData;
        report: RebateReport;
        accruals: RebateAccruals;
        asOf: SerialDate;
        proposed: ProposedAsOf;
      } & ReturnType<typeof rowsToWrite>)
    | null;
}

/** The rebates of the workbook and what is typed, judged at every keystroke. */
export function useRebates(draft: RebatesDraft, today: SerialDate, format: Format): RebatesSource {
  const { snapshot, error } = useSnapshot(REQUEST);
  const read = useMemo(
    () => (snapshot ? { data: readRebateData(snapshot), proposed: proposedAsOf(snapshot, today) } : null),
    [snapshot, today],
  );
  const sheet = useMemo(
    () => (snapshot ? findSheet(snapshot.sheets, rebateRoiDefinition.kind, { partner: "" }) : undefined),
    [snapshot],
  );
  const live = useMemo(() => {
    if (!read) return null;
    const { data: recorded, proposed } = read;
    const asOf = proposed.day;
    const { fiscalStartMonth } = recorded.settings;
    const partners = recorded.partners.flatMap(({ partner }) => partner ?? []);
    const { rows, pasted } = rowsToWrite(draft, recorded.rebates, {
      partners,
      fiscalStartMonth,
      marks: format.culture,
    });
    const data = { ...recorded, rebates: withRows(recorded.rebates, rows) };
    return {
      data,
      asOf,
      proposed,
      rows,
      pasted,
      accruals: rebateAccruals(data, asOf),
      report: rebateReport({ data, asOf, ...chosenBasis(draft, sheet) }),
    };
  }, [read, sheet, draft, format]);
  return { snapshot, sheet, error, live };
}
