import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { listActions, ownerSide } from "../../../domain/capabilities/action-state";
import { readSettings } from "../../../domain/program/settings";
import { partnersTable, settingsTable } from "../../../domain/shared/tables/catalogue";
import { actionsTable } from "../../../domain/shared/tables/capabilities-tables";
import { nameKey } from "../../../domain/shared/excel-text";
import type { PageId } from "../../../commands/page-requests";
import { useApp } from "../../session/app-context";
import { Section } from "../../components/page-parts";
import { StatusBadge } from "../../components/status-badge";
import { runInSlices } from "../../session/run-in-slices";
import { useSnapshot } from "../../session/use-snapshot";
import { todayTexts } from "../../strings/today";
import type { ReadyPartner } from "../life-stages/use-life-stages";
import { ROWS_SHOWN, useRowStyles } from "./row-styles";

const REQUEST = { tables: [actionsTable, partnersTable, settingsTable] };
const READY = "ready for the next life-stage";
const texts = todayTexts.followUps;

/** What no card says: partners whose own agreed actions are overdue, the most first, and those that are ready for the next life-stage. */
export default function FollowUps() {
  const { format } = useApp();
  const overdue = useOverdue();
  const ready = useReady();
  if (overdue.length + ready.length === 0) return null;
  return (
    <Section title={texts.title}>
      <FollowUpList>
        {overdue.slice(0, ROWS_SHOWN).map(({ partner, actions }) => (
          <FollowUp key={partner} partner={partner} page="actions">
            <StatusBadge status="Red" text={texts.overdue(format.number(actions))} />
          </FollowUp>
        ))}
        {ready.slice(0, ROWS_SHOWN).map(({ partner, to }) => (
          <FollowUp key={`${partner} ${to}`} partner={partner} page="lifeStages">
            <span>{texts.ready(to)}</span>
          </FollowUp>
        ))}
      </FollowUpList>
    </Section>
  );
}

function FollowUpList({ children }: { children: ReactNode }) {
  return <ul className={useRowStyles().list}>{children}</ul>;
}

function FollowUp({ partner, page, children }: { partner: string; page: PageId; children: ReactNode }) {
  const styles = useRowStyles();
  const { open, choosePartner } = useApp();
  return (
    <li>
      <Button
        appearance="subtle"
        className={styles.row}
        onClick={() => {
          choosePartner(partner);
          open(page);
        }}
      >
        {partner} {children}
      </Button>
    </li>
  );
}

function useOverdue(): { partner: string; actions: number }[] {
  const { directory, today } = useApp();
  const { snapshot } = useSnapshot(REQUEST);
  return useMemo(() => {
    if (!snapshot) return [];
    const { settings } = readSettings(snapshot.table(settingsTable).rows);
    const partners = snapshot.table(partnersTable).rows;
    const counts = new Map<string, number>();
    for (const { row, state } of listActions(
      snapshot.table(actionsTable).rows,
      null,
      today,
      settings.dueSoonDays,
    ))
      // Our own have their cards.
      if (state === "Overdue" && ownerSide(row, partners) !== "Us")
        counts.set(nameKey(row.partner), (counts.get(nameKey(row.partner)) ?? 0) + 1);
    return (directory?.partners ?? [])
      .flatMap(({ partner }) => {
        const actions = counts.get(nameKey(partner));
        return actions ? [{ partner, actions }] : [];
      })
      .sort((a, b) => b.actions - a.actions);
  }, [snapshot, directory, today]);
}

/** Judged once while the pane is open, as it takes every deal of the workbook; a partner that was moved since is gone from the list. */
function useReady(): ReadyPartner[] {
  const { workbook, directory, today, drafts } = useApp();
  const [ready, setReady] = useState(() => drafts.get(READY) as ReadyPartner[] | undefined);
  const partners = directory?.partners;
  useEffect(() => {
    if (ready || !partners) return;
    const left = new AbortController();
    const judge = async () => {
      const stages = await import("../life-stages/use-life-stages");
      const source = stages.stageSource(await workbook.read(stages.STAGE_REQUEST));
      const steps = stages.readyPartners(source, partners, today);
      const found = await runInSlices(steps, { signal: left.signal, onProgress: () => undefined });
      drafts.set(READY, found);
      setReady(found);
    };
    // What the page cannot read, the page of life-stages will say.
    judge().catch(() => undefined);
    return () => left.abort();
  }, [ready, partners, workbook, today, drafts]);
  return (ready ?? []).filter(({ partner, from }) =>
    partners?.some((entry) => entry.partner === partner && entry.lifeStage === from),
  );
}
