import { Button } from "@fluentui/react-components";
import type { SharingCheck } from "../../../book/check-sharing";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { contactsTable } from "../../../domain/shared/tables/relations-tables";
import { ErrorMessage, FocusedMessage, Message, MessageList } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { count } from "../../strings/format";
import { shareTexts } from "../../strings/share";

const texts = shareTexts.check;
const KINDS = ["camCells", "links", "hidden", "people"] as const;
const MOST = 5;

interface Checked extends SharingCheck {
  partners: number;
  contacts: number;
}

/** What whoever gets the workbook itself would find in it. */
export function CheckPart() {
  const { workbook } = useApp();
  const { state, run } = useWork<Checked>();
  const check = () =>
    void run(texts.step, async () => {
      const { readForSharing } = await import("../../../excel/read/read-for-sharing");
      const [found, snapshot] = await Promise.all([
        readForSharing(),
        workbook.read({ tables: [partnersTable, contactsTable] }),
      ]);
      const [partners, contacts] = [partnersTable, contactsTable].map(
        (table) => snapshot.table(table as typeof partnersTable).rows.length,
      ) as [number, number];
      return { ...found, partners, contacts };
    });
  return (
    <Section title={texts.title}>
      <Note>{texts.note}</Note>
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {state.kind === "done" && <Findings found={state.result} />}
      {state.kind === "running" ? (
        <WorkProgress progress={state.progress} onCancel={state.cancel} />
      ) : (
        <Buttons>
          <Button onClick={check}>{texts.press}</Button>
        </Buttons>
      )}
    </Section>
  );
}

function Findings({ found }: { found: Checked }) {
  const { format } = useApp();
  const inside = texts.inside(
    count(found.partners, "partner", "partners", format),
    count(found.contacts, "contact", "contacts", format),
  );
  const open = KINDS.filter((kind) => found[kind].length > 0);
  return (
    <>
      <FocusedMessage intent={open.length ? "warning" : "success"}>
        {open.length ? inside : `${texts.nothing} ${inside}`}
      </FocusedMessage>
      {open.map((kind) => (
        <Message key={kind} intent="warning" title={texts[kind].title}>
          {texts[kind].body}
          <MessageList items={shortened(found[kind], (rest) => texts.more(format.number(rest)))} />
        </Message>
      ))}
    </>
  );
}

function shortened(items: readonly string[], more: (rest: number) => string): readonly string[] {
  return items.length > MOST ? [...items.slice(0, MOST), more(items.length - MOST)] : items;
}
