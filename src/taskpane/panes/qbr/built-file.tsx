import { Button, Link, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { followUpText } from "../../../domain/qbr/review-record";
import type { Review } from "../../../domain/qbr/review";
import { AppliedMessage } from "../../components/applied-message";
import { FocusedMessage, Message } from "../../components/message";
import { Buttons, Note } from "../../components/page-parts";
import { qbrTexts as texts } from "../../strings/qbr";
import { copyText } from "../functions/copy-text";
import type { BuiltFile } from "./use-review-work";

interface BuiltFileMessageProps {
  built: BuiltFile;
  onUndone: () => void;
}

/** Where a file went, and what is left to do where it did not arrive. */
export function BuiltFileMessage({ built: { file, applied, notLogged }, onUndone }: BuiltFileMessageProps) {
  const title = texts.done(file.name);
  const body = applied || notLogged ? texts.where : texts.where.replace(/ It is logged.*$/, "");
  return (
    <>
      {applied ? (
        <AppliedMessage applied={applied} title={title} onUndone={onUndone}>
          {body}
        </AppliedMessage>
      ) : (
        <FocusedMessage intent="success" title={title}>
          {body}
        </FocusedMessage>
      )}
      {notLogged && <Message intent="warning">{texts.notLogged(notLogged)}</Message>}
      <Note>
        <Link href={file.url} download={file.name}>
          {texts.save(file.name)}
        </Link>{" "}
        {texts.saveHint}
      </Note>
    </>
  );
}

type Copied = "not yet" | "copied" | "shown";

/** The e-mail that goes out the same day. */
export function FollowUp({ review }: { review: Review }) {
  const [copied, setCopied] = useState<Copied>("not yet");
  const text = followUpText(review);
  return (
    <>
      <Buttons>
        <Button onClick={() => void copyText(text).then((done) => setCopied(done ? "copied" : "shown"))}>
          {texts.mail}
        </Button>
      </Buttons>
      {copied === "copied" && <Message intent="success">{texts.mailCopied}</Message>}
      {copied === "shown" && (
        <>
          <Note>{texts.mailShown}</Note>
          <Textarea aria-label={texts.mailText} readOnly value={text} rows={8} style={{ minWidth: 0 }} />
        </>
      )}
    </>
  );
}
