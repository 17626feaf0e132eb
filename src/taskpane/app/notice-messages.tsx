import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { UnfinishedBuild } from "../../book/workbook-port";
import { ErrorMessage, Message } from "../components/message";
import { shell } from "../strings/shell";
import CurrencyAsk from "./currency-ask";

const useStyles = makeStyles({
  notices: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
});

/** What becomes of an interrupted build. */
export type Way = "repair" | "keep";

export type Repair =
  | { state: "offered" | Way; build: UnfinishedBuild }
  | { state: "done"; way: Way; mended: UnfinishedBuild }
  | { state: "failed"; error: unknown };

interface NoticeMessagesProps {
  /** Why the workbook cannot be read, if so. */
  failure: unknown;
  repair: Repair | null;
  /** Nobody has said the workbook's currency, and the page needs it. */
  asksCurrency: boolean;
  /** Nothing can be written to the workbook. */
  readOnly: boolean;
  onChoose: (build: UnfinishedBuild, way: Way) => void;
  onTryAgain: () => void;
  onSeen: () => void;
}

/** The words of Notices. */
export default function NoticeMessages({
  failure,
  repair,
  asksCurrency,
  readOnly,
  onChoose,
  onTryAgain,
  onSeen,
}: NoticeMessagesProps) {
  const styles = useStyles();
  const tryAgain = (
    <Button size="small" onClick={onTryAgain}>
      {shell.tryAgain}
    </Button>
  );
  return (
    <div className={styles.notices}>
      {failure != null && <ErrorMessage error={failure} actions={tryAgain} />}
      {repair?.state === "failed" && failure == null && (
        <ErrorMessage error={repair.error} actions={tryAgain} />
      )}
      {repair?.state === "done" && (
        <Message
          intent="success"
          actions={
            <Button size="small" onClick={onSeen}>
              OK
            </Button>
          }
        >
          {(repair.way === "keep" ? shell.unfinished.kept : shell.unfinished.done)(repair.mended)}
        </Message>
      )}
      {readOnly && failure == null && (
        <Message
          intent="warning"
          title={shell.readOnly.title}
          actions={
            <Button size="small" onClick={onTryAgain}>
              {shell.readOnly.again}
            </Button>
          }
        >
          {shell.readOnly.body}
        </Message>
      )}
      {asksCurrency && failure == null && <CurrencyAsk />}
      {repair && "build" in repair && <Offer {...repair} onChoose={(way) => onChoose(repair.build, way)} />}
    </div>
  );
}

/** Repairs what an interrupted build has left, or leaves it. */
function Offer({
  state,
  build,
  onChoose,
}: {
  state: "offered" | Way;
  build: UnfinishedBuild;
  onChoose: (way: Way) => void;
}) {
  const texts = shell.unfinished;
  const disabled = state !== "offered";
  return (
    <Message
      intent="warning"
      title={texts.title}
      actions={
        <>
          {build.repairable && (
            <Button size="small" appearance="primary" disabled={disabled} onClick={() => onChoose("repair")}>
              {state === "repair" ? texts.working : texts.action}
            </Button>
          )}
          <Button size="small" disabled={disabled} onClick={() => onChoose("keep")}>
            {state === "keep" ? texts.keeping : texts.keep}
          </Button>
        </>
      }
    >
      {(build.repairable ? texts.body : texts.torn)(build)}
    </Message>
  );
}
