import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SharingCheck } from "../../../book/check-sharing";
import type { ValuesForFunctions } from "../../../excel/values-for-functions";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { contactsTable } from "../../../domain/shared/tables/relations-tables";
import type { ParsedTable } from "../../../domain/shared/tables/parse-table";
import type { CellValue, Columns, RowOf } from "../../../domain/shared/tables/table-definition";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage, FocusedMessage, Message, MessageList } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useWork, type WorkState } from "../../session/use-work";
import { count } from "../../strings/format";
import { shareTexts } from "../../strings/share";

const texts = shareTexts.check;
const KINDS = ["camCells", "links", "hidden", "people"] as const;
const MOST = 5;

const useStyles = makeStyles({
  summary: { cursor: "pointer", color: tokens.colorBrandForegroundLink, minHeight: "24px" },
});

/** What whoever gets the workbook itself would find in it. */
export function CheckPart() {
  const { workbook, format } = useApp();
  const { state, run } = useWork<SharingCheck>();
  const turning = useWork<ValuesForFunctions>();
  const check = () =>
    void run(texts.step, async () => {
      const { readForSharing } = await import("../../../excel/read/read-for-sharing");
      const snapshot = await workbook.read({ tables: [partnersTable, contactsTable] });
      return readForSharing({
        partners: namesIn(snapshot.table(partnersTable), "partner"),
        contacts: namesIn(snapshot.table(contactsTable), "contact"),
      });
    });
  const turn = async (cells: readonly string[]) => {
    const label = texts.camCells.label(count(cells.length, "cell", "cells", format));
    const turned = await turning.run(texts.camCells.step, async () => {
      const { valuesForFunctions } = await import("../../../excel/values-for-functions");
      return valuesForFunctions(label, cells);
    });
    if (turned) check();
  };
  return (
    <Section title={texts.title}>
      <Note>{texts.note}</Note>
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      <TurnedIntoValues work={turning.state} onUndone={check} />
      {state.kind === "done" && (
        <Findings found={state.result} turn={turning.state.kind === "running" ? undefined : turn} />
      )}
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

/** What became of the cells with the add-in's functions. */
function TurnedIntoValues({ work, onUndone }: { work: WorkState<ValuesForFunctions>; onUndone: () => void }) {
  if (work.kind === "failed") return <ErrorMessage error={work.error} />;
  if (work.kind !== "done") return null;
  const { applied, left } = work.result;
  return (
    <>
      {applied && (
        <AppliedMessage
          applied={applied}
          title={texts.camCells.done(applied.updated.join(", "))}
          onUndone={onUndone}
        />
      )}
      {left.length > 0 && (
        <Message intent="warning" title={texts.camCells.left}>
          <MessageList items={left} />
        </Message>
      )}
    </>
  );
}

interface FindingsProps {
  found: SharingCheck;
  /** Absent while it works. */
  turn: ((cells: readonly string[]) => Promise<void>) | undefined;
}

function Findings({ found, turn }: FindingsProps) {
  const { format } = useApp();
  const styles = useStyles();
  const inside = texts.inside(
    count(found.partners.length, "partner", "partners", format),
    count(found.contacts.length, "contact", "contacts", format),
  );
  const open = KINDS.filter((kind) => found[kind].length > 0);
  return (
    <>
      <FocusedMessage intent={open.length ? "warning" : "success"}>
        {open.length ? inside : `${texts.nothing} ${inside}`}
      </FocusedMessage>
      {open.map((kind) => (
        <Message
          key={kind}
          intent="warning"
          title={texts[kind].title}
          actions={
            kind === "camCells" && (
              <Button size="small" disabledFocusable={!turn} onClick={() => void turn?.(found.camCells)}>
                {texts.camCells.press(count(found.camCells.length, "cell", "cells", format))}
              </Button>
            )
          }
        >
          {texts[kind].body}
          <MessageList items={shortened(found[kind], (rest) => texts.more(format.number(rest)))} />
        </Message>
      ))}
      {(["partners", "contacts"] as const)
        .filter((kind) => found[kind].length > 0)
        .map((kind) => (
          <details key={kind}>
            <summary className={styles.summary}>{texts.names[kind]}</summary>
            <MessageList items={found[kind].map((each) => texts.places(each, format))} />
          </details>
        ))}
    </>
  );
}

/** Names of rows that cannot be read are in the workbook all the same. */
function namesIn<C extends Columns>(
  { rows, problems }: ParsedTable<C>,
  field: keyof RowOf<C> & string,
): string[] {
  const unread = problems.map(({ values }) => values?.[field]);
  return [...rows.map((row) => row[field] as CellValue), ...unread].flatMap((name) =>
    name === null || name === undefined ? [] : [String(name)],
  );
}

function shortened(items: readonly string[], more: (rest: number) => string): readonly string[] {
  return items.length > MOST ? [...items.slice(0, MOST), more(items.length - MOST)] : items;
}
