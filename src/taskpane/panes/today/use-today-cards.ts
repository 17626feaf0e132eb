import { CARD_TABLES } from "../../../domain/today/card-tables";
import { useEffect, useState } from "react";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { TableDefinition } from "../../../domain/shared/tables/table-definition";
import type { RankedCards } from "../../../domain/today/rank-cards";
import { todayCards } from "../../../domain/today/today-cards";
import { useApp } from "../../session/app-context";
import { runInSlices } from "../../session/run-in-slices";
import { useSnapshot } from "../../session/use-snapshot";

const REQUEST = { tables: CARD_TABLES as readonly unknown[] as TableDefinition[] };

export interface TodayCards {
  /** Null until they are worked out; those before stay until the next are. */
  cards: RankedCards | null;
  /** What they were worked out from. */
  source: WorkbookSnapshot | null;
  error: unknown;
}

/** The day's cards, worked out again after every edit, in slices so that the pane stays alive. */
export function useTodayCards(): TodayCards {
  const { today } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const [state, setState] = useState<TodayCards>({ cards: null, source: null, error: null });
  useEffect(() => {
    if (!snapshot) return;
    const left = new AbortController();
    runInSlices(todayCards(snapshot, today), {
      signal: left.signal,
      onProgress: () => undefined,
    }).then(
      (cards) => left.signal.aborted || setState({ cards, source: snapshot, error: null }),
      (failure: unknown) => left.signal.aborted || setState((before) => ({ ...before, error: failure })),
    );
    return () => left.abort();
  }, [snapshot, today]);
  return { ...state, error: error ?? state.error };
}
