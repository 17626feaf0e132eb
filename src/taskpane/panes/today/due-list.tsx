import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { DUE_TABLES, dueThings, type DueThings } from "../../../domain/partner-home/due-things";
import type { TableDefinition } from "../../../domain/shared/tables/table-definition";
import { Section } from "../../components/page-parts";
import { SheetLine, SheetList } from "../../components/sheet-row";
import { activeEntries } from "../../session/active-partners";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { dueTexts as texts } from "../../strings/due";

const REQUEST = { tables: DUE_TABLES as readonly unknown[] as TableDefinition[] };

/** What else is due this month, a line for each kind with the one button that leads to it. */
export default function DueList() {
  const { directory, today } = useApp();
  const { snapshot } = useSnapshot(REQUEST);
  const due = useMemo(
    () =>
      snapshot && directory
        ? dueThings(
            snapshot,
            activeEntries(directory.partners).map(({ partner }) => partner),
            today,
          )
        : [],
    [snapshot, directory, today],
  );
  if (due.length === 0) return null;
  return (
    <Section title={texts.title}>
      <SheetList>
        {due.map((each) => (
          <DueLine key={each.kind} due={each} />
        ))}
      </SheetList>
    </Section>
  );
}

function DueLine({ due }: { due: DueThings }) {
  const { format, open, choosePartner, today } = useApp();
  const { kind, partners } = due;
  const [first] = partners;
  // Actions are listed for all partners at once; the rest stands with each.
  const everybody = kind === "actions" && partners.length > 1;
  return (
    <SheetLine name={texts.line(due, today, format)}>
      <Button
        size="small"
        onClick={() => {
          choosePartner(everybody ? "" : first!);
          open(kind === "actions" ? "actions" : "partnerHome");
        }}
      >
        {kind === "actions" ? texts.actions(due.count, format) : texts.partner(first!)}
      </Button>
    </SheetLine>
  );
}
