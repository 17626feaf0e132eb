import { useMemo } from "react";
import {
  PARTNER_HOME_TABLES,
  partnerHome,
  type PartnerHome,
} from "../../../domain/partner-home/partner-home";
import { findSheet } from "../../../book/find-sheet";
import type { BuiltSheet } from "../../../book/workbook-port";
import { keptOverrides } from "../../../sheets/performance-scorecard/change";
import { performanceScorecardDefinition } from "../../../sheets/performance-scorecard/definition";
import { SHEET_KINDS } from "../../../sheets/sheets";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";

const REQUEST = { tables: PARTNER_HOME_TABLES, sheets: SHEET_KINDS };

/** Everything about the partner, with the built sheets; null until it is read. */
export function usePartnerHome(partner: string): {
  home: PartnerHome | null;
  sheets: readonly BuiltSheet[];
  error: unknown;
} {
  const { today } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const home = useMemo(() => {
    if (!snapshot || !partner) return null;
    const scorecard = findSheet(snapshot.sheets, performanceScorecardDefinition.kind, { partner });
    return partnerHome(snapshot, { partner, today, overrides: keptOverrides(scorecard?.inputs) });
  }, [snapshot, partner, today]);
  return { home, sheets: snapshot?.sheets ?? [], error };
}
