import { Message } from "../../components/message";
import { Facts, Section } from "../../components/page-parts";
import { PastedRows } from "../../components/pasted-rows";
import { mdfTexts } from "../../strings/mdf-budget";
import type { MdfStepProps } from "./live-mdf";

const texts = mdfTexts.paste;

/** Requests from a spreadsheet: what will be filed of them stands below, and in the ranking. */
export function PasteRequests({ draft, update, live: { pasted, budget }, format }: MdfStepProps) {
  const { requests, problems, ignored } = pasted;
  const money = (amount: number | null) => (amount === null ? texts.nothing : format.money(amount));
  return (
    // Where there is nothing to decide yet it is the way to begin.
    <details open={draft.pasted !== "" || budget.requests.length === 0}>
      <summary style={{ cursor: "pointer", minHeight: "24px" }}>{texts.title}</summary>
      <PastedRows
        texts={texts}
        lines={4}
        text={draft.pasted}
        onText={(text) => update((before) => ({ ...before, pasted: text }))}
        problems={problems}
      >
        {ignored.length > 0 && <Message intent="warning">{texts.ignored(ignored.join(", "))}</Message>}
        {requests.length > 0 && (
          <Section title={texts.filed} level={3}>
            <Facts
              facts={requests.map(({ row, tactic, before }) => [
                [row.partner, tactic, row.requestId].filter(Boolean).join(", "),
                before
                  ? texts.changed(money(row.requested ?? null), money(before.requested))
                  : texts.fresh(money(row.requested ?? null)),
              ])}
            />
          </Section>
        )}
      </PastedRows>
    </details>
  );
}
