import { useEffect, useState } from "react";
import { changedSource } from "../../../domain/program/changed-source";
import { replacedRows } from "../../../domain/setup-lists/list-rows";
import { setupEffect, type SetupEffect } from "../../../domain/setup-lists/setup-effect";
import type { TableChange } from "../../../domain/shared/tables/table-change";
import { findSheet } from "../../../book/find-sheet";
import { keptOverrides } from "../../../sheets/performance-scorecard/change";
import { performanceScorecardDefinition } from "../../../sheets/performance-scorecard/definition";
import { sheetsThatDiffer } from "../../../sheets/sheets-that-differ";
import type { SettingsSource } from "./settings-source";

/** What a change would move, and the titles of the built sheets that then read differently. */
export interface EffectPreview {
  effect: SetupEffect;
  /** Other tables whose rows follow a new name, by their sheets, and how many. */
  following: readonly { sheet: string; rows: number }[];
  sheets: readonly string[];
}

/** Whoever types goes on typing meanwhile. */
const PAUSE_MS = 250;

/** Worked out once nobody has typed for a moment; null until then, and while nothing changes. */
export function useEffectPreview(
  source: SettingsSource,
  changes: readonly TableChange[] | null,
): EffectPreview | null {
  const [preview, setPreview] = useState<{ of: unknown; found: EffectPreview } | null>(null);
  useEffect(() => {
    if (!changes) return;
    let isWanted = true;
    const timer = window.setTimeout(() => {
      void previewOf(source, changes).then((found) => isWanted && setPreview({ of: changes, found }));
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [source, changes]);
  return preview && preview.of === changes ? preview.found : null;
}

async function previewOf(
  { snapshot, proposed }: SettingsSource,
  changes: readonly TableChange[],
): Promise<EffectPreview> {
  const { sheets } = snapshot;
  const today = proposed.day;
  const effect = setupEffect({
    source: snapshot,
    changes,
    today,
    overridesOf: (partner) =>
      keptOverrides(findSheet(sheets, performanceScorecardDefinition.kind, { partner })?.inputs),
  });
  const after = changedSource(snapshot, changes);
  const following = changes.flatMap((change) => {
    const rows = change.replaced?.length ? replacedRows(change, snapshot) : 0;
    return rows > 0 ? [{ sheet: change.table.sheet, rows }] : [];
  });
  return { effect, following, sheets: await sheetsThatDiffer(sheets, { before: snapshot, after, today }) };
}
