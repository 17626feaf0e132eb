import { useMemo } from "react";
import { proposeActions, type ActionProposal } from "../../../domain/capabilities/action-plan";
import { capabilitiesScorecard } from "../../../domain/capabilities/capabilities-scorecard";
import {
  CAPABILITY_TABLES,
  readCapabilityData,
  type CapabilityData,
} from "../../../domain/capabilities/capability-data";
import { ACTION_LIBRARY } from "../../../domain/capabilities/content/actions";
import { metricStandings } from "../../../domain/capabilities/standings";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { actionsTable, type ActionRow } from "../../../domain/shared/tables/capabilities-tables";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { PartnerEntry } from "../../session/directory";
import { useSnapshot } from "../../session/use-snapshot";

const REQUEST = { tables: [...CAPABILITY_TABLES, actionsTable] };

export interface ActionsSource {
  snapshot: WorkbookSnapshot | null;
  data: CapabilityData | null;
  rows: readonly ActionRow[];
  /** Rows of the table that could not be read. */
  leftOut: number;
  error: unknown;
}

/** The workbook's actions and what proposals are made of, read once for every partner. */
export function useActionsSource(): ActionsSource {
  const { snapshot, error } = useSnapshot(REQUEST);
  return useMemo(() => {
    const table = snapshot?.table(actionsTable);
    return {
      snapshot,
      data: snapshot ? readCapabilityData(snapshot) : null,
      rows: table?.rows ?? [],
      leftOut: new Set(table?.problems.map(({ row }) => row)).size,
      error,
    };
  }, [snapshot, error]);
}

export interface Proposals {
  /** null while the partner has not been assessed. */
  assessedOn: SerialDate | null;
  list: readonly ActionProposal[];
}

/** What the partner's latest assessment proposes. */
export function useProposals(
  data: CapabilityData | null,
  rows: readonly ActionRow[],
  entry: PartnerEntry | undefined,
  today: SerialDate,
): Proposals {
  return useMemo(() => {
    if (!data || !entry) return { assessedOn: null, list: [] };
    const card = capabilitiesScorecard({
      data,
      partner: entry.partner,
      asOf: today,
      overrides: { as_of: today },
    });
    const { assessedOn } = card;
    if (assessedOn === null) return { assessedOn, list: [] };
    const metrics = metricStandings(card);
    return {
      assessedOn,
      list: proposeActions({
        partner: entry,
        metrics,
        assessedOn,
        asOf: today,
        actions: rows,
        library: ACTION_LIBRARY,
      }),
    };
  }, [data, rows, entry, today]);
}
