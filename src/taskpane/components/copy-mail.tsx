import { Button, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { copyText } from "../session/copy-text";
import { fileTexts as texts } from "../strings/files";
import { Message } from "./message";
import { Buttons, Note } from "./page-parts";

type Copied = "not yet" | "copied" | "shown";

/** An e-mail's text to be copied; shown where this Excel does not let the add-in copy. */
export function CopyMail({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState<Copied>("not yet");
  return (
    <>
      <Buttons>
        <Button onClick={() => void copyText(text).then((done) => setCopied(done ? "copied" : "shown"))}>
          {label}
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
