import { countedValue } from "../../../domain/shared/assumption";
import { useMemo } from "react";
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
import { dayOf } from "../../session/kept-inputs";
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
    ({ data: RebateData; report: RebateReport; asOf: SerialDate } & ReturnType<typeof rowsToWrite>) | null;
}

/** The rebates of the workbook and what is typed, judged at every keystroke. */
export function useRebates(draft: RebatesDraft, today: SerialDate, format: Format): RebatesSource {
  const { snapshot, error } = useSnapshot(REQUEST);
  const read = useMemo(() => (snapshot ? readRebateData(snapshot) : null), [snapshot]);
  const sheet = useMemo(
    () => (snapshot ? findSheet(snapshot.sheets, rebateRoiDefinition.kind, { partner: "" }) : undefined),
    [snapshot],
  );
  const live = useMemo(() => {
    if (!read) return null;
    const asOf = dayOf(sheet, read.settings, today);
    const { fiscalStartMonth } = read.settings;
    const partners = read.partners.flatMap(({ partner }) => partner ?? []);
    const { rows, pasted } = rowsToWrite(draft, read.rebates, {
      partners,
      fiscalStartMonth,
      marks: format.culture,
    });
    const data = { ...read, rebates: withRows(read.rebates, rows) };
    return { data, asOf, rows, pasted, report: rebateReport({ data, asOf, ...chosenBasis(draft, sheet) }) };
  }, [read, sheet, draft, today, format]);
  return { snapshot, sheet, error, live };
}
