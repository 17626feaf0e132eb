import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { sharedTexts } from "../strings/components";
import { useFocusWhenLost } from "../hooks/use-focus-when-lost";
import { UpdateNeeded } from "../session/use-work";
import { explain } from "./explain-error";

// Radio buttons that the first page has no other use for.
const UpdateOffer = lazy(() => import("./update-offer"));

const useStyles = makeStyles({
  focused: { ":focus": { outline: "none" } },
  bar: { flexShrink: 0, minHeight: "fit-content" },
  body: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    whiteSpace: "normal",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

export interface MessageProps {
  intent: "info" | "success" | "warning" | "error";
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A message that stays until it is acted on. */
export function Message({ intent, title, children, actions }: MessageProps) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      className={styles.bar}
      politeness={intent === "error" ? "assertive" : "polite"}
    >
      <MessageBarBody className={styles.body}>
        {title && <MessageBarTitle>{sentence(title)}</MessageBarTitle>} {children}
      </MessageBarBody>
      {actions && <MessageBarActions className={styles.actions}>{actions}</MessageBarActions>}
    </MessageBar>
  );
}

/** The title runs into the text after it. */
function sentence(title: string): string {
  return /[.!?:]$/.test(title) ? title : `${title}.`;
}

/** Around a message that comes when something ends: the focus goes there when the button that started it is gone, or when it `asks`. */
export function FocusedMessage({ asks = false, ...props }: MessageProps & { asks?: boolean }) {
  const styles = useStyles();
  const element = useFocusWhenLost<HTMLDivElement>(asks);
  return (
    <div ref={element} tabIndex={-1} className={styles.focused}>
      <Message {...props} />
    </div>
  );
}

/** Lines within a message. */
export function MessageList({ items }: { items: readonly string[] }) {
  return (
    <ul className={useStyles().list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

const CELLS_SHOWN = 8;

/**
 * A failure: what happened, what was left untouched, what to do next, and the cells it is about. Work that waits for an update of the
 * workbook's tables goes on from here.
 */
export function ErrorMessage({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const styles = useStyles();
  const { what, untouched, next, cells, details } = explain(error);
  const update = error instanceof UpdateNeeded && (
    <Suspense fallback={null}>
      <UpdateOffer needed={error} />
    </Suspense>
  );
  return (
    <FocusedMessage intent={update ? "warning" : "error"} title={what} actions={update || actions}>
      {untouched} {next}
      {details.length > 0 && <MessageList items={details} />}
      {cells.length > 0 && (
        <ul className={styles.list} aria-label={sharedTexts.message.cells(cells.length)}>
          {cells.slice(0, CELLS_SHOWN).map((cell) => (
            <li key={cell}>{cell}</li>
          ))}
          {cells.length > CELLS_SHOWN && <li>{sharedTexts.message.more(cells.length - CELLS_SHOWN)}</li>}
        </ul>
      )}
    </FocusedMessage>
  );
}
