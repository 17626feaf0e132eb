import { rowsOf } from "../../../domain/partner-home/partner-work";
import {
  isIssue,
  latePromises,
  openIssues,
  promisesOf,
  promiseState,
  type SideOfPromises,
} from "../../../domain/relations/promises";
import type { CommitmentRow } from "../../../domain/shared/tables/relations-tables";
import { Note, Section } from "../../components/page-parts";
import { RowList } from "../../components/row-list";
import { useApp } from "../../session/app-context";
import { promiseTexts as texts } from "../../strings/promises";
import { PromiseItem } from "./promise-item";
import type { SavePromises } from "./use-promise-work";

function PromiseList({
  rows,
  showPartner = false,
  save,
}: {
  rows: readonly CommitmentRow[];
  showPartner?: boolean;
  save: SavePromises;
}) {
  return (
    <RowList>
      {rows.map((row) => (
        <PromiseItem key={row.commitmentId} row={row} showPartner={showPartner} save={save} />
      ))}
    </RowList>
  );
}

/** What is late with any partner. */
export function LateOfAll({ rows, save }: { rows: readonly CommitmentRow[]; save: SavePromises }) {
  const { today } = useApp();
  const late = latePromises(rows, today).map(({ row }) => row);
  return (
    <Section title={texts.lateOfAll}>
      {late.length === 0 ? (
        <Note>{texts.noneLate}</Note>
      ) : (
        <PromiseList rows={late} showPartner save={save} />
      )}
    </Section>
  );
}

/** What a partner and we promised each other, ours first; below it what is in the way. */
export function PartnerPromises({
  rows,
  partner,
  save,
}: {
  rows: readonly CommitmentRow[];
  partner: string;
  save: SavePromises;
}) {
  const { today } = useApp();
  const { ours, theirs } = promisesOf(rows, partner, today);
  const issues = openIssues(rows, partner, today);
  const kept = (by: string) =>
    rowsOf(rows, partner).filter(
      (row) => row.by === by && !isIssue(row) && promiseState(row, today) === "Kept",
    );
  return (
    <>
      <Side title={texts.sides.ours} side={ours} kept={kept("Vendor")} save={save} />
      <Side title={texts.sides.theirs} side={theirs} kept={kept("Partner")} save={save} />
      {issues.length > 0 && (
        <Section title={texts.issues}>
          <PromiseList rows={issues} save={save} />
        </Section>
      )}
    </>
  );
}

function Side({
  title,
  side,
  kept,
  save,
}: {
  title: string;
  side: SideOfPromises;
  kept: readonly CommitmentRow[];
  save: SavePromises;
}) {
  const { format } = useApp();
  const { open, keepRate } = side;
  return (
    <Section title={title}>
      {open.length + kept.length === 0 ? (
        <Note>{texts.none}</Note>
      ) : (
        <Note>
          {texts.facts([
            texts.open(format.number(open.length), format.number(kept.length)),
            keepRate !== null && texts.rate(format.percent(keepRate)),
          ])}
        </Note>
      )}
      <PromiseList rows={[...open, ...kept]} save={save} />
    </Section>
  );
}
